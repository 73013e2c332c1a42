import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/arabic/letters/fold.ts';
import { isMark, isWord, lineEnds, tokens } from '../../../src/arabic/words/tokens.ts';

/** Kind, text and gap of each token. */
const told = (text: string): string[] => tokens(text).map(({ kind, text, gap }) => `${kind} ${text} ${gap}`);

describe('the tokens of a text', () => {
  it.each([
    ['في يناير2017', ['word في none', 'word يناير space', 'digits 2017 none']],
    ['٢٧/٩', ['digits 27 none', 'mark / none', 'digits 9 none']],
    ['«نعم»،\nلا', ['mark « none', 'word نعم none', 'mark » none', 'mark ، none', 'word لا line']],
    ['أ\u2028ب\rج\u00A0د', ['word ا none', 'word ب line', 'word ج line', 'word د space']],
    [
      '7 ـ 8‑9−1',
      'digits 7 none|mark - space|digits 8 space|mark - none|digits 9 none|mark - none|digits 1 none'.split(
        '|',
      ),
    ],
    ['مـــصر', ['word مصر none']],
    ['\u200F27\u200F/', ['digits 27 none', 'mark / none']],
    ['مى\u200Cخواهم', ['word ميخواهم none']],
    ['A1é😀', ['word a none', 'digits 1 none', 'word e none', 'mark 😀 none']],
    [' \n\t', []],
    ['', []],
  ])('%j', (text, all) => {
    expect(told(text)).toEqual(all);
  });

  it('leaves words past thirty units as they are written', () => {
    expect(tokens('أ'.repeat(30))[0]?.text).toBe('ا'.repeat(30));
    expect(tokens('أ'.repeat(31))[0]?.text).toBe('أ'.repeat(31));
  });

  it('are slices in order, of one kind each, and hold every letter and digit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        let last = 0;
        let outside = '';
        for (const token of tokens(text)) {
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(text.slice(token.start, token.end)).toBe(token.raw);
          if (token.kind === 'digits') expect(token.text).toBe(fold(token.raw));
          outside += text.slice(last, token.start);
          last = token.end;
        }
        expect(outside + text.slice(last)).not.toMatch(/[\p{L}\p{Nd}]/u);
      }),
    );
  });
});

describe('a token at a place', () => {
  const all = tokens('من (إلى)\nمن');

  it('is a word or a mark only on the line of the one before', () => {
    expect([0, 2, 4].map((at) => isWord(all, at, 'من', 'الي'))).toEqual([true, true, false]);
    expect(isWord(all, 0, 'الي')).toBe(false);
    expect([1, 3, 0, 9].map((at) => isMark(all, at, '()'))).toEqual([true, true, false, false]);
    expect(isMark(tokens('أ\n('), 1, '(')).toBe(false);
    expect(isWord(tokens('('), 0, '(')).toBe(false);
  });

  it('begins a line after its end, as does what is past the text', () => {
    expect([0, 1, 4, 5].map((at) => lineEnds(all, at))).toEqual([false, false, true, true]);
  });
});
