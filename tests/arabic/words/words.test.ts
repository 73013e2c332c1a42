import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { words } from '../../../src/arabic/words/words.ts';

const texts = (text: string): string[] => words(text).map((word) => word.text);

describe('words', () => {
  test.each([
    ['آمنة، ماءٌ وشيء.', ['آمنة', 'ماءٌ', 'وشيء']],
    ['«الوزيرُ» (المُكلَّف)؟', ['الوزيرُ', 'المُكلَّف']],
    ['قـــال: نعم؛ لا', ['قـــال', 'نعم', 'لا']],
    ['عام 1442هـ', ['عام', '1442', 'هـ']],
    ['يوم27 و2016 ٣٫٥', ['يوم', '27', 'و', '2016', '٣', '٥']],
    ['G20 وGoogle', ['G20', 'و', 'Google']],
    ['مى\u200Cخواهم\u200C سۆران', ['مى\u200Cخواهم', 'سۆران']],
    ['— ـ \u064B ***', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it('are slices in order, and hold every letter and digit once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        let at = 0;
        let outside = '';
        for (const word of words(text)) {
          expect(word.start).toBeGreaterThanOrEqual(at);
          expect(word.end).toBeGreaterThan(word.start);
          expect(text.slice(word.start, word.end)).toBe(word.text);
          outside += `${text.slice(at, word.start)} `;
          at = word.end;
        }
        expect((outside + text.slice(at)).replace(/\u0640/gu, '')).not.toMatch(/(?![\u0640])[\p{L}\p{N}]/u);
      }),
      { numRuns: 2000 },
    );
  });
});
