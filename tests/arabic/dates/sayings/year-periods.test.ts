import { describe, expect, it } from 'vitest';
import {
  bareYearAt,
  nothingCounted,
  yearPeriodAt,
} from '../../../../src/arabic/dates/sayings/year-periods.ts';
import { found, placed, TODAY } from '../../../support/said.ts';

describe('a year, decade or century', () => {
  it.each([
    ['عام 2012', '2012-01-01–2012-12-31 stated year'],
    ['سنة ألفين', '2000-01-01–2000-12-31 stated year'],
    ['العام 1442 هـ', '2020-08-20–2021-08-08 stated year'],
    ['1442 هـ', '2020-08-20–2021-08-08 stated year'],
    ['في |1970', '1970-01-01–1970-12-31 stated year'],
    ['في |1900', '1900-01-01–1900-12-31 stated year'],
    ['في |2034', '2034-01-01–2034-12-31 stated year'],
    ['حرب |1967', '1967-01-01–1967-12-31 stated year'],
    ['ألف وتسعمئة وستين', '1960-01-01–1960-12-31 stated year'],
    ['في |ألفين وعشرين', '2020-01-01–2020-12-31 stated year'],
    ['السبعينيات', '1970-01-01–1979-12-31 inferred decade'],
    ['تسعينيات القرن الماضي', '1990-01-01–1999-12-31 stated decade'],
    ['تسعينيات القرن التاسع عشر', '1890-01-01–1899-12-31 stated decade'],
    ['القرن التاسع عشر', '1801-01-01–1900-12-31 stated century'],
    ['القرن 19', '1801-01-01–1900-12-31 stated century'],
    ['عام 500 قبل الميلاد', 'no day'],
  ])('«%s»: %s', (text, days) => {
    const { all, at } = placed(text);
    expect(found(all, yearPeriodAt(all, at, TODAY))).toBe(days);
  });

  it.each([
    ['1970', 'nothing before it'],
    ['في |2017 مدرسة', 'so many of something'],
    ['في |1899', 'too early'],
    ['في |2035', 'too far off'],
    ['رقم |2012', 'a number'],
    ['شارع |1967', 'a name'],
    ['3.|2012', 'digits of a number'],
    ['ألفان', 'so many'],
    ['ألفين وعشرين مباراة', 'so many of something'],
    ['الثلاثينيات من عمره', 'an age'],
    ['شاب في |العشرينيات', 'an age'],
    ['القرن 31', 'no century of news'],
    ['القرن', 'which is not said'],
    ['كتاب', 'a word'],
    ['،', 'a mark'],
  ])('«%s» is none: %s', (text) => {
    const { all, at } = placed(text);
    expect(yearPeriodAt(all, at, TODAY)).toBeUndefined();
  });
});

it.each([
  ['2016', '2016-01-01–2016-12-31 stated year'],
  ['ألفين وعشرين', '2020-01-01–2020-12-31 stated year'],
  ['2016.', '2016-01-01–2016-12-31 stated year | .'],
  ['2016 سيارة', undefined],
  ['1899', undefined],
  ['1442 هـ', undefined],
  ['2016%', undefined],
  ['3.|2016', undefined],
])('a year asked for by what stands before it, «%s»: %s', (text, days) => {
  const { all, at } = placed(text);
  expect(found(all, bareYearAt(all, at, TODAY))).toBe(days);
});

it.each([
  ['2016', true],
  ['2016، ثم', true],
  ['2016 حيث', true],
  ['2016\nكتاب', true],
  ['2016 كتاب', false],
  ['2016%', false],
  ['2016:', false],
  ['2016$', false],
  ['2016 15', false],
])('behind «%s» nothing is counted: %s', (text, nothing) => {
  expect(nothingCounted(placed(text).all, 1)).toBe(nothing);
});
