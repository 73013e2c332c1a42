import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TELEGRAM } from '../../src/telegram/constants.ts';
import { Recent } from '../../src/telegram/recent.ts';

describe('what was kept of late', () => {
  it('is there until it is too old', () => {
    const recent = new Recent<string>(100);
    recent.keep('a', 'أول', 1000);
    expect([recent.get('a', 1099), recent.get('a', 1100), recent.get('b', 1000)]).toEqual([
      'أول',
      undefined,
      undefined,
    ]);
    recent.forget(1099);
    expect(recent.get('a', 1000)).toBe('أول');
    recent.forget(1100);
    expect(recent.get('a', 1000)).toBeUndefined();
  });

  it('is a thousand at most, the oldest going first; what is kept again is young', () => {
    const recent = new Recent<number>(1e9);
    for (let i = 0; i < TELEGRAM.keptAtMost; i++) recent.keep(String(i), i, i);
    recent.keep('0', -1, 5000);
    recent.keep('new', 7, 5001);
    expect([recent.get('0', 5001), recent.get('1', 5001), recent.get('new', 5001)]).toEqual([
      -1,
      undefined,
      7,
    ]);
  });

  it('is found and forgotten by what it is', () => {
    const recent = new Recent<number>(100);
    for (const one of [1, 2, 3, 4]) recent.keep(String(one), one, 0);
    expect(recent.find((value) => value > 2)).toBe(3);
    expect(recent.find((value) => value > 9)).toBeUndefined();
    expect(recent.forgetAll((value) => value % 2 === 0)).toBe(2);
    expect([recent.get('2'), recent.get('3')]).toEqual([undefined, 3]);
    expect([recent.delete('3'), recent.delete('3')]).toEqual([true, false]);
  });

  it('is what was kept last under its key', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b'), fc.nat(9))), (steps) => {
        const recent = new Recent<number>(1e9);
        const last = new Map<string, number>();
        for (const [at, [key, value]] of steps.entries()) {
          recent.keep(key, value, at);
          last.set(key, value);
        }
        for (const key of ['a', 'b']) expect(recent.get(key, 100)).toBe(last.get(key));
      }),
    );
  });
});
