import type { SpellingIndex } from '../parts.ts';
import { prepared } from '../prepared.ts';
import type { PostgresDatabase } from './postgres-database.ts';

/** Stems in a table, with a table of their letters three by three. */
export function letterTable(database: PostgresDatabase): SpellingIndex {
  return {
    add: (spellings) => {
      const rows = spellings.map(({ stem, key }) => {
        const grams = Object.entries(gramsOf(stem));
        return [stem, key, grams, grams.reduce((sum, [, times]) => sum + times, 0)];
      });
      prepared(
        database,
        `WITH given AS (SELECT row ->> 0 AS stem, row ->> 1 AS key, row -> 2 AS grams,
             (row ->> 3)::integer AS length
           FROM json_array_elements(@rows::text::json) AS row),
         added AS (INSERT INTO spellings (stem, key) SELECT stem, key FROM given
           ON CONFLICT DO NOTHING RETURNING number, stem),
         parted AS (SELECT number, gram ->> 0 AS gram, (gram ->> 1)::integer AS times, length
           FROM added JOIN given USING (stem), json_array_elements(grams) AS gram),
         written AS (INSERT INTO letters SELECT gram, number, times, length FROM parted)
         UPDATE totals SET spellings = spellings + (SELECT count(*) FROM added),
           grams = grams + (SELECT coalesce(sum(times), 0) FROM parted)`,
      ).run({ rows: JSON.stringify(rows) });
    },
    remove: (stem) => {
      prepared(
        database,
        `UPDATE totals SET spellings = spellings - 1, grams = grams - (
           SELECT coalesce(sum(times), 0) FROM letters JOIN spellings ON number = spelling WHERE stem = @stem)
         WHERE EXISTS (SELECT 1 FROM spellings WHERE stem = @stem)`,
      ).run({ stem });
      prepared(database, 'DELETE FROM spellings WHERE stem = ?').run(stem);
    },
    clear: () => database.exec('DELETE FROM spellings; UPDATE totals SET spellings = 0, grams = 0'),
    alike: (stem, limit) =>
      prepared(
        database,
        `WITH wanted AS (
           SELECT gram, totals.spellings::float8 AS n, totals.grams::float8 / totals.spellings AS average,
             (SELECT count(*) FROM letters WHERE letters.gram = w.gram)::float8 AS others
           FROM (SELECT DISTINCT value AS gram FROM json_each(@grams)) AS w, totals WHERE totals.spellings > 0
         ), hits AS (
           SELECT spelling, sum(greatest(ln((n - others + 0.5) / (others + 0.5)), 1e-6) *
             (times * 2.2::float8) / (times + 1.2::float8 * (0.25::float8 + 0.75::float8 * length / average))) AS score
           FROM wanted, LATERAL (SELECT spelling, times, length FROM letters
             WHERE letters.gram = wanted.gram OFFSET 0) AS l
           GROUP BY spelling ORDER BY score DESC, spelling LIMIT @limit
         )
         SELECT stem FROM hits JOIN spellings ON number = spelling ORDER BY score DESC, spelling`,
      )
        .pluck()
        .all({ grams: JSON.stringify(Object.keys(gramsOf(stem))), limit }) as string[],
  };
}

/** The letters of a stem three by three, and how often it has them. */
export function gramsOf(stem: string): Record<string, number> {
  const grams: Record<string, number> = {};
  const letters = [...stem];
  for (let i = 0; i + 3 <= letters.length; i++) {
    const gram = letters.slice(i, i + 3).join('');
    grams[gram] = (grams[gram] ?? 0) + 1;
  }
  return grams;
}
