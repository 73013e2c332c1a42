import { wordLists } from './word-lists.ts';

/** Small words by what may stand beside them: `data/arabic/function-words.tsv`. */
export const FUNCTION_WORDS = wordLists('function-words', [
  'preposition',
  'before-name',
  'no-name-start',
  'before-year',
  'after-year',
  'after-weekday',
  'former',
  'no-office',
  'of-office',
  'negation',
  'without',
  'other-than',
]);
