import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Archive } from '../../src/archive/archive.ts';
import { openSqlite } from '../../src/archive/database/sqlite/archive-file.ts';
import { type ArchiveModel, notedModel } from '../../src/archive/derived/versions.ts';
import { newFolder, random } from '../support/archives.ts';
import { asLines, inventedArticles } from '../support/invented.ts';
import { isnad, start } from '../support/program.ts';

/** More than are made together, so that something is kept before the end. */
const ARTICLES = 40;
const KILLS = 4;

/** What check says of an archive that was made stale by hand. */
const STALE = new Set([
  'the archive notes x as its vectors, and this isnad uses 1',
  'the table meta is not as it was written',
  'the table made is not as it was written',
]);

/** An archive whose vectors and meetings are stale, as if older code had made them. */
async function staleArchive(): Promise<string> {
  const archive = newFolder();
  const file = join(newFolder(), 'news.jsonl');
  writeFileSync(file, asLines(inventedArticles(ARTICLES, 1)));
  const ended = await isnad(['ingest', file], { archive });
  expect(ended.code, ended.stderr).toBe(0);
  const database = openSqlite(join(archive, 'archive.sqlite'));
  database.exec("UPDATE meta SET value = 'x' WHERE key = 'vectors'; UPDATE made SET meetings = 'x'");
  database.close();
  return archive;
}

it(`kill -9 at ${KILLS} moments of a rebuild leaves the archive as it was, or mended`, async () => {
  // A rebuild takes as long as taking the articles in.
  const began = performance.now();
  const archive = await staleArchive();
  const wholeMs = performance.now() - began;
  const next = random(20_261_129);
  let kept = 0;
  for (let i = 0; i < KILLS; i++) {
    const { child, ended } = start(['rebuild'], { archive });
    const timer = setTimeout(() => child.kill('SIGKILL'), next() * wholeMs);
    await ended;
    clearTimeout(timer);
    const database = openSqlite(join(archive, 'archive.sqlite'));
    const model: ArchiveModel = notedModel(database, archive);
    const remade = database.prepare('SELECT count(*) FROM remade').pluck().get() as number;
    const isDone = database.prepare("SELECT value FROM meta WHERE key = 'vectors'").pluck().get() !== 'x';
    database.close();
    if (isDone) expect(remade).toBe(0);
    // What was kept is never made again.
    else expect(remade).toBeGreaterThanOrEqual(kept);
    kept = isDone ? 0 : remade;
    const opened = Archive.open(archive, model, { anyVersion: true });
    const wrong = opened.check().map(({ what }) => what);
    expect(wrong).toEqual(isDone ? [] : wrong.filter((what) => STALE.has(what)));
    expect(opened.counts().articles).toBe(ARTICLES);
    opened.close();
    if (isDone) break;
    const asked = await isnad(['ask', 'من زار المدينة؟'], { archive });
    expect(asked.stderr).toMatch(/vectors of version x.*isnad rebuild/u);
  }
  const last = await isnad(['rebuild'], { archive });
  expect(last.code, last.stderr).toBe(0);
  const checked = await isnad(['check', '--json'], { archive });
  expect(JSON.parse(checked.stdout)).toMatchObject({ sound: true, articles: ARTICLES, stale: null });
});
