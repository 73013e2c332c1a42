import { describe, expect, it } from 'vitest';
import { formatOf } from '../../../../src/archive/database/formats.ts';
import { postgresPlace } from '../../../../src/archive/database/postgres/address.ts';
import { openPostgres } from '../../../../src/archive/database/postgres/opening.ts';
import { PostgresDatabase } from '../../../../src/archive/database/postgres/postgres-database.ts';
import { POSTGRES_FORMAT } from '../../../../src/archive/database/postgres/postgres-schema.ts';
import { pgliteHome } from '../../../support/homes.ts';

const home = pgliteHome();

/** Does that in the database of `place`. */
function does(place: string, sql: string): void {
  const { address, schema } = postgresPlace(place);
  const database = new PostgresDatabase(address, schema);
  database.exec(sql);
  database.close();
}

describe('an archive in PostgreSQL', () => {
  it('is there once it is made, with what was written to it', () => {
    const place = home.at();
    const { schema } = postgresPlace(place);
    expect(() => openPostgres(place, false)).toThrow(/^there is no archive in postgres:.*isnad ingest PATH/u);
    const made = openPostgres(place, true);
    expect(formatOf(made)).toBe(POSTGRES_FORMAT);
    expect(made.prepare('SELECT current_schema()').pluck().get()).toBe(schema);
    made.exec("INSERT INTO gone VALUES ('a', 'now')");
    made.close();
    for (const create of [false, true]) {
      const again = openPostgres(place, create);
      expect(again.prepare('SELECT id FROM gone').pluck().all()).toEqual(['a']);
      again.close();
    }
  });

  it('is none where a schema holds tables of another program, which stay as they are', () => {
    const place = home.at();
    const { schema } = postgresPlace(place);
    does(place, `CREATE SCHEMA ${schema}; CREATE TABLE ${schema}.orders (id integer)`);
    for (const create of [false, true])
      expect(() => openPostgres(place, create)).toThrow(/tables of another program, and was left as it is/u);
    does(place, `DROP TABLE ${schema}.orders`);
    openPostgres(place, true).close();
  });

  it('of a newer isnad is refused', () => {
    const place = home.at();
    const { schema } = postgresPlace(place);
    openPostgres(place, true).close();
    does(place, `UPDATE ${schema}.meta SET value = '999' WHERE key = 'format'`);
    expect(() => openPostgres(place, true)).toThrow(/newer isnad \(format 999/u);
  });

  it.each([
    ['postgres://', /is none of a PostgreSQL database/u],
    ['postgres://u@127.0.0.1:1/db', /cannot be reached/u],
    ['postgres://u@127.0.0.1:1/db?schema=a-b', /no name of a schema/u],
  ])('is not at %s', (place, sentence) => {
    expect(() => openPostgres(place, true)).toThrow(sentence);
  });
});
