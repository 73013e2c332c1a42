import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ArchiveError } from '../../../../../src/archive/database/error.ts';
import { postgresPlace } from '../../../../../src/archive/database/postgres/address.ts';
import {
  Connection,
  ConnectionError,
} from '../../../../../src/archive/database/postgres/connection/connection.ts';
import { pgliteHome } from '../../../../support/homes.ts';

const home = pgliteHome();
let connection: Connection;

beforeAll(() => {
  const { address, schema } = postgresPlace(home.at());
  connection = new Connection(address, schema);
});
afterAll(() => connection.close());

describe('a connection', () => {
  it('has replied when it gives what it was asked', () => {
    const bytes = new Uint8Array([0, 255]);
    const asked = 'SELECT $1::int AS one, $2::text AS "Two", $3::bytea AS bytes, count(*) AS n';
    expect(connection.query(asked, [7, 'ب', bytes])).toEqual({
      rows: [[7, 'ب', bytes, 1]],
      columns: ['one', 'Two', 'bytes', 'n'],
      changes: 1,
    });
    expect(connection.query('SELECT 1 WHERE false', [])).toMatchObject({ rows: [], changes: 0 });
  });

  it('takes several statements where they have no values', () => {
    connection.query('CREATE TEMP TABLE t (v int); INSERT INTO t VALUES (1), (2)', null);
    expect(connection.query('UPDATE t SET v = v + $1::int', [1]).changes).toBe(2);
    expect(connection.query('SELECT v FROM t ORDER BY v', []).rows).toEqual([[2], [3]]);
  });

  it('throws what the server refuses, with its code, and goes on', () => {
    expect(() => connection.query('SELECT * FROM nowhere', [])).toThrow(ConnectionError);
    expect(() => connection.query('SELECT * FROM nowhere', [])).toThrow(
      expect.objectContaining({ code: '42P01' }),
    );
    expect(connection.query('SELECT 1', []).rows).toEqual([[1]]);
  });

  it('that is closed, or leads nowhere, says so', () => {
    const nowhere = new Connection('postgres://nobody@127.0.0.1:1/none', 'isnad');
    expect(() => nowhere.query('SELECT 1', [])).toThrow(ArchiveError);
    expect(() => nowhere.query('SELECT 1', [])).toThrow(/cannot be reached: .*ECONNREFUSED/u);
    nowhere.close();
    nowhere.close();
    expect(() => nowhere.query('SELECT 1', [])).toThrow(/the connection is closed/u);
  });
});

it.each<[string | null, string]>([
  ['55P03', '55P03'],
  [null, 'UNKNOWN'],
])('an error of the code %j has the code %s', (code, known) => {
  expect(new ConnectionError('said', code)).toMatchObject({ message: 'said', code: known });
});
