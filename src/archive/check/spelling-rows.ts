import { nameKey } from '../../arabic/names/name-key.ts';
import type { Database } from '../database/database.ts';
import type { ArticleRows } from './article-rows.ts';
import type { Check, Defect } from './problem.ts';

/** A spelling as a database has it. */
export interface SpellingRow {
  readonly stem: string;
  readonly key: unknown;
}

/** How a database keeps spellings and their letters. */
export interface SpellingsOf<D extends Database, R extends SpellingRow> {
  rows(database: D): Iterable<R>;
  /** What is wrong with the letters of a spelling; null where they are its own. */
  wrongLetters(row: R): string | null;
  /** Whether the index of words has a stem that is none of the articles as they are read. */
  isInWords?(database: D, stem: string): boolean;
  /** Letters that are of no spelling. */
  strays?(database: D): Iterable<Defect>;
}

/** The archive knows the spelling of each of its stems, with the stem's own key and letters, and no others. */
export function spellingsCheck<D extends Database, R extends SpellingRow>({
  rows,
  wrongLetters,
  isInWords = () => false,
  strays = () => [],
}: SpellingsOf<D, R>): Check<D> {
  const wrong = (row: R, isKnown: boolean): string | null =>
    isKnown ? (wrongKey(row) ?? wrongLetters(row)) : 'is of no stem of the articles';
  return {
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
          for (const row of rows(database)) {
            const what = wrong(row, due.delete(row.stem) || isInWords(database, row.stem));
            if (what !== null) yield { what: `the spelling «${row.stem}» ${what}`, mend: 'rebuild' };
          }
          for (const stem of due) {
            yield { what: `the spelling «${stem}», of a stem of the articles, is missing`, mend: 'rebuild' };
          }
          yield* strays(database);
        },
      };
    },
  };
}

function wrongKey({ stem, key }: SpellingRow): string | null {
  return key === nameKey(stem) ? null : 'has a key that is not its own';
}
