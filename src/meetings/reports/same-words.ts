import { fold } from '../../arabic/letters/fold.ts';
import { READING } from '../constants.ts';

/** Whether two sentences say the same words, as when a paper takes one over from another or both from an agency. */
export function sameWords(one: string, other: string): boolean {
  return overlap(shingles(one), shingles(other)) >= READING.copied;
}

function shingles(text: string): Set<string> {
  const words = fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const found = new Set<string>();
  for (let at = 0; at + READING.shingle <= words.length; at++)
    found.add(words.slice(at, at + READING.shingle).join(' '));
  if (found.size === 0) found.add(words.join(' '));
  return found;
}

/** The share of the smaller that the larger has too. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const one of small) if (large.has(one)) common++;
  return small.size === 0 ? 0 : common / small.size;
}
