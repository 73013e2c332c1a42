import type { BulkLoad } from '../parts.ts';
import { prepared } from '../prepared.ts';
import { fts5Words } from './full-text/full-text-words.ts';
import type { Sqlite } from './sqlite.ts';

/** Fills the tables row by row, some in a transaction. Indexes grow with them: what comes is in their order for the most part. */
export function sqliteBulkLoad(database: Sqlite): BulkLoad {
  const together = (work: () => void): Promise<void> => {
    database.transaction(work)();
    return Promise.resolve();
  };
  const words = fts5Words(database);
  return {
    begin: () => void database.exec('DELETE FROM changes'),
    rows: (table, columns, rows) =>
      together(() => {
        const names = columns.map((column) => `"${column}"`).join(', ');
        const places = columns.map(() => '?').join(', ');
        const insert = prepared(database, `INSERT INTO ${table} (${names}) VALUES (${places})`);
        for (const row of rows) insert.run(...row);
      }),
    words: (passages) =>
      together(() => {
        for (const { id, title, text } of passages) words.write(id, title, text);
      }),
    spellings: (spellings) =>
      together(() => {
        const spelling = prepared(database, 'INSERT INTO spellings (number, stem, key) VALUES (?, ?, ?)');
        const letters = prepared(database, 'INSERT INTO letters (rowid, stem) VALUES (?, ?)');
        for (const { number, stem, key } of spellings) {
          spelling.run(number, stem, key);
          letters.run(number, stem);
        }
      }),
    // The graph beside the database is made by who first asks.
    vectors: () => Promise.resolve(),
    makeRoom: () => null,
    numbersGiven: () => new Map(sequences(database)),
    goOnAfter: (given) => goOnAfter(database, given),
    end: () => [],
  };
}

/** The tables whose rows have numbers that are never given twice, each with the last that it gave. */
function sequences(database: Sqlite): [string, number][] {
  return database.prepare('SELECT name, seq FROM sqlite_sequence').raw().all() as [string, number][];
}

function goOnAfter(database: Sqlite, given: ReadonlyMap<string, number>): void {
  const go = database.prepare('UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?');
  const begin = database.prepare('INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)');
  // Changes are numbered without a gap, and go on after the last that is there.
  for (const table of ['articles', 'passages', 'meetings']) {
    const last = given.get(table) ?? 0;
    if (last > 0 && go.run(last, table).changes === 0) begin.run(table, last);
  }
}
