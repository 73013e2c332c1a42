import { articleDigest, DIGESTED, type Digested, writtenDigests } from '../database/article-digests.ts';
import { digestedTables, NOTED_TABLES } from '../database/table-digests.ts';
import type { Check, Defect, Mend } from './problem.ts';

const TOLD: Readonly<Record<Digested, readonly [what: string, mend: Mend]>> = {
  kept: ['its columns or its older versions', 'restore'],
  passages: ['its passages or their vectors', 'rebuild'],
  days: ['the days that it speaks of', 'rebuild'],
  meetings: ['its meetings', 'rebuild'],
};

/** What was written of each article is what is there: not a column, not a row more, less or other. */
export const DIGESTS: Check = {
  name: 'digests',
  holds:
    'each article, its older versions, passages, vectors, days and meetings, the notes and the indexes of words and letters, against the digests written with them',
  begin: ({ database }) => ({
    *article({ number }) {
      const written = writtenDigests(database, number);
      if (written === undefined) {
        yield { what: 'it has no digests, by which changes would be seen', mend: 'rebuild' };
        return;
      }
      for (const part of DIGESTED) {
        const [what, mend] = TOLD[part];
        if (written[part] !== articleDigest(database, number, part))
          yield { what: `${what} are not as they were written`, mend };
      }
    },
    *rest(): Generator<Defect> {
      for (const { table, standing } of digestedTables(database)) {
        if (standing === 'altered') {
          const mend = NOTED_TABLES.includes(table) ? 'restore' : 'rebuild';
          yield { what: `the table ${table} is not as it was written`, mend };
        } else if (standing === 'unknown') {
          yield {
            what: `there is a digest of a table ${JSON.stringify(table)} that has none`,
            mend: 'restore',
          };
        }
      }
    },
  }),
};
