import { afterAll, beforeAll, expect, it } from 'vitest';
import { askedOffices } from '../../../src/answer/candidates/asked-offices.ts';
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
