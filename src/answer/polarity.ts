import { fold } from '../arabic/fold.ts';
import { table } from '../arabic/tables.ts';
import { words } from '../arabic/words.ts';
import type { Question } from '../search/question.ts';
import type { ShortAnswer } from './answer.ts';
import type { ReadIn } from './short-answer.ts';

/** Words that deny, refuse, put off or call off what the clause tells. */
const DENYING: ReadonlySet<string> = new Set(table('denying').map(([word = '']) => fold(word)));
/** So many words before the proof may a word stand that denies it. */
const REACH = 4;

/** Yes or no to «هل…؟», by whether the words that prove it deny, and whether the question itself does. */
export function polarityOf(question: Question, { article, span, sentence }: ReadIn): ShortAnswer {
  const before = words(article.text.slice(sentence.start, span.start)).slice(-REACH);
  const said = [...before, ...words(article.text.slice(span.start, span.end))];
  const isDenied = said.some(({ text }) => isDenying(text));
  const asksDenied = words(question.text).some(({ text }) => isDenying(text));
  return isDenied === asksDenied
    ? { type: 'yes', text: 'نعم', from: null, to: null }
    : { type: 'no', text: 'لا', from: null, to: null };
}

function isDenying(word: string): boolean {
  const folded = fold(word);
  return DENYING.has(folded) || (folded.length > 2 && DENYING.has(folded.replace(/^[وف]/u, '')));
}
