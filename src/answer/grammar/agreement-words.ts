import { wordLists } from '../../arabic/words/word-lists.ts';

/** Words by which it is known how what an article names is inflected in a sentence of ours: `agreement-words.tsv`. */
export const AGREEMENT = wordLists('agreement-words', [
  'honour',
  'hers',
  'before-her',
  'counterpart',
  'heir',
  'manqus',
  'group-noun',
  'group-goes-on',
  'time',
]);
