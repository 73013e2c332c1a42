import { expect, it } from 'vitest';
import { besideAt, isBeside, isBesideUnder } from '../../../../src/arabic/dates/parts/beside-dates.ts';
import { tokens } from '../../../../src/arabic/words/tokens.ts';

it('words beside a date are of their class as they stand', () => {
  expect(isBeside('once-more', 'بعد')).toBe(true);
  expect(isBeside('once-more', 'وبعد')).toBe(false);
  expect(isBeside('once-more', undefined)).toBe(false);
});

it('at a token only on the line of the one before it', () => {
  expect(besideAt(tokens('من هذا الشهر'), 1, 'this')).toBe(true);
  expect(besideAt(tokens('من\nهذا الشهر'), 1, 'this')).toBe(false);
  expect(besideAt(tokens('من'), 1, 'this')).toBe(false);
});

it.each(['عام', 'العام', 'وبالعام', 'للعام', 'لسنه'])('%s is a word of a year under its clitics', (word) => {
  expect(isBesideUnder('year', word)).toBe(true);
});

it('with the article where that is asked for, and no longer word', () => {
  expect(isBesideUnder('century', 'بالقرن', true)).toBe(true);
  expect(isBesideUnder('century', 'بقرن', true)).toBe(false);
  expect(isBesideUnder('year', `${'و'.repeat(5_000)}عام`)).toBe(false);
  expect(isBesideUnder('year', undefined)).toBe(false);
});
