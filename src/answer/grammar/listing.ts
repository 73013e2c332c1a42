import { fold } from '../../arabic/letters/fold.ts';
import { isOwnAsItIs } from '../../arabic/words/lexicon.ts';

/** «أ وب وج»: and written onto the word that follows it. */
export function joined(phrases: readonly string[]): string {
  return phrases.join(' و');
}

/** Several as subjects, «كلٌّ من أ وب»; one as it is. The verb before «كلّ» is masculine. */
export function subjects(phrases: readonly string[]): string {
  return phrases.length > 1 ? `كلٌّ من ${joined(phrases)}` : joined(phrases);
}

/** Several as objects, «كلًّا من أ وب»; one as it is. */
export function objects(phrases: readonly string[]): string {
  return phrases.length > 1 ? `كلًّا من ${joined(phrases)}` : joined(phrases);
}

/** «بـ» before one, «بكلٍّ من» before several. */
export function withBa(phrases: readonly string[]): string {
  return phrases.length > 1 ? `بكلٍّ من ${joined(phrases)}` : `ب${joined(phrases)}`;
}

/** «مع» before one, «مع كلٍّ من» before several. */
export function withMaa(phrases: readonly string[]): string {
  return phrases.length > 1 ? `مع كلٍّ من ${joined(phrases)}` : `مع ${joined(phrases)}`;
}

/** «لـ» written onto what follows, before several «لكلٍّ من»: «للرئيس», «للجنة», «لإلياس», «لالياس». */
export function withLam(phrases: readonly string[]): string {
  if (phrases.length > 1) return `لكلٍّ من ${joined(phrases)}`;
  const phrase = joined(phrases);
  const [first = ''] = phrase.split(' ');
  if (!phrase.startsWith('ال') || isOwnAsItIs(fold(first))) return `ل${phrase}`;
  return phrase.startsWith('الل') ? `ل${phrase.slice(2)}` : `لل${phrase.slice(2)}`;
}
