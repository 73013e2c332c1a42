import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/arabic/letters/fold.ts';
import { memberIn, type WordClass } from '../../../src/meetings/words/lexicon.ts';

describe('a class of words around meetings', () => {
  it.each<[WordClass, string]>([
    ['cancelled', 'ألغوا'],
    ['cancelled', 'ألغته'],
    ['cancelled', 'إلغاء'],
    ['postponed', 'أجلوا'],
    ['postponed', 'وتأجلت'],
    ['postponed', 'أُرجئت'],
    ['refuse', 'ينفون'],
    ['refuse', 'فندتا'],
    ['refuse', 'تكذيب'],
  ])('%s has «%s»', (of, word) => {
    expect(memberIn(of, fold(word))).toBeDefined();
  });

  it('has no form of another verb', () => {
    expect(memberIn('cancelled', fold('التقوا'))).toBeUndefined();
  });
});
