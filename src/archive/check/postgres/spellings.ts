import { nameKey } from '../../../arabic/names/name-key.ts';
import { gramsOf } from '../../database/postgres/letter-table.ts';
import type { PostgresDatabase } from '../../database/postgres/postgres-database.ts';
import type { ArticleRows } from '../article-rows.ts';
import type { Check, Defect } from '../problem.ts';

interface SpellingRow {
  readonly stem: string;
  readonly key: string;
  readonly letters: string;
  /** Whether each of its letters says how many it has; the server writes the name so. */
  readonly iswhole: boolean;
}

/** The archive knows the spelling of each of its stems, with the stem's own key and letters, and no others. */
export const POSTGRES_SPELLINGS: Check<PostgresDatabase> = {
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
            `SELECT stem, key, coalesce((SELECT json_object_agg(gram, times ORDER BY gram) FROM letters
               WHERE spelling = number), '{}')::text AS letters,
               (SELECT bool_and(length = (SELECT sum(times) FROM letters AS all_of WHERE all_of.spelling = number))
                 FROM letters WHERE spelling = number) IS NOT FALSE AS isWhole FROM spellings`,
          )
          .iterate() as Iterable<SpellingRow>;
        for (const row of rows) {
          const what = wrongSpelling(row, due.has(row.stem));
          due.delete(row.stem);
          if (what !== null) yield { what, mend: 'rebuild' };
        }
        for (const stem of due) {
          yield { what: `the spelling «${stem}», of a stem of the articles, is missing`, mend: 'rebuild' };
        }
      },
    };
  },
};

function wrongSpelling({ stem, key, letters, iswhole }: SpellingRow, isKnown: boolean): string | null {
  if (!isKnown) return `the spelling «${stem}» is of no stem of the articles`;
  if (key !== nameKey(stem)) return `the spelling «${stem}» has a key that is not its own`;
  const has = Object.entries(JSON.parse(letters) as Record<string, number>);
  const due = gramsOf(stem);
  const isSame = has.length === Object.keys(due).length && has.every(([gram, times]) => due[gram] === times);
  return isSame && iswhole ? null : `the spelling «${stem}» has letters that are not its own`;
}
