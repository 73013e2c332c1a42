import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanLine, cleanText, rawLines } from '../../../src/news/text/clean.ts';

describe('cleanText', () => {
  test('keeps letters, marks and verse signs, and drops what cannot be seen', () => {
    expect(cleanLine('\u202Bقـالَ\u200F\u00A0 «نعم»\t\u200B.\u202C ')).toBe('قـالَ «نعم» .');
    expect(cleanLine('\uFEFFأ\u0000ب\u001Bج\u00ADد\u{E0041}')).toBe('أبجد');
    expect(cleanLine('\u06DD \u0601')).toBe('\u06DD \u0601');
    expect(cleanLine('ا\u0654')).toBe('أ');
    expect(cleanLine('x\uD800y')).toBe('x\uFFFDy');
  });

  test('makes every kind of line end one, and leaves out empty lines', () => {
    expect(cleanText('أ\r\nب\rج\u2028د\u0085\u000B\n \u200B\nهـ')).toBe('أ\nب\nج\nد\nهـ');
    expect(rawLines('أ\r\n\nب')).toEqual(['أ', '', 'ب']);
  });

  test('law: it settles, and holds nothing that may not be stored', () => {
    const sign = fc.constantFrom(
      ...'\u0000\u200B\u200F\u202E\u2066\uFEFF\u00A0\u0301\u0654\u1100\u1161 \nاأ\uD83D\uDE00\uDC00',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(sign, fc.string({ unit: 'binary' })), { maxLength: 30 }), (parts) => {
        const text = cleanText(parts.join(''));
        expect(cleanText(text)).toBe(text);
        expect(text).not.toMatch(
          /(?!\n)\p{Cc}|[\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\u061C]|\p{Surrogate}/u,
        );
        expect(text).not.toMatch(/ {2}|^ | $|\n\n|^\n|\n$/mu);
        expect(text.normalize('NFC')).toBe(text);
      }),
    );
  });
});
