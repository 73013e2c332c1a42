import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../../src/root.ts';
import { bases } from '../fuzzed.ts';
import { EXPORTS } from './exports.ts';
import { PARSERS } from './parsers.ts';

/** Something that faces outside data: what it is given is one of `sound`, broken. */
export interface Target {
  readonly name: string;
  readonly sound: () => readonly Buffer[];
  /** @throws what it must not. */
  readonly run: (bytes: Buffer) => unknown;
}

const text =
  (...texts: readonly string[]) =>
  (): readonly Buffer[] =>
    texts.map((one) => Buffer.from(one));

/** Our files of an ending. */
const files = (ending: string) => (): readonly Buffer[] =>
  bases().flatMap((base) => (base.ending.replace(/\.gz$/u, '') === ending ? [base.bytes] : []));

const golden = (folder: string, ending: RegExp) => (): readonly Buffer[] =>
  readdirSync(join(ROOT, 'tests/golden', folder))
    .filter((name) => ending.test(name))
    .toSorted()
    .map((name) => readFileSync(join(ROOT, 'tests/golden', folder, name)));

const questions = (): readonly Buffer[] =>
  readFileSync(join(ROOT, 'tests/golden/sample-questions.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => Buffer.from((JSON.parse(line) as { question: string }).question));

/** Where what is to be a file is written. */
const folder = mkdtempSync(join(tmpdir(), 'isnad-fuzz-'));
const asFile = (name: string, bytes: Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

/** All that faces outside data, in the order in which seeds go round. */
export const TARGETS: readonly Target[] = [
  { name: 'html', sound: files('.html'), run: (bytes) => PARSERS.file(asFile('a.html', bytes)) },
  { name: 'text', sound: files('.txt'), run: (bytes) => PARSERS.file(asFile('a.txt', bytes)) },
  { name: 'markdown', sound: files('.md'), run: (bytes) => PARSERS.file(asFile('a.md', bytes)) },
  { name: 'json', sound: files('.json'), run: (bytes) => PARSERS.file(asFile('a.json', bytes)) },
  { name: 'json-lines', sound: files('.jsonl'), run: PARSERS.lines },
  { name: 'fetched-page', sound: files('.html'), run: PARSERS.fetched },
  { name: 'feed', sound: golden('feeds', /\.(?:xml|rdf)$|^json-/u), run: PARSERS.list },
  { name: 'sitemap', sound: text(EXPORTS.sitemap, EXPORTS.sitemapIndex), run: PARSERS.list },
  { name: 'robots', sound: text(EXPORTS.robots), run: PARSERS.robots },
  {
    name: 'telegram-export',
    sound: text(EXPORTS.telegram),
    run: (bytes) => PARSERS.exported(asFile('result.json', bytes), 'telegram'),
  },
  {
    name: 'telegram-page',
    sound: text(EXPORTS.telegramPage),
    run: (bytes) => PARSERS.file(asFile('messages.html', bytes)),
  },
  {
    name: 'wordpress',
    sound: text(EXPORTS.wordpress),
    run: (bytes) => PARSERS.exported(asFile('w.xml', bytes), 'wordpress'),
  },
  {
    name: 'mediawiki',
    sound: text(EXPORTS.mediawiki),
    run: (bytes) => PARSERS.exported(asFile('m.xml', bytes), 'mediawiki'),
  },
  { name: 'question', sound: questions, run: PARSERS.question },
  {
    name: 'conversation',
    sound: text('ومتى؟', 'وماذا عن سلمى الخوري؟', 'وأين استقبلتها؟', 'وفي أيار؟'),
    run: PARSERS.conversation,
  },
  { name: 'arabic', sound: files('.txt'), run: PARSERS.arabic },
  {
    name: 'settings',
    sound: text(readFileSync(join(ROOT, '.env.example'), 'utf8').replace(/^# (?=[A-Z_]+=)/gmu, '')),
    run: (bytes) => PARSERS.settings(asFile('.env', bytes)),
  },
  {
    name: 'vectors',
    sound: PARSERS.soundVectors,
    run: (bytes) => PARSERS.vectors(bytes, join(folder, 'vectors.hnsw')),
  },
  {
    name: 'vectors-note',
    sound: PARSERS.soundVectorsNote,
    run: (bytes) => PARSERS.vectorsNote(bytes, join(folder, 'vectors.hnsw')),
  },
  { name: 'chat-model', sound: text(EXPORTS.completion), run: PARSERS.completion },
  {
    name: 'reworded',
    sound: text('استقبل سالم الحداد ليلى النجار ⟦1⟧، وقال [2] إن اللقاء لن يُعقد ⟦2⟧⟦3⟧.'),
    run: PARSERS.reworded,
  },
  { name: 'update', sound: text(EXPORTS.update, EXPORTS.query), run: PARSERS.update },
];
