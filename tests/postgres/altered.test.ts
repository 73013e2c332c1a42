import { afterAll, beforeAll, expect, it } from 'vitest';
import { Archive } from '../../src/archive/archive.ts';
import { postgresPlace } from '../../src/archive/database/postgres/address.ts';
import { ConnectionError } from '../../src/archive/database/postgres/connection/connection.ts';
import { PostgresDatabase } from '../../src/archive/database/postgres/postgres-database.ts';
import { UNKNOWN_ORIGIN } from '../../src/news/article/origin.ts';
import { articleAt, entryOf, idOf, random, SMALL } from '../support/archives.ts';
import { MET } from '../support/databases.ts';
import { PostgresServer } from '../support/postgres-server.ts';

const NOW = new Date('2024-03-06T00:00:00Z');
const TEXTS = [
  'استقبل وزير الخارجية سامر الحداد نظيره في قصر الزهور يوم الأحد. وبحث الجانبان التجارة.',
  'زار رئيس الحكومة مدينة الميناء يوم الأحد.',
  'قالت هيئة الأرصاد إن الأمطار ستعود. ودعت السكان إلى الحذر.',
];
/** What makes another value of a column, by its type. */
const OTHERWISE: Readonly<Record<string, (column: string) => string>> = {
  text: (column) => `coalesce(${column}, '') || 'x'`,
  integer: (column) => `${column} + 1`,
  bigint: (column) => `${column} + 1`,
  numeric: (column) => `${column} + 1`,
  bytea: (column) => `set_byte(${column}, 2, 255 - get_byte(${column}, 2))`,
  'USER-DEFINED': (column) => `(SELECT array_agg(-v)::halfvec FROM unnest(${column}::real[]) v)`,
};

/** The tables whose rows others refer to, by what they are referred to by. */
const REFERRED: Readonly<Record<string, string>> = {
  articles: 'number',
  passages: 'id',
  labels: 'number',
  meetings: 'id',
  spellings: 'number',
};

/** Numbers that only put rows in order: what leaves the order as it is changes nothing. */
const ORDERS: readonly string[] = ['days.rowid', 'versions.rowid'];

let server: PostgresServer;

beforeAll(async () => {
  server = await PostgresServer.start();
});

afterAll(() => server.down());

/** An archive with something in each of its tables. */
function filled(at: string): Archive {
  const archive = Archive.open(at, SMALL, { create: true });
  const next = random(1);
  const made = TEXTS.map((text, i) => ({
    ...entryOf({ ...articleAt(`a${i}`, text), origin: { ...UNKNOWN_ORIGIN, file: `${i}.html` } }, next),
    meetings: i === 0 ? [MET] : [],
  }));
  archive.add(made, NOW);
  const changed = { ...articleAt('a1', TEXTS[2] as string), origin: { ...UNKNOWN_ORIGIN, file: '1.html' } };
  archive.add([entryOf(changed, next)], NOW);
  const other = {
    ...articleAt('a2', 'نص.'),
    publisher: 'أخرى',
    origin: { ...UNKNOWN_ORIGIN, file: 'x.html' },
  };
  archive.add([entryOf(other, next)], NOW);
  archive.markGone(idOf('a2'), true, NOW);
  archive.move(idOf('a1'), 'https://akhbar.example/new');
  return archive;
}

it('names every alteration of every column, every row taken out, and a table, index or trigger that is gone', () => {
  const at = server.address('altered');
  const archive = filled(at);
  expect(archive.check()).toEqual([]);
  const { address, schema } = postgresPlace(at);
  const database = new PostgresDatabase(address, schema);
  const columns = database
    .prepare(
      `SELECT table_name AS "table", column_name AS "column", data_type AS type FROM information_schema.columns
       WHERE table_schema = ? ORDER BY table_name, ordinal_position`,
    )
    .all(schema) as { table: string; column: string; type: string }[];
  const tables = [...new Set(columns.map(({ table }) => table))];
  const unseen: string[] = [];
  let tried = 0;
  /** Alters, checks and takes back: what the database does not take, or what changes nothing, is not counted. */
  const attempt = (name: string, sql: string, undo: string): void => {
    try {
      if (/^(?:UPDATE|DELETE)/u.test(sql) && database.prepare(sql).run().changes === 0) return;
      if (!/^(?:UPDATE|DELETE)/u.test(sql)) database.exec(sql);
    } catch (error) {
      if (error instanceof ConnectionError && /^(?:23|428C9)/u.test(error.code)) return;
      throw error;
    }
    tried++;
    if (archive.check().length === 0) unseen.push(name);
    database.exec(undo);
  };
  const copies = tables.filter((table) => table !== 'revision');
  for (const table of copies) {
    database.exec(`CREATE TABLE public.kept_${table} AS TABLE ${table}`);
    const own = columns.filter((one) => one.table === table);
    const names = own.map(({ column }) => `"${column}"`).join(', ');
    const whole = `DELETE FROM ${table}; INSERT INTO ${table} (${names}) SELECT ${names} FROM public.kept_${table}`;
    const key = REFERRED[table];
    const first =
      key === undefined ? '' : String(database.prepare(`SELECT min(${key}) FROM ${table}`).pluck().get());
    const row = key === undefined ? `ctid = (SELECT min(ctid) FROM ${table})` : `${key} = ${first}`;
    for (const { column, type } of own) {
      if (ORDERS.includes(`${table}.${column}`)) continue;
      const made = OTHERWISE[type];
      if (made === undefined) throw new Error(`${table}.${column} is of type ${type}, which nothing alters`);
      // Rows that others refer to are put back as they were, a column at a time.
      const back = `UPDATE ${table} SET "${column}" = (SELECT "${column}" FROM public.kept_${table} WHERE ${row}) WHERE ${row}`;
      const sql = `UPDATE ${table} SET "${column}" = ${made(`"${column}"`)} WHERE ${row}`;
      attempt(`${table}.${column}`, sql, key === undefined ? whole : back);
    }
    if (key === undefined) attempt(`a row of ${table}`, `DELETE FROM ${table} WHERE ${row}`, whole);
    expect(archive.check(), table).toEqual([]);
  }
  attempt('an index gone', 'DROP INDEX daysByFrom', 'CREATE INDEX daysByFrom ON days ("from")');
  attempt('a table of others', 'CREATE TABLE alien (x integer)', 'DROP TABLE alien');
  attempt(
    'a column of others',
    'ALTER TABLE days ADD COLUMN alien integer',
    'ALTER TABLE days DROP COLUMN alien',
  );
  attempt('a trigger off', 'DROP TRIGGER digestAdded ON gone', 'SELECT 1');
  console.log(`${tried} alterations, ${unseen.length} unseen`);
  expect(unseen).toEqual([]);
  expect(tried).toBeGreaterThan(60);
  database.close();
  archive.close();
});
