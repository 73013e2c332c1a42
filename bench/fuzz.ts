import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from '../src/root.ts';
import { type Finding, fuzz, MOST } from '../tests/support/fuzz/fuzzing.ts';
import { TARGETS } from '../tests/support/fuzz/targets.ts';
import { readArguments } from './arguments.ts';

/**
 * `npm run fuzz -- [--minutes 60] [--seed N] [--count N] [--target NAME]`: every parser that faces outside data is given
 * sound input that was broken, in a process with a limit of time and memory. Each seed makes one input, for one target
 * after the other. What throws, takes too long or too much memory, or ends the process is a finding: its sentence is
 * printed with its seed, and its smallest input kept in `bench/out/fuzz`. Ends with 1 where there is any.
 */
const given = readArguments({ minutes: '60', seed: '', count: '', target: '' });
const seed = given.seed === '' ? Math.floor(Date.now() / 1000) % 1_000_000_000 : Number(given.seed);
const targets = TARGETS.filter(({ name }) => given.target === '' || name === given.target);
if (targets.length === 0) {
  console.error(`no target is called ${given.target}: ${TARGETS.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
const kept = join(ROOT, 'bench', 'out', 'fuzz');

const stop = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => stop.abort());
// A signal of `AbortSignal.timeout` that nothing listens to may be collected before it fires.
const over = setTimeout(() => stop.abort(), Number(given.minutes) * 60_000);
const { signal } = stop;

const done = new Map(targets.map(({ name }) => [name, { inputs: 0, slowest: 0, seed: 0 }]));
let last = seed;
console.log(
  `seed ${seed}; ${targets.length} parsers, each input at most ${MOST.ms / 1000} s of computing and ${MOST.megabytes} MB`,
);
const findings: Finding[] = [];
const onDone = (at: number, target: string, ms: number): void => {
  last = at;
  const of = done.get(target);
  if (of === undefined) return;
  of.inputs++;
  if (ms > of.slowest) Object.assign(of, { slowest: ms, seed: at });
};
const count = given.count === '' ? Number.POSITIVE_INFINITY : Number(given.count);
for await (const finding of fuzz({ seed, count, targets, signal, onDone })) {
  findings.push(finding);
  tell(finding);
}
clearTimeout(over);

for (const [name, { inputs, slowest, seed: at }] of done)
  console.log(`${name.padEnd(16)}${inputs} inputs, slowest ${slowest.toFixed(0)} ms (seed ${at})`);
const all = [...done.values()].reduce((sum, { inputs }) => sum + inputs, 0);
console.log(`seeds ${seed} to ${last}: ${all} inputs, ${findings.length} findings`);
if (findings.length > 0) process.exitCode = 1;

function tell({ target, seed: at, mutations, what, bytes }: Finding): void {
  mkdirSync(kept, { recursive: true });
  const file = join(kept, `${target}-${at}`);
  const sentence = `${target}, seed ${at} (${mutations.join(', ')}): ${what}`;
  writeFileSync(file, bytes);
  writeFileSync(`${file}.txt`, `${sentence}\n`);
  console.log(
    `${sentence}\n   ${bytes.length} bytes in ${relative(ROOT, file)}: ${JSON.stringify(bytes.toString('latin1', 0, 120))}`,
  );
}
