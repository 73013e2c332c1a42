import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayFit,
  type Finder,
  nearOf,
  probability,
  type Signs,
  SURE,
  SURE_ENOUGH,
} from '../../../src/answer/candidates/confidence.ts';
import { candidates } from '../../../src/answer/finders/candidates.ts';
import { ROOT } from '../../../src/root.ts';
import type { Match } from '../../../src/search/meetings/match.ts';
import { articleOf, asked, materialOf, readersOf } from '../asking.ts';
import { keptMeeting } from '../kept-meeting.ts';

const FINDERS: readonly Finder[] = ['reader', 'meetings', 'people', 'news'];
const { weights } = JSON.parse(readFileSync(join(ROOT, 'models', 'answer-confidence.json'), 'utf8')) as {
  weights: Record<Finder, Signs>;
};

/** The signs that each finder makes. */
async function made(): Promise<Map<Finder, readonly string[]>> {
  const article = articleOf('افتتح وزير المياه طارق البستاني محطة الضخ.');
  const sighting = { article: 'a', name: 'طارق البستاني', titles: ['وزير المياه'], day: '2023-05-14' };
  const meeting = keptMeeting({
    id: 'm',
    published: '2023-05-14',
    text: 'التقى كمال الصالح نوال العطار.',
    day: '2023-05-13',
    basis: 'inferred',
  });
  const [named, other] = meeting.participants;
  const match = {
    meeting,
    named: [named],
    others: [other],
    fits: true,
    score: 1,
    people: 1,
    place: 1,
  } as Match;
  const { readers } = readersOf({ a: ['طارق البستاني'] }, ['طارق البستاني']);
  const who = materialOf(asked('من هو وزير المياه؟', [['office', 'وزير المياه']]), [article], [sighting]);
  const met = { ...materialOf(asked('من التقى كمال الصالح؟'), [article]), matches: [match] };
  const news = materialOf(asked('ما الأخبار؟'), [article]);
  const all = await Promise.all([who, met, news].map((material) => candidates(material, readers, 2)));
  return new Map(all.flat().map(({ finder, signs }) => [finder, Object.keys(signs)]));
}

describe('how likely an answer is right', () => {
  it('is weighed for every finder, by signs that it makes and no others', async () => {
    expect(Object.keys(weights).sort()).toEqual([...FINDERS].sort());
    const signs = await made();
    for (const finder of FINDERS) {
      const known = ['bias', ...(signs.get(finder) ?? [])];
      expect(signs.has(finder)).toBe(true);
      expect([finder, Object.keys(weights[finder]).filter((sign) => !known.includes(sign))]).toEqual([
        finder,
        [],
      ]);
    }
  });

  it('is between 0 and 1, whatever the signs, and those unknown count nothing', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    for (const finder of FINDERS) {
      const names = Object.keys(weights[finder]);
      fc.assert(
        fc.property(fc.array(value, { minLength: names.length, maxLength: names.length }), (values) => {
          const signs = Object.fromEntries(names.map((name, i) => [name, values[i] ?? 0]));
          const likely = probability(finder, signs);
          expect(likely).toBeGreaterThanOrEqual(0);
          expect(likely).toBeLessThanOrEqual(1);
          expect(probability(finder, { ...signs, 'no such sign': 1e6 })).toBe(likely);
        }),
      );
    }
  });

  it.each(['reader', 'meetings'] as const)('grows with the score of the %s', (finder) => {
    const scores = [-2, -1, 0, 0.5, 1, 2, 3].map((score) => probability(finder, { score }));
    expect(scores).toEqual([...new Set(scores)].sort((a, b) => a - b));
  });

  it('is enough from a share on that leaves room between saying and being sure', () => {
    expect(SURE_ENOUGH).toBeGreaterThan(0);
    expect(SURE).toBeGreaterThan(SURE_ENOUGH);
    expect(SURE).toBeLessThan(1);
  });
});

describe('how far a sentence is of the days asked for', () => {
  const MAY = asked('متى التقى الوزيران في أيار 2023؟');
  const days = (from: string, to = from) => [{ from, to }];

  it('is whole by its day, half by its article’s, else nothing', () => {
    expect(dayFit(MAY, days('2023-05-31'), null)).toBe(1);
    expect(dayFit(MAY, days('2023-04-01', '2023-05-01'), null)).toBe(1);
    expect(dayFit(MAY, [], '2023-05-14T08:00:00Z')).toBe(0.5);
    expect(dayFit(MAY, [], '2023-06-03')).toBe(0.5);
    expect(dayFit(MAY, [], '2023-06-04')).toBe(0);
    expect(dayFit(MAY, [], '2023-04-30')).toBe(0);
    expect(dayFit(MAY, [], null)).toBe(0);
    expect(dayFit(MAY, days('2022-10-01'), '2023-05-14')).toBe(0);
  });

  it('is whole where no days are asked for, or a year of another calendar', () => {
    expect(dayFit(asked('لماذا أجّلت الجامعة القبول للعام 1444؟'), days('2022-07-20'), '2022-07-20')).toBe(1);
    expect(dayFit(asked('متى التقى الوزيران؟'), [], null)).toBe(1);
  });
});

describe('what is near a question', () => {
  function near(text: string, texts: readonly string[]): string[] {
    const articles = texts.map((one, i) => articleOf(one, { id: `${i}` }));
    const { terms, found } = materialOf(asked(text), articles);
    return nearOf(terms, found).map(({ passage }) => passage.article.id);
  }

  it('is each article with enough of its words', () => {
    const texts = [
      'عادت محطة الضخ إلى العمل.',
      'فاز الفريق بالكأس.',
      'غنّت ريم.',
      'افتُتحت في أيار محطة الضخ.',
    ];
    expect(near('متى افتُتحت محطة الضخ؟', texts)).toEqual(['0', '3']);
    expect(near('متى افتُتحت محطة الضخ؟', [])).toEqual([]);
    expect(nearOf([], [])).toEqual([]);
  });

  it('has something that it is about, not only what was done', () => {
    const texts = ['أغلق السوق مرتفعًا.', 'فُحص الجسر في الربيع.', 'نام الحارس.'];
    expect(near('لماذا أُغلق الجسر؟', texts)).toEqual(['1']);
    expect(near('ماذا أغلق؟', texts)).toEqual(['0']);
  });
});
