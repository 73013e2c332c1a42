import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayPhrase, placeName } from '../../../src/answer/sentences/circumstances.ts';

describe('dayPhrase', () => {
  it.each([
    ['2020-09-27', '2020-09-27', 'stated', 'يوم الأحد 27 أيلول/سبتمبر 2020'],
    ['2017-01-04', '2017-01-06', 'stated', 'بين الأربعاء 4 والجمعة 6 كانون الثاني/يناير 2017'],
    [
      '2016-12-31',
      '2017-01-01',
      'stated',
      'بين السبت 31 كانون الأول/ديسمبر 2016 والأحد 1 كانون الثاني/يناير 2017',
    ],
    ['2020-09-27', '2020-09-27', 'inferred', 'يوم 27 أيلول/سبتمبر'],
  ] as const)('%s to %s, %s: «%s»', (from, to, basis, said) => {
    expect(dayPhrase({ from, to, basis })).toBe(said);
  });

  it('says nothing of a day that is not known', () => {
    expect(dayPhrase({ from: null, to: null, basis: null })).toBeNull();
  });

  it('names both ends of every interval, and never a weekday of a year that is inferred', () => {
    const day = fc
      .date({ min: new Date('1950-01-01'), max: new Date('2050-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [from, to] = [one, other].sort() as [string, string];
        const said = dayPhrase({ from, to, basis: 'stated' }) ?? '';
        expect(said).toContain(` ${Number(from.slice(8))}`);
        expect(said).toContain(` ${Number(to.slice(8))} `);
        expect(said.endsWith(to.slice(0, 4))).toBe(true);
        expect(dayPhrase({ from, to, basis: 'inferred' })).not.toMatch(/\d{4}|الأحد|الاثنين|الجمعة/u);
      }),
    );
  });
});

describe('placeName', () => {
  it.each(['قصر الشعب', 'وادي النخيل', 'أربيل', 'مقر وزارة الثقافة', 'مدينة أربيل'])(
    '«%s» says where',
    (place) => {
      expect(placeName(place)).toBe(place);
    },
  );

  it.each([
    ['a kind of place alone', 'القصر'],
    ['a kind of place left open', 'قاعة مدينة'],
    ['a place of somebody told of before', 'مكتبه'],
    ['a place pointed at', 'هذه المدينة'],
    ['any of a kind', 'مصنع حربي'],
    ['a preposition without its noun', 'أربيل في'],
    ['letters of another script', 'Geneva'],
    ['a number', 'القاعة 7'],
    ['a whole sentence', 'مدينة كبيرة تقع على النهر الكبير في أقصى الشمال من البلاد الواسعة'],
    ['nothing', ''],
  ])('%s is no place to name: «%s»', (_, place) => {
    expect(placeName(place)).toBeNull();
  });

  it('says nothing where no place is known', () => {
    expect(placeName(null)).toBeNull();
  });
});
