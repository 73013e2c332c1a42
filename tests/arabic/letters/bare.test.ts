import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bare, bareWithMap } from '../../../src/arabic/letters/bare.ts';

const FATHA = '\u064E';
const SHADDA = '\u0651';
const TATWEEL = '\u0640';
const RIGHT_TO_LEFT_MARK = '\u200F';
const ISOLATE = '\u2067';
const POP = '\u2069';

describe('a text without marks', () => {
  it('has the letters, digits and spaces alone', () => {
    expect(bare(`ال${TATWEEL}${TATWEEL}وزي${FATHA}ر`)).toBe('الوزير');
    expect(bare(`مح${FATHA}م${SHADDA}${FATHA}د`)).toBe('محمد');
    expect(bare(`${ISOLATE}27 أيلول${POP}${RIGHT_TO_LEFT_MARK}`)).toBe('27 أيلول');
    expect(bare('\u200B\uFEFF')).toBe('');
  });

  it('keeps what is a letter: hamza on its seat, آ ة ى, Persian letters, Latin', () => {
    const text = 'آلاء مؤمنة لدى شاپور وگلاسكو ٱلبيت é ۲٣';
    expect(bare(text)).toBe(text);
    expect(bareWithMap(text).original({ start: 3, end: 9 })).toEqual({ start: 3, end: 9 });
  });

  it('leads back to the original with the marks on the last letter, not those before the first', () => {
    const text = `${RIGHT_TO_LEFT_MARK}ق${FATHA}ال مح${FATHA}م${SHADDA}د${FATHA} شيئًا`;
    const mapped = bareWithMap(text);
    expect(mapped.text).toBe('قال محمد شيئا');
    const { start, end } = mapped.original({ start: 4, end: 8 });
    expect(text.slice(start, end)).toBe(`مح${FATHA}م${SHADDA}د${FATHA}`);
    expect(mapped.original({ start: 0, end: 3 }).start).toBe(1);
    expect(text.slice(mapped.original({ start: 9, end: 13 }).end)).toBe('');
  });

  it('leads every span back into the text, and its letters are the span’s', () => {
    const unit = fc.constantFrom(...`اب تةء1«😀${FATHA}${SHADDA}${TATWEEL}${RIGHT_TO_LEFT_MARK}`);
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), fc.nat(), fc.nat(), (units, a, b) => {
        const text = units.join('');
        const mapped = bareWithMap(text);
        expect(mapped.text).toBe(bare(text));
        const [start = 0, end = 0] = [a, b]
          .map((at) => at % (mapped.text.length + 1))
          .sort((one, other) => one - other);
        const original = mapped.original({ start, end });
        expect(original.start).toBeGreaterThanOrEqual(0);
        expect(original.end).toBeGreaterThanOrEqual(original.start);
        expect(original.end).toBeLessThanOrEqual(text.length);
        expect(bare(text.slice(original.start, original.end))).toBe(mapped.text.slice(start, end));
      }),
    );
  });

  it('is linear in a long text of marks', () => {
    const text = `ا${FATHA.repeat(50)}`.repeat(4000);
    const mapped = bareWithMap(text);
    expect(mapped.text).toHaveLength(4000);
    expect(mapped.original({ start: 3999, end: 4000 })).toEqual({ start: 3999 * 51, end: 4000 * 51 });
  });
});
