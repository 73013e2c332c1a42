import { fold } from '../letters/fold.ts';
import { table } from '../letters/tables.ts';
import { withoutConjunction } from './clitics.ts';
import { isOwnAsItIs } from './lexicon.ts';

const STOP_WORDS: ReadonlySet<string> = new Set([
  ...table('stop-words').map(([word = '']) => fold(word)),
  ...table('question-words')
    .map(([word = '']) => fold(word))
    .filter((word) => !word.includes(' ')),
]);

/**
 * Whether a folded word says nothing of what its text is about: a word of `stop-words.tsv` or a question word, as it
 * is or after و or ف («وفي», «فمن»).
 */
export function isStopWord(folded: string): boolean {
  if (STOP_WORDS.has(folded)) return true;
  const bare = withoutConjunction(folded);
  return bare !== folded && STOP_WORDS.has(bare) && !isOwnAsItIs(folded);
}
