import { wordLists } from '../../arabic/words/word-lists.ts';

/** Words by which it is known that what an article says cannot stand by itself in a sentence of ours. */
export const UNSAID = wordLists('unsaid-words', [
  'open',
  'pointing',
  'own-ha',
  'name-end',
  'indefinite',
  'topic-head',
  'no-topic',
  'topic-end',
  'any-place',
  'this',
  'some',
  'building',
  'region',
  'after-place',
  'report',
  'about',
  'goes-on',
  'rumour',
  'denial',
  'failing',
  'talk-root',
  'will-be',
]);
