import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { readArticles } from '../src/news/reading/read.ts';
import { ROOT } from '../src/root.ts';
import { type Fuzzed, fuzzed } from '../tests/support/fuzzed.ts';
import { readArguments } from './arguments.ts';

/**
 * `npm run bench:hostile -- [--from 1] [--count 10000] [--program 200] [--minutes 60]`: files made by breaking our own,
 * number by number, each between two good ones, are read as `ingest` reads them: how many are read or left out, in what
 * time, in what memory, whether the good ones are kept, and how soon the reading stops when it is asked to. The first so
 * many are then given to the built program, too. It ends after so many minutes or by Ctrl-C, with a report of what was
 * done, and says where to go on. The files of what fails are kept in `bench/out/hostile`.
 */
const given = readArguments({ from: '1', count: '10000', program: '200', minutes: '60' });
const FIRST = Number(given.from);
const COUNT = Number(given.count);
const TOGETHER = 100;
const UNTIL = performance.now() + Number(given.minutes) * 60_000;

let isStopped = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => (isStopped = true));
const isOver = (): boolean => isStopped || performance.now() > UNTIL;

/** A file is to be done with in so much computing, and the reading over so soon when it is stopped. */
const MOST = { ms: 10_000, stopMs: 1_000 };

const NOW = new Date('2026-03-01T12:00:00Z');
const kept = join(ROOT, 'bench', 'out', 'hostile');

let done = 0;
const tally = { read: 0, leftOut: 0, stopped: 0, late: 0, good: 0, lost: 0, stops: 0, lateStops: 0 };
const programs = { files: 0, good: 0, kept: 0, added: 0, leftOut: 0, failed: 0 };
let slowest = { ms: 0, name: '' };
let longestStop = 0;
const reasons = new Map<string, number>();

for (let from = 0; from < COUNT && !isOver(); from += TOGETHER) {
  const batch = Array.from({ length: Math.min(TOGETHER, COUNT - from) }, (_, i) => fuzzed(FIRST + from + i));
  const folder = folderOf(batch);
  await readBatch(batch, folder);
  done = from + batch.length;
  if ((from / TOGETHER) % 10 === 0) await stopBatch(folder, from);
  rmSync(folder, { recursive: true });
  if ((from / TOGETHER) % 10 === 9) console.error(`${from + batch.length} files`);
}
report();
for (let from = 0; from < Number(given.program) && !isOver(); from += TOGETHER) {
  await program(FIRST + from, Math.min(TOGETHER, Number(given.program) - from));
}
if (Number(given.program) > 0) reportProgram();

function titleOf(i: number): string {
  return `افتتاح الجسر رقم ${i} في الوادي`;
}

function good(i: number): string {
  return `${titleOf(i)}\n\nافتتح المجلس اليوم جسرًا جديدًا فوق الوادي. ويربط الجسر رقم ${i} بين القريتين.\n`;
}

/** Each broken file between two good ones; the good one behind it is the one before the next. */
function folderOf(batch: readonly Fuzzed[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-hostile-'));
  const put = (i: number, name: string, content: string | Buffer): void =>
    writeFileSync(join(folder, `${String(i).padStart(4, '0')}-${name}`), content);
  for (const [i, { name, bytes }] of batch.entries()) {
    put(2 * i, 'good.txt', good(i));
    put(2 * i + 1, name, bytes);
  }
  put(2 * batch.length, 'good.txt', good(batch.length));
  return folder;
}

async function readBatch(batch: readonly Fuzzed[], folder: string): Promise<void> {
  const seen = new Set<string>();
  let at = 0;
  let articles = 0;
  let computing = process.cpuUsage();
  for await (const made of readArticles([folder], { now: NOW, stdin: Readable.from([]) })) {
    if ('why' in made) {
      const why = made.why.replace(/\d+/gu, 'n').slice(0, 60);
      reasons.set(why, (reasons.get(why) ?? 0) + 1);
      if (/^takes (?:longer|more)/u.test(made.why)) {
        tally.stopped++;
        keep(batch[at - 1]);
      }
      continue;
    }
    if (made.title !== titleOf(at)) {
      articles++;
      continue;
    }
    seen.add(made.title);
    const { user, system } = process.cpuUsage(computing);
    computing = process.cpuUsage();
    const fuzz = batch[at - 1];
    if (fuzz !== undefined) {
      const ms = (user + system) / 1000;
      if (ms > slowest.ms) slowest = { ms, name: fuzz.name };
      if (ms > MOST.ms) {
        tally.late++;
        keep(fuzz);
      }
      if (articles > 0) tally.read++;
      else tally.leftOut++;
    }
    articles = 0;
    at++;
  }
  tally.good += batch.length + 1;
  tally.lost += batch.length + 1 - seen.size;
  if (seen.size <= batch.length) for (const fuzz of batch.slice(at - 1)) keep(fuzz);
}

/** Reads again, and asks to stop somewhere. */
async function stopBatch(folder: string, from: number): Promise<void> {
  const stop = new AbortController();
  let asked = 0;
  const timer = setTimeout(
    () => {
      asked = performance.now();
      stop.abort();
    },
    200 + ((from * 7) % 3000),
  );
  for await (const _ of readArticles([folder], { now: NOW, stdin: Readable.from([]), signal: stop.signal }));
  clearTimeout(timer);
  if (asked === 0) return;
  const ms = performance.now() - asked;
  tally.stops++;
  longestStop = Math.max(longestStop, ms);
  if (ms > MOST.stopMs) tally.lateStops++;
}

/** The built program with 512 MB of heap takes files in: reading, networks and archive. */
async function program(first: number, count: number): Promise<void> {
  const batch = Array.from({ length: count }, (_, i) => fuzzed(first + i));
  const folder = folderOf(batch);
  const archive = mkdtempSync(join(tmpdir(), 'isnad-hostile-'));
  const main = [join(ROOT, 'dist', 'main.js'), '--env', '/dev/null', '--archive', archive];
  const { code, stdout, stderr } = await run([
    '--max-old-space-size=512',
    ...main,
    ...['ingest', '--verbose', '--json', folder],
  ]);
  // Ctrl-C is the program's, too: what it had begun is not counted.
  if (isStopped) return;
  const there = Array.from({ length: count + 1 }, (_, i) => stderr.includes(`added ${titleOf(i)}\n`));
  const { added, leftOut } = JSON.parse(stdout || '{"added":0,"leftOut":[]}') as {
    added: number;
    leftOut: readonly unknown[];
  };
  const checked = await run([...main, 'check', '--json']);
  programs.files += count;
  programs.good += count + 1;
  programs.kept += there.filter(Boolean).length;
  programs.added += added;
  programs.leftOut += leftOut.length;
  if (code !== 0 || checked.code !== 0) {
    programs.failed++;
    console.error(
      `files ${first} to ${first + count - 1}: exit ${code}, check ${checked.code}: ${stderr.slice(-500)}`,
    );
  }
  rmSync(folder, { recursive: true });
  rmSync(archive, { recursive: true });
}

async function run(args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, args, { maxBuffer: 100_000_000 })) };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, stdout, stderr };
  }
}

function reportProgram(): void {
  const { files, good, kept, added, leftOut, failed } = programs;
  console.log(
    `the built program, 512 MB of heap: ${files} files, ${kept} of ${good} neighbours kept, ${added} articles added, ` +
      `${leftOut} left out; runs that failed or left the archive unsound: ${failed}`,
  );
  if (kept < good || failed > 0) process.exitCode = 1;
}

function keep(fuzz: Fuzzed | undefined): void {
  if (fuzz === undefined) return;
  mkdirSync(kept, { recursive: true });
  writeFileSync(join(kept, fuzz.name), fuzz.bytes);
  console.error(`kept ${fuzz.name}: ${fuzz.mutations.join(', ')}`);
}

function report(): void {
  const { read, leftOut, stopped, late, lost, stops, lateStops } = tally;
  console.log(
    `${done} fuzzed files, numbers ${FIRST} to ${FIRST + done - 1}: ${read} read, ${leftOut} left out`,
  );
  console.log(`stopped at a limit: ${stopped}; later than ${MOST.ms / 1000} s of computing: ${late}`);
  console.log(`good neighbours kept: ${tally.good - lost} of ${tally.good}`);
  console.log(`slowest: ${slowest.ms.toFixed(0)} ms of computing (${slowest.name})`);
  console.log(`largest memory of the process: ${(process.resourceUsage().maxRSS / 1000).toFixed(0)} MB`);
  console.log(
    `asked to stop ${stops} times: longest ${longestStop.toFixed(0)} ms, later than ${MOST.stopMs} ms: ${lateStops}`,
  );
  console.log('why things were left out:');
  for (const [why, count] of [...reasons].toSorted((a, b) => b[1] - a[1]).slice(0, 12)) {
    console.log(`  ${count} ${why}`);
  }
  if (done < COUNT) console.log(`goes on with --from ${FIRST + done} --count ${COUNT - done}`);
  if (lost + late + lateStops > 0) process.exitCode = 1;
}
