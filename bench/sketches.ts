import { stems } from '../src/arabic/words/stems.ts';

/** Another way to tell how alike two texts are, 0…1, to choose by measurement. */
export interface Sketch {
  readonly name: string;
  readonly bytes: number;
  of(text: string): Uint32Array;
  alike(a: Uint32Array, b: Uint32Array): number;
}

/** SimHash (Charikar 2002) over pairs of stems: 64 signs of sums. */
export const simHash: Sketch = {
  name: 'SimHash, 64 bits',
  bytes: 8,
  of: (text) => {
    const sums = new Int32Array(64);
    for (const pair of pairs(text)) {
      for (const [half, seed] of [17, 71].entries()) {
        const value = hash(pair, seed);
        for (let bit = 0; bit < 32; bit++) {
          const at = half * 32 + bit;
          sums[at] = (sums[at] as number) + ((value >>> bit) & 1 ? 1 : -1);
        }
      }
    }
    return Uint32Array.from(sums, (sum) => (sum > 0 ? 1 : 0));
  },
  alike: (a, b) => a.filter((sign, i) => sign === b[i]).length / a.length,
};

/** MinHash as it is usually given (Broder 1997): the least of each of 128 hashes. */
export const minHash: Sketch = {
  name: 'MinHash, 128 hashes',
  bytes: 512,
  of: (text) => {
    const least = new Uint32Array(128).fill(0xffffffff);
    for (const pair of pairs(text)) {
      for (let i = 0; i < least.length; i++) least[i] = Math.min(least[i] as number, hash(pair, i + 1));
    }
    return least;
  },
  alike: (a, b) => a.filter((value, i) => value === b[i]).length / a.length,
};

function pairs(text: string): Set<string> {
  const all = stems(text);
  return new Set(all.slice(1).map((stem, i) => `${all[i]} ${stem}`));
}

function hash(text: string, seed: number): number {
  let value = Math.imul(seed, 0x9e3779b1);
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
