import {
  articleDigest,
  DIGESTED,
  type Digested,
  writtenDigests,
} from '../database/digests/article-digests.ts';
import { engineOf } from '../database/engine.ts';
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
      for (const { what, isKept } of engineOf(database).digests.altered())
        yield { what, mend: isKept ? 'restore' : 'rebuild' };
    },
  }),
};
