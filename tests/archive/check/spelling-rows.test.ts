import { expect, it } from 'vitest';
import { nameKey } from '../../../src/arabic/names/name-key.ts';
import type { ArticleRows } from '../../../src/archive/check/article-rows.ts';
import type { Checked } from '../../../src/archive/check/problem.ts';
import { spellingsCheck } from '../../../src/archive/check/spelling-rows.ts';

const spelled = (stem: string, over: object = {}) => ({ stem, key: nameKey(stem), isOwn: true, ...over });

/** What the check finds in an archive of one article, of a title and a passage. */
function found(rows: readonly ReturnType<typeof spelled>[]): string[] {
  const checking = spellingsCheck({
    rows: () => rows,
    wrongLetters: ({ isOwn }) => (isOwn ? null : 'has letters of another'),
    isInWords: (_, stem) => stem === 'مجزأ',
    *strays() {
      yield { what: 'a stray', mend: 'rebuild' };
    },
  }).begin({} as Checked);
  const stems = { title: ['وزير'], passages: [['زيار', 'وزير']] };
  expect([...(checking.article?.({ stems } as unknown as ArticleRows) ?? [])]).toEqual([]);
  return [...(checking.rest?.() ?? [])].map(({ what }) => what);
}

it('finds nothing but strays where each stem has its spelling', () => {
  expect(found([spelled('وزير'), spelled('زيار'), spelled('مجزأ')])).toEqual(['a stray']);
});

it.each([
  ['is missing', [spelled('وزير')], 'the spelling «زيار», of a stem of the articles, is missing'],
  [
    'is alien',
    [spelled('وزير'), spelled('زيار'), spelled('غريب')],
    'the spelling «غريب» is of no stem of the articles',
  ],
  [
    'has another key',
    [spelled('وزير', { key: 'x' }), spelled('زيار')],
    'the spelling «وزير» has a key that is not its own',
  ],
  [
    'has other letters',
    [spelled('وزير', { isOwn: false }), spelled('زيار')],
    'the spelling «وزير» has letters of another',
  ],
  [
    'is there twice',
    [spelled('وزير'), spelled('وزير'), spelled('زيار')],
    'the spelling «وزير» is of no stem of the articles',
  ],
])('tells of one that %s', (_, rows, what) => {
  expect(found(rows)).toEqual([what, 'a stray']);
});
