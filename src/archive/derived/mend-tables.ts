import { noteChange } from '../database/changes.ts';
import { writeAllArticleDigests } from '../database/digests/article-digests.ts';
import { isKept, isOlder, makingOf, mislaid, tablesOf } from '../database/sqlite/layout.ts';
import { migrate } from '../database/sqlite/migrations.ts';
import { FORMAT } from '../database/sqlite/schema.ts';
import type { Sqlite } from '../database/sqlite/sqlite.ts';
import { writeTableDigests } from '../database/sqlite/table-digests.ts';
import { writing } from '../database/writing.ts';
import { forgetMakers } from './versions.ts';

/** What is derived from articles and refers to one another by numbers: made anew, all of it is. */
const DERIVED: readonly string[] = [
  'passages',
  'days',
  'meetings',
  'meetingKeys',
  'labels',
  'labelKeys',
  'sightings',
  'signatures',
  'spellings',
  'letters',
  'words',
];

/**
 * Makes the tables and indexes anew that a database lacks, or has otherwise than isnad makes them, and that can be filled
 * again from its articles; what is derived is stale then, so that a rebuild fills them. Where articles or what is noted
 * of them would be lost, nothing is done. An older format than its tables have is noted as that of now. Whether
 * anything was done: no cache of vectors fits then.
 */
export function mendTables(database: Sqlite, file: string): boolean {
  if (!isMendable(database) || isMigrated(database, file)) return false;
  return writing(database, () => {
    if (!isMendable(database)) return false;
    const { lacking } = mislaid(database);
    const tables = tablesOf(lacking.filter(({ isTable }) => isTable));
    const isDerivedLost = tables.some((table) => DERIVED.includes(table));
    const anew = new Set([...tables, ...(isDerivedLost ? DERIVED : [])]);
    remake(database, lacking, anew);
    database.prepare("INSERT OR REPLACE INTO meta VALUES ('format', ?)").run(String(FORMAT));
    if (isDerivedLost) {
      forgetMakers(database);
      // No cache knows by its last change what numbers are given to now.
      database.exec('DELETE FROM changes');
    }
    if (isDerivedLost || anew.has('changes')) noteChange(database);
    if (isDerivedLost || anew.has('articleDigests')) writeAllArticleDigests(database);
    writeTableDigests(database);
    return true;
  });
}

/** Drops the tables that are to be anew, and makes them and the indexes that lack. */
function remake(
  database: Sqlite,
  lacking: ReturnType<typeof mislaid>['lacking'],
  anew: ReadonlySet<string>,
): void {
  standIn(database);
  // Who refers to another goes first.
  const order = [...DERIVED].reverse().concat(tablesOf(lacking.filter(({ isTable }) => isTable)));
  for (const table of order.filter((one) => anew.has(one))) database.exec(`DROP TABLE IF EXISTS ${table}`);
  for (const sql of makingOf([...anew])) database.exec(sql);
  for (const { table, isTable, sql } of lacking) if (!isTable && !anew.has(table)) database.exec(sql);
}

/** Without the table in which FTS5 notes the version of its form, an index cannot even be dropped. */
function standIn(database: Sqlite): void {
  // SQLite reserves the names of such tables.
  database.unsafeMode(true);
  try {
    for (const index of ['words', 'letters']) {
      const notes = `${index}_config`;
      if (!hasTable(database, index) || hasTable(database, notes)) continue;
      database.exec(`CREATE TABLE '${notes}' (k PRIMARY KEY, v) WITHOUT ROWID`);
      database.exec(`INSERT INTO ${notes} VALUES ('version', 4)`);
    }
  } finally {
    database.unsafeMode(false);
  }
}

function hasTable(database: Sqlite, name: string): boolean {
  return database.prepare('SELECT 1 FROM sqlite_master WHERE name = ?').get(name) !== undefined;
}

/** Whether the database was of an older format, and is brought to that of now: one that notes an older by mistake is not. */
function isMigrated(database: Sqlite, file: string): boolean {
  if (!isOlder(database)) return false;
  try {
    migrate(database, file);
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'SQLITE_ERROR') throw error;
    return false;
  }
}

function isMendable(database: Sqlite): boolean {
  const { lacking } = mislaid(database);
  // With every table of now, it is of the format of now, whatever it notes; without some, it may be of an older one.
  return isOlder(database) ? lacking.length === 0 : lacking.length > 0 && !lacking.some(isKept);
}
