import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chunks } from '../../../src/meetings/phrases/phrases.ts';
import { daysIn, tagged } from '../../support/tagged.ts';

function told(written: string): string[] {
  const { text, names } = tagged(written);
  return chunks(text, names, daysIn(text)).map(
    (chunk) => `${chunk.type} ${text.slice(chunk.start, chunk.end)}`,
  );
}

it.each([
  [
    'استقبل رئيس الجمهورية {سالم الحمداني}، اليوم بقصر <الرئاسة>، وزير النقل {نبيل الخطيب}.',
    [
      'verb استقبل',
      'actor رئيس الجمهورية سالم الحمداني',
      'mark ،',
      'date اليوم',
      'word بقصر',
      'actor الرئاسة',
      'mark ،',
      'actor وزير النقل نبيل الخطيب',
      'mark .',
    ],
  ],
  ['خلال لقاء في <الموصل> أمس', ['word خلال', 'noun لقاء', 'word في', 'place الموصل', 'date أمس']],
  ['وصل يوم الأحد 5 مايو 2024 صباحا', ['word وصل', 'date يوم الأحد 5 مايو 2024', 'word صباحا']],
  ['رئاسة الوزراء تلتقي', ['actor رئاسة الوزراء', 'verb تلتقي']],
  ['(رئيس لقاء) العمل', ['actor رئيس لقاء العمل']],
  ['في جمع المال 15', ['word في', 'actor جمع المال', 'word 15']],
  ['', []],
])('«%s» in chunks', (text, all) => {
  expect(told(text)).toEqual(all);
});

it('hold every token once, in order', () => {
  const word = fc.constantFrom(
    'التقى',
    'لقاء',
    '{سامر}',
    'وزير',
    'العدل',
    'وفد',
    '<تونس>',
    'أمس',
    '،',
    '15',
    'في',
    'و',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 15 }), (words) => {
      const { text, names } = tagged(words.join(' '));
      let next = 0;
      for (const { first, last, start, end } of chunks(text, names, daysIn(text))) {
        expect(first).toBe(next);
        expect(last).toBeGreaterThanOrEqual(first);
        expect(end).toBeGreaterThan(start);
        next = last + 1;
      }
    }),
  );
});
