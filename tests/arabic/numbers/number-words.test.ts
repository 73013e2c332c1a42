import { describe, expect, it } from 'vitest';
import { numeral } from '../../../src/arabic/numbers/number-words.ts';
import { tokens } from '../../../src/arabic/words/tokens.ts';

const of = (word: string) => numeral(tokens(word)[0]);

describe('the numeral that a word is', () => {
  it.each([
    ['ثلاثة', { kind: 'unit', value: 3, joined: false, definite: false, cut: 0 }],
    ['وثلاثة', { kind: 'unit', value: 3, joined: true, definite: false, cut: 1 }],
    ['بثلاثة', { kind: 'unit', value: 3, joined: false, definite: false, cut: 1 }],
    ['وبثلاثة', { kind: 'unit', value: 3, joined: true, definite: false, cut: 2 }],
    ['فثلاثة', { kind: 'unit', value: 3, joined: false, definite: false, cut: 1 }],
    ['العشرين', { kind: 'tens', value: 20, joined: false, definite: true, cut: 0 }],
    ['والعشرين', { kind: 'tens', value: 20, joined: true, definite: true, cut: 1 }],
    ['للعشرين', { kind: 'tens', value: 20, joined: false, definite: true, cut: 0 }],
    ['واحد', { kind: 'unit', value: 1, joined: false, definite: false, cut: 0 }],
    ['مليونان', { kind: 'two-scale', value: 2_000_000, joined: false, definite: false, cut: 0 }],
    ['ثلثا', { kind: 'fraction', value: 2 / 3, joined: false, definite: false, cut: 0 }],
    ['مِئَةٌ', { kind: 'hundred', value: 100, joined: false, definite: false, cut: 0 }],
  ])('%s', (word, told) => {
    expect(of(word)).toEqual(told);
  });

  it.each(['كمية', 'بكمية', 'لست', 'ولست', 'كتاب', '12', '،', 'وفثلاثة', ''])('«%s» is none', (word) => {
    expect(of(word)).toBeUndefined();
  });
});
