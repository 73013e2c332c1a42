import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMisspelt, lettersApart } from '../../../src/arabic/words/misspelt.ts';

describe('two spellings', () => {
  it.each([
    ['جونسون', 'جونسن', 1],
    ['حداد', 'حداد', 0],
    ['حداد', 'حمدان', 2],
    ['', 'علي', 3],
    ['كلينتون', 'كلنتن', 2],
  ])('«%s» and «%s» are %i letters apart', (one, other, apart) => {
    expect(lettersApart(one, other)).toBe(apart);
  });

  it.each([
    ['جونسون', 'جونسن', true, 'a long vowel'],
    ['انداي', 'ندياي', true, 'long vowels elsewhere'],
    ['ميركل', 'ميرقل', true, 'one letter of four and more'],
    ['حسن', 'حسم', false, 'one letter of three'],
    ['سامر', 'سمير', true, 'only long vowels, though another name'],
    ['كريم', 'نديم', false, 'two letters'],
    ['او', 'يا', false, 'nothing but vowels'],
    ['بو', 'با', false, 'one consonant'],
  ])('«%s» and «%s»: %s (%s)', (one, other, misspelt) => {
    expect(isMisspelt(one, other)).toBe(misspelt);
  });

  it('are as far apart in either order, and none from themselves', () => {
    const key = fc.array(fc.constantFrom(...'ابويسمر'), { maxLength: 8 }).map((all) => all.join(''));
    fc.assert(
      fc.property(key, key, (one, other) => {
        expect(isMisspelt(one, other)).toBe(isMisspelt(other, one));
        expect(lettersApart(one, other)).toBe(lettersApart(other, one));
        expect(lettersApart(one, one)).toBe(0);
      }),
    );
  });
});
