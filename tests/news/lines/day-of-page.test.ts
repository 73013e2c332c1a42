import { describe, expect, it } from 'vitest';
import { bodyOf } from '../../../src/news/lines/body.ts';
import { dayOfPage, leadDay, onlyDay } from '../../../src/news/lines/day-of-page.ts';
import { pageLines } from '../../../src/news/lines/page-lines.ts';
import { titleOf } from '../../../src/news/lines/title.ts';

const NOW = new Date('2024-06-01T12:00:00Z');
const TITLE = 'جسر جديد يربط القريتين فوق الوادي';
const FIRST = 'افتتح رئيس البلدية صباح اليوم جسراً جديداً فوق الوادي يربط القريتين.';
const SECOND = 'ويختصر الجسر الطريق إلى المدرسة والسوق نصف ساعة على الأقل، وفق البلدية.';

function day(before: readonly string[], after: readonly string[] = [], first = FIRST): string | null {
  const body = bodyOf(pageLines([...before, first, SECOND, ...after]));
  return dayOfPage(body, titleOf(body)?.at ?? 0, NOW)?.published ?? null;
}

describe('the day that a page shows for its article', () => {
  it.each([
    ['labelled, wherever it stands', ['نُشر في 3/5/2024', TITLE], [], '2024-05-03'],
    ['labelled under the text', [TITLE], ['تاريخ النشر: 3/5/2024'], '2024-05-03'],
    ['between title and text', [TITLE, '3/5/2024'], [], '2024-05-03'],
    ['of the last change, where there is no other', [TITLE, 'آخر تحديث: 3/5/2024'], [], '2024-05-03'],
    [
      'not of the last change, where there is another',
      [TITLE, 'آخر تحديث: 9/5/2024', '3/5/2024'],
      [],
      '2024-05-03',
    ],
    ['not of the visit above the title', ['30/5/2024', TITLE], [], null],
    ['not of the visit, by its label', [TITLE, 'تاريخ الطباعة: 30/5/2024'], [], null],
    ['not one to come', [TITLE, '3/5/2025'], [], null],
    ['none', [TITLE], [], null],
  ])('%s', (_what, before, after, wanted) => {
    expect(day(before, after)).toBe(wanted);
  });

  it('is not contradicted by the dated lead, by more than three days', () => {
    const lead = `بغداد، 3 مايو 2024 - ${FIRST}`;
    expect(day([TITLE, '6/5/2024'], [], lead)).toBe('2024-05-06');
    expect(day([TITLE, '7/5/2024'], [], lead)).toBeNull();
    expect(day([TITLE, 'نُشر في 7/5/2024'], [], lead)).toBe('2024-05-07');
  });
});

describe('the one day that lines show', () => {
  const only = (lines: readonly string[], text = FIRST) =>
    onlyDay([pageLines(lines)], { text, now: NOW })?.published ?? null;

  it.each([
    ['one, wherever', [TITLE, '3/5/2024', FIRST], '2024-05-03'],
    ['one said twice', ['3/5/2024', FIRST, 'الجمعة 3 مايو 2024'], '2024-05-03'],
    ['with who wrote it, above the prose', ['سالم الوادي 3/5/2024', FIRST], '2024-05-03'],
    ['with who wrote it, below the prose', [FIRST, 'سالم الوادي 3/5/2024'], null],
    ['several', ['3/5/2024', '4/5/2024', FIRST], null],
    ['of other articles', [FIRST, 'اقرأ أيضا', '3/5/2024'], null],
    ['of the visit', ['تاريخ الطباعة: 3/5/2024', FIRST], null],
    ['none', [FIRST], null],
  ])('%s', (_what, lines, wanted) => {
    expect(only(lines)).toBe(wanted);
  });

  it('is none that the lead contradicts', () => {
    expect(only(['7/5/2024'], `بغداد، 3 مايو 2024 - ${FIRST}`)).toBeNull();
    expect(only(['6/5/2024'], `بغداد، 3 مايو 2024 - ${FIRST}`)).toBe('2024-05-06');
  });
});

describe('the day that a text’s own beginning tells', () => {
  it.each([
    ['بغداد، 3 مايو 2024 - افتتح رئيس البلدية الجسر.', { day: '2024-05-03', sure: true }],
    ['أعلنت البلدية، اليوم الجمعة (3 مايو 2024)، فتح الجسر.', { day: '2024-05-03', sure: true }],
    ['أعلنت البلدية، يوم الجمعة، (3 مايو 2024) فتح الجسر.', { day: '2024-05-03', sure: false }],
    ['أعلنت البلدية أن الجسر فتح في 3 مايو 2024.', null],
    ['أعلنت البلدية، أمس الخميس 2 مايو 2024، فتح الجسر.', null],
    ['تعقد البلدية، يوم الجمعة 3 مايو 2024، اجتماعا.', null],
    ['افتتح الجسر يوم الجمعة المقبل 3 مايو 2024.', null],
    ['أعلنت البلدية فتح الجسر. بغداد، 3 مايو 2024 -', null],
    ['بغداد، 3 مايو 2025 - افتتح رئيس البلدية الجسر.', null],
    ['بغداد، مايو 2024 - افتتح رئيس البلدية الجسر.', null],
    ['', null],
  ])('«%s»: %j', (text, told) => {
    expect(leadDay(text, NOW)).toEqual(told);
  });
});
