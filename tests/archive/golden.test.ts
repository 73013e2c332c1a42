import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openApp } from '../../src/app.ts';
import { Archive } from '../../src/archive/archive.ts';
import { openSqlite } from '../../src/archive/database/sqlite/archive-file.ts';
import { FORMAT } from '../../src/archive/database/sqlite/schema.ts';
import type { Sqlite } from '../../src/archive/database/sqlite/sqlite.ts';
import { notedModel } from '../../src/archive/derived/versions.ts';
import { readConfig } from '../../src/config.ts';
import { newArchive, newFolder, SMALL } from '../support/archives.ts';
import { quietly } from '../support/rebuilding.ts';

const GOLDEN = join(import.meta.dirname, '../golden/archives');
const RELEASED = readdirSync(GOLDEN).filter((name) => /^\d/u.test(name));

/** A copy of the archive as that version left it. */
function archiveOf(version: string): string {
  const folder = newFolder();
  for (const name of readdirSync(join(GOLDEN, version))) {
    const bytes = readFileSync(join(GOLDEN, version, name));
    writeFileSync(join(folder, name.replace(/\.gz$/u, '')), name.endsWith('.gz') ? gunzipSync(bytes) : bytes);
  }
  return folder;
}

/** The tables and their columns, and the indexes, as far as they say anything of what is kept. */
function layout(database: Sqlite): unknown {
  const names = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").pluck();
  const tables = (names.all() as string[]).map((name) => [name, database.pragma(`table_xinfo(${name})`)]);
  const indexes =
    "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY name";
  return [tables, database.prepare(indexes).all(), database.pragma('application_id')];
}

describe.each(RELEASED)('an archive of version %s', (version) => {
  it('is brought to the layout of a new one, once', () => {
    const folder = archiveOf(version);
    const made = newFolder();
    newArchive(made).close();
    const [old, young] = [folder, made].map((one) => openSqlite(join(one, 'archive.sqlite'))) as [
      Sqlite,
      Sqlite,
    ];
    expect(layout(old)).toEqual(layout(young));
    expect(old.prepare("SELECT value FROM meta WHERE key = 'format'").pluck().get()).toBe(String(FORMAT));
    old.close();
    young.close();
    openSqlite(join(folder, 'archive.sqlite')).close();
  });

  it('opens, or says what is stale and is mended by a rebuild; answers, and is sound', async () => {
    const folder = archiveOf(version);
    const config = { ...readConfig({}, `${folder}/none`), ISNAD_ARCHIVE: folder };
    const refusal = await openApp(config).then(
      (opened) => opened.close(),
      (error: Error) => error.message,
    );
    const app = await openApp(config, { anyVersion: true });
    if (refusal !== undefined) {
      expect(refusal).toMatch(/vectors of version \d.*isnad rebuild/u);
      const rebuilt = await app.rebuild(quietly());
      expect(rebuilt).toMatchObject({ articles: 4 });
      expect(rebuilt?.parts).toEqual(expect.arrayContaining(['vectors', 'days', 'meetings']));
      expect(app.archive.staleness()).toBeNull();
    }
    const answer = await app.ask('من استقبل سراج الدين القصباوي في قصر الصنوبرة؟', '2025-01-01');
    expect(answer.kind).toBe('answered');
    expect(app.archive.check()).toEqual([]);
    await app.close();
    const again = await openApp(config);
    expect(again.archive.counts().articles).toBe(4);
    await again.close();
  });
});

it('an archive of a newer format is left as it is', () => {
  const folder = newFolder();
  newArchive(folder).close();
  const database = openSqlite(join(folder, 'archive.sqlite'));
  database.prepare("UPDATE meta SET value = '99' WHERE key = 'format'").run();
  expect(notedModel(database, folder).name).toBe(SMALL.name);
  database.close();
  expect(() => Archive.open(folder, SMALL)).toThrow(/newer isnad \(format 99.*update isnad/u);
});
