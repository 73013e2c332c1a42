import { fold } from '../../arabic/letters/fold.ts';
import { isDefinite, pronounOn, withoutConjunction } from '../../arabic/words/clitics.ts';
import { isStopWord } from '../../arabic/words/stop-words.ts';
import { words } from '../../arabic/words/words.ts';
import { nounIn } from '../../meetings/words/lexicon.ts';
import { isVerb } from '../../meetings/words/verbs.ts';
import { SEARCH } from '../constants.ts';
import type { Question } from './question.ts';
import { ASKED_WORDS } from './word-classes.ts';

/**
 * Whether a question names nobody and nothing, no day and no place, and so can be understood only by what was said before:
 * «وأين استقبلتها؟», «ومتى كان ذلك؟», «هل زاره مجددا؟».
 */
export function pointsBack(question: Question): boolean {
  const { kinds, names, days, words: said } = question;
  if (kinds[0] === 'news' || names.length > 0 || days.length > 0) return false;
  if (said.every(({ text }) => isOpen(text))) return true;
  const isNamed = said.some(({ text }) => isDefinite(fold(text)));
  return (
    said.length <= SEARCH.fewWordsSaid && !isNamed && words(question.text).some(({ text }) => isPronoun(text))
  );
}

/** Whether a word leaves open who or what is meant: a verb, a word with a pronoun on it, «اللقاء»; not «القمة». */
function isOpen(text: string): boolean {
  const word = bare(text);
  const noun = nounIn(word);
  return isVerb(word) || hasPronoun(text) || (noun?.definite === true && noun.trigger.frame !== 'qualified');
}

function isPronoun(text: string): boolean {
  return ASKED_WORDS.has('that', bare(text)) || hasPronoun(text);
}

/** «التقاها», «معه»; what is left without it must be a word: «درهم», «قمه» have none. */
function hasPronoun(text: string): boolean {
  const word = bare(text);
  const pronoun = pronounOn(word);
  // «ه» may be an ending too.
  if (pronoun === '' || /ة\p{M}*$/u.test(text)) return false;
  return isStopWord(word) || word.length - pronoun.length > 2;
}

function bare(text: string): string {
  return withoutConjunction(fold(text), 3);
}
