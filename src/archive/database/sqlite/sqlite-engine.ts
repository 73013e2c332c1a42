import { ARCHIVE } from '../../constants.ts';
import { ArchiveBusy } from '../busy.ts';
import type { Engine } from '../parts.ts';
import { fts5Spellings } from './full-text/full-text-spellings.ts';
import { fts5Words } from './full-text/full-text-words.ts';
import { FORMAT } from './schema.ts';
import type { Sqlite } from './sqlite.ts';
import { sqliteBulkLoad } from './sqlite-bulk-load.ts';
import {
  areIndexesUndigested,
  digestedTables,
  NOTED_TABLES,
  writeIndexDigests,
  writeSequenceDigest,
  writeTableDigests,
} from './table-digests.ts';

/** What SQLite does in its own way. The nearest vectors are found by a graph in a file beside it. */
export function sqliteEngine(database: Sqlite): Engine {
  return {
    format: FORMAT,
    isGapless: true,
    words: fts5Words(database),
    spellings: fts5Spellings(database),
    vectors: null,
    bulk: sqliteBulkLoad(database),
    digests: {
      write: () => writeTableDigests(database),
      writeIndexes: () => writeIndexDigests(database),
      writeLast: () => writeSequenceDigest(database),
      areIndexesBehind: () => areIndexesUndigested(database),
      *altered() {
        for (const { table, standing } of digestedTables(database)) {
          if (standing === 'altered')
            yield {
              what: `the table ${table} is not as it was written`,
              isKept: NOTED_TABLES.includes(table),
            };
          else if (standing === 'unknown') {
            yield {
              what: `there is a digest of a table ${JSON.stringify(table)} that has none`,
              isKept: true,
            };
          }
        }
      },
    },
    begin: (ms) => begin(database, ms),
    beginReading: 'BEGIN',
    rollBack: () => {
      // Some errors, a full disk among them, have already ended the transaction.
      if (database.inTransaction) database.exec('ROLLBACK');
    },
    version: () => database.pragma('data_version', { simple: true }) as number,
    forget: () => {
      database.pragma('wal_checkpoint(TRUNCATE)');
    },
  };
}

function begin(database: Sqlite, ms: number): void {
  database.pragma(`busy_timeout = ${ms}`);
  try {
    database.exec('BEGIN IMMEDIATE');
  } catch (error) {
    if ((error as { code?: unknown }).code === 'SQLITE_BUSY') throw new ArchiveBusy();
    throw error;
  } finally {
    database.pragma(`busy_timeout = ${ARCHIVE.patienceMs}`);
  }
}
