import { fold } from '../../arabic/letters/fold.ts';
import { table } from '../../arabic/letters/tables.ts';
import { withoutConjunction } from '../../arabic/words/clitics.ts';
import { type Word, words } from '../../arabic/words/words.ts';
import { ASKED_WORDS } from './word-classes.ts';

const ASKS = [
  'who',
  'whom',
  'what',
  'when',
  'where',
  'whether',
  'how',
  'how-many',
  'how-often',
  'which',
  'list',
  'about',
  'why',
  'news',
] as const;

/** What a question word or phrase of `data/arabic/question-words.tsv` asks for. */
export type Asks = (typeof ASKS)[number];

/** A question word or phrase found: what it asks, and which words of the question it takes up, from and to. */
export interface QuestionWord {
  readonly asks: Asks;
  readonly from: number;
  readonly to: number;
}

const PHRASES: ReadonlyMap<string, Asks> = new Map(
  table('question-words', { column: 1, of: ASKS }).map(([phrase = '', asks = '']) => [
    words(phrase)
      .map(({ text }) => fold(text))
      .join(' '),
    asks as Asks,
  ]),
);
const LONGEST = Math.max(...[...PHRASES.keys()].map((phrase) => phrase.split(' ').length));

/** The question words of a question, in order; the longest phrase that fits counts. */
export function questionWords(question: readonly Word[]): QuestionWord[] {
  const folded = question.map(({ text }) => fold(text));
  const found: QuestionWord[] = [];
  for (let from = 0; from < folded.length; ) {
    const match = longestAt(folded, from);
    if (match === null) from++;
    else {
      found.push(match);
      from = match.to;
    }
  }
  return found;
}

function longestAt(folded: readonly string[], from: number): QuestionWord | null {
  for (let to = Math.min(folded.length, from + LONGEST); to > from; to--) {
    const phrase = folded.slice(from, to).join(' ');
    const joined = withoutConjunction(phrase, 2);
    const asks = PHRASES.get(phrase) ?? PHRASES.get(joined);
    if (asks === undefined) continue;
    const begins = from === 0 || (joined !== phrase && PHRASES.get(phrase) === undefined);
    // Words that also mean "from" or "not".
    if (to - from === 1 && ASKED_WORDS.has('at-the-start', joined) && !begins) continue;
    return { asks, from, to };
  }
  return null;
}
