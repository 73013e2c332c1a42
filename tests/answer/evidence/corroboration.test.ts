import { describe, expect, it, test } from 'vitest';
import { accordingTo, otherDays } from '../../../src/answer/evidence/corroboration.ts';
import type { KeptMeeting } from '../../../src/archive/kept/kept-meetings.ts';
import { keptMeeting } from '../kept-meeting.ts';

describe('accordingTo', () => {
  test.each([
    [0, null],
    [1, null],
    [2, 'بحسب مصدرين مستقلين'],
    [3, 'بحسب ثلاثة مصادر مستقلة'],
    [8, 'بحسب ثمانية مصادر مستقلة'],
    [10, 'بحسب عشرة مصادر مستقلة'],
    [11, 'بحسب أحد عشر مصدراً مستقلاً'],
    [12, 'بحسب اثني عشر مصدراً مستقلاً'],
    [19, 'بحسب تسعة عشر مصدراً مستقلاً'],
    [20, 'بحسب 20 مصدراً مستقلاً'],
    [99, 'بحسب 99 مصدراً مستقلاً'],
    [100, 'بحسب 100 مصدر مستقل'],
    [103, 'بحسب 103 مصادر مستقلة'],
  ])('%i', (count, said) => {
    expect(accordingTo(count)).toBe(said);
  });
});

describe('otherDays', () => {
  const report = (id: string, published: string, text: string, day: string): KeptMeeting =>
    keptMeeting({ id, published, text, day, basis: 'relative' });
  const first = report('a', '2021-03-08', 'التقى كمال الصالح أمس نوال العطار في باريس.', '2021-03-07');
  const second = report('b', '2021-03-07', 'التقى كمال الصالح أمس نوال العطار في باريس.', '2021-03-06');

  it('tells of a day that another source gives, and cites it', () => {
    const [statement, ...rest] = otherDays([first, second]);
    expect(rest).toEqual([]);
    expect(statement?.text).toBe('يذكر [b] يوماً آخر: السبت 6 آذار/مارس 2021.');
    expect(statement?.citations.map(({ article, quote }) => [article.id, quote])).toEqual([
      ['b', second.article.text],
    ]);
  });

  it('says the sources of one other day together, and each other day by itself', () => {
    const third = { ...second, article: { ...second.article, id: 'c' } };
    expect(otherDays([first, second, third]).map(({ text }) => text)).toEqual([
      'يذكر [b] و[c] يوماً آخر: السبت 6 آذار/مارس 2021.',
    ]);
    const fourth = report('d', '2021-03-06', 'التقى كمال الصالح أمس نوال العطار في باريس.', '2021-03-05');
    expect(otherDays([first, second, fourth])).toHaveLength(2);
  });

  it('says several days as such, and nothing of days that overlap', () => {
    const text = 'زار كمال الصالح باريس من 10 آذار 2021 إلى 12 آذار 2021.';
    const several = { ...report('b', '2021-03-12', text, '2021-03-10'), to: '2021-03-12' };
    expect(otherDays([first, several]).map((one) => one.text)).toEqual([
      'يذكر [b] أياماً أخرى: بين الأربعاء 10 والجمعة 12 آذار/مارس 2021.',
    ]);
    expect(otherDays([{ ...several, from: '2021-03-12' }, several])).toEqual([]);
  });

  it('is silent on the same day, and on a day that its article does not prove', () => {
    expect(otherDays([first, first])).toEqual([]);
    expect(otherDays([first, { ...second, from: '2021-03-02', to: '2021-03-02' }])).toEqual([]);
  });
});
