import { wordLists } from '../arabic/words/word-lists.ts';

/** Words that a question which carries on is made of: `data/arabic/follow-ups.tsv`. */
export const FOLLOW_UPS = wordLists(
  'follow-ups',
  ['beside', 'about', 'preposition', 'own', 'before-day', 'resumed'],
  'other',
);
