import { fold } from '../../arabic/letters/fold.ts';
import { table } from '../../arabic/letters/tables.ts';
import { withoutConjunction } from '../../arabic/words/clitics.ts';
import { is, verbIn } from './lexicon.ts';

/** Of each family of `verb-families.tsv` the verb and its imperfects: forms that are no other word. */
const VERBS: ReadonlySet<string> = new Set(
  table('verb-families').flatMap(([verb = '', ...others]) =>
    [verb, ...others.filter((one) => /^[يت]/u.test(one))].map(fold),
  ),
);

const ENDING = /(?:ت|وا|ا|تا)$/u;

/** Whether a folded word is a verb that isnad knows: of meeting, of saying, or of a family. */
export function isVerb(word: string): boolean {
  return (
    verbIn(word) !== undefined ||
    is('say', word) ||
    is('went', word) ||
    VERBS.has(word) ||
    VERBS.has(word.replace(ENDING, ''))
  );
}

/** Whether a folded word joins a clause of its own: «والتقى», «فقال». */
export function opensClause(word: string): boolean {
  const bare = withoutConjunction(word, 2);
  return bare !== word && isVerb(bare);
}
