import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isSupposed } from '../../../src/answer/candidates/supposed.ts';
import type { Archive } from '../../../src/archive/archive.ts';
import { questionTerms } from '../../../src/search/question/question-terms.ts';
import { newArchive } from '../../support/archives.ts';
import { articleOf, asked, readIn } from '../asking.ts';

const CAUSE = 'بسبب خلاف على المقاييس';
const TEXT = `استقبل رئيس البلدية الوفد في دار المدينة. وتعثرت اجتماعات اللجنة مرتين ${CAUSE}، من أجل النهر. وانتهى اليوم بعشاء.`;

let archive: Archive;
beforeAll(() => {
  archive = newArchive();
});
afterAll(() => archive.close());

function supposed(question: string, text = TEXT, title = 'البلدان يوقّعان الاتفاق'): boolean {
  const understood = asked(question);
  return isSupposed(
    understood,
    questionTerms(understood, archive),
    readIn(articleOf(text, { title }), CAUSE),
  );
}

describe('the cause that a sentence gives is of what the question supposes', () => {
  test.each([
    ['لماذا تعثرت اجتماعات اللجنة؟', true],
    ['ليش تعثرت اجتماعات اللجنة؟', true],
    // Nothing was put off: «من أجل» tells of no delay.
    ['لماذا تأجلت اجتماعات اللجنة؟', false],
    ['لماذا أُلغيت زيارة الوفد؟', false],
    ['لماذا أقيل مدير المصنع الجديد؟', false],
    // The sentence before it belongs to what is told.
    ['لماذا استقبل رئيس البلدية الوفد؟', true],
    // Whoever asks for no cause supposes none.
    ['متى أقيل مدير المصنع؟', true],
  ])('«%s»: %s', (question, wanted) => {
    expect(supposed(question)).toBe(wanted);
  });

  test('where the title tells of it, in another word for it', () => {
    const question = 'لماذا تأجلت زيارة الوفد؟';
    expect(supposed(question, TEXT, 'إرجاء زيارة الوفد إلى الخريف')).toBe(true);
    expect(supposed(question, TEXT, 'زيارة الوفد إلى المدينة')).toBe(false);
  });
});
