import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ReaderError } from '../../../src/news/records/reader-error.ts';
import { recordsOf } from '../../../src/news/records/record-lines.ts';
import {
  fileRecords,
  hopeless,
  isHopeless,
  type ReadLines,
  records,
} from '../../../src/news/records/records.ts';
import { newFolder } from '../../support/archives.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const TEXT = 'افتتح رئيس البلدية جسراً جديداً فوق الوادي.';
const record = (title: string): string => JSON.stringify({ title, text: TEXT });
const read: ReadLines = async (lines) => recordsOf(lines, {}, NOW);

async function told(
  stream: AsyncIterable<Uint8Array | string>,
  reading: ReadLines = read,
): Promise<string[]> {
  const found: string[] = [];
  for await (const one of records(stream, { source: 'f', read: reading }))
    found.push('why' in one ? `${one.source}: ${one.why}` : one.title);
  return found;
}

async function* stream(...pieces: (string | Uint8Array)[]): AsyncGenerator<Uint8Array | string> {
  yield* pieces;
}

async function* torn(...pieces: string[]): AsyncGenerator<string> {
  yield* pieces;
  throw new Error('x');
}

describe('the records of a stream', () => {
  it('are articles, or left out by their lines', async () => {
    expect(await told(stream(`${record('أ')}\n\n3\n`, `${record('ب')}`))).toEqual([
      'أ',
      'f:3: not a JSON object',
      'ب',
    ]);
  });

  it.each([
    ['empty', stream(), ['f: empty']],
    ['blank', stream('\n \n'), ['f: empty']],
    ['a picture', stream(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')), ['f: binary: a PNG picture']],
    ['broken off', torn(`${record('أ')}\n`), ['أ', 'f: broken off: x']],
  ])('of one that is %s', async (_what, pieces, wanted) => {
    expect(await told(pieces)).toEqual(wanted);
  });

  it('are left out where a line is too long, and read behind it', async () => {
    const long = `{"text":"${'a'.repeat(4_000_000)}"}`;
    expect(await told(stream(`${record('أ')}\n`, long, `\n${record('ب')}`))).toEqual([
      'أ',
      'f:2: a line of more than 4 MB',
      'ب',
    ]);
  });

  it('end where no line ends', async () => {
    expect(await told(stream(...Array(65).fill('a'.repeat(1_000_000))))).toEqual([
      'f: no line ends in 64 MB; the rest is not read',
    ]);
  });

  it('end where they hold no article', async () => {
    const found = await told(stream('3\n'.repeat(150)));
    expect(found).toHaveLength(101);
    expect(found.at(-1)).toBe('f: its first 100 records hold no article; the rest is not read');
  });

  it('are read one by one where they cannot be read together, and a few that stop it at most', async () => {
    const bad = (line: Uint8Array) => Buffer.from(line).toString().includes('سيئ');
    const stopping: ReadLines = async (lines) =>
      lines.some(bad) ? { why: 'takes too long' } : recordsOf(lines, {}, NOW);
    const lines = (...titles: string[]) => stream(titles.map(record).join('\n'));
    expect(await told(lines('أ', 'سيئ', 'ب'), stopping)).toEqual(['أ', 'f:2: takes too long', 'ب']);
    expect(await told(lines('سيئ', 'سيئ', 'سيئ', 'سيئ', 'ب'), stopping)).toEqual([
      'f:1: takes too long',
      'f:2: takes too long',
      'f:3: takes too long',
      'f: too many lines that take too much; the rest is not read',
    ]);
  });

  it('are no more where the reader cannot be started', async () => {
    const failing: ReadLines = async () => {
      throw new ReaderError('no worker');
    };
    await expect(told(stream(record('أ')), failing)).rejects.toThrow(ReaderError);
  });
});

it.each([
  [0, 99, false],
  [0, 100, true],
  [1, 100, false],
  [9, 1000, true],
  [10, 1000, false],
  [1, 999, false],
])('%i articles and %i broken records are hopeless: %s', (articles, broken, is) => {
  expect(isHopeless(articles, broken)).toBe(is);
});

it('says how hopeless', () => {
  expect(hopeless(0, 100)).toBe('its first 100 records hold no article; the rest is not read');
  expect(hopeless(9, 1000)).toBe('its first 1009 records hold 9 articles; the rest is not read');
});

describe('the records of a file', () => {
  const text = `${record('أ')}\n${record('ب')}\n`;

  it.each([
    ['plain', false, Buffer.from(text)],
    ['packed', true, gzipSync(text)],
  ])('are those of its stream, %s, and tell how far it was read', async (_what, gzip, bytes) => {
    const path = join(newFolder(), 'a.jsonl');
    writeFileSync(path, bytes);
    const file = {
      path,
      form: 'records',
      gzip,
      bytes: bytes.length,
      within: null,
      place: 'a.jsonl',
    } as const;
    const seen: number[] = [];
    const { signal } = new AbortController();
    const titles: string[] = [];
    for await (const one of fileRecords(file, { read, signal, onBytes: (done) => seen.push(done) }))
      titles.push('why' in one ? one.why : one.title);
    expect(titles).toEqual(['أ', 'ب']);
    expect(seen.at(-1)).toBe(bytes.length);
  });

  it('are left out where it is none or torn', async () => {
    const path = join(newFolder(), 'a.jsonl.gz');
    writeFileSync(path, gzipSync(text).subarray(0, 30));
    const file = { path, form: 'records', gzip: true, bytes: 30, within: null, place: 'a' } as const;
    const { signal } = new AbortController();
    for (const one of [file, { ...file, path: `${path}.none` }]) {
      const found = [];
      for await (const made of fileRecords(one, { read, signal, onBytes: () => undefined })) found.push(made);
      expect(found).toEqual([{ source: one.path, why: expect.stringMatching(/^broken off: /u) }]);
    }
  });
});
