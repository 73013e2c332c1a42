import { fold } from '../../arabic/letters/fold.ts';
import { wordLists } from '../../arabic/words/word-lists.ts';
import { words } from '../../arabic/words/words.ts';
import type { RemarkAbout } from '../answer.ts';
import { isKurdish } from './kurdish.ts';

const SMALL_TALK = wordLists('small-talk', ['greeting', 'thanks', 'bot']);

/** What a text is about that asks nothing of the news; null when it may ask something. */
export function remarkAbout(text: string): RemarkAbout | null {
  const all = words(text).map((word) => fold(word.text));
  if (!/\p{Script=Arabic}/u.test(text)) return /\p{L}/u.test(text) ? 'language' : null;
  if (isKurdish(text)) return 'kurdish';
  const rest = longestOff(all, 'greeting');
  if (rest.length === 0) return 'greeting';
  if (longestOff(rest, 'thanks').length === 0) return 'thanks';
  if (SMALL_TALK.has('bot', rest.join(' '))) return 'bot';
  return null;
}

/** The words left when phrases of a class, one after another, are taken from the beginning. */
function longestOff(all: readonly string[], of: 'greeting' | 'thanks'): readonly string[] {
  for (let to = Math.min(all.length, 6); to > 0; to--) {
    if (SMALL_TALK.has(of, all.slice(0, to).join(' '))) return longestOff(all.slice(to), of);
  }
  return all;
}
