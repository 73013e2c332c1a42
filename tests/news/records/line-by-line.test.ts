import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byteLines } from '../../../src/news/records/line-by-line.ts';

/** The lines of a text that comes in pieces of so many bytes. */
async function lines(text: string | Uint8Array, longest = 100, size = 3): Promise<[number, string | null][]> {
  const bytes = Buffer.from(text);
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const found: [number, string | null][] = [];
  for await (const { number, bytes: line } of byteLines(chunks(), longest))
    found.push([number, line?.toString() ?? null]);
  return found;
}

it.each([
  [
    'أ\nب\n',
    [
      [1, 'أ'],
      [2, 'ب'],
    ],
  ],
  [
    'أ\n\n \t\r\nب',
    [
      [1, 'أ'],
      [4, 'ب'],
    ],
  ],
  [
    'أ\r\nب',
    [
      [1, 'أ\r'],
      [2, 'ب'],
    ],
  ],
  ['\n\n', []],
  ['', []],
])('the lines of %j that are not blank', async (text, all) => {
  expect(await lines(text)).toEqual(all);
});

it('come out without what is in them where they are too long', async () => {
  const text = `${'a'.repeat(10)}\n${'b'.repeat(11)}\n${' '.repeat(11)}\nc`;
  expect(await lines(text, 10)).toEqual([
    [1, 'a'.repeat(10)],
    [2, null],
    [3, null],
    [4, 'c'],
  ]);
});

it('are the same however the stream is cut', async () => {
  const piece = fc.constantFrom('\n', ' ', '\r', 'أ', 'abc', '\t');
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, { maxLength: 30 }),
      fc.integer({ min: 1, max: 9 }),
      async (pieces, size) => {
        const text = pieces.join('');
        const due = text.split('\n').flatMap((line, i) => (/^[ \t\r]*$/u.test(line) ? [] : [[i + 1, line]]));
        expect(await lines(text, 1000, size)).toEqual(due);
      },
    ),
  );
});
