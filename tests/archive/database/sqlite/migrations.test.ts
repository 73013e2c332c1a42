import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { formatOf } from '../../../../src/archive/database/formats.ts';
import { memoryDatabase, openSqlite } from '../../../../src/archive/database/sqlite/archive-file.ts';
import { mislaid } from '../../../../src/archive/database/sqlite/layout.ts';
import { migrate } from '../../../../src/archive/database/sqlite/migrations.ts';
import { FORMAT } from '../../../../src/archive/database/sqlite/schema.ts';
import { openUnwritable, type Sqlite } from '../../../../src/archive/database/sqlite/sqlite.ts';
import { digestedTables } from '../../../../src/archive/database/sqlite/table-digests.ts';
import { keptArticles } from '../../../../src/archive/kept/kept-articles.ts';
import { ROOT } from '../../../../src/root.ts';
import { newFolder } from '../../../support/archives.ts';

const GOLDEN = join(ROOT, 'tests', 'golden', 'archives');
const RELEASED = readdirSync(GOLDEN).filter((name) => /^\d/u.test(name));

/** The database as that version left it. */
function leftBy(version: string): string {
  const file = join(newFolder(), 'archive.sqlite');
  writeFileSync(file, gunzipSync(readFileSync(join(GOLDEN, version, 'archive.sqlite.gz'))));
  return file;
}

/** Of each article what was kept, and what was made of it. */
function held(database: Sqlite): unknown {
  const count = (table: string): unknown => database.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  return [[...keptArticles(database)], ['passages', 'days', 'meetings', 'versions'].map(count)];
}

describe.each(RELEASED)('a database that version %s left', (version) => {
  it('is brought to the format of now with all that it held, and is brought there once', () => {
    const file = leftBy(version);
    const before = openUnwritable(file, () => undefined);
    const was = held(before);
    before.close();
    const database = openSqlite(file);
    expect(formatOf(database)).toBe(FORMAT);
    expect(mislaid(database)).toEqual({ lacking: [], alien: [] });
    expect(held(database)).toEqual(was);
    expect([...digestedTables(database)].filter(({ standing }) => standing !== 'as written')).toEqual([]);
    expect(database.prepare('SELECT count(*) FROM articleDigests').pluck().get()).toBe(
      database.prepare('SELECT count(*) FROM articles').pluck().get(),
    );
    const changes = database.prepare('SELECT total_changes()').pluck();
    const done = changes.get();
    migrate(database, file);
    expect(changes.get()).toBe(done);
    database.close();
  });
});

it('there is one of every format before that of now but the last', () => {
  const formats = RELEASED.map((version) => {
    const database = openUnwritable(leftBy(version), () => undefined);
    const format = formatOf(database);
    database.close();
    return format;
  });
  expect(formats).toContain(1);
  expect(Math.max(...formats)).toBeLessThanOrEqual(FORMAT);
});

it('a step that fails leaves the format that was there', () => {
  const database = memoryDatabase();
  database.exec("UPDATE meta SET value = '3' WHERE key = 'format'");
  // It has what the fourth format brings.
  expect(() => migrate(database, 'here')).toThrow(/already exists/u);
  expect([formatOf(database), database.inTransaction]).toEqual([3, false]);
});

it('a newer format is refused and left as it is', () => {
  const database = memoryDatabase();
  database.exec("UPDATE meta SET value = '99' WHERE key = 'format'");
  expect(() => migrate(database, 'here')).toThrow(/^here was made by a newer isnad \(format 99/u);
  expect(formatOf(database)).toBe(99);
});
