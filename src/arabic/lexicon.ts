import { withoutEndings } from './endings.ts';
import { fold } from './fold.ts';
import { table } from './tables.ts';

/** Words of a table, folded; and what is left of them without their endings. */
interface Lexicon {
  readonly whole: ReadonlySet<string>;
  readonly bare: ReadonlySet<string>;
}

const OWN = lexicon('own-letters');
const KNOWN = lexicon('known-words');

function lexicon(name: string): Lexicon {
  const whole = new Set(table(name).map(([word = '']) => fold(word)));
  return { whole, bare: new Set([...whole].map(withoutEndings)) };
}

/** Whether a folded word, as it is, is one whose first letter looks like a clitic and is its own: «وزير», «برلين». */
export function isOwnAsItIs(folded: string): boolean {
  return OWN.whole.has(folded);
}

/** As `isOwnAsItIs`, for any form of such a word: «وزراؤها», «وقعت». */
export function isOwn(folded: string): boolean {
  return has(OWN, folded);
}

/** Whether a clitic may stand before a folded word: it is in the tables, in this or another form. */
export function isKnown(folded: string): boolean {
  return has(KNOWN, folded) || has(OWN, folded);
}

function has({ whole, bare }: Lexicon, folded: string): boolean {
  if (whole.has(folded) || bare.has(withoutEndings(folded))) return true;
  return folded.endsWith('ت') && folded.length > 3 && bare.has(withoutEndings(folded.slice(0, -1)));
}
