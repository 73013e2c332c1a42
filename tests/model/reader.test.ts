import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadReader, type Reader } from '../../src/model/reader.ts';
import { ROOT } from '../../src/root.ts';

interface Reference {
  readonly question: string;
  readonly title: string;
  readonly text: string;
  readonly span: readonly [number, number];
  readonly score: number;
}

/** Processors differ in how they add int8 products; scores of the reference moved by less. */
const BOUND = 0.6;

const reference = JSON.parse(
  readFileSync(join(ROOT, 'models', 'arabic-reader', 'reference.json'), 'utf8'),
) as Reference[];
let reader: Reader;
beforeAll(async () => {
  reader = await loadReader();
});
afterAll(() => reader.close());

describe('the reader', () => {
  it('finds the reference spans with their scores', async () => {
    expect(reference.length).toBeGreaterThan(8);
    for (const { question, title, text, span, score } of reference) {
      const [reading] = await reader.read(question, [{ title, text }]);
      const [best] = reading?.spans ?? [];
      expect([best?.start, best?.end], question).toEqual(span);
      expect(Math.abs((best?.score ?? 0) - score), question).toBeLessThan(BOUND);
    }
  });

  it('reads the same of a text in any company', async () => {
    const [one, two] = reference as [Reference, Reference];
    const [alone] = await reader.read(one.question, [one]);
    const [, beside] = await reader.read(one.question, [{ title: '', text: two.text.repeat(3) }, one]);
    expect(beside).toEqual(alone);
  });

  it('sees no vowel signs, tatweel or invisible characters, and gives offsets of the text with them', async () => {
    const { question, title, text, span, score } = reference[1] as Reference;
    const marked = text.replace(/(\p{L})(?=\p{L})/gu, '$1\u064e').replace(/ /gu, ' \u200f');
    const [reading] = await reader.read(question, [{ title, text: marked }]);
    const [best] = reading?.spans ?? [];
    const said = marked.slice(best?.start, best?.end).replace(/[\u064e\u200f]/gu, '');
    expect(said).toBe(text.slice(...span));
    expect(Math.abs((best?.score ?? 0) - score)).toBeLessThan(BOUND);
  });

  it('finds what stands far into a long text', async () => {
    const { question, title, text, span } = reference[1] as Reference;
    const filler = 'وتواصلت الأشغال في الحديقة الكبيرة على ضفة النهر دون توقف. '.repeat(80);
    const [reading] = await reader.read(question, [{ title, text: `${filler}\n${text}` }]);
    const [best] = reading?.spans ?? [];
    expect(`${filler}\n${text}`.slice(best?.start, best?.end)).toBe(text.slice(...span));
  });

  it('gives spans that are there, apart and in order, whatever the text', async () => {
    const odd = ['', '   ', '😀😀', 'ﷺ'.repeat(800), 'ب'.repeat(5000), 'ا ب '.repeat(900), '\u064e\u064e'];
    const random = fc.sample(fc.string({ unit: 'grapheme', maxLength: 80 }), { numRuns: 30, seed: 1 });
    for (const text of [...odd, ...random]) {
      const [reading] = await reader.read(text.slice(0, 3000), [{ title: text.slice(0, 300), text }]);
      const spans = reading?.spans ?? [];
      if (text.trim() === '') expect(spans).toEqual([]);
      for (const [i, { start, end, score }] of spans.entries()) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(score).toBeLessThanOrEqual(spans[i - 1]?.score ?? Number.POSITIVE_INFINITY);
        expect(spans.slice(0, i).every((other) => other.end <= start || other.start >= end)).toBe(true);
      }
    }
  });
});
