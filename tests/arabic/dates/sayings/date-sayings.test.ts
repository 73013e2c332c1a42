import { expect, it } from 'vitest';
import { sayingAt } from '../../../../src/arabic/dates/sayings/date-sayings.ts';
import type { Saying } from '../../../../src/arabic/dates/sayings/saying.ts';
import { placed, rest, TODAY } from '../../../support/said.ts';

/** The parts of a saying, and what is left behind it. */
function told(text: string, inRange = false): string | undefined {
  const { all, at } = placed(text);
  const saying: Saying | undefined = sayingAt(all, at, TODAY, inRange);
  if (saying === undefined) return undefined;
  const { relative, weekday, fields, day, piece, skip, end } = saying;
  const left = rest(all, end);
  return [
    skip ? 'no date:' : '',
    relative === undefined ? '' : `${relative} days away`,
    weekday === undefined ? '' : `weekday ${weekday.weekday}`,
    fields === undefined ? '' : `${fields.calendar} ${fields.year}-${fields.month}-${fields.day}`,
    day === undefined ? '' : `the ${day}.`,
    piece === undefined ? '' : `piece: ${piece.grain}`,
    left === '' ? '' : `| ${left}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

it.each([
  ['مساء أمس الأحد 5 مارس 2024 في', '-1 days away weekday 7 gregorian 2024-3-5 | في'],
  ['الأحد 10 صفر 1442هـ الموافق 27 سبتمبر 2020م', 'weekday 7 gregorian 2020-9-27'],
  ['الأحد 10 صفر 1442هـ الموافق: 27 سبتمبر 2020م', 'weekday 7 gregorian 2020-9-27'],
  ['10 صفر 1442 هـ (27 سبتمبر 2020) ثم', 'gregorian 2020-9-27 | ثم'],
  ['يوم الأحد، (27 أيلول 2020)', 'weekday 7 gregorian 2020-9-27'],
  ['الأحد من الأسبوع المقبل', 'weekday 7 piece: week'],
  ['الأسبوع الماضي يوم الأربعاء', 'weekday 3 piece: week'],
  ['عيد الفطر المقبل', 'piece: day'],
  ['مؤخرا', 'piece: none'],
  ['يوم 27', 'the 27.'],
  ['في وقت سابق اليوم', '0 days away'],
  ['أمس\nالأحد', '-1 days away | الأحد'],
  ['5 مارس 2024 6 مارس 2024', 'gregorian 2024-3-5 | 6 مارس 2024'],
  ['سوق |الأحد', 'no date: weekday 7'],
  ['شارع |14 جانفي الأحد', 'no date: gregorian null-1-14 | الأحد'],
  ['مؤخرا الأحد', 'piece: none | الأحد'],
  ['شارع |14 جانفي', 'no date: gregorian null-1-14'],
  ['اليوم الأول', 'no date: 0 days away | الأول'],
  ['أيام السبت', 'no date: weekday 6'],
  ['أيام الجمعة والسبت والأحد ثم', 'no date: weekday 5 | ثم'],
  ['يوم واحد', undefined],
  ['صباح\nالأحد', undefined],
  ['كتاب', undefined],
  ['', undefined],
])('the longest mention at «%s»: %s', (text, parts) => {
  expect(told(text)).toBe(parts);
});

it('takes a shy word as the end of a range', () => {
  expect(told('إلى |غد مساء', true)).toBe('1 days away | مساء');
  expect(told('إلى |غد مساء')).toBeUndefined();
  expect(told('إلى |أحد 5 مارس', true)).toBe('weekday 7 gregorian null-3-5');
});
