import { describe, expect, it } from 'vitest';
import {
  hasStemOf,
  isHead,
  isOfAll,
  isOfAttendance,
  isOfCallingOff,
  isOfCircumstance,
  isOfDenial,
  isOfLanguage,
  isOfMeeting,
  isOfPeople,
  isOfTalk,
  isOfTwoSides,
  isPlace,
  isRelative,
  isToBe,
  isWas,
  kindOfWord,
} from '../../../src/search/question/word-classes.ts';

/** What each tells of words: those that are of the class, and some that are not. */
const CLASSES: readonly (readonly [
  name: string,
  is: (word: string) => boolean,
  of: readonly string[],
  not: readonly string[],
])[] = [
  ['hasStemOf', (word) => hasStemOf('know', word), ['تعرف', 'تعلم'], ['التقى', '']],
  ['isRelative', isRelative, ['الذي', 'اللي', 'الَّذِينَ'], ['هذا', '']],
  ['isOfTalk', isOfTalk, ['بحث', 'وتناول', 'الموضوع'], ['وصل', '']],
  ['isOfPeople', isOfPeople, ['شخصية', 'الوزير'], ['جسر', '']],
  ['isOfAll', isOfAll, ['كل', 'جميع'], ['بعض', '']],
  [
    'isOfCallingOff',
    isOfCallingOff,
    ['تأجلت', 'وألغى', 'إلغاؤها', 'المؤجل', 'يؤجلها'],
    ['أعلن', 'الجولة', ''],
  ],
  ['isPlace', isPlace, ['مدينة', 'المستشفى', 'مؤتمر'], ['وزير', '']],
  ['isOfMeeting', isOfMeeting, ['التقى', 'لقاء', 'ويستقبل', 'قابلو', 'حضر'], ['وصلت', 'جسر', '']],
  ['isOfTwoSides', isOfTwoSides, ['التقى', 'لقاء', 'زار'], ['أشرف', 'ترأس', 'جسر']],
  ['isOfCircumstance', isOfCircumstance, ['بشأن', 'قبل', 'بعدها', 'خلال'], ['الوزير', '']],
  ['isOfAttendance', isOfAttendance, ['حضر', 'وشارك', 'الحاضرون'], ['محاضر', 'التقى', '']],
  ['isToBe', isToBe, ['المقرر', 'سوف', 'كان'], ['التقى', '']],
  ['isWas', isWas, ['كان', 'كانت'], ['سوف', '']],
  ['isOfDenial', isOfDenial, ['لم', 'رفض', 'مش'], ['نعم', '']],
  ['isHead', isHead, ['وزير', 'الأمين'], ['جسر', '']],
  ['isOfLanguage', isOfLanguage, ['كتاب', 'سمير', 'التقى'], ['ظظظغغ', '']],
];

describe.each(CLASSES)('%s', (_, is, of, not) => {
  it.each(of.map((word) => [word]))('«%s» is', (word) => {
    expect(is(word)).toBe(true);
  });

  it.each(not.map((word) => [word]))('«%s» is not', (word) => {
    expect(is(word)).toBe(false);
  });
});

describe('kindOfWord', () => {
  it.each([
    ['استقبل', 'received'],
    ['زيارة', 'visited'],
    ['هاتف', 'phoned'],
    ['التقى', 'met'],
    ['قابلو', 'met'],
    ['جسر', undefined],
  ])('«%s»: %s', (word, kind) => {
    expect(kindOfWord(word)).toBe(kind);
  });
});

it('hears no delay in «من أجل»', () => {
  expect(isOfCallingOff('أجل', 'من')).toBe(false);
  expect(isOfCallingOff('أجّل', 'الوزير')).toBe(true);
  expect(isOfCallingOff('تأجيل', 'عن')).toBe(true);
});
