import { fold } from '../../arabic/letters/fold.ts';
import { remembered } from '../../arabic/letters/remembered.ts';
import { countryForms } from '../../arabic/names/countries.ts';
import { withoutArticle } from '../../arabic/words/clitics.ts';
import { FUNCTION_WORDS } from '../../arabic/words/function-words.ts';
import { READING } from '../constants.ts';

/** An office as compared: its head, the words that narrow it, and the countries it names. */
export interface Office {
  /** Masculine, folded, without the article: «وزير» of «وزيرة الخارجية». */
  readonly head: string;
  readonly rest: readonly string[];
  /** ISO codes of the countries that its words name or belong to. */
  readonly countries: ReadonlySet<string>;
  /** «السابق», «الأسبق», «الراحل». */
  readonly former: boolean;
}

/** Words that do not narrow an office. */
const IDLE = FUNCTION_WORDS.folded('no-office');
const FORMER = FUNCTION_WORDS.folded('former');

/** The office that a phrase names: «رئيس الحكومة الليبية السابق». */
export const office = remembered(READING.officesRemembered, read);

function read(text: string): Office {
  const countries = new Set<string>();
  const rest: string[] = [];
  let head = '';
  let former = false;
  for (const word of fold(text).split(/[^\p{L}\p{N}]+/u)) {
    if (word === '') continue;
    if (head === '') {
      head = word.replace(/^ال(?=..)/u, '').replace(/ه$/u, '');
      continue;
    }
    const bare = withoutArticle(word);
    if (FORMER.has(bare)) {
      former = true;
      continue;
    }
    const country = countryForms(word)[0] ?? countryForms(bare)[0];
    if (country !== undefined) countries.add(country.country.code);
    else if (!IDLE.has(bare)) rest.push(bare.replace(/^ل(?=.{4})/u, ''));
  }
  return { head, rest, countries, former };
}

/** Whether two words are forms of one: «الثقافة» and «الثقافية». */
function sameStem(a: string, b: string): boolean {
  if (a === b) return true;
  const [x, y] = [bare(a), bare(b)];
  if (x.length < 3 || y.length < 3) return false;
  return (
    x === y ||
    (x.length >= 4 && y.length >= 4 && x.slice(0, 4) === y.slice(0, 4) && Math.abs(x.length - y.length) <= 1)
  );
}

/** Equal for all words of one stem, and for few others: what words are looked up by. */
export function stemOf(word: string): string {
  const stem = bare(word);
  return stem.length < 3 ? word : stem.slice(0, 4);
}

function bare(word: string): string {
  return word.replace(/(?:يه|ي|ه|يين|ين|ات|ا)$/u, '');
}

/**
 * How well a shorter office names a fuller one: 0 not at all, 1 by words of it, 2 by its first words, 3 by all. An
 * office once held is named only by one that says so; countries must not differ.
 */
export function officeFit(short: Office, full: Office): number {
  if (short.head === '' || short.head !== full.head) return 0;
  if (full.former !== short.former && (short.rest.length > 0 || short.former)) return 0;
  if (
    short.countries.size > 0 &&
    full.countries.size > 0 &&
    ![...short.countries].some((code) => full.countries.has(code))
  )
    return 0;
  if (!short.rest.every((word) => full.rest.some((other) => sameStem(word, other)))) return 0;
  // An office told without its country is first that of one told without, too.
  if (short.rest.length === full.rest.length) return full.countries.size > short.countries.size ? 2.5 : 3;
  return short.rest.length > 0 && short.rest.every((word, i) => sameStem(word, full.rest[i] ?? '')) ? 2 : 1;
}
