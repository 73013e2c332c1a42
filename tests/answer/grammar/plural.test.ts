import { describe, expect, it } from 'vitest';
import { plural } from '../../../src/answer/grammar/plural.ts';

const AR = {
  zero: 'لا لقاءات',
  one: 'لقاء واحد',
  two: 'لقاءان',
  few: '# لقاءات',
  many: '# لقاءً',
  other: '# لقاء',
};

describe('plural', () => {
  it.each([
    [0, 'لا لقاءات'],
    [1, 'لقاء واحد'],
    [2, 'لقاءان'],
    [3, '٣ لقاءات'],
    [10, '١٠ لقاءات'],
    [11, '١١ لقاءً'],
    [99, '٩٩ لقاءً'],
    [100, '١٠٠ لقاء'],
    [103, '١٠٣ لقاءات'],
    [1_000_000, '١٠٠٠٠٠٠ لقاء'],
  ])('%i in Arabic: «%s»', (count, said) => {
    expect(plural('ar', count, { forms: AR, digits: 'arabic-indic' })).toBe(said);
  });

  it('writes the digits that are asked for', () => {
    expect(plural('ar', 12, { forms: AR, digits: 'latin' })).toBe('12 لقاءً');
  });

  it.each([
    [1, 'one meeting'],
    [0, '0 meetings'],
    [21, '21 meetings'],
  ])('%i in English: «%s»', (count, said) => {
    expect(plural('en', count, { forms: { one: 'one meeting', other: '# meetings' }, digits: 'latin' })).toBe(
      said,
    );
  });

  it('knows the two numbers of Kurdish', () => {
    const forms = { one: 'یەک دیدار', other: '# دیدار' };
    expect(plural('ckb', 1, { forms, digits: 'arabic-indic' })).toBe('یەک دیدار');
    expect(plural('ckb', 2, { forms, digits: 'arabic-indic' })).toBe('٢ دیدار');
  });
});
