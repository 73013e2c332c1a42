import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Embedder, loadEmbedder } from '../../src/model/embedder.ts';
import { embeddingText, passages } from '../../src/news/article/passages.ts';
import { ROOT } from '../../src/root.ts';

let ruler: Embedder;
beforeAll(async () => {
  const model = join(ROOT, 'models', 'multilingual-e5-small-arabic');
  ruler = await loadEmbedder({ model, allowDownloads: false });
});
afterAll(() => ruler.close());

const SENTENCE = 'استقبل وزير الخارجية سامر الحداد نظيره في قصر الزهور، وبحث معه التعاون بين البلدين.';

describe('passages, as the embedder counts', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc
      .array(fc.constantFrom(SENTENCE, 'التقى', '،', '.', '\n', ' ', 'ﷺ', '👩‍👩‍👧', 'x'), { maxLength: 120 })
      .map((parts) => parts.join(' ')),
    fc
      .constantFrom('ﷺ', 'ب', '١', 'w', '𝒜', 'و ', '« ')
      .chain((unit) => fc.nat(3000).map((n) => unit.repeat(n))),
  );

  it('law 1: are in order, lie in the text, lose nothing and never have more tokens than the model takes', () => {
    fc.assert(
      fc.property(text, text, (title, body) => {
        const made = passages({ title, text: body }, ruler);
        let covered = 0;
        for (const passage of made) {
          expect(passage.start).toBeGreaterThanOrEqual(0);
          expect(passage.end).toBeGreaterThan(passage.start);
          expect(passage.end).toBeLessThanOrEqual(body.length);
          expect(body.slice(covered, Math.max(covered, passage.start)).trim()).toBe('');
          expect(passage.end).toBeGreaterThan(covered);
          covered = passage.end;
          expect(ruler.count(embeddingText({ title, text: body }, passage, ruler))).toBeLessThanOrEqual(
            ruler.limit,
          );
        }
        expect(body.slice(covered).trim()).toBe('');
      }),
      { numRuns: 150 },
    );
  });
});
