import { expect, it } from 'vitest';
import {
  halfBits,
  halfVectorLiteral,
} from '../../../../../src/archive/database/postgres/bulk/half-vectors.ts';
import { random, unitVector } from '../../../../support/archives.ts';
import { archiveInPglite } from '../../../../support/homes.ts';

const database = archiveInPglite();

/** What pgvector makes of a vector as it is written. */
function read(literal: string): string {
  return database().prepare('SELECT CAST(CAST(? AS text) AS halfvec)::text').pluck().get(literal) as string;
}

it.each([
  [0, 0x0000],
  [-0, 0x8000],
  [1, 0x3c00],
  [-2, 0xc000],
  [65_504, 0x7bff],
  // The smallest half, half of it, and a little more.
  [2 ** -24, 0x0001],
  [2 ** -25, 0x0000],
  [1.1 * 2 ** -25, 0x0001],
  // Of two as near the even one.
  [1 + 2 ** -11, 0x3c00],
  [1 + 3 * 2 ** -11, 0x3c02],
  // Rounded up to the next power of two.
  [2 - 2 ** -12, 0x4000],
  [2 ** -14 - 2 ** -26, 0x0400],
])('%d is the half of bits %d', (value, bits) => {
  expect(halfBits(value)).toBe(bits);
});

it('a vector is read as pgvector reads the whole of it', () => {
  const next = random(3);
  for (let i = 0; i < 30; i++) {
    const vector = unitVector(next, 384).map((value) => (i % 3 === 0 ? value / 300 : value));
    expect(read(halfVectorLiteral(vector))).toBe(read(`[${vector.join(',')}]`));
  }
});
