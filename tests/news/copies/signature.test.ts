import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stems } from '../../../src/arabic/words/stems.ts';
import { likeness, signature } from '../../../src/news/copies/signature.ts';
import { EXPONENT, exponentOf } from '../../support/linear/exponent.ts';

const WORDS =
  'الوزير القصر المدينة الميناء الطريق الماء القمح النهر الجسر السوق المدرسة المطار الحديقة الجبل'.split(' ');
const ANY = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...WORDS, '3', 'لم', '،', '\n'), { maxLength: 120 }).map((list) => list.join(' ')),
);

/** Pairs of stems, the slow and obvious way. */
function pairs(text: string): Set<string> {
  const all = stems(text);
  return new Set(all.length === 1 ? all : all.slice(1).map((stem, i) => `${all[i]} ${stem}`));
}

describe('a signature', () => {
  it('holds hashes in ascending order, each once, and settles', () => {
    fc.assert(
      fc.property(ANY, (text) => {
        const { count, lowest } = signature(text);
        expect(lowest.length).toBe(Math.min(count, 256));
        expect([...lowest]).toEqual([...new Set(lowest)].sort((a, b) => a - b));
        expect(signature(text)).toEqual({ count, lowest });
      }),
    );
  });

  it('counts what a stupid comparison counts, exactly for texts of a story', () => {
    fc.assert(
      fc.property(ANY, ANY, (one, other) => {
        const [a, b] = [pairs(one), pairs(other)];
        const common = [...a].filter((pair) => b.has(pair)).length;
        const { resemblance, containment } = likeness(signature(one), signature(other));
        expect(resemblance).toBeCloseTo(common === 0 ? 0 : common / (a.size + b.size - common), 10);
        expect(containment).toBeCloseTo(common === 0 ? 0 : common / Math.min(a.size, b.size), 10);
      }),
    );
  });

  it('says the same of two texts in either order, and that a text with words is like itself', () => {
    fc.assert(
      fc.property(ANY, ANY, (one, other) => {
        const [a, b] = [signature(one), signature(other)];
        expect(likeness(a, b)).toEqual(likeness(b, a));
        expect(likeness(a, a)).toEqual(
          a.count === 0 ? { resemblance: 0, containment: 0 } : { resemblance: 1, containment: 1 },
        );
      }),
    );
  });

  it('estimates long texts within a tenth', () => {
    const numbers = (from: number, to: number): string =>
      Array.from({ length: to - from }, (_, i) => String(from + i)).join(' ');
    const { resemblance, containment } = likeness(
      signature(numbers(0, 4000)),
      signature(numbers(2000, 6000)),
    );
    expect(Math.abs(resemblance - 1 / 3)).toBeLessThan(0.1);
    expect(Math.abs(containment - 1 / 2)).toBeLessThan(0.1);
  });

  it('takes time linear in the text, whatever it holds', () => {
    const hostile = ['ا', ' ء', 'لم\u0640', '\u202e\u200f ', '٣،', '\ud800', 'كتاب القصر '];
    for (const piece of hostile) {
      expect(exponentOf(signature, ['', piece, ''], 400_000), JSON.stringify(piece)).toBeLessThanOrEqual(
        EXPONENT,
      );
    }
  });
});
