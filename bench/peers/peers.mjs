import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { questionSets } from './sets.mjs';
import { SYSTEMS } from './systems.mjs';

/** @import { Figures } from './measure.mjs' */

/**
 * `npm start -- --data DIR [--minilm FOLDER | --download] [--archive DIR] [--as-of DAY] [--only NAME]`: the same
 * articles and questions through each system, one after another, each in a process of its own; one table on standard
 * output.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '' },
    minilm: { type: 'string', default: '' },
    download: { type: 'boolean', default: false },
    archive: { type: 'string', default: '' },
    'as-of': { type: 'string', default: new Date().toISOString().slice(0, 10) },
    only: { type: 'string', default: '' },
  },
});
const { data, minilm, download, archive, 'as-of': asOf, only } = values;
if (data === '') {
  console.error('give the folder of the data: --data DIR');
  process.exit(2);
}

const sets = questionSets(data);
if (sets.every(({ questions }) => questions.length === 0)) {
  console.error(`${data} holds no questions that its articles answer: see the README for what it must hold`);
  process.exit(1);
}
const heads = sets.flatMap(({ name, questions }) => [`${name} (${questions.length}): hit@1`, 'hit@5']);
heads.push('indexed in', 'processor', 'a question: median', 'p95', 'peak memory');
line(['', ...heads]);
line(['---', ...heads.map(() => '---:')]);

let empty = Number.POSITIVE_INFINITY;
for (const { name, file, options } of SYSTEMS) {
  if (!name.includes(only)) continue;
  const without = options.model === 'minilm' && minilm === '' && !download;
  const figures = without
    ? { error: 'needs --minilm FOLDER or --download' }
    : await inProcess({ file, data, options: { ...options, minilm, download, archive, asOf } });
  if ('error' in figures) {
    console.error(`${name}: not run: ${figures.error}`);
    line([name, ...heads.map(() => 'not run')]);
    process.exitCode = 1;
  } else {
    line([name, ...cells(figures)]);
    empty = Math.min(empty, figures.emptyMegabytes);
  }
}
const day = new Date().toISOString().slice(0, 10);
console.log(`\n${day}, ${availableParallelism()} cores, Node ${process.versions.node}; asked as of ${asOf}.`);
if (Number.isFinite(empty)) {
  console.log(`Peak memory includes ${empty.toFixed(0)} MB for Node and the articles as read.`);
}
console.log(`Versions: ${versions()}.`);

/** @returns {Promise<Figures | { error: string }>} */
function inProcess(message) {
  return new Promise((settle) => {
    const child = fork(join(import.meta.dirname, 'measure.mjs'), { stdio: ['ignore', 2, 2, 'ipc'] });
    child.once('message', settle);
    child.once('exit', (code, signal) => settle({ error: `its process ended (${signal ?? code})` }));
    child.send(message);
  });
}

/** @param {Figures} figures @returns {string[]} */
function cells({ sets, index, times, peakMegabytes }) {
  return [
    ...sets.flatMap(({ hit1, hit5 }) => [share(hit1), share(hit5)]),
    ...(index === null ? ['was there', ''] : [whole(index.ms), whole(index.processorMs)]),
    `${quantile(times, 0.5).toFixed(1)} ms`,
    `${quantile(times, 0.95).toFixed(1)} ms`,
    `${peakMegabytes.toFixed(0)} MB`,
  ];
}

/** @param {string[]} cells */
function line(cells) {
  console.log(`| ${cells.join(' | ')} |`);
}

/** @param {number} ms */
function whole(ms) {
  return `${Math.round(ms).toLocaleString('en')} ms`;
}

/** @param {number} value */
function share(value) {
  return value.toFixed(3).replace(/^0/u, '');
}

/** The value under which the given share of values lies. @param {number[]} values @param {number} share */
function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** The versions that are installed. */
function versions() {
  const packages = [...new Set(SYSTEMS.flatMap((system) => system.packages)), '@huggingface/transformers'];
  const modules = join(import.meta.dirname, 'node_modules');
  return packages
    .map((name) => `${name} ${JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')).version}`)
    .join(', ');
}
