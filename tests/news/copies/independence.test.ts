import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Signed } from '../../../src/news/copies/alike.ts';
import { independentSources } from '../../../src/news/copies/independence.ts';
import { signature } from '../../../src/news/copies/signature.ts';

const STORY =
  'استقبل محافظ الساحل نبيل السرحان في مكتبه وفداً من اتحاد الصيادين برئاسة مهدي القارب وبحث معه ترميم الميناء.';
const OWN =
  'دشّن وزير النقل طريقاً جديدة بين الميناء والمحطة وقال إن الشاحنات ستسلكها ليلاً بدءاً من الشهر المقبل.';
const THIRD =
  'نفى اتحاد الكتّاب تأجيل معرض الكتاب وأعلن أن أربعين داراً ستشارك فيه هذا العام من بلدان الجوار كلها.';

function signed(id: string, publisher: string | null, text: string): Signed {
  return { id, url: null, publisher, published: '2023-03-06', signature: signature(text) };
}
const grouped = (...articles: Signed[]) =>
  independentSources(articles).map((group) => group.map(({ id }) => id).join(''));

describe('independent sources', () => {
  it('are as many as publishers with texts of their own', () => {
    expect(grouped(signed('a', 'أ', STORY), signed('b', 'ب', OWN), signed('c', 'ت', THIRD))).toEqual([
      'a',
      'b',
      'c',
    ]);
    expect(grouped()).toEqual([]);
  });

  it('count copies of one story once, and one publisher once', () => {
    expect(grouped(signed('a', 'أ', STORY), signed('b', 'ب', STORY))).toEqual(['ab']);
    expect(grouped(signed('a', 'أ', STORY), signed('b', 'أ ', OWN))).toEqual(['ab']);
  });

  it('are joined by an article that is of both', () => {
    expect(grouped(signed('a', 'أ', STORY), signed('b', 'ب', OWN), signed('c', 'ب', STORY))).toEqual(['acb']);
  });

  it('are not more for an article whose publisher is unknown', () => {
    expect(grouped(signed('a', null, STORY), signed('b', 'ب', OWN), signed('c', 'ت', THIRD))).toEqual([
      'ba',
      'c',
    ]);
    expect(grouped(signed('a', null, STORY), signed('b', null, OWN))).toEqual(['ab']);
  });

  it('hold every article once, no publisher twice, and are as many in whatever order', () => {
    const list = fc.uniqueArray(
      fc.record({
        id: fc.nat(),
        publisher: fc.constantFrom(null, 'أ', 'ب', 'ت'),
        text: fc.constantFrom(STORY, OWN, THIRD),
      }),
      { selector: ({ id }) => id, maxLength: 8 },
    );
    fc.assert(
      fc.property(list, (all) => {
        const articles = all.map(({ id, publisher, text }) => signed(String(id), publisher, text));
        const groups = independentSources(articles);
        expect(
          groups
            .flat()
            .map(({ id }) => id)
            .sort(),
        ).toEqual(articles.map(({ id }) => id).sort());
        const publishers = groups.map(
          (group) => new Set(group.map((one) => one.publisher).filter((name) => name !== null)),
        );
        const named = publishers.flatMap((names) => [...names]);
        expect(new Set(named).size).toBe(named.length);
        expect(independentSources([...articles].reverse())).toHaveLength(groups.length);
      }),
    );
  });
});
