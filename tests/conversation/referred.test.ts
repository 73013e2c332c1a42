import { describe, expect, it, test } from 'vitest';
import { followUp } from '../../src/conversation/follow-up.ts';
import { isFeminine } from '../../src/conversation/referred.ts';
import { asked, type Named } from '../answer/asking.ts';
import { unanswered } from '../support/answers.ts';

const NAMED: Named = [
  ['person', 'كريم الأسمر'],
  ['person', 'هالة النجار'],
];
const BEFORE = {
  question: asked('متى التقى كريم الأسمر هالة النجار؟', NAMED),
  answer: unanswered('not-said'),
};

/** What a question behind BEFORE asks in full; null where it stands by itself. */
function full(text: string): string | null {
  return followUp(asked(text, []), BEFORE)?.text ?? null;
}

describe('a pronoun', () => {
  test.each([
    ['ما الذي اتفق عليه الطرفان عند الجسر؟', null],
    ['ما الذي قاله الناطق للصحف؟', null],
    ['ما القضية التي ناقشها المجلس؟', null],
    ['من الذي استقبله المحافظ؟', null],
    ['ما الذي قاله؟', 'ما الذي قاله كريم الأسمر؟'],
    ['ما الذي ناقشه الوفد معها؟', 'ما الذي ناقشه الوفد مع هالة النجار؟'],
    ['من الذي استقبلها؟', 'من الذي استقبل هالة النجار؟'],
    ['من الذي استقبله؟', 'من الذي استقبل كريم الأسمر؟'],
    ['ما الذي دفعها إلى الاستقالة؟', 'ما الذي دفع هالة النجار إلى الاستقالة؟'],
  ])('that takes up a relative means nobody of the question before: %s', (text, expected) => {
    expect(full(text)).toBe(expected);
  });

  it('means one of the question before where no relative is taken up', () => {
    expect(full('وأين استقبلها؟')).toBe('أين استقبل كريم الأسمر هالة النجار؟');
  });
});

it('a verb in the form of a woman is heard', () => {
  expect(['قالت', 'تقول', 'قال'].map(isFeminine)).toEqual([true, true, false]);
});
