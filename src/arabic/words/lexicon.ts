import { fold } from '../letters/fold.ts';
import { table } from '../letters/tables.ts';
import { withoutEndings } from './endings.ts';

/** Words of a table, folded; and what is left of them without their endings. */
interface Lexicon {
  readonly whole: ReadonlySet<string>;
  readonly bare: ReadonlySet<string>;
}

const OWN = lexicon(column('own-letters'));

/** Besides `known-words.tsv`: single titles, and the verbs' families. */
const KNOWN = lexicon([
  ...column('known-words'),
  ...table('titles').flatMap((cells) => cells.slice(0, 4).flatMap((cell) => cell.split('، '))),
  ...table('verb-families').flat(),
]);

/** Names of people, countries and capitals. */
const NAMES = lexicon([
  ...column('native-names'),
  ...table('countries').flatMap(([, ...cells]) =>
    cells.flatMap((cell) => cell.split('، ').map((name) => name.replace(/^ال(?=.{3})/u, ''))),
  ),
]);

const WOMEN = lexicon(column('women-names'));

function column(name: string): string[] {
  return table(name).map(([word = '']) => word);
}

function lexicon(words: readonly string[]): Lexicon {
  const single = words.filter((word) => word !== '' && !word.includes(' '));
  const folded = single.map(fold);
  return { whole: new Set(folded), bare: new Set(folded.map(withoutEndings)) };
}

/** Whether a folded word, as it is, is one whose first letter looks like a clitic and is its own: «وزير», «برلين». */
export function isOwnAsItIs(folded: string): boolean {
  return OWN.whole.has(folded);
}

/** As `isOwnAsItIs`, for any form of such a word: «وزراؤها», «وقعت». */
export function isOwn(folded: string): boolean {
  return has(OWN, folded);
}

/** Whether a folded word is, in this or another form, the name of a person, country or capital in the tables. */
export function isName(folded: string): boolean {
  return has(NAMES, folded);
}

/** As `isName`, as it is: «لبنى», «بيومي»; or a name that only women have. */
export function isNameAsItIs(folded: string): boolean {
  return NAMES.whole.has(folded) || WOMEN.whole.has(folded);
}

/** Whether a clitic may stand before a folded word: it is in the tables, in this or another form. */
export function isKnown(folded: string): boolean {
  return has(KNOWN, folded) || has(OWN, folded);
}

function has({ whole, bare }: Lexicon, folded: string): boolean {
  if (whole.has(folded) || bare.has(withoutEndings(folded))) return true;
  return folded.endsWith('ت') && folded.length > 3 && bare.has(withoutEndings(folded.slice(0, -1)));
}
