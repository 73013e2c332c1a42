import { describe, expect, it, test } from 'vitest';
import { yesNo } from '../../../src/answer/candidates/yes-no.ts';
import { fold } from '../../../src/arabic/letters/fold.ts';
import { table } from '../../../src/arabic/letters/tables.ts';
import { articleOf, asked, readIn } from '../asking.ts';

const MET = 'هل التقى وزير المياه وفد المزارعين؟';

function said(question: string, text: string, words: string): string {
  return yesNo(asked(question), readIn(articleOf(text), words)).answer.text;
}

describe('yes or no', () => {
  test.each([
    ['التقى وزير المياه وفد المزارعين صباح أمس.', 'التقى وزير المياه', 'نعم'],
    ['لم يلتقِ وزير المياه وفد المزارعين.', 'يلتقِ وزير المياه', 'لا'],
    ['لَمْ يلتقِ وزير المياه وفد المزارعين.', 'يلتقِ وزير المياه', 'لا'],
    ['ولم يلتق وزير المياه الوفد، ولن يلتقيه.', 'ولم يلتق وزير المياه الوفد، ولن يلتقيه', 'لا'],
    ['لم ولن يلتقي وزير المياه وفد المزارعين.', 'يلتقي وزير المياه وفد المزارعين', 'لا'],
    ['رفض وزير المياه لقاء وفد المزارعين.', 'لقاء وفد المزارعين', 'لا'],
    ['أرجأت الوزارة لقاء وفد المزارعين إلى الخريف.', 'لقاء وفد المزارعين', 'لا'],
    ['تقرر إلغاء لقاء وفد المزارعين.', 'لقاء وفد المزارعين', 'لا'],
  ])('«%s» by «%s»: %s', (text, words, answer) => {
    expect(said(MET, text, words)).toBe(answer);
  });

  it('knows what only looks like a denial', () => {
    expect(said(MET, 'جاء الوفد من أجل لقاء وزير المياه.', 'لقاء وزير المياه')).toBe('نعم');
    expect(said(MET, 'التقى الوزير الوفد، ولا سيما شبابه.', 'التقى الوزير الوفد، ولا سيما شبابه')).toBe(
      'نعم',
    );
    expect(said(MET, 'وعلّق على لقاء وفد المزارعين بكلمة.', 'لقاء وفد المزارعين')).toBe('نعم');
    expect(said('هل سافر الوزير من أجل لقاء الوفد؟', 'سافر الوزير ليلقى الوفد.', 'سافر الوزير')).toBe('نعم');
  });

  it('takes a denial back where another stands right before it', () => {
    expect(said(MET, 'رفض إلغاء لقاء وفد المزارعين.', 'لقاء وفد المزارعين')).toBe('نعم');
    expect(said('هل نفى الوزير الخبر؟', 'لم ينفِ الوزير الخبر.', 'ينفِ الوزير الخبر')).toBe('لا');
  });

  it('answers a question with a denial by whether that is so', () => {
    expect(said('هل نفى الوزير استقالته؟', 'نفى الوزير استقالته.', 'نفى الوزير')).toBe('نعم');
    expect(said('هل نفى الوزير استقالته؟', 'أكد الوزير استقالته.', 'أكد الوزير')).toBe('لا');
    expect(said('هل رفضت النقابة العرض؟', 'قبلت النقابة العرض.', 'قبلت النقابة العرض')).toBe('لا');
  });

  it('hears no denial from afar, of another sentence, or right after the proof', () => {
    const far = 'نفى متحدث باسم الشركة المشغلة خبر الاستقالة، والتقى وزير المياه الوفد.';
    expect(said(MET, far, 'التقى وزير المياه')).toBe('نعم');
    expect(said(MET, 'لم ينم الوزير. التقى الوفد فجرًا.', 'التقى الوفد')).toBe('نعم');
    expect(said(MET, 'التقى وزير المياه الوفد ولم يصرّح بشيء.', 'التقى وزير المياه الوفد')).toBe('نعم');
  });
});

test('every word of the table denies where it stands before the proof', () => {
  for (const [word = '', beside = ''] of table('denying')) {
    const text = `هنا ${word} لقاء الوفد.`;
    expect([word, said(MET, text, 'لقاء الوفد')]).toEqual([word, 'لا']);
    for (const other of beside.split(' ').filter(Boolean)) {
      expect(fold(other)).not.toBe('');
      expect([other, said(MET, `هنا ${word} ${other} لقاء الوفد.`, 'لقاء الوفد')]).toEqual([other, 'نعم']);
    }
  }
});
