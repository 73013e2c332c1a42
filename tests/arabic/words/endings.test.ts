import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/arabic/letters/fold.ts';
import { withoutEndings } from '../../../src/arabic/words/endings.ts';

describe('a word without its endings', () => {
  it.each([
    ['لقائهما', 'لقا'],
    ['لقاء', 'لقا'],
    ['لقاؤه', 'لقا'],
    ['زيارته', 'زيار'],
    ['زيارة', 'زيار'],
    ['زيارات', 'زيار'],
    ['زيارتان', 'زيار'],
    ['باحثين', 'باحث'],
    ['باحثون', 'باحث'],
    ['مصرية', 'مصر'],
    ['مصري', 'مصر'],
    ['كتابا', 'كتاب'],
    ['عادوا', 'عاد'],
    ['وزيرها', 'وزير'],
    ['وزيرهم', 'وزير'],
    ['كتابكم', 'كتاب'],
  ])('%s → %s', (word, rest) => {
    expect(withoutEndings(fold(word))).toBe(fold(rest));
  });

  it.each(['حسين', 'سليمان', 'برلمان', 'قانون', 'فلسطين'])('%s keeps its own ending', (word) => {
    expect(withoutEndings(fold(word))).toBe(fold(word));
  });

  it.each(['يد', 'هم', 'كم', 'هن', 'ان', 'ها', 'ين', ''])('«%s» is too short to have one', (word) => {
    expect(withoutEndings(word)).toBe(word);
  });

  it('is its beginning, of two letters at least where it had so many', () => {
    const letters = fc.array(fc.constantFrom(...'اتنهويمكبلر'), { maxLength: 10 });
    fc.assert(
      fc.property(letters, (all) => {
        const word = all.join('');
        const rest = withoutEndings(word);
        expect(word.startsWith(rest)).toBe(true);
        expect(rest.length).toBeGreaterThanOrEqual(Math.min(2, word.length));
      }),
    );
  });
});
