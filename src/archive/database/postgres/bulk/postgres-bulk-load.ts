import type { BulkLoad, KeptSpelling, LoadStep, StemmedPassage } from '../../parts.ts';
import { floatsOf } from '../../rows.ts';
import { gramsOf } from '../letter-table.ts';
import type { PostgresDatabase } from '../postgres-database.ts';
import { timesOf } from '../postings.ts';
import { arrayLiteral } from './arrays.ts';
import { makeRoom } from './build-memory.ts';
import { type DeferredRule, deferredRules } from './deferred.ts';
import { halfVectorLiteral } from './half-vectors.ts';

/**
 * Fills the tables in whatever transaction the database is. Rows go as a list of values a column, which the server takes
 * apart, so that a statement brings thousands; keys and indexes are made at the end, from rows that are sorted once.
 */
export function postgresBulkLoad(database: PostgresDatabase): BulkLoad {
  let rules: readonly DeferredRule[] = [];
  const typesOf = new Map<string, ReadonlyMap<string, string>>();
  /** A statement that takes a list of values for each column, and as many rows as the lists are long. */
  const columns = async (table: string, names: readonly string[], lists: readonly (readonly unknown[])[]) => {
    if (lists[0]?.length === 0) return;
    const types = typesOf.get(table) ?? columnTypes(database, table);
    typesOf.set(table, types);
    const values = names.map((name, i) => `unnest(CAST(CAST($${i + 1} AS text) AS ${types.get(name)}[]))`);
    const into = `INSERT INTO ${table} (${names.map((name) => `"${name}"`).join(', ')})`;
    await database.askLong(`${into} SELECT ${values.join(', ')}`, lists.map(arrayLiteral));
  };
  return {
    begin: () => {
      rules = deferredRules(database);
      database.exec(
        rules
          .map(({ drop }) => drop)
          .reverse()
          .join(';'),
      );
      database.exec('DELETE FROM changes');
    },
    rows: (table, names, rows) =>
      columns(
        table,
        names,
        names.map((_, i) => rows.map((row) => row[i])),
      ),
    words: async (passages) => {
      await columns('postings', ['stem', 'passage', 'title', 'text', 'length'], postingColumns(passages));
      await columns(
        'lengths',
        ['passage', 'stems'],
        [passages.map(({ id }) => id), passages.map(({ title, text }) => title.length + text.length)],
      );
    },
    spellings: async (spellings) => {
      const names = ['number', 'stem', 'key'] as const;
      await columns(
        'spellings',
        names,
        names.map((name) => spellings.map((spelling) => spelling[name])),
      );
      await columns('letters', ['gram', 'spelling', 'times', 'length'], letterColumns(spellings));
    },
    vectors: (passages) =>
      columns(
        'nearness',
        ['passage', 'vector'],
        [passages.map(({ id }) => id), passages.map(({ vector }) => halfVectorLiteral(floatsOf(vector)))],
      ),
    makeRoom: (passages, dimensions) => makeRoom(database, passages, dimensions),
    numbersGiven: () => numbersGiven(database),
    goOnAfter: (given) => goOnAfter(database, given),
    end: () => steps(database, rules),
  };
}

/** The type of each column of a table, by its name. */
function columnTypes(database: PostgresDatabase, table: string): ReadonlyMap<string, string> {
  return new Map(
    database
      .prepare(
        `SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute
         WHERE attrelid = CAST(CAST(? AS text) AS regclass) AND attnum > 0 AND NOT attisdropped`,
      )
      .raw()
      .all(table) as [string, string][],
  );
}

function postingColumns(passages: readonly StemmedPassage[]): unknown[][] {
  const columns: [string[], number[], number[], number[], number[]] = [[], [], [], [], []];
  for (const { id, title, text } of passages) {
    const length = title.length + text.length;
    for (const [stem, inTitle, inText] of timesOf(title, text)) {
      columns[0].push(stem);
      columns[1].push(id);
      columns[2].push(inTitle);
      columns[3].push(inText);
      columns[4].push(length);
    }
  }
  return columns;
}

function letterColumns(spellings: readonly KeptSpelling[]): unknown[][] {
  const columns: [string[], number[], number[], number[]] = [[], [], [], []];
  for (const { number, stem } of spellings) {
    const grams = Object.entries(gramsOf(stem));
    const length = grams.reduce((sum, [, times]) => sum + times, 0);
    for (const [gram, times] of grams) {
      columns[0].push(gram);
      columns[1].push(number);
      columns[2].push(times);
      columns[3].push(length);
    }
  }
  return columns;
}

function numbersGiven(database: PostgresDatabase): Map<string, number> {
  const rows = sequences(database);
  return new Map(rows.flatMap(({ table, last }) => (last === null ? [] : [[table, last] as const])));
}

function goOnAfter(database: PostgresDatabase, given: ReadonlyMap<string, number>): void {
  for (const { table, column, sequence } of sequences(database)) {
    const most = database
      .prepare(`SELECT coalesce(max("${column}"), 0) FROM ${table}`)
      .pluck()
      .get() as number;
    const last = Math.max(most, given.get(table) ?? 0);
    if (last > 0) database.prepare('SELECT setval(CAST(CAST(? AS text) AS regclass), ?)').get(sequence, last);
  }
}

interface Sequence {
  readonly table: string;
  readonly column: string;
  readonly sequence: string;
  /** Null before the first. */
  readonly last: number | null;
}

/** What numbers the rows of tables. */
function sequences(database: PostgresDatabase): Sequence[] {
  return database
    .prepare(
      `SELECT c.relname AS "table", a.attname AS "column", s.sequencename AS sequence, s.last_value AS last
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
       JOIN pg_sequences s ON s.schemaname = n.nspname AND s.sequencename = c.relname || '_' || a.attname || '_seq'
       WHERE n.nspname = ? AND c.relkind = 'r' AND a.attidentity <> '' AND NOT a.attisdropped`,
    )
    .all(database.schema) as Sequence[];
}

function steps(database: PostgresDatabase, rules: readonly DeferredRule[]): LoadStep[] {
  const step = (name: string, sql: string): LoadStep => ({ name, run: () => database.askLong(sql, null) });
  return [
    step(
      'holders',
      `INSERT INTO holders SELECT stem, count(*), count(*) FILTER (WHERE text > 0) FROM postings GROUP BY stem`,
    ),
    step(
      'totals',
      `UPDATE totals SET passages = (SELECT count(*) FROM lengths),
         stems = (SELECT coalesce(sum(lengths.stems), 0) FROM lengths), spellings = (SELECT count(*) FROM spellings),
         grams = (SELECT coalesce(sum(times), 0) FROM letters)`,
    ),
    ...rules.map(({ name, make }) => step(name, make)),
  ];
}
