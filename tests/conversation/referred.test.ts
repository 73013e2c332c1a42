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
function full(text: string, named: Named = []): string | null {
  return followUp(asked(text, named), BEFORE)?.text ?? null;
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

describe('a question that names somebody', () => {
  test.each([
    ['وماذا بحثت مع سامر الحاج؟', 'سامر الحاج', 'ماذا بحثت هالة النجار مع سامر الحاج؟'],
    ['وماذا بحث مع وزير النقل؟', 'وزير النقل', 'ماذا بحث كريم الأسمر مع وزير النقل؟'],
    ['وأين استقبله سامر الحاج في قصره؟', 'سامر الحاج', 'أين استقبل كريم الأسمر سامر الحاج في قصره؟'],
    ['وماذا بحثت مع كريم؟', 'كريم', 'ماذا بحثت هالة النجار مع كريم؟'],
    ['وماذا بحث مع كريم؟', 'كريم', null],
    // These have somebody who did it, or may.
    ['متى استقبل سامر الحاج الوفد؟', 'سامر الحاج', null],
    ['أين اجتمع مع الوفد سامر الحاج؟', 'سامر الحاج', null],
    ['ماذا قال سامر الحاج عن زيارته؟', 'سامر الحاج', null],
    ['متى وصل إلى المدينة سامر الحاج؟', 'سامر الحاج', null],
  ] as const)('takes over only who did it: %s', (text, name, expected) => {
    const kind = name.startsWith('وزير') ? 'office' : 'person';
    expect(full(text, [[kind, name]])).toBe(expected);
  });
});

it('a verb in the form of a woman is heard', () => {
  expect(['قالت', 'تقول', 'قال'].map(isFeminine)).toEqual([true, true, false]);
});
