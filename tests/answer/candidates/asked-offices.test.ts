import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { askedOffices, isOfficeTold } from '../../../src/answer/candidates/asked-offices.ts';
import { stem } from '../../../src/arabic/words/stems.ts';
import { words } from '../../../src/arabic/words/words.ts';
import type { Archive } from '../../../src/archive/archive.ts';
import { questionTerms } from '../../../src/search/question/question-terms.ts';
import { newArchive } from '../../support/archives.ts';
import { asked, type Named } from '../asking.ts';

let archive: Archive;
beforeAll(() => {
  archive = newArchive();
});
afterAll(() => archive.close());

function offices(text: string, named: Named): string[] {
  const question = asked(text, named);
  return askedOffices(question, questionTerms(question, archive)).map(
    ({ office, heads, words }) =>
      `${office.text}: ${heads.join(' ')} | ${words.map((one) => one.text).join(' ')}`,
  );
}

it('are those without a person beside them, each with what tells which it is', () => {
  expect(
    offices('متى التقى وزير المياه ومدير المصنع طارق البستاني؟', [
      ['office', 'وزير المياه'],
      ['office', 'مدير المصنع'],
      ['person', 'طارق البستاني'],
    ]),
  ).toEqual(['وزير المياه: وزير | المياه']);
});

it('are none that one word or a nationality says', () => {
  expect(offices('متى وصل الوزير الفرنسي؟', [['office', 'الوزير الفرنسي']])).toEqual([]);
  expect(offices('متى وصل الوزير؟', [['office', 'الوزير']])).toEqual([]);
});

test.each([
  ['التقت وزيرة المسرح الوفد.', true],
  ['أعلنت وزارة الشباب والمسرح موعد العرض.', true],
  ['التقى وزير المالية الوفد، وأقيم في المساء عرض مسرحي في المدينة.', false],
  ['أقيم عرض مسرحي.', false],
  ['', false],
])('«%s» has the office: %s', (text, told) => {
  const question = asked('أين كان لقاء وزير المسرح؟', [['office', 'وزير المسرح']]);
  const [office] = askedOffices(question, questionTerms(question, archive));
  const order = words(text).map((word) => stem(word.text));
  expect(office && isOfficeTold(office, order)).toBe(told);
});
