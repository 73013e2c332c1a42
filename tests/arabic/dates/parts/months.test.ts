import { expect, it } from 'vitest';
import { monthAt, wholeMonthAt } from '../../../../src/arabic/dates/parts/months.ts';
import { placed, rest } from '../../../support/said.ts';

/** A month with what makes it doubtful, and what is left behind it. */
function told(
  all: ReturnType<typeof placed>['all'],
  month: (NonNullable<ReturnType<typeof monthAt>> & { sure?: boolean; side?: 0 }) | undefined,
): string | undefined {
  if (month === undefined) return undefined;
  const notes = (['shy', 'rare', 'sure'] as const).filter((note) => month[note]);
  const side = month.side === undefined ? [] : ['this'];
  const calendar = month.calendar === 'gregorian' ? [] : [month.calendar];
  const left = rest(all, month.end);
  return [...calendar, month.month, ...notes, ...side, ...(left === '' ? [] : [`| ${left}`])].join(' ');
}

it.each([
  ['يناير', '1'],
  ['كانون الثاني', '1'],
  ['يناير/كانون الثاني', '1'],
  ['ديسمبر - كانون الأول', '12'],
  ['أيار (مايو)', '5'],
  ['أيار (مايو', '5 | ( مايو'],
  ['آذار أو مارس', '3'],
  ['يوليو تموز', '7'],
  ['يناير/فبراير', '1 | / فبراير'],
  ['يوليو\nتموز', '7 | تموز'],
  ['يوليو وتموز', '7 | وتموز'],
  ['مارس', '3 shy'],
  ['صفر', 'hijri 2 shy'],
  ['ناصر', '7 shy rare'],
  ['شهر |ناصر', '7 shy'],
  ['وصفر', undefined],
  ['وآذار', '3'],
  ['كتاب', undefined],
  ['', undefined],
])('the month at «%s»: %s', (text, month) => {
  const { all, at } = placed(text);
  expect(told(all, monthAt(all, at))).toBe(month);
});

it.each([
  ['يناير', '1 sure'],
  ['مارس', '3 shy'],
  ['شهر مارس', '3 shy sure'],
  ['وشهر مارس', '3 shy sure'],
  ['هذا مارس', '3 shy sure this'],
  ['هذا شهر مارس', '3 shy sure this'],
  ['في |مارس', '3 shy sure'],
  ['خلال |مارس', '3 shy sure'],
  ['في |ماي', '5 shy'],
  ['شهر\nمارس', undefined],
  ['ناصر', undefined],
  ['شهر ناصر', '7 shy sure'],
])('a month without a day at «%s»: %s', (text, month) => {
  const { all, at } = placed(text);
  expect(told(all, wholeMonthAt(all, at))).toBe(month);
});
