import { fold } from '../../src/arabic/letters/fold.ts';

/** A text as compared: folded, its words alone. */
export function same(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
