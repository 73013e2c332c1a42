import { distance } from 'fastest-levenshtein';

/** How many letters must be added, left out or changed to make one word the other. */
export function lettersApart(one: string, other: string): number {
  return distance(one, other);
}

/**
 * Whether two name keys are one letter apart, or alike but for their long vowels: «جونسون» and «جونسن», «انداي» and
 * «ندياي». Different names may be as near; only where the rest of the name agrees does it tell anything.
 */
export function isMisspelt(one: string, other: string): boolean {
  const bare = (key: string): string => key.replace(/[اوي]/gu, '');
  if (bare(one).length > 1 && bare(one) === bare(other)) return true;
  return Math.min(one.length, other.length) > 3 && lettersApart(one, other) === 1;
}
