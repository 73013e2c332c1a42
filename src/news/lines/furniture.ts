import { fold } from '../../arabic/letters/fold.ts';
import { table } from '../../arabic/letters/tables.ts';
import { NEWS } from '../constants.ts';

const KINDS = [
  'line',
  'start',
  'notice',
  'related',
  'end',
  'caption',
  'byline',
  'published',
  'updated',
  'visit',
  'clock',
  'rights',
  'publisher',
  'address',
] as const;

/** What a phrase of `data/arabic/page-furniture.tsv` says of a line; the file explains each. */
export type FurnitureKind = (typeof KINDS)[number];

const PHRASES = new Map<string, Map<string, string[][]>>();
for (const [kind = '', phrase = ''] of table('page-furniture', { column: 0, of: KINDS })) {
  const words = keyWords(phrase);
  const byFirst = PHRASES.get(kind) ?? new Map<string, string[][]>();
  const first = words[0];
  if (first === undefined) continue;
  byFirst.set(
    first,
    [...(byFirst.get(first) ?? []), words].sort((a, b) => b.length - a.length),
  );
  PHRASES.set(kind, byFirst);
}

/** The words by which lines are compared: folded, without punctuation and figures. */
export function keyWords(line: string): string[] {
  return fold(line).match(/\p{L}+/gu) ?? [];
}

/** How many words of the longest phrase of this kind `words` begins with, from `from` on; 0 when with none. */
export function phraseAt(kind: FurnitureKind, words: readonly string[], from = 0): number {
  const first = words[from];
  const phrases = first === undefined ? undefined : PHRASES.get(kind)?.get(first);
  return phrases?.find((phrase) => phrase.every((word, i) => words[from + i] === word))?.length ?? 0;
}

/** Whether a phrase of this kind stands anywhere in `words`. */
export function holdsFurniture(kind: FurnitureKind, words: readonly string[]): boolean {
  return words.some((_, at) => phraseAt(kind, words, at) > 0);
}

/** `words` without the phrases of these kinds. */
export function without(kinds: readonly FurnitureKind[], words: readonly string[]): string[] {
  const rest: string[] = [];
  for (let at = 0; at < words.length; ) {
    const taken = Math.max(...kinds.map((kind) => phraseAt(kind, words, at)));
    if (taken === 0) rest.push(words[at] as string);
    at += Math.max(taken, 1);
  }
  return rest;
}

/** Whether a line that is not closed like a sentence is what sites print around articles: a menu, a button, a share bar. */
export function isFurniture(line: string, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  if (words.length > NEWS.furnitureWords) return false;
  if (without(['line'], words).length === 0) return true;
  if (phraseAt('start', words) > 0) return true;
  if (/^(?:https?:\/\/|www\.)\S+(?:\s+\d+\/\d+)?$/iu.test(line)) return true;
  const parts = line.split(/\s*[|/\\•·»›>]\s*|\s{3,}/u).filter((part) => part !== '');
  return parts.length >= 3 && parts.every((part) => part.split(' ').length <= 3);
}

/**
 * Whether a line heads links or what follows an article: it is such a phrase, or begins with one and a colon, or,
 * for links, begins with one and is not longer than a headline.
 */
export function heads(kind: 'related' | 'end', line: string, words: readonly string[]): boolean {
  const size = phraseAt(kind, words);
  if (size === 0) return false;
  if (size === words.length) return true;
  if (words.length > NEWS.furnitureLinkWords) return false;
  if (/^[^\p{L}]*\p{L}+(?:\s+\p{L}[\p{L}\p{M}]*){0,4}\s*[:|…«"(]/u.test(line) && colonAfter(line) <= size)
    return true;
  return kind === 'related' && size >= 2;
}

function colonAfter(line: string): number {
  return keyWords(line.slice(0, line.search(/[:|…«"(]/u))).length;
}
