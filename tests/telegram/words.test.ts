import { expect, it } from 'vitest';
import { meetingsHeading, namesakesLine } from '../../src/telegram/words.ts';

it.each([
  [['سلمى حداد', null, null], 'لقاءات سلمى حداد'],
  [['سلمى حداد', 'كريم منصور', null], 'لقاءات سلمى حداد مع كريم منصور'],
  [['سلمى حداد', 'كريم منصور', 'في آذار/مارس ٢٠٢٣'], 'لقاءات سلمى حداد مع كريم منصور في آذار/مارس ٢٠٢٣'],
] as const)('over the meetings of %j stands «%s»', ([name, other, period], heading) => {
  expect(meetingsHeading(name, other, period)).toBe(heading);
});

it('others of a name are listed', () => {
  expect(namesakesLine(['سالم الحداد', 'كريم الحداد'])).toContain(': سالم الحداد، كريم الحداد.');
});
