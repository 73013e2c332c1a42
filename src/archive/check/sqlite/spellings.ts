import { engineOf } from '../../database/engine.ts';
import type { Sqlite } from '../../database/sqlite/sqlite.ts';
import type { Check } from '../problem.ts';
import { type SpellingRow, spellingsCheck } from '../spelling-rows.ts';

interface LetteredSpelling extends SpellingRow {
  /** As the index of letters has it; null where it has none. */
  readonly letters: unknown;
}

/** See `spellingsCheck`. */
export const SPELLINGS: Check<Sqlite> = spellingsCheck<Sqlite, LetteredSpelling>({
  rows: (database) =>
    database
      .prepare(
        `SELECT spellings.stem, key, letters.stem AS letters
         FROM spellings LEFT JOIN letters ON letters.rowid = number`,
      )
      .iterate() as Iterable<LetteredSpelling>,
  wrongLetters: ({ stem, letters }) => (letters === stem ? null : `has the letters of «${letters}»`),
  // As the index reads it: what it parts, «3.5», as neighbours.
  isInWords: (database, stem) => (engineOf(database).words.frequencies([stem]).get(stem) ?? 0) > 0,
  *strays(database) {
    const strays = database
      .prepare('SELECT stem FROM letters WHERE rowid NOT IN (SELECT number FROM spellings)')
      .pluck()
      .all() as unknown[];
    for (const stem of strays) yield { what: `the letters «${stem}» are of no spelling`, mend: 'rebuild' };
  },
});
