import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fold, foldWithMap, originalSpan } from '../../../src/arabic/letters/fold.ts';

/** Any string, and strings dense in what folding touches. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        ...'أإآٱاىيئةهءؤو\u0640\u064B\u0651\u0670\u0654\u200C\u200F\uFEFF\uFDFA\uFEFB\uFC5E\uFE70گکیەڕێۆٹ٣۴7𝟘İßﬁÉ½ \n\uD835\uDFD8',
      ),
      { maxLength: 30 },
    )
    .map((units) => units.join('')),
);

describe('fold', () => {
  test.each([
    ['مُحَمَّدٌ', 'محمد'],
    ['الكتـــاب', 'الكتاب'],
    ['أحمد إلى آخر ٱلدار', 'احمد الي اخر الدار'],
    ['مدرسة مستشفى', 'مدرسه مستشفي'],
    ['قائد مسؤول', 'قايد مسوول'],
    ['ماء سماء', 'ماء سماء'],
    ['ﻻ ﷲ ﻣﺼﺮ', 'لا الله مصر'],
    ['گۆران کوردستان یەک بڕیار ێ', 'كوران كوردستان يهك بريار ي'],
    ['١٢٣ ۴۵۶ ७८ 𝟗', '123 456 78 9'],
    ['مى\u200Cخواهم \u202Bنص\u202C', 'ميخواهم نص'],
    ['Éric ÇA', 'eric ca'],
    ['ا\u0654 و\u0654 ي\u0654', 'ا و ي'],
    ['\uD835', '\uFFFD'],
  ])('%s → %s', (from, to) => {
    expect(fold(from)).toBe(to);
  });

  it('settles', () => {
    fc.assert(
      fc.property(text, (any) => {
        expect(fold(fold(any))).toBe(fold(any));
      }),
      { numRuns: 2000 },
    );
  });

  it('settles for every character of the basic plane, and leaves no mark of Arabic on any', () => {
    for (let unit = 0; unit < 0x10000; unit++) {
      const folded = fold(String.fromCharCode(unit));
      expect(fold(folded)).toBe(folded);
      expect(folded).not.toMatch(/[\u0640\u064B-\u065F\u0670\p{Cf}أإآٱؤئىة]/u);
    }
  });
});

describe('foldWithMap', () => {
  it('folds as fold does, and maps each unit to the character that it came from', () => {
    fc.assert(
      fc.property(text, (any) => {
        const folded = foldWithMap(any);
        expect(folded.text).toBe(fold(any));
        expect(folded.starts.length).toBe(folded.text.length);
        let before = 0;
        for (const [unit, start] of folded.starts.entries()) {
          const end = folded.ends[unit] ?? 0;
          expect(start).toBeGreaterThanOrEqual(before);
          expect(fold(any.slice(start, end))).toContain(folded.text.charAt(unit));
          before = start;
        }
      }),
    );
  });

  test.each([
    ['قال الوَزِيرُ: لا', 'وزير', 'وَزِيرُ'],
    ['بيـــان ﻻحق', 'بيان', 'بيـــان'],
    ['في أَنْقَرَةَ أمس', 'انقره', 'أَنْقَرَةَ'],
    ['سنة ٢٠١٦\u200F م', '2016', '٢٠١٦'],
  ])('in «%s», «%s» is «%s»', (original, sought, slice) => {
    const folded = foldWithMap(original);
    const start = folded.text.indexOf(sought);
    const span = originalSpan(original, folded, { start, end: start + sought.length });
    expect(original.slice(span.start, span.end)).toBe(slice);
  });
});
