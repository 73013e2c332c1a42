import { describe, expect, it } from 'vitest';
import { serialOf } from '../../../../src/arabic/calendar/calendar.ts';
import { sayingAt } from '../../../../src/arabic/dates/sayings/date-sayings.ts';
import { PART_RULES } from '../../../../src/arabic/dates/sayings/mention-parts.ts';
import { tokens } from '../../../../src/arabic/words/tokens.ts';

const TODAY = serialOf('2024-03-20');

describe('a mention of a day takes', () => {
  it.each(PART_RULES.map((rule) => [rule.name, rule] as const))('%s', (_, { example, takes }) => {
    const all = tokens(example);
    const taken = all.some((__, at) => {
      const where = { today: TODAY, led: at > 0, first: true };
      const before = PART_RULES.slice(
        0,
        PART_RULES.findIndex((rule) => rule.takes === takes),
      );
      return (
        !before.some((rule) => rule.takes(all, at, { end: at }, where)) && takes(all, at, { end: at }, where)
      );
    });
    expect(taken, example).toBe(true);
    expect(sayingAt(all, 0, TODAY)?.end).toBe(all.length);
  });
});

it.each([
  ['هذا اليوم الدراسي', true],
  ['هذا اليوم الأحد', false],
  ['هذا اليوم 5 مارس', false],
  ['هذا اليوم', false],
])('«%s» is no day that is meant: %s', (text, isNone) => {
  expect(sayingAt(tokens(text), 0, TODAY)?.skip ?? false).toBe(isNone);
});
