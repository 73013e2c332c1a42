import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Archive } from '../../../src/archive/archive.ts';
import type { Problem } from '../../../src/archive/check/problem.ts';
import { writeAllArticleDigests } from '../../../src/archive/database/digests/article-digests.ts';
import { ArchiveError } from '../../../src/archive/database/error.ts';
import { writeTableDigests } from '../../../src/archive/database/sqlite/table-digests.ts';
import type { ArchiveNetworks } from '../../../src/archive/derived/rebuild.ts';
import { readConfig } from '../../../src/config.ts';
import { loadMakers, type Makers } from '../../../src/ingesting.ts';
import { type Article, articleId } from '../../../src/news/article/article.ts';
import { newFolder } from '../../support/archives.ts';
import { inventedArticles } from '../../support/invented.ts';
import { quietly } from '../../support/rebuilding.ts';
import { type Alteration, alterations, isAltered } from './altered.ts';
import { DAMAGES, type Damage, DIGESTED_DAMAGES } from './damages.ts';

const NOW = new Date('2025-01-01T00:00:00Z');
const SIGNAL = new AbortController().signal;
const whole = newFolder();
let makers: Makers;

const [FIRST, SECOND, THIRD] = inventedArticles(3, 20, 8).map(
  (record): Article => ({
    ...record,
    id: articleId(record),
    publishedBasis: 'operator',
    language: 'ar',
    origin: {
      file: '/news/all.jsonl',
      place: 'all.jsonl',
      fetched: null,
      urlBy: 'record',
      publisherBy: 'record',
    },
  }),
) as [Article, Article, Article];

beforeAll(async () => {
  makers = await loadMakers(readConfig({}, join(whole, 'none')));
  const archive = Archive.open(whole, makers.model, { create: true });
  const before = { ...FIRST, url: `${FIRST.url}/before` };
  const formerId = articleId(before);
  await add(archive, [SECOND, { ...before, id: formerId }, THIRD]);
  expect(archive.move(formerId, FIRST.url as string)).toBe(FIRST.id);
  await add(archive, [{ ...FIRST, text: `${FIRST.text}\nحدث ذلك أمس، ثم بعد ٣.٥ أيام.` }]);
  archive.remove(THIRD.id);
  const claims = ['a', 'b'].map((name): Article => {
    const origin = {
      file: `/${name}.html`,
      place: name,
      fetched: null,
      urlBy: 'page',
      publisherBy: 'page',
    } as const;
    return { ...SECOND, title: `خبر ${name}`, text: 'نص آخر.', origin };
  });
  archive.note({ unchanged: [], contested: claims }, NOW);
  archive.markGone(SECOND.id, true, NOW);
  archive.seal();
  archive.prepare();
  archive.close();
});

afterAll(() => makers.close());

async function add(archive: Archive, articles: readonly Article[]): Promise<void> {
  const { embed, meetings } = makers.networks;
  const [embedded, told] = [await embed(articles), await meetings(articles)];
  const entries = articles.map((article, i) => ({ article, ...embedded[i], meetings: told[i] }));
  archive.add(entries as Parameters<Archive['add']>[0], NOW);
}

/** A copy of the archive, to do harm to; without its cache of vectors when that is said. */
function copy(withoutCache = false): string {
  const folder = newFolder();
  cpSync(whole, folder, { recursive: true });
  if (withoutCache) for (const end of ['', '.json']) rmSync(join(folder, `vectors.hnsw${end}`));
  return folder;
}

/** Does `work` with the database of an archive as no isnad would: nothing is refused. */
function harm(folder: string, work: (database: Database.Database) => void): void {
  const database = new Database(join(folder, 'archive.sqlite'));
  database.unsafeMode(true);
  database.pragma('foreign_keys = OFF');
  database.pragma('synchronous = OFF');
  work(database);
  database.close();
}

/** What is said of an archive, by a check or already by who opens it. */
function said(folder: string): string[] {
  try {
    const archive = Archive.open(folder, makers.model, { anyVersion: true });
    const problems = archive.check();
    archive.close();
    return problems.map(line);
  } catch (error) {
    if (error instanceof ArchiveError) return [error.message];
    throw error;
  }
}

function line({ check, article, what }: Problem): string {
  return `${check}: ${article?.id ?? ''} ${what}`;
}

/** What is said of an archive when all of it is made anew. */
async function saidAnew(folder: string): Promise<string[]> {
  const archive = Archive.open(folder, makers.model);
  const { problems } = await archive.compareAnew(makers.networks, {
    onDone: () => undefined,
    signal: SIGNAL,
  });
  archive.close();
  return problems.map(line);
}

function doDamage({ sql, files }: Damage, folder: string): void {
  if (sql !== undefined) harm(folder, (database) => database.exec(sql));
  files?.(folder);
}

describe('check', () => {
  it('says nothing of sound archives', async () => {
    expect(said(whole)).toEqual([]);
    expect(await saidAnew(whole)).toEqual([]);
    expect(said(copy(true))).toEqual([]);

    const empty = newFolder();
    Archive.open(empty, makers.model, { create: true }).close();
    expect(said(empty)).toEqual([]);
    expect(await saidAnew(empty)).toEqual([]);

    const rebuilt = copy();
    const archive = Archive.open(rebuilt, makers.model);
    await archive.rebuild(makers.networks, quietly({ all: true }));
    expect(archive.check()).toEqual([]);
    archive.remove(SECOND.id);
    expect(archive.check()).toEqual([]);
    archive.remove(FIRST.id);
    expect(archive.check()).toEqual([]);
    archive.close();
    expect(said(rebuilt)).toEqual([]);
  });

  it('names every alteration of every column and row of every table', () => {
    const all: Alteration[] = [];
    harm(copy(), (database) => all.push(...alterations(database)));
    const unseen: string[] = [];
    let made = 0;
    for (const alteration of all) {
      const folder = copy();
      let is = false;
      harm(folder, (database) => {
        is = isAltered(database, alteration);
      });
      if (!is) continue;
      made++;
      if (said(folder).length === 0) unseen.push(alteration.name);
      rmSync(folder, { recursive: true });
    }
    console.info(`check names ${made - unseen.length} of ${made} alterations of tables`);
    expect(unseen).toEqual([]);
    expect(made).toBeGreaterThan(250);
  });

  it.each(DAMAGES.map((damage) => [damage.name, damage] as const))('names this damage: %s', (_, damage) => {
    const folder = copy();
    doDamage(damage, folder);
    expect(said(folder).join('\n')).toMatch(damage.said);
  });

  it.each(DIGESTED_DAMAGES.map((damage) => [damage.name, damage] as const))(
    'sees by what is stored, whatever the digests say: %s',
    (_, damage) => {
      const folder = copy();
      doDamage(damage, folder);
      harm(folder, writeDigests);
      expect(said(folder).join('\n')).toMatch(damage.said);
    },
  );

  it.each([
    ['a note', "UPDATE contests SET title = 'غيره'", /the table contests is not as it was written/u],
    [
      'a digest of an article',
      'DELETE FROM articleDigests WHERE article = 1',
      /articleDigests is not as it was written/u,
    ],
  ])('goes on seeing %s that is altered, whatever is written after it', async (_, sql, told) => {
    const folder = copy();
    harm(folder, (database) => database.exec(sql));
    const archive = Archive.open(folder, makers.model);
    await add(archive, [THIRD]);
    archive.markGone(THIRD.id, true, NOW);
    archive.seal();
    archive.close();
    expect(said(folder).join('\n')).toMatch(told);
  });

  it('says nothing of indexes that a killed ingestion left without a digest, and sees them from the next one on', async () => {
    const folder = copy();
    const killed = Archive.open(folder, makers.model);
    await add(killed, [THIRD]);
    killed.close();
    expect(said(folder)).toEqual([]);
    const next = Archive.open(folder, makers.model);
    next.seal();
    next.close();
    expect(said(folder)).toEqual([]);
    harm(folder, (database) => database.exec('DELETE FROM words_idx'));
    expect(said(folder).join('\n')).toMatch(/the table words_idx is not as it was written/u);
  });

  it('sees a cache that is written as it should be, and holds other vectors', () => {
    const folder = copy();
    const archive = Archive.open(folder, makers.model);
    archive.prepare();
    archive.close();
    const other = copy(true);
    harm(other, (database) => {
      database.exec('UPDATE passages SET vector = (SELECT vector FROM passages WHERE id = 3) WHERE id = 2');
    });
    const exchanged = Archive.open(other, makers.model);
    exchanged.prepare();
    exchanged.close();
    for (const end of ['', '.json'])
      cpSync(join(other, `vectors.hnsw${end}`), join(folder, `vectors.hnsw${end}`));
    expect(said(folder)).toEqual([
      expect.stringMatching(/cache: .*another vector of passage 2 than the archive/u),
    ]);
  });

  it('is stopped by no damage: each other check goes on', () => {
    const folder = copy();
    harm(folder, (database) => database.exec('DROP TABLE words_docsize; DELETE FROM meetingKeys'));
    const problems = said(folder).join('\n');
    expect(problems).toMatch(/words: .*could not go on/u);
    expect(problems).toMatch(/meetings: .*keys are not those/u);
  });
});

/** Done by something that writes the digests, too, and leaves everything likely: only what is made anew tells it. */
const UNLIKE: readonly (readonly [name: string, sql: string, said: RegExp])[] = [
  [
    'two vectors exchanged',
    `UPDATE passages SET vector = (SELECT vector FROM passages AS other
       WHERE other.id = CASE passages.id WHEN 2 THEN 3 ELSE 2 END) WHERE id IN (2, 3)`,
    /the vector of passage 2 is not the one made anew \(likeness .+\)/u,
  ],
  [
    'a meeting turned from held to denied',
    `UPDATE meetings SET record = json_set(record, '$.status', 'denied') WHERE id = (SELECT max(id) FROM meetings)`,
    /meeting \d+ is not the one read anew/u,
  ],
  [
    'all meetings gone',
    'DELETE FROM meetingKeys; DELETE FROM sightings; DELETE FROM labelKeys; DELETE FROM labels; DELETE FROM meetings',
    /it has 0 meetings, and \d+ are read anew/u,
  ],
  ['all days gone', 'DELETE FROM days', /the days of passage \d+ are not those read anew/u],
];

describe('what is made anew', () => {
  it.each(UNLIKE)('tells %s, which plain checks cannot', async (_, sql, told) => {
    const folder = copy(true);
    harm(folder, (database) => {
      database.exec(sql);
      writeDigests(database);
    });
    expect(said(folder)).toEqual([]);
    expect((await saidAnew(folder)).join('\n')).toMatch(told);
  });

  it('tells passages cut otherwise', async () => {
    const folder = newFolder();
    mkdirSync(folder, { recursive: true });
    const archive = Archive.open(folder, makers.model, { create: true });
    const text = FIRST.text;
    const networks: ArchiveNetworks = makers.networks;
    const [embedded] = await networks.embed([FIRST]);
    const passages = [{ start: 0, end: text.length }];
    archive.add(
      [{ article: FIRST, passages, vectors: embedded?.vectors.slice(0, 1) ?? [], meetings: [] }],
      NOW,
    );
    archive.close();
    expect(said(folder)).toEqual([]);
    expect(await saidAnew(folder)).toEqual([expect.stringMatching(/its passages are cut otherwise/u)]);
  });

  it('is made of as many articles as are wanted', async () => {
    const archive = Archive.open(whole, makers.model);
    const seen: [number, number][] = [];
    const onDone = (done: number, of: number) => seen.push([done, of]);
    const sample = { articles: 1, random: () => 0.99 };
    const anew = await archive.compareAnew(makers.networks, { sample, onDone, signal: SIGNAL });
    expect(anew).toEqual({ articles: 1, problems: [] });
    expect(seen).toEqual([[1, 1]]);
    archive.close();
  });
});

function writeDigests(database: Database.Database): void {
  writeAllArticleDigests(database);
  writeTableDigests(database);
}
