import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Pairs } from '../../../src/telegram/access/pairs.ts';
import { newFolder } from '../../support/archives.ts';

const NOW = new Date('2024-03-20T12:00:00Z');
const at = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);

let file: string;
let pairs: Pairs;
beforeEach(() => {
  file = join(newFolder(), 'bot.sqlite');
  pairs = new Pairs(file);
});
afterEach(() => pairs.close());

describe('the readers that came by a code', () => {
  it('are let in once by each, before it ends', () => {
    const code = pairs.open(at(10));
    expect(pairs.has(7)).toBe(false);
    expect(pairs.redeem(code, 7, NOW)).toBe(true);
    expect(pairs.has(7)).toBe(true);
    expect(pairs.redeem(code, 8, NOW)).toBe(false);
    expect(pairs.redeem(pairs.open(at(10)), 8, at(10))).toBe(false);
    expect(pairs.has(8)).toBe(false);
  });

  it('are not let in by what is no code', () => {
    pairs.open(at(10));
    for (const typed of ['', 'x', '0000-0000-0000-0000', "'; DROP TABLE readers; --"]) {
      expect(pairs.redeem(typed, 7, NOW)).toBe(false);
    }
  });

  it('are listed as they came, and may be taken out', () => {
    for (const [reader, minutes] of [
      [9, 0],
      [3, 2],
    ] as const)
      pairs.redeem(pairs.open(at(60)), reader, at(minutes));
    expect(pairs.readers()).toEqual([
      { id: 9, since: at(0) },
      { id: 3, since: at(2) },
    ]);
    expect([pairs.remove(9), pairs.remove(9)]).toEqual([true, false]);
    expect(pairs.readers().map(({ id }) => id)).toEqual([3]);
  });

  it('stay when the program ends', () => {
    pairs.redeem(pairs.open(at(60)), 7, NOW);
    pairs.close();
    pairs = new Pairs(file);
    expect(pairs.has(7)).toBe(true);
  });
});

describe('the codes', () => {
  it('are told by when they end, those that are open', () => {
    const code = pairs.open(at(30));
    pairs.open(at(10));
    expect(pairs.codes(NOW)).toEqual([at(10), at(30)]);
    expect(pairs.codes(at(10))).toEqual([at(30)]);
    pairs.redeem(code, 7, NOW);
    expect(pairs.codes(NOW)).toEqual([at(10)]);
  });
});
