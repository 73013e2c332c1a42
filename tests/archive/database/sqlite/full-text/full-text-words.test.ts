import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stems } from '../../../../../src/arabic/words/stems.ts';
import type { WordIndex } from '../../../../../src/archive/database/parts.ts';
import { memoryDatabase } from '../../../../../src/archive/database/sqlite/archive-file.ts';
import { fts5Words } from '../../../../../src/archive/database/sqlite/full-text/full-text-words.ts';
import { articleAt, articleOf, entryOf, newArchive, random } from '../../../../support/archives.ts';
import { databaseOf } from '../../../../support/databases.ts';

const WORDS = 'وزير رئيس مدينة قصر سامر الحداد نادية مطار بحث التجارة النفط اتفاق زيارة وفد أزمة حدود'.split(
  ' ',
);

/** Okapi BM25 as FTS5 defines it (k1 1.2, b 0.75, idf at least 1e-6), over columns that are added together. */
function bm25(documents: readonly (readonly string[])[], query: readonly string[]): Map<number, number> {
  const mean = documents.reduce((sum, words) => sum + words.length, 0) / documents.length;
  const scores = new Map<number, number>();
  for (const word of new Set(query)) {
    const holding = documents.filter((words) => words.includes(word)).length;
    const idf = Math.max(1e-6, Math.log((documents.length - holding + 0.5) / (holding + 0.5)));
    for (const [i, words] of documents.entries()) {
      const count = words.filter((w) => w === word).length;
      if (count === 0) continue;
      const part = (count * 2.2) / (count + 1.2 * (0.25 + (0.75 * words.length) / mean));
      scores.set(i + 1, (scores.get(i + 1) ?? 0) + idf * part);
    }
  }
  return scores;
}

describe('law 4: a clever index agrees with a stupid one', () => {
  it('FTS5 with ten lines of BM25', () => {
    const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 25 }), sentence, (texts, asked) => {
        const archive = newArchive();
        const next = random(1);
        archive.add(
          texts.map((words, i) => entryOf(articleOf(`a${i}`, words.join(' '), 'خبر'), next)),
          new Date(0),
        );
        const title = stems('خبر');
        const wanted = bm25(
          texts.map((words) => [...title, ...stems(words.join(' '))]),
          stems(asked.join(' ')),
        );
        const found = archive.byWords(stems(asked.join(' ')), 100);
        expect(new Set(found.map(({ id }) => id))).toEqual(new Set(wanted.keys()));
        for (const { id, score } of found) expect(score).toBeCloseTo(wanted.get(id) as number, 4);
        archive.close();
      }),
      { numRuns: 60 },
    );
  });
});

/** An index of three passages: the first has its words twice, the last in its title alone. */
function indexed(): WordIndex {
  const words = fts5Words(memoryDatabase());
  words.write(1, ['خبر'], ['وزير', 'وزير', 'قصر']);
  words.write(2, ['خبر'], ['وزير', 'جسر', 'نهر']);
  words.write(3, ['قصر'], ['سوق', 'مطر', 'ريح']);
  for (let i = 4; i < 12; i++) words.write(i, ['غيره'], ['شمس', 'نجم', 'قمر']);
  return words;
}

function ids(words: WordIndex, stems: readonly string[], title = 1, k = 9): number[] {
  return words.ranked(stems, { k, title }).map(({ id }) => id);
}

describe('the index of words', () => {
  it('ranks by any of the stems, no more than wanted, and titles as they weigh', () => {
    const words = indexed();
    expect(ids(words, ['وزير'])).toEqual([1, 2]);
    expect(ids(words, ['وزير', 'جسر'], 1, 1)).toEqual([2]);
    expect(ids(words, ['قصر'], 5)).toEqual([3, 1]);
    expect(ids(words, ['قصر'], 0.1)).toEqual([1, 3]);
    expect(ids(words, ['قصر'], 0)).toEqual([1]);
    expect(words.ranked(['وزير'], { k: 9, title: 1 }).every(({ score }) => score > 0)).toBe(true);
  });

  it.each([[[]], [['لا']], [['"']], [['وزير OR']], [['*']], [['text : وزير']], [['NOT']], [['']]])(
    'finds nothing for what no passage has: %j',
    (stems) => {
      expect(ids(indexed(), stems)).toEqual([]);
    },
  );

  it('counts the passages that have a stem, in their text or title', () => {
    expect(indexed().frequencies(['وزير', 'قصر', 'لا', '"'])).toEqual(
      new Map([
        ['وزير', 2],
        ['قصر', 2],
        ['لا', 0],
        ['"', 0],
      ]),
    );
    expect(indexed().frequencies([])).toEqual(new Map());
  });

  it('forgets a passage, or all', () => {
    const words = indexed();
    words.remove(1);
    words.remove(99);
    words.purge();
    expect(ids(words, ['وزير'])).toEqual([2]);
    words.clear();
    expect(ids(words, ['وزير', 'شمس'])).toEqual([]);
  });

  it('forgets the passages of an article, and finds those of days', () => {
    const texts = ['زار الوزير القصر يوم الأحد. عاد الوزير.', 'سافر الوزير.', 'نام الوزير.'];
    const days = ['2024-03-05', '2024-03-08', '2024-04-01'];
    const database = databaseOf(
      ...texts.map((text, i) => ({ ...articleAt(`a${i}`, text), published: days[i] as string })),
    );
    const words = fts5Words(database);
    const within = (from: string, to: string) =>
      words.ranked(stems('الوزير'), { k: 9, title: 1, within: { from, to } }).map(({ id }) => id);
    expect(within('2024-03-03', '2024-03-03').toSorted()).toEqual([1, 2]);
    expect(within('2024-03-02', '2024-03-02')).toEqual([]);
    expect(within('2024-03-06', '2024-03-06')).toEqual([3]);
    expect(within('2024-03-09', '2024-03-29')).toEqual([]);
    expect(within('2024-03-09', '2024-03-30')).toEqual([4]);
    words.removeOfArticle(1);
    expect(words.frequencies(stems('الوزير'))).toEqual(new Map([[stems('الوزير')[0], 2]]));
  });
});
