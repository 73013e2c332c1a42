import { expect, it } from 'vitest';
import {
  isYearWord,
  relativeYear,
  saidYear,
  type YearFound,
  yearAfter,
} from '../../../../src/arabic/dates/parts/years.ts';
import { placed, rest } from '../../../support/said.ts';

function told(text: string, read: typeof saidYear): string | undefined {
  const { all, at } = placed(text);
  const found: YearFound | undefined = read(all, at);
  if (found === undefined) return undefined;
  const { year, away, loose, hijri, end } = found;
  const which = loose ? 'no year' : year === null ? `${away} years away` : `${year}${hijri ? ' AH' : ''}`;
  const left = rest(all, end);
  return left === '' ? which : `${which} | ${left}`;
}

it.each(['عام', 'سنة', 'العام', 'للعام', 'لعام', 'بسنة', 'وعام'])('«%s» is the word for a year', (word) => {
  expect(isYearWord(placed(word).all, 0)).toBe(true);
});

it.each(['أعوام', 'عامي', 'عاما', '2016', ''])('«%s» is not', (word) => {
  expect(isYearWord(placed(word).all, 0)).toBe(false);
});

it.each([
  ['عام 2016', '2016'],
  ['عام (1948) في', '1948 | في'],
  ['العام ألفين وثلاثة', '2003'],
  ['ألف وتسعمئة', '1900'],
  ['2016', '2016'],
  ['2016م', '2016'],
  ['2999', '2999'],
  ['1000', '1000'],
  ['عام 247', '247'],
  ['عام 15', '15'],
  ['عام تسعمئة', '900'],
  ['65 هـ', '65 AH'],
  ['1442 هجرية', '1442 AH'],
  ['عام 500 قبل الميلاد', 'no year'],
  ['3000', undefined],
  ['999', undefined],
  ['تسعمئة', undefined],
  ['عام تسعين', undefined],
  ['عام 500 طفل', undefined],
  ['عام (1948', undefined],
  ['عام\n2016', undefined],
  ['2.5', undefined],
  ['20165', undefined],
  ['عام', undefined],
  ['', undefined],
])('the year said at «%s»: %s', (text, year) => {
  expect(told(text, saidYear)).toBe(year);
});

it.each([
  ['العام الماضي', '-1 years away'],
  ['العام المقبل', '1 years away'],
  ['العام قبل الماضي', '-2 years away'],
  ['هذا العام', '0 years away'],
  ['هذا العام كله', '0 years away | كله'],
  ['العام نفسه', 'no year'],
  ['العام التالي', 'no year'],
  ['نفس السنة', 'no year'],
  ['ذلك العام', 'no year'],
  ['العام', undefined],
  ['الشهر الماضي', undefined],
])('the year as seen from today at «%s»: %s', (text, year) => {
  expect(told(text, relativeYear)).toBe(year);
});

it.each([
  ['2016', '2016'],
  ['، 2015', '2015'],
  ['من عام 2016', '2016'],
  ['في 2016', '2016'],
  ['من العام الماضي', '-1 years away'],
  ['العام نفسه', 'no year'],
  ['، العام الماضي', undefined],
  ['5 مارس|\n2016', undefined],
  ['من', undefined],
])('the year behind a month, «%s»: %s', (text, year) => {
  expect(told(text, yearAfter)).toBe(year);
});
