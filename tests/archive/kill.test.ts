import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Archive } from '../../src/archive/archive.ts';
import { openSqlite } from '../../src/archive/database/sqlite/archive-file.ts';
import { type ArchiveModel, notedModel } from '../../src/archive/derived/versions.ts';
import { newFolder, random } from '../support/archives.ts';
import { asLines, type InventedRecord, inventedArticles } from '../support/invented.ts';
import { type Ended, isnad, start } from '../support/program.ts';

/** Law 5: nothing acknowledged is lost. The built program is killed with SIGKILL, which nothing can catch. */
const MOMENTS = 14;
const COMMITS = 4;
const SEED = 20_260_115;

/**
 * How many articles a file holds: they are embedded together and written in one transaction. Few, so that most of a run
 * is not the networks at work, in which a kill finds nothing to harm.
 */
const TOGETHER = 10;

/** A folder of files, the archive it goes into, and what the program said it has kept. */
interface Work {
  readonly folder: string;
  readonly archive: string;
  readonly articles: InventedRecord[];
  readonly acknowledged: Set<string>;
}

/** A new archive, and a folder with a first file for it. */
function newWork(): Work {
  const work = { folder: newFolder(), archive: newFolder(), articles: [], acknowledged: new Set<string>() };
  addFile(work);
  return work;
}

function addFile({ folder, articles }: Work): void {
  const more = inventedArticles(TOGETHER, 100 + articles.length);
  writeFileSync(join(folder, `${articles.length}.jsonl`), asLines(more));
  articles.push(...more);
}

/** Runs the ingestion; `kill` is given the run and sees to its end. */
async function ingest(work: Work, kill: (run: ReturnType<typeof start>) => void): Promise<Ended> {
  const run = start(['ingest', '--verbose', work.folder], { archive: work.archive });
  kill(run);
  const ended = await run.ended;
  // A line without its end may be torn: only whole ones count as said.
  for (const [, url] of ended.stderr.matchAll(/^(?:added|unchanged|replaced) (\S+)\n/gmu)) {
    work.acknowledged.add(url as string);
  }
  return ended;
}

function exists(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined;
}

/** Opens what the killed program left, and holds the law; gives how many articles are there. */
function held({ archive, articles, acknowledged }: Work, model: ArchiveModel): number {
  if (!exists(join(archive, 'archive.sqlite'))) {
    expect([...acknowledged]).toEqual([]);
    return 0;
  }
  const opened = Archive.open(archive, model);
  try {
    expect(opened.check()).toEqual([]);
    const texts = new Map([...opened.articles()].map((article) => [article.url, article.text]));
    const lost = [...acknowledged].filter((url) => !texts.has(url));
    expect(lost, 'acknowledged and lost').toEqual([]);
    for (const { url, text } of articles) {
      if (texts.has(url)) expect(texts.get(url)).toBe(text);
    }
    return texts.size;
  } finally {
    opened.close();
  }
}

let model: ArchiveModel;
let wholeMs: number;

beforeAll(async () => {
  const work = newWork();
  const began = performance.now();
  const ended = await ingest(work, () => {});
  wholeMs = performance.now() - began;
  expect(ended.code, ended.stderr).toBe(0);
  expect(work.acknowledged.size).toBe(TOGETHER);
  const database = openSqlite(join(work.archive, 'archive.sqlite'));
  model = notedModel(database, work.archive);
  database.close();
  expect(held(work, model)).toBe(TOGETHER);
});

describe('an ingestion killed with kill -9', () => {
  it(`at ${MOMENTS} random moments loses nothing it has acknowledged, and finishes when run again`, async () => {
    const next = random(SEED);
    const work = newWork();
    let killed = 0;
    // A machine is not always as fast as when the whole run was timed: moments follow what the runs take.
    let wholeNow = wholeMs;
    for (let i = 0; i < MOMENTS; i++) {
      const moment = next() * wholeNow;
      const began = performance.now();
      const ended = await ingest(work, ({ child }) => {
        const timer = setTimeout(() => child.kill('SIGKILL'), moment);
        child.once('exit', () => clearTimeout(timer));
      });
      const articles = held(work, model);
      if (ended.signal === 'SIGKILL') {
        killed++;
        wholeNow *= 1.1;
      } else {
        wholeNow = performance.now() - began;
        expect(ended.code, ended.stderr).toBe(0);
        expect(articles).toBe(work.articles.length);
      }
      // The archive grows: what is all there makes room for more.
      if (articles === work.articles.length) addFile(work);
    }
    expect(killed).toBeGreaterThan(MOMENTS / 4);
    expect(work.articles.length).toBeGreaterThan(TOGETHER);

    const ended = await ingest(work, () => {});
    expect(ended.code, ended.stderr).toBe(0);
    expect(held(work, model)).toBe(work.articles.length);
    const checked = await isnad(['check', '--json'], { archive: work.archive });
    expect(JSON.parse(checked.stdout)).toMatchObject({ sound: true, articles: work.articles.length });
  });

  it(`in the midst of ${COMMITS} commits keeps all of a batch or nothing`, async () => {
    const next = random(SEED + 1);
    const left: number[] = [];
    for (let i = 0; i < COMMITS; i++) {
      const work = newWork();
      const wal = join(work.archive, 'archive.sqlite-wal');
      const delay = next() * 6;
      const ended = await ingest(work, ({ child }) => {
        let most = Number.POSITIVE_INFINITY;
        // The log holds the tables once the archive is made; it grows again only when articles are written.
        const watch = setInterval(() => {
          const size = statSync(wal, { throwIfNoEntry: false })?.size ?? 0;
          if (size > 0 && most === Number.POSITIVE_INFINITY) most = size + 40_000;
          if (size > most) {
            clearInterval(watch);
            setTimeout(() => child.kill('SIGKILL'), delay);
          }
        }, 1);
        child.once('exit', () => clearInterval(watch));
      });
      const articles = held(work, model);
      expect([0, TOGETHER]).toContain(articles);
      if (ended.signal === 'SIGKILL') left.push(articles);
      const again = await ingest(work, () => {});
      expect(again.code, again.stderr).toBe(0);
      expect(held(work, model)).toBe(TOGETHER);
    }
    expect(left.length).toBeGreaterThan(0);
  });
});
