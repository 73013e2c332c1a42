import { fold } from './fold.ts';
import { words } from './words.ts';

/** First version; the Arabic room's owner replaces it. */
export function stem(word: string): string {
  return fold(word)
    .replace(/^(?:[وفبك]?ال|لل)(?=.{3})/u, '')
    .replace(/^و(?=.{3})/u, '');
}

/** The stems of a text's words in order, stop words left out. */
export function stems(text: string): string[] {
  return words(text).map((word) => stem(word.text));
}
