import { afterEach, beforeEach, expect, it } from 'vitest';
import { deferredRules } from '../../../../../src/archive/database/postgres/bulk/deferred.ts';
import { archiveInPglite } from '../../../../support/homes.ts';

const database = archiveInPglite();

beforeEach(() => database().exec('BEGIN'));
afterEach(() => database().rollBack());

/** All rules, indexes and triggers of the schema, with their names and whether they work. */
function standing(): unknown {
  return database()
    .prepare(
      `SELECT conname::text AS name, pg_get_constraintdef(k.oid) AS "is" FROM pg_constraint k
           JOIN pg_namespace n ON n.oid = connamespace WHERE nspname = @schema
         UNION ALL SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = @schema
         UNION ALL SELECT relname || ' ' || tgname, tgenabled::text FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid
           JOIN pg_namespace n ON n.oid = relnamespace WHERE nspname = @schema AND NOT tgisinternal
         ORDER BY name, "is"`,
    )
    .all({ schema: database().schema });
}

it('takes away all that stands in the way of filling tables, and makes the same again', () => {
  const before = standing();
  const rules = deferredRules(database());
  database().exec(
    rules
      .map(({ drop }) => drop)
      .reverse()
      .join(';'),
  );
  expect(deferredRules(database()).filter(({ name }) => !name.startsWith('triggers of '))).toEqual([]);
  expect(
    database().prepare("SELECT count(*) FROM pg_trigger WHERE tgenabled = 'D'").pluck().get(),
  ).toBeGreaterThan(20);
  for (const { make } of rules) database().exec(make);
  expect(standing()).toEqual(before);
});

it('makes keys before what refers to them, and the graph of vectors last of the indexes', () => {
  const names = deferredRules(database()).map(({ name }) => name);
  const place = (name: string): number => names.indexOf(name);
  expect(place('passages_pkey')).toBeLessThan(place('postings_passage_fkey'));
  expect(place('postings_passage_fkey')).toBeLessThan(place('the graph of vectors'));
  expect(place('triggers of postings')).toBeGreaterThan(place('the graph of vectors'));
  expect(Math.min(...names.map(place))).toBe(0);
});
