import { expect, it } from 'vitest';
import { knownDays } from '../../../src/arabic/dates/known-days.ts';
import { meetingDays } from '../../../src/meetings/reading/meeting-days.ts';
import type { RoleSpan } from '../../../src/model/meeting-reader.ts';
import { PUBLISHED } from '../../support/tagged.ts';

/** The days of the words of time in a text, whose own sentence is the last. */
function days(
  text: string,
  ...times: (readonly [words: string, probability: number, role?: RoleSpan['role']])[]
): string[] {
  const roles = times.map(([words, probability, role = 'time']): RoleSpan => {
    const start = text.indexOf(words);
    return { role, in: 'passage', start, end: start + words.length, probability };
  });
  const sentence = { start: text.lastIndexOf('. ') + 2, end: text.length };
  return meetingDays(knownDays(text, PUBLISHED), roles, { from: 0, sentence }).map((day) => day.text);
}

const TEXT = 'وصل الوفد أمس. والتقى الوزير اليوم في 5 مارس، ثم عاد الشهر الماضي';

it('are those that the network’s words of time touch, dates of the own sentence first', () => {
  expect(days(TEXT, ['أمس', 0.9], ['اليوم', 0.8], ['5 مارس', 0.2])).toEqual(['5 مارس', 'اليوم', 'أمس']);
  expect(days(TEXT, ['أمس', 0.2])).toEqual(['أمس']);
  expect(days(TEXT, ['مارس', 0.9])).toEqual(['5 مارس']);
});

it('are the likeliest first where nothing else tells them apart', () => {
  const text = 'والتقى الوزير اليوم وأمس';
  expect(days(text, ['اليوم', 0.3], ['أمس', 0.6])).toEqual(['أمس', 'اليوم']);
});

it('are none of a month, of what is no word of time, or of words that name no day', () => {
  expect(days(TEXT, ['الشهر الماضي', 0.9])).toEqual([]);
  expect(days(TEXT, ['اليوم', 0.9, 'place'])).toEqual([]);
  expect(days(TEXT, ['الوزير', 0.9])).toEqual([]);
  expect(days(TEXT)).toEqual([]);
});

it('are at most three days long', () => {
  expect(days('التقى الوزير من 3 إلى 5 مارس', ['3', 0.9])).toHaveLength(1);
  expect(days('التقى الوزير من 3 إلى 6 مارس', ['3', 0.9])).toHaveLength(0);
});

it('are looked for where the passage begins', () => {
  const text = 'قبل ذلك. التقى أمس';
  const role = { role: 'time', in: 'passage', start: 6, end: 9, probability: 1 } as const;
  const sentence = { start: 9, end: text.length };
  expect(meetingDays(knownDays(text, PUBLISHED), [role], { from: 9, sentence })).toHaveLength(1);
  expect(meetingDays(knownDays(text, PUBLISHED), [role], { from: 0, sentence })).toHaveLength(0);
  expect(
    meetingDays(knownDays(text, PUBLISHED), [{ ...role, in: 'title' }], { from: 9, sentence }),
  ).toHaveLength(0);
});
