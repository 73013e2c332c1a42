import { fold } from '../letters/fold.ts';
import { table } from '../letters/tables.ts';

const PARTS = table('name-parts');

/**
 * Words that the next word completes into one name, folded, «عبد الله», «ذو الفقار», «أبو بكر», with how they are written in
 * the key of a name: «أبا» as «أبو».
 */
export const OPENING_PARTS: ReadonlyMap<string, string> = new Map(
  PARTS.flatMap(([of, form = '', key = '']) => (of === 'opening' ? [[fold(form), fold(key)] as const] : [])),
);

/** Second halves of names that are written with or without a space, folded: «نور الدين», «هبة الله», «سيف الإسلام». */
export const CLOSING_PARTS: ReadonlySet<string> = new Set(
  PARTS.flatMap(([of, form = '']) => (of === 'closing' ? [fold(form)] : [])),
);
