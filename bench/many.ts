import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder, random } from '../tests/support/archives.ts';
import { asLines, type InventedRecord, inventedArticles } from '../tests/support/invented.ts';
import { type Ended, isnad, type Running, start } from '../tests/support/program.ts';
import { readArguments } from './arguments.ts';

/**
 * `npm run bench:many -- [--articles 3000] [--sentences 3] [--killed-after .1]`: so many invented articles of so many
 * sentences, three at most, taken in by the built program in one go, killed (-9) after that share and gone on with:
 * rate, memory at each thousand or tenth, how long until the first new article after the kill; then all of them once
 * more; then two processes at once over a tenth as many others.
 */
const given = readArguments({ articles: '3000', sentences: '3', 'killed-after': '.1' });
const [count, sentences, share] = [
  Number(given.articles),
  Number(given.sentences),
  Number(given['killed-after']),
];
/** Memory is told after so many articles, each time. */
const STEP = Math.min(1000, Math.ceil(count / 10));

const LETTERS = [...'بتجحدرسشصطعفقكلمنهوي'];

/** Articles with some words each that no other has, since the vocabulary of news never ends. */
function articles(many: number, seed: number): InventedRecord[] {
  const next = random(seed);
  const letter = (): string => LETTERS[Math.floor(next() * LETTERS.length)] as string;
  const word = (): string => Array.from({ length: 4 + Math.floor(next() * 3) }, letter).join('');
  return inventedArticles(many, seed).map((article) => {
    const others = `وحضر اللقاء ${word()} ${word()} و${word()} ${word()} من بلدة ${word()}.`;
    const [told = '', closing = ''] = article.text.split('\n');
    const lines = sentences === 1 ? [`${told.slice(0, -1)} في بلدة ${word()}.`] : [told, others, closing];
    return { ...article, text: lines.slice(0, sentences).join('\n') };
  });
}

/** Memory of a process now, in MB: all, and what is not the pages of files. */
function memoryOf({ child }: Running): { readonly all: number; readonly own: number; readonly most: number } {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  const of = (name: string): number =>
    Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`, 'u').exec(status)?.[1] ?? 0) / 1024);
  return { all: of('VmRSS'), own: of('RssAnon'), most: of('VmHWM') };
}

/** Watches a run with `--verbose`: `onKept` hears how many articles it has told of, ten times a second. */
async function watched(run: Running, onKept: (kept: number) => void): Promise<Ended> {
  let read = 0;
  let kept = 0;
  const timer = setInterval(() => {
    const told = run.stderr();
    for (let at = told.indexOf('\n', read); at !== -1; at = told.indexOf('\n', read)) {
      if (/^(?:added|unchanged) /u.test(told.slice(read, at))) kept++;
      read = at + 1;
    }
    if (run.child.exitCode === null && run.child.signalCode === null) onKept(kept);
  }, 100);
  const ended = await run.ended;
  clearInterval(timer);
  return ended;
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}

function reportOf({ code, stdout }: Ended): string {
  const { added, unchanged, leftOut, articles: kept } = JSON.parse(stdout);
  return `exit ${code}, ${added} added, ${unchanged} unchanged, ${leftOut.length} left out, the archive holds ${kept}`;
}

const folder = newFolder();
const archive = newFolder();
const file = join(folder, 'articles.jsonl');
writeFileSync(file, asLines(articles(count, 51)));
const ingest = (from: string): Running => start(['ingest', '--json', '--verbose', from], { archive });

/** Tells rate and memory of a run that began with so many articles known, after every `STEP` articles. */
function telling(run: Running, began: number, known: number): (kept: number) => void {
  let next = (Math.floor(known / STEP) + 1) * STEP;
  return (kept) => {
    if (kept < next) return;
    const { all, own, most } = memoryOf(run);
    const rate = (kept - known) / ((performance.now() - began) / 1000);
    console.log(
      `${kept} after ${seconds(began)} s, ${rate.toFixed(1)} a second; ${all} MB, ${own} of them its own, ${most} at most`,
    );
    while (kept >= next) next += STEP;
  };
}

let began = performance.now();
const first = ingest(file);
let killedAt = 0;
const tellFirst = telling(first, began, 0);
await watched(first, (kept) => {
  killedAt = kept;
  tellFirst(kept);
  if (kept >= count * share) first.child.kill('SIGKILL');
});
console.log(`killed after ${seconds(began)} s with ${killedAt} articles told of`);

began = performance.now();
const second = ingest(file);
let firstNew = 0;
const tellSecond = telling(second, began, killedAt);
const all = await watched(second, (kept) => {
  if (firstNew === 0 && second.stderr().includes('\nadded ')) {
    firstNew = performance.now();
    console.log(`gone on with: the first new article kept after ${seconds(began)} s`);
  }
  tellSecond(kept);
});
console.log(`${seconds(began)} s: ${reportOf(all)}`);

began = performance.now();
const again = ingest(file);
let most = 0;
const unchanged = await watched(again, () => {
  most = memoryOf(again).most;
});
console.log(`all once more: ${seconds(began)} s, ${most} MB at most: ${reportOf(unchanged)}`);

const others = join(folder, 'others.jsonl');
writeFileSync(others, asLines(articles(Math.ceil(count / 10), 52)));
began = performance.now();
const both = await Promise.all([ingest(others).ended, ingest(others).ended]);
console.log(`two at once over ${Math.ceil(count / 10)} others: ${seconds(began)} s`);
for (const one of both) console.log(`  ${reportOf(one)}`);
const checked = await isnad(['check', '--json'], { archive });
const { sound, articles: kept } = JSON.parse(checked.stdout);
console.log(`check: sound ${sound}, ${kept} articles of ${count + Math.ceil(count / 10)}`);
