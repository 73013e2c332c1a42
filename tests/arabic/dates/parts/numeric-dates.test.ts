import { describe, expect, it } from 'vitest';
import { numericAt } from '../../../../src/arabic/dates/parts/numeric-dates.ts';
import { placed, rest } from '../../../support/said.ts';

const read = (text: string): string | undefined => {
  const { all, at } = placed(text);
  const found = numericAt(all, at);
  if (found === undefined) return undefined;
  const { calendar, year, month, day } = found.fields;
  return [
    calendar === 'gregorian' ? '' : `${calendar} `,
    [year, month, day].join('-'),
    rest(all, found.end),
  ].join('');
};

describe('a date in digits', () => {
  it.each([
    ['27/9/2020', '2020-9-27'],
    ['٢٧/٩/٢٠٢٠', '2020-9-27'],
    ['2020-09-27', '2020-9-27'],
    ['9/27/2020', '2020-9-27'],
    ['5/9/2020', '2020-9-5'],
    ['27\\9\\2020', '2020-9-27'],
    ['18-9-15', '2015-9-18'],
    ['18-9-49', '2049-9-18'],
    ['18-9-50', '1950-9-18'],
    ['1.2.2020', '2020-2-1'],
    ['1 - 2 - 2020', '2020-2-1'],
    ['14-09-1432 هـ', 'hijri 1432-9-14'],
    ['1/2/2020م', '2020-2-1'],
    ['3/2015', '2015-3-'],
    ['2015-3', '2015-3-'],
    ['11/12, 2016', '2016-12-11'],
    ['5-| 27/9/2020', '2020-9-27'],
  ])('«%s» is %s', (text, date) => {
    expect(read(text)).toBe(date);
  });

  it.each([
    ['1.2.3', 'a version'],
    ['1 - 2 - 3', 'a list'],
    ['1 . 2 . 2020', 'sentences'],
    ['13/2015', 'no month'],
    ['0/2015', 'no month'],
    ['3/1899', 'no year of news'],
    ['3.2015', 'a number'],
    ['3 /2015', 'apart'],
    ['3/2015/4/5', 'a longer run'],
    ['27/9/2020/1', 'a longer run'],
    ['5-|27/9/2020', 'the end of a longer run'],
    ['71-234-567', 'a telephone'],
    ['2020-13-01', 'no month'],
    ['30/2/2020', 'no day'],
    ['1/2-2020', 'two kinds of strokes'],
    ['27/9\n/2020', 'two lines'],
    ['27/9/20201', 'five digits'],
    ['القانون رقم |3/2015', 'a law'],
    ['مارس', 'no digits'],
    ['', 'nothing'],
  ])('«%s» is none: %s', (text) => {
    expect(read(text)).toBeUndefined();
  });
});
