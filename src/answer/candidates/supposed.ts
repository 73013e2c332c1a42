import { fold } from '../../arabic/letters/fold.ts';
import { sentences } from '../../arabic/sentences/sentences.ts';
import { stems } from '../../arabic/words/stems.ts';
import { words } from '../../arabic/words/words.ts';
import { nameKeys } from '../../meetings/keys.ts';
import { weightOf } from '../../search/meetings/explained.ts';
import type { Question } from '../../search/question/question.ts';
import type { QuestionTerm } from '../../search/question/question-terms.ts';
import { isOfCallingOff, isOfMeeting } from '../../search/question/word-classes.ts';
import { ANSWER } from '../constants.ts';
import type { ReadIn } from './short-answer.ts';

/**
 * Whether a sentence may give the cause that a question asks for: its title, or what stands around it, tells of what the
 * question supposes, and where that is that something was called off or put off, of this too. Else what it gives is the
 * cause of another thing. True of any other question.
 */
export function isSupposed(
  { why, words: asked }: Question,
  terms: readonly QuestionTerm[],
  { article, sentence }: Pick<ReadIn, 'article' | 'sentence'>,
): boolean {
  if (!why) return true;
  const all = sentences(article.text);
  const at = all.findIndex(({ start, end }) => start < sentence.end && end > sentence.start);
  const around = at < 0 ? [sentence] : all.slice(Math.max(0, at - 1), at + 2);
  const text = [article.title, ...around.map(({ start, end }) => article.text.slice(start, end))].join('\n');
  if (asked.some((word) => isOfCallingOff(word.text)) && !tellsOfCallingOff(text)) return false;
  const total = weightOf(terms);
  return total === 0 || weightOf(terms.filter(heldBy(text))) >= ANSWER.supposed * total;
}

function tellsOfCallingOff(text: string): boolean {
  const all = words(text);
  return all.some((word, i) => isOfCallingOff(word.text, fold(all[i - 1]?.text ?? '')));
}

/** Whether a text has a word of the question: a name by any of its keys, another by its stem, one of meeting by any such. */
function heldBy(text: string): (word: QuestionTerm) => boolean {
  const all = words(text);
  const own = new Set(stems(text));
  const keys = new Set(all.flatMap((word) => nameKeys(word.text)));
  const meets = all.some((word) => isOfMeeting(word.text));
  return (word) =>
    word.stems.some((one) => own.has(one)) ||
    (word.person && word.keys.some((key) => keys.has(key))) ||
    (word.meets && meets) ||
    isOfCallingOff(word.text);
}
