import { expect, it } from 'vitest';
import type { NameSpan } from '../../src/model/names.ts';
import { remembering } from '../../src/model/remembering.ts';

it('reads no sentence twice, and gives each what was read of it, in order', async () => {
  const asked: string[][] = [];
  let closed = 0;
  const span = (text: string): NameSpan => ({ kind: 'person', start: 0, end: text.length, text });
  const tagger = remembering({
    tag: async (sentences) => {
      asked.push([...sentences]);
      return sentences.map((one) => [span(one)]);
    },
    close: async () => {
      closed++;
    },
  });
  expect(await tagger.tag(['أ', 'ب', 'أ'])).toEqual([[span('أ')], [span('ب')], [span('أ')]]);
  expect(await tagger.tag(['ج', 'ب'])).toEqual([[span('ج')], [span('ب')]]);
  expect(await tagger.tag(['أ'])).toEqual([[span('أ')]]);
  expect(await tagger.tag([])).toEqual([]);
  expect(asked).toEqual([['أ', 'ب'], ['ج']]);
  await tagger.close();
  expect(closed).toBe(1);
});
