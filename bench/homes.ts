import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import type { App } from '../src/app.ts';
import { archiveModel } from '../src/archive/derived/archive-model.ts';
import { SAMPLE } from '../src/ingesting.ts';
import { ROOT } from '../src/root.ts';
import { PostgresServer } from '../tests/support/postgres-server.ts';
import { newConfig, takenIn } from '../tests/support/taken-in.ts';
import { readArguments } from './arguments.ts';
import { ADDED, growTo } from './growth/archives.ts';
import { entriesOf } from './growth/entries.ts';
import { homesChart } from './growth/homes-chart.ts';
import { appOver } from './quality/archives.ts';
import { mean, quantile } from './quality/metrics.ts';
import { type QuestionSet, questionSets } from './quality/sets.ts';

/**
 * `npm run bench:homes -- [--passages 10000,100000] [--homes folder,postgres] [--data DIR --set NAME]`: the sample
 * articles, or those of a set of DIR, with look-alikes of them up to so many passages, in a folder and, copied from
 * there, in a PostgreSQL server of its own: how long making them takes, and then, in a process of its own, opening, a
 * search, who is who of those in a question and in the meetings that it leads to, its memory, how often the server is
 * asked for all of a question and the rows that it reads, and how many of the ten best are the same in both. 200
 * questions are asked where there are as many: those of the set, then those of the other sets of DIR. A table and
 * `bench/homes.svg`. The folder grows from size to size and stays in `bench/out/homes`, where a later run goes on with it.
 */
const given = readArguments({
  passages: '10000,100000',
  homes: 'folder,postgres',
  data: '',
  set: 'gulf',
  asked: '200',
});

/** What one home gives at one size. */
export interface HomeRow {
  readonly home: string;
  readonly passages: number;
  readonly articles: number;
  /** Seconds until all were added or copied, and linked. */
  readonly made: number;
  /** Milliseconds until it is open with its networks, and the first search is done. */
  readonly opened: number;
  readonly first: number;
  /** Milliseconds until who is who is known for a question: median, and of one in twenty. */
  readonly people: number;
  readonly peopleP95: number;
  readonly p50: number;
  readonly p95: number;
  /** Of the program. */
  readonly megabytes: number;
  /** How often the server is asked for a question, and rows that it reads then, by index or in order. */
  readonly asked: number;
  readonly rows: number;
  /** Share of the ten best that the folder has too; NaN where it has other words. */
  readonly alike: number;
}

/** What `growth/isnad.mjs` prints. */
interface Asked {
  readonly articles: number;
  readonly passages: number;
  readonly opened: number;
  readonly first: number;
  readonly people: readonly number[];
  readonly search: readonly number[];
  readonly found: readonly (readonly string[])[];
  readonly megabytes: number;
}

const BEST = 10;
/** What an operator of a large archive gives a server of some gigabytes of memory. */
const SETTINGS = ['shared_buffers=2GB', 'max_wal_size=4GB', 'effective_cache_size=8GB', 'jit=off'];

const { entries, model, questions } = await source();
const folder = join(ROOT, 'bench', 'out', 'homes', given.data === '' ? 'sample' : given.set);
mkdirSync(folder, { recursive: true });
const rows: HomeRow[] = [];
for (const passages of given.passages.split(',').map(Number)) {
  const began = performance.now();
  growTo(passages, join(folder, 'archive'), entries, model);
  const made = (performance.now() - began) / 1000;
  const inFolder = asked(join(folder, 'archive'), questions);
  if (given.homes.includes('folder')) note('folder', made, inFolder);
  if (given.homes.includes('postgres')) await inPostgres(inFolder.found);
}
console.log(table());
writeFileSync(join(ROOT, 'bench', 'homes.svg'), homesChart(rows));

/** What is grown, and what is asked of it: the questions of the set, and of the others behind it where those are too few. */
async function source() {
  const sets = questionSets(given.data);
  const set = sets.find(({ name }) => name === given.set);
  if (given.data !== '' && set === undefined) throw new Error(`${given.data}/${given.set} holds no articles`);
  const inOrder = set === undefined ? [] : [set, ...sets.filter((other) => other !== set)];
  const questions = inOrder.flatMap(({ questions }) => questions.map(({ question }) => question));
  const distinct = [...new Set(set === undefined ? sampleQuestions() : questions)];
  return { ...(await grownFrom(set)), questions: distinct.slice(0, Number(given.asked)) };
}

async function grownFrom(set: QuestionSet | undefined) {
  const app: App =
    set === undefined
      ? await takenIn(newConfig(), [SAMPLE])
      : await appOver(set.name, set.articles, { fresh: false });
  try {
    return { entries: entriesOf(app.archive), model: archiveModel(app.embedder) };
  } finally {
    await app.close();
  }
}

function sampleQuestions(): string[] {
  const lines = readFileSync(join(ROOT, 'tests', 'golden', 'sample-questions.jsonl'), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { question: string }).question);
}

async function inPostgres(found: Asked['found']): Promise<void> {
  const server = await PostgresServer.start(undefined, SETTINGS);
  try {
    const at = server.address('isnad');
    const began = performance.now();
    execFileSync(process.execPath, ['dist/main.js', 'copy', at, '--archive', join(folder, 'archive')], {
      cwd: ROOT,
      stdio: 'inherit',
    });
    const made = (performance.now() - began) / 1000;
    asked(at, questions.slice(0, 1));
    const before = served(server);
    const inside = asked(at, questions);
    const after = served(server);
    const each = (one: number, other: number): number => (other - one) / (questions.length + 1);
    note('postgres', made, inside, {
      asked: each(before.asked, after.asked),
      rows: each(before.rows, after.rows),
      // The copies have other words than their texts, of which a database makes its index.
      alike: inside.passages > 1.1 * ADDED ? Number.NaN : alike(inside.found, found),
    });
  } finally {
    server.down('fast');
  }
}

/** How often the server was asked, and the rows that it has read in the archive's tables, in order or by an index. */
function served(server: PostgresServer): { readonly asked: number; readonly rows: number } {
  // What a session has read is told a second after it has ended. A query outside a transaction is one of its own.
  const read = server.sql(
    `SELECT pg_sleep(2); SELECT xact_commit FROM pg_stat_database WHERE datname = current_database();
     SELECT (SELECT coalesce(sum(seq_tup_read), 0) FROM pg_stat_user_tables) +
       (SELECT coalesce(sum(idx_tup_read), 0) FROM pg_stat_user_indexes)`,
  );
  const [asked = Number.NaN, rows = Number.NaN] = read.trim().split(/\s+/u).map(Number);
  return { asked, rows };
}

/** The built program over the archive, in a process of its own. */
function asked(archive: string, questions: readonly string[]): Asked {
  const input = JSON.stringify({ folder: archive, asOf: '2024-01-01', questions, isSearchAlone: true });
  const output = execFileSync(process.execPath, [join(import.meta.dirname, 'growth', 'isnad.mjs')], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return JSON.parse(output) as Asked;
}

/** The share of the ten best of each question that are among the ten best in the other home. */
function alike(found: Asked['found'], other: Asked['found']): number {
  const shares = found.map((ids, i) => {
    const theirs = new Set(other[i]?.slice(0, BEST));
    const own = ids.slice(0, BEST);
    return own.length === 0 ? 1 : own.filter((id) => theirs.has(id)).length / own.length;
  });
  return mean(shares);
}

function note(
  home: string,
  made: number,
  inside: Asked,
  ofServer: Pick<HomeRow, 'asked' | 'rows' | 'alike'> = { asked: Number.NaN, rows: Number.NaN, alike: 1 },
): void {
  const { passages, articles, opened, first, search, megabytes } = inside;
  const row: HomeRow = {
    ...{ home, passages, articles, made, opened, first, megabytes, ...ofServer },
    people: quantile(inside.people, 0.5),
    peopleP95: quantile(inside.people, 0.95),
    p50: quantile(search, 0.5),
    p95: quantile(search, 0.95),
  };
  rows.push(row);
  console.error(JSON.stringify(row));
}

function table(): string {
  const columns: readonly (readonly [string, number, (row: HomeRow) => string])[] = [
    ['home', 9, ({ home }) => home],
    ['articles', 10, ({ articles }) => articles.toLocaleString('en')],
    ['passages', 11, ({ passages }) => passages.toLocaleString('en')],
    ['made, s', 9, ({ made }) => made.toFixed(0)],
    ['open', 8, ({ opened }) => opened.toFixed(0)],
    ['first', 8, ({ first }) => first.toFixed(0)],
    ['p50', 7, ({ p50 }) => p50.toFixed(0)],
    ['p95', 7, ({ p95 }) => p95.toFixed(0)],
    ['people', 8, ({ people }) => people.toFixed(0)],
    ['p95', 7, ({ peopleP95 }) => peopleP95.toFixed(0)],
    ['MB', 7, ({ megabytes }) => megabytes.toFixed(0)],
    ['asked', 7, ({ asked }) => (Number.isNaN(asked) ? '' : asked.toFixed(0))],
    ['rows', 10, ({ rows }) => (Number.isNaN(rows) ? '' : rows.toFixed(0))],
    ['alike', 7, ({ home, alike }) => (home === 'folder' || Number.isNaN(alike) ? '' : alike.toFixed(3))],
  ];
  const line = (cells: readonly string[]): string =>
    cells.map((cell, i) => cell.padStart(columns[i]?.[1] ?? 0)).join('');
  return [
    line(columns.map(([name]) => name)),
    ...rows.map((row) => line(columns.map(([, , cell]) => cell(row)))),
    `Milliseconds: until it is open with its networks, of the first search, until who is who is known for a question, and of ${questions.length} searches, the embedding of the question included. MB are the program's own, without the server's (${SETTINGS.join(' ')}). Load ${loadavg()[0]?.toFixed(1)}.`,
  ].join('\n');
}
