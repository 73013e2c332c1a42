import { expect, it } from 'vitest';
import type { Embedder } from '../../src/model/embedder.ts';
import type { NameSpan } from '../../src/model/names.ts';
import { ahead, remembering } from '../../src/model/remembering.ts';

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

/** An embedder that notes what it is asked, and knows no vector of «خطأ». */
function noting(asked: string[]): Embedder {
  return {
    name: '',
    hash: '',
    dimensions: 1,
    limit: 9,
    count: () => 1,
    passages: async () => [],
    question: async (text) => {
      asked.push(text);
      if (text === 'خطأ') throw new Error('no vector');
      return Float32Array.of(asked.length);
    },
    close: async () => undefined,
  };
}

it('makes the vector of a question before it is asked for, once, and those of others when they are', async () => {
  const asked: string[] = [];
  const embedder = ahead(noting(asked), 'أ');
  expect(asked).toEqual(['أ']);
  expect(await embedder.question('أ')).toEqual(Float32Array.of(1));
  expect(await embedder.question('أ')).toEqual(Float32Array.of(1));
  expect(await embedder.question('ب')).toEqual(Float32Array.of(2));
  expect(asked).toEqual(['أ', 'ب']);
});

it('tells whoever asks for a vector that it could not be made, and nobody else', async () => {
  const embedder = ahead(noting([]), 'خطأ');
  await new Promise((resolve) => setImmediate(resolve));
  await expect(embedder.question('خطأ')).rejects.toThrow('no vector');
});
