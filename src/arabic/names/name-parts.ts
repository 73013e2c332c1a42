import { fold } from '../letters/fold.ts';
import { table } from '../letters/tables.ts';
import { wordLists } from '../words/word-lists.ts';

/** Words that are a name together with their neighbour: `data/arabic/name-parts.tsv`. */
export const NAME_PARTS = wordLists(
  'name-parts',
  [
    'opening',
    'closing',
    'ends-no-name',
    'carries-on',
    'between',
    'ends-one-name',
    'written-on',
    'written-abu',
    'of-descent',
    'before-last',
    'spelt-as-a-preposition',
  ],
  'other',
);

/**
 * Words that the next word completes into one name, folded, «عبد الله», «ذو الفقار», «أبو بكر», with how they are written in
 * the key of a name: «أبا» as «أبو».
 */
export const OPENING_PARTS: ReadonlyMap<string, string> = new Map(
  table('name-parts').flatMap(([of, form = '', key = '']) =>
    of === 'opening' ? [[fold(form), fold(key)] as const] : [],
  ),
);

/** Second halves of names that are written with or without a space, folded: «نور الدين», «هبة الله», «سيف الإسلام». */
export const CLOSING_PARTS = NAME_PARTS.folded('closing');
