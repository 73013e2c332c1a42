import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf, newCode } from '../../../src/telegram/access/code.ts';

describe('a code', () => {
  it('is four groups of letters and digits that nobody takes for one another, and each time another', () => {
    const codes = Array.from({ length: 50 }, newCode);
    for (const code of codes) expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/u);
    expect(new Set(codes).size).toBe(50);
  });

  it('has one hash, however it is typed', () => {
    const typed = fc.constantFrom<((code: string) => string)[]>(
      (code) => code.toLowerCase(),
      (code) => code.replaceAll('-', ''),
      (code) => ` ${code.replaceAll('-', ' ')}\n`,
      (code) => code.replaceAll('0', 'o').replaceAll('1', 'l'),
      (code) => code.replaceAll('1', 'I'),
    );
    fc.assert(
      fc.property(typed, (as) => {
        const code = newCode();
        expect(hashOf(as(code))).toEqual(hashOf(code));
      }),
    );
  });

  it('has another hash than another', () => {
    expect(hashOf('0000-0000-0000-0000')).not.toEqual(hashOf('0000-0000-0000-0001'));
    expect(hashOf('0000-0000-0000-0000')).toHaveLength(32);
  });

  it.each(['', '0000', '0000-0000-0000-000U', 'ا'.repeat(16), '0'.repeat(17), '0'.repeat(10_000)])(
    '«%.20s» is none',
    (typed) => {
      expect(hashOf(typed)).toBeNull();
    },
  );
});
