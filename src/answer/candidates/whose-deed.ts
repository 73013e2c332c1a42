import { fold } from '../../arabic/letters/fold.ts';
import type { Span } from '../../arabic/letters/span.ts';
import { pronounOn } from '../../arabic/words/clitics.ts';
import { stem } from '../../arabic/words/stems.ts';
import { isStopWord } from '../../arabic/words/stop-words.ts';
import { type Word, words } from '../../arabic/words/words.ts';
import type { Article } from '../../news/article/article.ts';
import { roughRoot } from '../../search/passages/rough-root.ts';
import type { Question } from '../../search/question/question.ts';

/**
 * Whether a sentence tells what «هل…؟» asks only of somebody else: behind each of its words that is the question's verb
 * stands another subject, one who is told of by whose they are, «وأصيب سائقه» of «هل أصيب المحافظ؟».
 */
export function isOfAnother({ words: asked }: Question, { text }: Article, sentence: Span): boolean {
  const [verb, ...others] = asked.map((word) => stem(word.text));
  if (verb === undefined) return false;
  const all = words(text.slice(sentence.start, sentence.end));
  const deeds = all.flatMap((word, at) => (isSame(stem(word.text), verb) ? [at] : []));
  return deeds.length > 0 && deeds.every((at) => isOwned(all[at + 1], others));
}

function isSame(one: string, other: string): boolean {
  return one === other || (roughRoot(one) !== '' && roughRoot(one) === roughRoot(other));
}

/** A pronoun that makes a noun somebody's: «سائقه», «نائبتها». */
function hasOwner(word: string): boolean {
  const pronoun = pronounOn(word);
  return pronoun !== '' && !word.startsWith('و') && word.length - pronoun.length > 2;
}

/** Whether a word names somebody by whose they are, and is no word of the question. */
function isOwned(word: Word | undefined, asked: readonly string[]): boolean {
  if (word === undefined || !hasOwner(word.text) || isStopWord(fold(word.text))) return false;
  return !asked.includes(stem(word.text));
}
