import type { SpellingIndex } from '../parts.ts';
import { prepared } from '../prepared.ts';
import type { PostgresDatabase } from './postgres-database.ts';

/** Stems in a table, with a table of their letters three by three. */
export function letterTable(database: PostgresDatabase): SpellingIndex {
  return {
    add: (spellings) => {
      const rows = spellings.map(({ stem, key }) => [stem, key, Object.entries(gramsOf(stem))]);
      prepared(
        database,
        `WITH given AS (SELECT row ->> 0 AS stem, row ->> 1 AS key, row -> 2 AS grams
           FROM json_array_elements(@rows::text::json) AS row),
         added AS (INSERT INTO spellings (stem, key) SELECT stem, key FROM given
           ON CONFLICT DO NOTHING RETURNING number, stem)
         INSERT INTO letters SELECT gram ->> 0, number, (gram ->> 1)::integer
           FROM added JOIN given USING (stem), json_array_elements(grams) AS gram`,
      ).run({ rows: JSON.stringify(rows) });
    },
    remove: (stem) => void prepared(database, 'DELETE FROM spellings WHERE stem = ?').run(stem),
    clear: () => database.exec('DELETE FROM spellings'),
    alike: (stem, limit) =>
      prepared(
        database,
        `WITH everything AS (SELECT count(*)::float8 AS n, (SELECT sum(times) FROM letters)::float8 / count(*) AS average
           FROM spellings),
         wanted AS (SELECT gram, n, average, (SELECT count(*) FROM letters WHERE letters.gram = w.gram)::float8 AS others
           FROM (SELECT DISTINCT value AS gram FROM json_each(@grams)) AS w, everything)
         SELECT spellings.stem FROM wanted JOIN letters USING (gram) JOIN spellings ON number = spelling,
           LATERAL (SELECT sum(times)::float8 AS length FROM letters AS own WHERE own.spelling = number) AS l
         GROUP BY number, spellings.stem
         ORDER BY sum(greatest(ln((n - others + 0.5) / (others + 0.5)), 1e-6) *
           (times * 2.2::float8) / (times + 1.2::float8 * (0.25::float8 + 0.75::float8 * length / average))) DESC, number
         LIMIT @limit`,
      )
        .pluck()
        .all({ grams: JSON.stringify(Object.keys(gramsOf(stem))), limit }) as string[],
  };
}

/** The letters of a stem three by three, and how often it has them. */
export function gramsOf(stem: string): Record<string, number> {
  const grams: Record<string, number> = {};
  for (let i = 0; i + 3 <= stem.length; i++) {
    const gram = stem.slice(i, i + 3);
    grams[gram] = (grams[gram] ?? 0) + 1;
  }
  return grams;
}
