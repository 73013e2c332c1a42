import { expect, it } from 'vitest';
import { serialOf } from '../../../../src/arabic/calendar/calendar.ts';
import { seasonAt } from '../../../../src/arabic/dates/sayings/seasons.ts';
import { found, placed, TODAY } from '../../../support/said.ts';

it.each([
  ['صيف 2016', '2016-06-01–2016-08-31 stated quarter'],
  ['شتاء 2016', '2016-12-01–2017-02-28 stated quarter'],
  ['ربيع عام 2011', '2011-03-01–2011-05-31 stated quarter'],
  ['خريف العام المقبل', '2025-09-01–2025-11-30 relative quarter'],
  ['الصيف الماضي', '2023-06-01–2023-08-31 relative quarter'],
  ['الشتاء الماضي', '2023-12-01–2024-02-29 relative quarter'],
  ['الصيف المقبل', '2024-06-01–2024-08-31 relative quarter'],
  ['هذا الشتاء', '2024-12-01–2025-02-28 relative quarter'],
  ['هذا الربيع حتى', '2024-03-01–2024-05-31 relative quarter | حتى'],
  ['الصيف التالي', 'no day'],
  ['خريف العام نفسه', 'no day'],
  ['الصيف', undefined],
  ['صيف\n2016', undefined],
  ['هذا\nالصيف', undefined],
  ['كتاب', undefined],
])('the season at «%s»: %s', (text, days) => {
  const { all, at } = placed(text);
  expect(found(all, seasonAt(all, at, TODAY))).toBe(days);
});

it('is, alone, this year’s where what stands before it asks for one', () => {
  const bare = (text: string) => found(placed(text).all, seasonAt(placed(text).all, 0, TODAY, true));
  expect(bare('الصيف')).toBe('2024-06-01–2024-08-31 relative quarter');
  expect(bare('صيف')).toBeUndefined();
});

it('is the winter that is on, in the year in which it began', () => {
  const { all } = placed('هذا الشتاء');
  expect(found(all, seasonAt(all, 0, serialOf('2024-02-10')))).toBe('2023-12-01–2024-02-29 relative quarter');
});
