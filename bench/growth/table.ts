import { availableParallelism, loadavg } from 'node:os';
import type { Baselines, Growth } from './measure.ts';

export interface Row {
  readonly growth: Growth;
  readonly baselines: Baselines;
}

/** What was measured at each size, a column each, and how it was made. */
export function table(rows: readonly Row[]): string {
  const ms = (value: number): string => value.toFixed(1);
  const share = (value: number): string => value.toFixed(3);
  const whole = (value: number): string => Math.round(value).toLocaleString('en');
  const lines: [string, (row: Row) => string][] = [
    ['articles', ({ growth }) => whole(growth.articles)],
    ['passages', ({ growth }) => whole(growth.passages)],
    ['isnad: search, p50 ms', ({ growth }) => ms(growth.search.p50)],
    ['  p95', ({ growth }) => ms(growth.search.p95)],
    ['  hit@1', ({ growth }) => share(growth.search.hit1)],
    ['  hit@5', ({ growth }) => share(growth.search.hit5)],
    ['isnad: ask, p50 ms', ({ growth }) => ms(growth.ask.p50)],
    ['  p95', ({ growth }) => ms(growth.ask.p95)],
    ['open and first answer, ms', ({ growth }) => whole(growth.firstAnswer)],
    ['resident then, MB', ({ growth }) => whole(growth.megabytes)],
    ['  before opening', ({ growth }) => whole(growth.megabytesBefore)],
    ['archive on disk, MB', ({ growth }) => whole(growth.diskMegabytes)],
    ['words, light10: p50 ms', ({ baselines: { words } }) => ms(words.p50)],
    ['  p95', ({ baselines: { words } }) => ms(words.p95)],
    ['  hit@1', ({ baselines: { words } }) => share(words.hit1)],
    ['  hit@5', ({ baselines: { words } }) => share(words.hit5)],
    ['every vector: p50 ms', ({ baselines: { everyVector } }) => ms(everyVector.p50)],
    ['  p95', ({ baselines: { everyVector } }) => ms(everyVector.p95)],
    ['  hit@1', ({ baselines: { everyVector } }) => share(everyVector.hit1)],
    ['  hit@5', ({ baselines: { everyVector } }) => share(everyVector.hit5)],
    ['ten nearest, of them in index', ({ baselines: { recall } }) => share(recall)],
  ];
  const printed = lines.map(
    ([name, cell]) => name.padEnd(32) + rows.map((row) => cell(row).padStart(10)).join(''),
  );
  return [
    ...printed,
    `Times include embedding the question; ${availableParallelism()} cores, Node ${process.versions.node}, load ${loadavg()[0]?.toFixed(1)}.`,
    ABOUT,
  ].join('\n');
}

const ABOUT = `Every size holds the articles that answer the questions. Past the number of articles given, the rest are look-alikes,
added as ingestion adds articles but not embedded: half of an article's words, and most words of names, are exchanged
for others as frequent, its numbers and days for others, and its vectors are turned by 37 degrees. So the hits there say
how the right article stands among look-alikes of all articles, not among as many articles of other news.`;
