import { READING } from '../constants.ts';
import { office } from '../offices/office.ts';
import { officeKeys } from '../offices/office-index.ts';
import { nameWords } from './cast.ts';

/** What somebody is called by: a name as it is written, or the title of an office. */
export interface Label {
  readonly sort: 'name' | 'title';
  readonly text: string;
}

/** The key under which a name has its spellings: its words as compared. */
export function nameKeyOf(name: string): string {
  return nameWords(name).join(' ');
}

/** What the labels of a name of that key are found by. */
export function wholeKey(key: string): string {
  return `=${key}`;
}

/** What the labels of names that end with a word of that key are found by, where they are of more words than it. */
export function lastKey(key: string): string {
  return `$${key}`;
}

/** What the labels of names of several words that have one, or two in their order with a space between, are found by. */
export function partKey(part: string): string {
  return `+${part}`;
}

/** What the label of an office is found by; see `officeKeys`. */
export function titleKey(key: string): string {
  return `@${key}`;
}

/**
 * What a label is found by, each once: a name whole, by its last word, by each of its several words, and by each two of
 * them; a title as offices are. A name of so many words that it can be none is found whole alone.
 */
export function labelKeys({ sort, text }: Label): readonly string[] {
  if (sort === 'title') return [...new Set(officeKeys(office(text)).map(titleKey))];
  const words = nameWords(text);
  if (words.length === 0) return [];
  const whole = wholeKey(words.join(' '));
  const last = text.includes(' ') ? [lastKey(nameKeyOf(text.split(' ').at(-1) as string))] : [];
  if (words.length === 1 || words.length > READING.joinedWords) return [whole, ...last];
  const parts = words.flatMap((word, at) => [
    partKey(word),
    ...words.slice(at + 1).map((behind) => partKey(`${word} ${behind}`)),
  ]);
  return [...new Set([whole, ...last, ...parts])];
}
