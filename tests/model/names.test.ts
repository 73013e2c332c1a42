import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadNames, type NameTagger } from '../../src/model/names.ts';
import { ROOT } from '../../src/root.ts';

const KINDS: Readonly<Record<string, string>> = {
  PERS: 'person',
  OCC: 'office',
  LOC: 'place',
  ORG: 'organisation',
  DATE: 'day',
};

let tagger: NameTagger;
beforeAll(async () => {
  tagger = await loadNames();
});
afterAll(() => tagger.close());

describe('the tagger of names', () => {
  it('finds the reference spans of the model', async () => {
    const file = join(ROOT, 'models', 'arabic-names', 'reference.json');
    const reference = JSON.parse(readFileSync(file, 'utf8')) as {
      text: string;
      spans: { kind: string; text: string }[];
    }[];
    for (const { text, spans } of reference) {
      const [tagged = []] = await tagger.tag([text]);
      const plain = tagged.map((span) => `${span.kind} ${span.text}`).sort();
      expect(plain).toEqual(spans.map(({ kind, text }) => `${KINDS[kind]} ${text}`).sort());
    }
  });

  it('gives spans that are there, whatever the text', async () => {
    const long = 'التقى الرئيس سامر الحداد وزير الخارجية نادية المرعي في قصر الزهور. '.repeat(60);
    const odd = ['', '   ', long, '😀😀', 'ﷺ'.repeat(800), 'ب'.repeat(5000), 'Mr. X met Y.'];
    const random = fc.sample(fc.string({ unit: 'grapheme', maxLength: 80 }), { numRuns: 40, seed: 1 });
    const texts = [...odd, ...random];
    const together = await tagger.tag(texts);
    expect(together).toHaveLength(texts.length);
    for (const [i, spans] of together.entries()) {
      for (const { start, end, text } of spans) expect(texts[i]?.slice(start, end)).toBe(text);
    }
    expect(together[2]?.some(({ kind, text }) => kind === 'person' && text === 'سامر الحداد')).toBe(true);
  });
});
