import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { SAMPLE } from '../src/app.ts';
import { Archive } from '../src/archive/archive.ts';
import { archiveModel } from '../src/archive/derived/archive-model.ts';
import { ROOT } from '../src/root.ts';
import { newFolder } from '../tests/support/archives.ts';
import { PostgresServer } from '../tests/support/postgres-server.ts';
import { newConfig, takenIn } from '../tests/support/taken-in.ts';
import { readArguments } from './arguments.ts';
import { entriesUpTo } from './growth/archives.ts';
import { entriesOf } from './growth/entries.ts';
import { homesChart } from './growth/homes-chart.ts';
import { quantile } from './quality/metrics.ts';

/**
 * `npm run bench:homes -- [--passages 10000,100000] [--homes folder,postgres]`: the sample articles with look-alikes of
 * them up to so many passages, in a folder and in a PostgreSQL server of its own, both at their own defaults: how long
 * adding and linking take, and then, in a process of its own, opening with the first answer, a search and its memory.
 * A table and `bench/homes.svg`.
 */
const given = readArguments({ passages: '10000,100000', homes: 'folder,postgres' });

/** How many articles are added in one transaction, as ingestion does. */
const TOGETHER = 160;

/** What one home gives at one size. */
export interface HomeRow {
  readonly home: string;
  readonly passages: number;
  /** Seconds until all were added and linked. */
  readonly made: number;
  /** Milliseconds from opening to the first answer, networks loaded. */
  readonly opened: number;
  readonly p50: number;
  readonly p95: number;
  readonly megabytes: number;
}

const app = await takenIn(newConfig(), [SAMPLE]);
const entries = entriesOf(app.archive);
const model = archiveModel(app.embedder);
await app.close();
const perArticle = entries.reduce((sum, { passages }) => sum + passages.length, 0) / entries.length;
const questions = readFileSync(join(ROOT, 'tests', 'golden', 'sample-questions.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => (JSON.parse(line) as { question: string }).question);

const rows: HomeRow[] = [];
for (const passages of given.passages.split(',').map(Number)) {
  for (const home of given.homes.split(',')) rows.push(await measured(home, passages));
}
console.log(table());
writeFileSync(join(ROOT, 'bench', 'homes.svg'), homesChart(rows));

async function measured(home: string, passages: number): Promise<HomeRow> {
  const server = home === 'postgres' ? await PostgresServer.start() : null;
  try {
    const at = server?.address('isnad') ?? newFolder();
    const began = performance.now();
    fill(at, Math.ceil(passages / perArticle));
    const made = (performance.now() - began) / 1000;
    server?.sql('ANALYZE');
    const { firstAnswer, search, megabytes, passages: held } = asked(at);
    const row = {
      home,
      passages: held,
      made,
      opened: firstAnswer,
      p50: quantile(search, 0.5),
      p95: quantile(search, 0.95),
      megabytes,
    };
    console.error(JSON.stringify(row));
    return row;
  } finally {
    server?.down('fast');
  }
}

function fill(at: string, articles: number): void {
  const archive = Archive.open(at, model, { create: true });
  let batch = [];
  for (const entry of entriesUpTo(articles, entries, new Set())) {
    batch.push(entry);
    if (batch.length < TOGETHER) continue;
    archive.add(batch, new Date());
    batch = [];
  }
  archive.add(batch, new Date());
  archive.prepare();
  archive.close();
}

/** The built program over the archive, in a process of its own. */
function asked(folder: string): {
  firstAnswer: number;
  search: number[];
  megabytes: number;
  passages: number;
} {
  const input = JSON.stringify({ folder, asOf: '2024-01-01', questions });
  const output = execFileSync(process.execPath, [join(import.meta.dirname, 'growth', 'isnad.mjs')], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return JSON.parse(output);
}

function table(): string {
  const lines = rows.map(({ home, passages, made, opened, p50, p95, megabytes }) =>
    [
      home.padEnd(10),
      passages.toLocaleString('en').padStart(10),
      made.toFixed(0).padStart(8),
      opened.toFixed(0).padStart(10),
      p50.toFixed(0).padStart(8),
      p95.toFixed(0).padStart(8),
      megabytes.toFixed(0).padStart(8),
    ].join(''),
  );
  return [
    'home        passages  made, s  opened, ms  p50, ms  p95, ms   MB',
    ...lines,
    `Times of a search include embedding the question; memory is the program's own, without the server's. Load ${loadavg()[0]?.toFixed(1)}.`,
  ].join('\n');
}
