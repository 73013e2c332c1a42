import { isCounterpart, leadingOffice } from './agreement.ts';
import { AGREEMENT } from './agreement-words.ts';

const FATHA = '\u064E';
const SHADDA = '\u0651';

/** Letters that can bear the fatha of the accusative, at the end of a word. */
const BEARING = /[بتثجحخدذرزسشصضطظعغفقكلمنهة]$/u;

/**
 * Whoever a phrase names as the object of a verb: «وزيرةَ العدل», where the vowel tells who met whom and the form allows it;
 * null where it does not.
 */
export function markedObject(phrase: string): string | null {
  const [head = '', ...rest] = phrase.split(' ');
  if (isCounterpart(head)) return phrase;
  const office = leadingOffice(phrase);
  if (office === null || office.number !== 'one') return null;
  if (AGREEMENT.hasAsWritten('heir', head)) return [`${head}${SHADDA}${FATHA}`, ...rest].join(' ');
  const isManqus = AGREEMENT.hasAsWritten('manqus', head.replace(/^ال/u, ''));
  if (!isManqus && (!BEARING.test(head) || /ات$/u.test(head))) return null;
  return [`${head}${FATHA}`, ...rest].join(' ');
}
