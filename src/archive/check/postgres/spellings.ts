import { gramsOf } from '../../database/postgres/letter-table.ts';
import type { PostgresDatabase } from '../../database/postgres/postgres-database.ts';
import type { Check } from '../problem.ts';
import { type SpellingRow, spellingsCheck } from '../spelling-rows.ts';

interface GrammedSpelling extends SpellingRow {
  /** Its letters three by three, and how often it has them, as JSON. */
  readonly letters: string;
  /** Whether each of its letters says how many it has; the server writes the name so. */
  readonly iswhole: boolean;
}

/** See `spellingsCheck`. */
export const POSTGRES_SPELLINGS: Check<PostgresDatabase> = spellingsCheck<PostgresDatabase, GrammedSpelling>({
  rows: (database) =>
    database
      .prepare(
        `SELECT stem, key, coalesce((SELECT json_object_agg(gram, times ORDER BY gram) FROM letters
           WHERE spelling = number), '{}')::text AS letters,
           (SELECT bool_and(length = (SELECT sum(times) FROM letters AS all_of WHERE all_of.spelling = number))
             FROM letters WHERE spelling = number) IS NOT FALSE AS isWhole FROM spellings`,
      )
      .iterate() as Iterable<GrammedSpelling>,
  wrongLetters: ({ stem, letters, iswhole }) => {
    const has = Object.entries(JSON.parse(letters) as Record<string, number>);
    const due = gramsOf(stem);
    const isSame =
      has.length === Object.keys(due).length && has.every(([gram, times]) => due[gram] === times);
    return isSame && iswhole ? null : 'has letters that are not its own';
  },
});
