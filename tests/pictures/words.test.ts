import { describe, expect, it } from 'vitest';
import {
  andOthers,
  articleCount,
  meetingCircumstances,
  meetingCount,
  meetingDay,
  NO_DAY,
  pageNumber,
} from '../../src/pictures/words.ts';

describe('numbers', () => {
  it('agree with what is counted', () => {
    expect([1, 2, 3, 10, 11, 99, 100, 103].map((count) => meetingCount(count, 'arabic-indic'))).toEqual([
      'لقاء واحد',
      'لقاءان',
      '٣ لقاءات',
      '١٠ لقاءات',
      '١١ لقاءً',
      '٩٩ لقاءً',
      '١٠٠ لقاء',
      '١٠٣ لقاءات',
    ]);
    expect([1, 2, 12].map((count) => andOthers(count, 'arabic-indic'))).toEqual([
      'وواحد غيرهم',
      'واثنان غيرهم',
      'و١٢ غيرهم',
    ]);
  });
});

describe('the words of a meeting', () => {
  it('are its day, or the period', () => {
    expect(meetingDay({ from: '2020-09-27', to: '2020-09-27' }, 'latin')).toBe('الأحد 27 أيلول/سبتمبر 2020');
    expect(meetingDay({ from: '2020-09-27', to: null }, 'latin')).toBe('الأحد 27 أيلول/سبتمبر 2020');
    expect(meetingDay({ from: '2020-09-01', to: '2020-09-30' }, 'arabic-indic')).toBe('أيلول/سبتمبر ٢٠٢٠');
    expect(meetingDay({ from: '2020-09-05', to: '2020-10-02' }, 'latin')).toBe(
      'من 5 أيلول/سبتمبر 2020 إلى 2 تشرين الأول/أكتوبر 2020',
    );
    expect(meetingDay({ from: null, to: null }, 'latin')).toBe(NO_DAY);
  });

  it('are its kind, its place and what became of it', () => {
    expect(meetingCircumstances({ kind: 'received', status: 'cancelled', place: 'بيروت' })).toBe(
      'استقبال · بيروت · أُلغي',
    );
    expect(meetingCircumstances({ kind: 'met', status: 'held', place: null })).toBe('لقاء');
  });
});

it('pages and articles are counted', () => {
  expect(pageNumber(2, 5, 'arabic-indic')).toBe('الصفحة ٢ من ٥');
  expect([1, 2, 3, 11, 100].map((count) => articleCount(count, 'latin'))).toEqual([
    'خبر واحد',
    'خبران',
    '3 أخبار',
    '11 خبرًا',
    '100 خبر',
  ]);
});
