import { describe, expect, it } from 'vitest';
import { stem } from '../../../src/arabic/words/stems.ts';
import { roughRoot } from '../../../src/search/passages/rough-root.ts';

describe('the rough root', () => {
  it.each([
    ['أسس', 'تأسيس', 'مؤسس'],
    ['علم', 'تعليم', 'متعلمون'],
    ['درس', 'مدرسة', 'دراسته'],
    ['ينتخب', 'انتخاب', 'انتخبت'],
  ])('is the same for the forms of a root: «%s», «%s», «%s»', (...forms) => {
    expect(new Set(forms.map((form) => roughRoot(stem(form)))).size).toBe(1);
  });

  it('is another for another root', () => {
    expect(roughRoot(stem('كتاب'))).not.toBe(roughRoot(stem('درس')));
  });

  it.each(['', 'ا', 'واو', 'يوم'])('of what has too few consonants, «%s», is empty', (word) => {
    expect(roughRoot(word)).toBe('');
  });

  it('keeps digits and letters of other scripts', () => {
    expect(roughRoot('1967')).toBe('1967');
    expect(roughRoot('nato')).toBe('nato');
  });
});
