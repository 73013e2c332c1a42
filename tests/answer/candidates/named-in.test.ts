import { expect, test } from 'vitest';
import { marked, nameShare } from '../../../src/answer/candidates/named-in.ts';
import { stem } from '../../../src/arabic/words/stems.ts';
import { words } from '../../../src/arabic/words/words.ts';
import { nameKeys } from '../../../src/meetings/keys.ts';
import type { QuestionTerm } from '../../../src/search/question/question-terms.ts';

function group(phrase: string, person: boolean): QuestionTerm[] {
  return words(phrase).map(({ text }, at) => ({
    at,
    text,
    stems: [stem(text)],
    keys: nameKeys(text),
    countries: [],
    weight: 1,
    rare: false,
    core: true,
    person,
    place: false,
    name: 0,
    described: false,
    meets: false,
    kind: null,
    sided: false,
    talks: false,
    known: true,
  }));
}

const share = (text: string, phrase: string, person = false): number =>
  nameShare(marked(text), group(phrase, person));

test('a name or office counts as far as its words stand together', () => {
  expect(share('التقى وزير الخارجية نادر الحلبي ضيفه.', 'وزير الخارجية')).toBe(1);
  expect(
    share('قال وزير التربية إن كل مدارس البلاد مستعدة للسنة القادمة وللمناظرة الخارجية.', 'وزير الخارجية'),
  ).toBe(0.5);
  expect(share('التقى نادر الحلبي ضيفه.', 'نادر الحلبي', true)).toBe(1);
});

test('a given name alone, or a last name that is a word besides, is nobody’s', () => {
  expect(share('قال نادر إنه سعيد.', 'نادر الحلبي', true)).toBe(0);
  expect(share('اتحاد الفلاحة والصيد البحري', 'الحبيب الصيد', true)).toBe(0);
  expect(share('قال الكلاعي إنه سعيد.', 'نادر الكلاعي', true)).toBe(0.5);
  expect(nameShare(marked('قال الصيد إنه سعيد.'), group('الحبيب الصيد', true), true)).toBe(0.5);
});

test('no words are no name', () => {
  expect(share('', 'نادر الحلبي', true)).toBe(0);
  expect(nameShare(marked('كلام'), [])).toBe(1);
});
