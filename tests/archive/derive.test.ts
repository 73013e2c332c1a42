import { expect, it } from 'vitest';
import { derive, type Models } from '../../src/archive/derive.ts';
import type { Embedder } from '../../src/model/embedder.ts';
import { articleOf } from '../support/archives.ts';
import { networksOf, type PartGiven } from '../support/passages.ts';

const [A, B] = ['سامر الحداد', 'هاني القصار'];
const PARTS: PartGiven[] = [
  [A, 'first', 0.9],
  [B, 'second', 0.9],
];

it('gives each article its passages with their vectors, and its meetings, in order', async () => {
  const embedded: string[] = [];
  const embedder = {
    count: (text: string) => text.split(/\s+/u).length,
    limit: 512,
    passages: async (texts: readonly string[]) => {
      embedded.push(...texts);
      return texts.map((text) => Float32Array.of(text.length));
    },
  } as unknown as Embedder;
  const models: Models = { embedder, ...networksOf(`{${A}} {${B}}`.replace('} {', '} ثم {'), PARTS) };
  const articles = [
    articleOf('a', `التقى ${A} أمس ${B}.`, 'أول'),
    articleOf('b', ''),
    articleOf('c', 'جملة أولى. جملة ثانية. جملة ثالثة. جملة رابعة.', 'ثالث'),
  ];
  const entries = await derive(articles, models);
  expect(entries.map(({ article }) => article)).toEqual(articles);
  expect(entries.map(({ passages }) => passages.length)).toEqual([1, 0, 2]);
  for (const { article, passages, vectors } of entries)
    expect(vectors).toEqual(
      passages.map(({ start, end }) =>
        Float32Array.of(`${article.title}\n${article.text.slice(start, end)}`.length),
      ),
    );
  expect(entries.map(({ meetings }) => meetings.length)).toEqual([1, 0, 0]);
  expect(embedded).toHaveLength(3);
  expect(await derive([], models)).toEqual([]);
});
