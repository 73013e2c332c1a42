import { describe, expect, it } from 'vitest';
import {
  isAge,
  isEvent,
  isGeneral,
  isLaw,
  isNamed,
  isNamedWeekday,
  isNoToday,
  isQuotedName,
  namesMonth,
} from '../../../../src/arabic/dates/parts/no-dates.ts';
import { placed } from '../../../support/said.ts';

const TESTS = { isNamed, isEvent, isLaw, isNamedWeekday, isAge, isGeneral, namesMonth };

describe('what makes a date none', () => {
  it.each<[keyof typeof TESTS, string, boolean]>([
    ['isNamed', 'شارع |14 جانفي', true],
    ['isNamed', 'وبشارع |14 جانفي', true],
    ['isNamed', 'للشارع |14 جانفي', true],
    ['isNamed', 'كتاب |14 جانفي', false],
    ['isNamed', 'شارع\n|14 جانفي', false],
    ['isNamed', '14 جانفي', false],
    ['isEvent', 'ثورة |25 يناير', true],
    ['isEvent', 'لثورة |25 يناير', true],
    ['isEvent', 'كتاب |25 يناير', false],
    ['isLaw', 'القانون رقم |3/2015', true],
    ['isLaw', 'قانون المالية الجديد |3/2015', true],
    ['isLaw', 'قانون المالية الجديد رأسا |3/2015', false],
    ['isLaw', 'القانون\nرأى |3/2015', false],
    ['isNamedWeekday', 'سوق |الأحد', true],
    ['isNamedWeekday', 'وفد |الأحد', false],
    ['isAge', 'شاب في |العشرينيات', true],
    ['isAge', 'كتاب في |العشرينيات', false],
    ['isAge', 'شاب من |العشرينيات', false],
    ['isGeneral', 'الأمين |العام', true],
    ['isGeneral', 'الأمين |السابق', false],
    ['isGeneral', 'خلال |العام', false],
    ['namesMonth', 'أيلول |الأسود', true],
    ['namesMonth', 'أيلول |الماضي', false],
  ])('%s «%s»: %s', (test, text, answer) => {
    const { all, at } = placed(text);
    expect(TESTS[test](all, at)).toBe(answer);
  });

  it.each([
    ['أخبار |اليوم', true],
    ['في |اليوم', true],
    ['صحيفة الزهرة |اليوم', true],
    ['|اليوم العالمي', true],
    ['وصل |اليوم', false],
    ['|اليوم\nالعالمي', false],
  ])('«اليوم» in «%s» is no today: %s', (text, none) => {
    const { all, at } = placed(text);
    expect(isNoToday(all, at, at + 1)).toBe(none);
  });

  it.each([
    ['"روسيا |اليوم"', true],
    ['(سوسة |غدا)', true],
    ['«أهلا بكم |اليوم»', false],
    ['روسيا |اليوم"', false],
    ['"روسيا |اليوم', false],
  ])('«%s» ends a name in quotation marks: %s', (text, quoted) => {
    const { all, at } = placed(text);
    expect(isQuotedName(all, at, at + 1)).toBe(quoted);
  });

  it('stands nowhere in no text', () => {
    for (const [name, test] of Object.entries(TESTS)) expect(test([], 0), name).toBe(false);
  });
});
