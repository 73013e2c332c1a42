import { fold } from '../../arabic/letters/fold.ts';
import type { Span } from '../../arabic/letters/span.ts';
import { table } from '../../arabic/letters/tables.ts';
import { countryForms } from '../../arabic/names/countries.ts';
import { TITLES } from '../../arabic/names/titles.ts';
import { isDefinite } from '../../arabic/words/clitics.ts';
import { FUNCTION_WORDS } from '../../arabic/words/function-words.ts';
import type { Token } from '../../arabic/words/tokens.ts';
import { is, memberIn } from '../words/lexicon.ts';

const WOMEN: ReadonlySet<string> = new Set(table('women-names').map(([name = '']) => fold(name)));

/** The first and the last token of a name. */
export interface Reach {
  readonly first: number;
  readonly last: number;
}

/** Holders of these are called by one name, «الأمير سلطان»: a title behind it is no surname. */
const BY_ONE_NAME: ReadonlySet<string | undefined> = new Set(['royal', 'religious']);

/** What behind a title says that it is an office and no surname: «السفير لدى…», «الوزير السابق». */
const OF_OFFICE = FUNCTION_WORDS.folded('of-office');

/**
 * The place that a name begins with, which the tagger took for a part of it, or null: «في جمهورية تيماء سامر الحداد»
 * names the state by what follows its kind, in tables or not; «وزير خارجية سهلان» by what an office needs.
 */
export function stateBefore(
  all: readonly Token[],
  { first }: Reach,
  isGiven: (word: string) => boolean,
): Span | null {
  if (!isBehindState(all, first, isGiven)) return null;
  const [head, name] = [all[first - 1] as Token, all[first] as Token];
  return { start: memberIn('state-head', head.text) === undefined ? name.start : head.start, end: name.end };
}

/**
 * The state that the tagger took into the name of who is of it, «بجمهورية سهلان سامر الحداد», without what is written to
 * it, or null.
 */
export function stateWithin(
  all: readonly Token[],
  { first, last }: Reach,
  isGiven: (word: string) => boolean,
): Span | null {
  const [head, state, given] = [all[first], all[first + 1], all[first + 2]];
  if (head === undefined || state === undefined || given === undefined || last < first + 3) return null;
  const found = memberIn('state-head', head.text);
  if (found?.definite !== false || !isGiven(given.text)) return null;
  return { start: head.end - found.base.length, end: state.end };
}

/** Whether the word at a token is the name of a state by what stands before it. */
function isBehindState(all: readonly Token[], at: number, isGiven: (word: string) => boolean): boolean {
  const before = all[at - 1];
  const word = all[at];
  if (before === undefined || word === undefined || word.kind !== 'word' || word.gap !== 'space')
    return false;
  if (memberIn('state-head', before.text)?.definite === false) return true;
  const head = all[at - 2];
  const isOpen =
    head !== undefined &&
    head.kind === 'word' &&
    memberIn('title', head.text)?.definite === false &&
    isOfWhat(before);
  return isOpen && !isGiven(word.text);
}

/** «خارجية» of «وزير خارجية كذا», «حكومة» of «رئيس حكومة كذا»: a noun that wants to be told whose. */
function isOfWhat({ text, kind }: Token): boolean {
  return kind === 'word' && is('office-of-what', text);
}

/**
 * The last token of a name that the tagger cut before a surname that is a title too: «زياد السفير», «رنا الكاتب». Who is
 * called by a given name alone has none; a title with a nationality, or what else an office has, is an office.
 */
export function withSurname(
  all: readonly Token[],
  { first, last }: Reach,
  isGiven: (word: string) => boolean,
): number {
  if (first !== last || !isGiven((all[first] as Token).text)) return last;
  const next = all[last + 1];
  if (next === undefined || next.kind !== 'word' || next.gap !== 'space') return last;
  const title = memberIn('title', next.text) ?? memberIn('honorific', next.text);
  if (title?.definite !== true || title.conj || title.prep !== '' || /ه$/u.test(title.base)) return last;
  const after = all[last + 2];
  const isOffice =
    after?.gap === 'space' &&
    (OF_OFFICE.has(after.text) || countryForms(after.text).some(({ is: says }) => says === 'nationality'));
  const before =
    memberIn('title', all[first - 1]?.text ?? '') ?? memberIn('honorific', all[first - 1]?.text ?? '');
  const isCalledSo = before !== undefined && BY_ONE_NAME.has(TITLES.get(before.base)?.kind);
  return isOffice || isCalledSo ? last : last + 1;
}

/**
 * The first token of a name whose beginning the tagger left to the office before it: «رئيس البلدية عفيف» «الحداد». What
 * has no article cannot belong to an office that is closed by one.
 */
export function fromOffice(all: readonly Token[], { first, last }: Reach, offices: readonly Span[]): number {
  const given = all[first - 1];
  const closing = all[first - 2];
  if (first !== last || given === undefined || closing === undefined) return first;
  const isSwallowed = offices.some(({ start, end }) => start <= closing.start && end === given.end);
  const isPlain = given.kind === 'word' && !/^(?:ال|لل)/u.test(given.text) && !isTitle(given.text);
  return isSwallowed && isPlain && isDefinite(closing.text) ? first - 1 : first;
}

/**
 * Two names that the tagger ran together, parted: a name that only women have is nobody's father's, «هيثم سالم» «سارة
 * الحداد».
 */
export function partedByWomen(all: readonly Token[], { first, last }: Reach): Reach[] {
  for (let at = first + 2; at < last; at++)
    if (WOMEN.has((all[at] as Token).text))
      return [{ first, last: at - 1 }, ...partedByWomen(all, { first: at, last })];
  return [{ first, last }];
}

/**
 * Whether what the tagger took for a name is an adjective of the office before it, of a country that no table knows:
 * «رئيس الحكومة الأرزانية», and «الوزير السهلاني» where a given name stands behind it.
 */
export function isNisba(
  all: readonly Token[],
  { first, last }: Reach,
  offices: readonly Span[],
  isGiven: (word: string) => boolean,
): boolean {
  return first === last && isAdjectiveOf(all, first, offices, isGiven);
}

/** Whether a name of three words or more begins with such an adjective: «رئيس الوزراء السهلاني سامر بن سالم». */
export function beginsWithNisba(
  all: readonly Token[],
  { first, last }: Reach,
  offices: readonly Span[],
  isGiven: (word: string) => boolean,
): boolean {
  return last - first >= 2 && isAdjectiveOf(all, first, offices, isGiven);
}

function isAdjectiveOf(
  all: readonly Token[],
  at: number,
  offices: readonly Span[],
  isGiven: (word: string) => boolean,
): boolean {
  const [before, word, next] = [all[at - 1], all[at], all[at + 1]];
  if (before === undefined || word === undefined || word.gap !== 'space') return false;
  if (!offices.some(({ start, end }) => start <= before.start && end === before.end)) return false;
  const isClosed = offices.some(({ start, end }) => start < before.start && end === before.end);
  if (isClosed && /ة$/u.test(before.raw) && /^ال.{2,}ية$/u.test(word.raw)) return true;
  // «الشاذلي القليبي» is called so: of a man only what another given name follows.
  const isOfMan = /^ال.{3,}ي$/u.test(word.raw) && !isGiven(word.text);
  return isOfMan && next?.kind === 'word' && next.gap === 'space' && isGiven(next.text);
}

function isTitle(word: string): boolean {
  return memberIn('title', word) !== undefined || memberIn('honorific', word) !== undefined;
}
