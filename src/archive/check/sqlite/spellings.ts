import { nameKey } from '../../../arabic/names/name-key.ts';
import { engineOf } from '../../database/engine.ts';
import type { Sqlite } from '../../database/sqlite/sqlite.ts';
import type { ArticleRows } from '../article-rows.ts';
import type { Check, Defect } from '../problem.ts';

interface Spelling {
  readonly number: number;
  readonly stem: string;
  readonly key: unknown;
  /** As the index of letters has it; null where it has none. */
  readonly letters: unknown;
}

/** The archive knows the spelling of each of its stems, with the stem's own key and letters, and no others. */
export const SPELLINGS: Check<Sqlite> = {
  name: 'spellings',
  holds: 'the spellings against the stems of all articles, their keys and letters against themselves',
  begin: ({ database }) => {
    const due = new Set<string>();
    return {
      article({ stems }: ArticleRows): Defect[] {
        for (const stem of [...stems.title, ...stems.passages.flat()]) due.add(stem);
        return [];
      },
      *rest(): Generator<Defect> {
        const rows = database
          .prepare(
            `SELECT number, spellings.stem, key, letters.stem AS letters
             FROM spellings LEFT JOIN letters ON letters.rowid = number`,
          )
          .iterate() as Iterable<Spelling>;
        for (const row of rows) {
          const what = wrongSpelling(row, due.has(row.stem) || isInWords(database, row.stem));
          due.delete(row.stem);
          if (what !== null) yield { what, mend: 'rebuild' };
        }
        for (const stem of due) {
          yield { what: `the spelling «${stem}», of a stem of the articles, is missing`, mend: 'rebuild' };
        }
        const orphans = database
          .prepare('SELECT stem FROM letters WHERE rowid NOT IN (SELECT number FROM spellings)')
          .pluck()
          .all() as unknown[];
        for (const stem of orphans) {
          yield { what: `the letters «${stem}» are of no spelling`, mend: 'rebuild' };
        }
      },
    };
  },
};

/** Whether the index of words has a stem, as the index reads it: what it parts, «3.5», as neighbours. */
function isInWords(database: Sqlite, stem: string): boolean {
  return (engineOf(database).words.frequencies([stem]).get(stem) ?? 0) > 0;
}

function wrongSpelling({ stem, key, letters }: Spelling, isKnown: boolean): string | null {
  if (!isKnown) return `the spelling «${stem}» is of no stem of the articles`;
  if (key !== nameKey(stem)) return `the spelling «${stem}» has a key that is not its own`;
  return letters === stem ? null : `the spelling «${stem}» has the letters of «${letters}»`;
}
