import { fold } from '../../arabic/letters/fold.ts';
import type { Span } from '../../arabic/letters/span.ts';
import { table } from '../../arabic/letters/tables.ts';
import { countryForms } from '../../arabic/names/countries.ts';
import { isKnown, isOwn } from '../../arabic/words/lexicon.ts';
import { type Token, tokens } from '../../arabic/words/tokens.ts';
import type { NameSpan } from '../../model/names.ts';
import { is, memberIn, nounIn, verbIn } from '../words/lexicon.ts';
import { STOP_WORDS } from '../words/sentence.ts';
import { isVerb } from '../words/verbs.ts';
import { fromOffice, isNisba, partedByWomen, type Reach, stateBefore, withSurname } from './name-edges.ts';

/** The names that an article gives in full, by their first word: what a sentence's cut names are mended with. */
export interface KnownNames {
  readonly byFirst: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Every word of them. */
  readonly words: ReadonlySet<string>;
  /** The last words of those of two words or more: how they are called later. */
  readonly last: ReadonlySet<string>;
}

export const GIVEN = new Set(table('native-names').map(([name = '']) => fold(name)));

/** Words that a name cannot end with, since they open the next one. */
const OPENING = new Set([
  'عبد',
  'ابو',
  'ابي',
  'ابا',
  'ال',
  'بن',
  'ابن',
  'بنت',
  'ولد',
  'بو',
  'ام',
  'دي',
  'فان',
  'فون',
  'ذو',
]);

/** Words within a name that carry it on. */
const CARRYING = new Set(['بن', 'ابن', 'بنت', 'ال', 'ابو', 'ولد', 'عبد', 'بو']);

/** How many letters of a word may be clitics: none first. */
export function cuts(word: string): number[] {
  const found = [0];
  if (/^[وفبلك]..../u.test(word)) found.push(1);
  if (/^[وف][بلك]..../u.test(word)) found.push(2);
  return found;
}

export function startAfter(text: string, token: Token, cut: number): number {
  let start = token.start;
  for (let left = cut; left > 0 && start < token.end; start++)
    if (!/[\p{M}\u0640\p{Cf}]/u.test(text.charAt(start))) left--;
  while (start < token.end && /\p{M}/u.test(text.charAt(start))) start++;
  return start;
}

export function personOf(text: string, start: number, end: number): NameSpan {
  return { kind: 'person', start, end, text: text.slice(start, end) };
}

/** The spans with each person mended by what stands in and around it, and the states that were taken for a name's beginning. */
export function mended(text: string, spans: readonly NameSpan[], known?: KnownNames): NameSpan[] {
  const all = tokens(text);
  const offices = spans.filter((span) => span.kind === 'office');
  const persons = spans
    .filter((span) => span.kind === 'person')
    .map((span) => reach(all, span))
    .map((one) => ({ ...one, first: fromOffice(all, one, offices) }))
    .sort((a, b) => a.first - b.first);
  const joined: { first: number; last: number }[] = [];
  for (const span of persons) {
    const before = joined.at(-1);
    if (before !== undefined && continues(all, before, span)) before.last = Math.max(before.last, span.last);
    else if (span.first <= span.last) joined.push({ ...span });
  }
  const isName = (span: Reach): boolean => !isNisba(all, span, offices);
  const nisbas = joined.filter((span) => !isName(span)).map(({ first }) => all[first] as Token);
  const named = joined.filter(isName);
  const states = named.map((span) => stateBefore(all, span, isGiven));
  const found = named
    .map((span, i) => ({ ...span, first: states[i] === null ? span.first : span.first + 1 }))
    .filter(({ first, last }) => first <= last)
    .flatMap((span) => partedByTitles(all, grown(all, span)))
    .map((span) => ({ ...span, last: withSurname(all, span, isGiven) }))
    .flatMap((span) => partedByAnd(all, span))
    .flatMap((span) => partedByWomen(all, span))
    .flatMap((span) => trimmed(text, all, span, known));
  const places = states.flatMap((span): NameSpan[] =>
    span === null || spans.some(({ kind, start, end }) => kind === 'place' && touches({ start, end }, span))
      ? []
      : [{ kind: 'place', ...span, text: text.slice(span.start, span.end) }],
  );
  const others = spans
    .filter(({ kind }) => kind !== 'person')
    .map((span) => (span.kind === 'office' ? withNisba(text, span, nisbas) : span));
  return [...others, ...places, ...found];
}

/** An office with the adjective right behind it. */
function withNisba(text: string, office: NameSpan, nisbas: readonly Span[]): NameSpan {
  const next = nisbas.find(({ start }) => start > office.end && start - office.end < 2);
  return next === undefined ? office : { ...office, end: next.end, text: text.slice(office.start, next.end) };
}

function touches(one: Span, other: Span): boolean {
  return one.start < other.end && one.end > other.start;
}

function isGiven(word: string): boolean {
  return GIVEN.has(word);
}

/** The tokens that a span covers; by bisection, since both are in order. */
function reach(all: readonly Token[], span: NameSpan): { first: number; last: number } {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle] as Token).end <= span.start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last + 1 < all.length && (all[last + 1] as Token).start < span.end) last++;
  return { first: low, last };
}

/** Whether a person goes on in the next: right after it, or after one word that is no clause's. */
function continues(all: readonly Token[], a: { first: number; last: number }, b: { first: number }): boolean {
  if (b.first <= a.last) return true;
  const gap = b.first - a.last - 1;
  const next = all[b.first] as Token;
  if (/^و/u.test(next.text) && !isOwn(next.text)) return false;
  if (gap === 0) return next.gap === 'space';
  if (gap !== 1) return false;
  const middle = all[a.last + 1] as Token;
  const single = a.first === a.last;
  return (
    single &&
    middle.kind === 'word' &&
    !/^[وبل]/u.test(middle.text) &&
    !STOP_WORDS.has(middle.text) &&
    verbIn(middle.text) === undefined &&
    nounIn(middle.text) === undefined &&
    (CARRYING.has(middle.text) || middle.text === 'قايد' || GIVEN.has(middle.text))
  );
}

/** A name that stops where none can, carried on. */
function grown(
  all: readonly Token[],
  span: { first: number; last: number },
): { first: number; last: number } {
  let { last } = span;
  for (let turn = 0; turn < 4; turn++) {
    const end = all[last]?.text ?? '';
    const next = all[last + 1];
    if (next === undefined || next.kind !== 'word' || next.gap !== 'space') break;
    if (STOP_WORDS.has(next.text) && !(OPENING.has(end) && next.raw === 'علي')) break;
    if (OPENING.has(end)) last++;
    else if (CARRYING.has(next.text) && all[last + 2]?.kind === 'word') last += 2;
    else if (
      turn === 0 &&
      isOneName(all, span.first, last) &&
      memberIn('title', next.text)?.definite === true &&
      all[last + 2]?.kind !== undefined &&
      !GIVEN.has(all[last + 2]?.text ?? '')
    )
      last++;
    else break;
  }
  return { ...span, last };
}

/** «فلان القنصل التركي علان»: two names with a title between, which the tagger ran together; a title at the head goes. */
function partedByTitles(
  all: readonly Token[],
  span: { first: number; last: number },
): { first: number; last: number }[] {
  const parts: { first: number; last: number }[] = [];
  let first = span.first;
  for (let at = span.first; at < span.last; at++) {
    const title = memberIn('title', (all[at] as Token).text);
    const given = GIVEN.has((all[at] as Token).text);
    const heads =
      at === span.first &&
      (title?.definite === true || (span.last - at >= 3 && title !== undefined && !given));
    const parts2 =
      at > first && title?.definite === true && span.last > at && nextIsGiven(all, at, span.last);
    if (!heads && !parts2) continue;
    if (at > first) parts.push({ first, last: at - 1 });
    let next = at + 1;
    if (title?.definite !== true && next < span.last) next++;
    while (next < span.last && countryForms((all[next] as Token).text).some(({ is }) => is === 'nationality'))
      next++;
    first = next;
    at = next - 1;
  }
  parts.push({ first, last: span.last });
  return parts;
}

/** «فلان الفلاني وقيس العلاني»: a given name, or a word that no table has, after «و» begins another. */
function partedByAnd(
  all: readonly Token[],
  { first, last }: { first: number; last: number },
): { first: number; last: number }[] {
  for (let at = first + 2; at < last; at++) {
    const { text } = all[at] as Token;
    const joins = /^و.{3}/u.test(text) && !isOwn(text) && !GIVEN.has(text);
    if (joins && (GIVEN.has(text.slice(1)) || (text.length > 5 && !isKnown(text))))
      return [{ first, last: at - 1 }, ...partedByAnd(all, { first: at, last })];
  }
  return [{ first, last }];
}

/** Whether tokens are one name of two words («سعد الدين»), which a family name follows. */
function isOneName(all: readonly Token[], first: number, last: number): boolean {
  return (
    last > first &&
    /^(?:الدين|الله|الرحمن|الرحمان|العزيز|القادر|الاسلام)$/u.test(all[last]?.text ?? '') &&
    last - first === 1
  );
}

/** Whether a name begins after a title, nationalities aside. */
function nextIsGiven(all: readonly Token[], at: number, last: number): boolean {
  let next = at + 1;
  while (next <= last && countryForms((all[next] as Token).text).some(({ is }) => is === 'nationality'))
    next++;
  const word = all[next]?.text ?? '';
  return next > at + 1 ? next <= last : GIVEN.has(word) || OPENING.has(word);
}

function trimmed(
  text: string,
  all: readonly Token[],
  span: { first: number; last: number },
  known?: KnownNames,
): NameSpan[] {
  let { first, last } = span;
  while (last > first && (endsOutside(all[last] as Token) || isNextTitle(all, last))) last--;
  while (first <= last && (all[first] as Token).kind !== 'word') first++;
  // «بيلاروس أندريه بوبوف»: the country is of the office before it.
  if (last - first >= 2 && countryForms((all[first] as Token).text).some(({ is: says }) => says === 'name'))
    first++;
  // A title is no part of a name.
  while (first < last && is('honorific', (all[first] as Token).text)) first++;
  // «لقاء جمع دوغان»: the verb was tagged with the name.
  if (first < last && verbIn((all[first] as Token).text)?.trigger.frame === 'gather') first++;
  const token = all[first];
  if (token === undefined || first > last) return [];
  // «بوالي صفاقس», «المسلمين»: no names.
  const title = memberIn('title', token.text);
  const second = all[first + 1]?.text ?? '';
  if (
    last === first + 1 &&
    title !== undefined &&
    (title.prep === 'ب' || (title.conj && !GIVEN.has(second))) &&
    !title.definite &&
    !GIVEN.has(token.text)
  )
    return [];
  if (
    first === last &&
    /^[بل].{3}/u.test(token.text) &&
    !isOwn(token.text) &&
    isKnown(token.text.slice(1)) &&
    !GIVEN.has(token.text.slice(1))
  )
    return [];
  if (first === last && /^ال.+ين$/u.test(token.text) && isKnown(token.text.slice(2))) return [];
  // «اجتماعا جمع … فلانا», «الوزير ينفي»: a verb alone is nobody.
  if (first === last && isVerb(token.text) && !GIVEN.has(token.text)) return [];
  if (
    first === last &&
    (STOP_WORDS.has(token.text) ||
      is('not-name', token.text) ||
      // «كان ينوي»: a verb of what is to come.
      is('planned', token.text) ||
      memberIn('title', token.text)?.base === token.text)
  )
    return [];
  return [
    personOf(text, startAfter(text, token, cliticLength(token.text, first, known)), (all[last] as Token).end),
  ];
}

/** Words that a name does not end with. */
function endsOutside({ text: word, raw }: Token): boolean {
  // «علي» folds to the preposition «على».
  return (
    (STOP_WORDS.has(word) && raw !== 'علي') ||
    is('not-name', word) ||
    // «معزياً»: an adverb.
    /اً$|ًا$/u.test(raw) ||
    (verbIn(word) !== undefined && !GIVEN.has(word)) ||
    is('say', word) ||
    (word.startsWith('ب') && is('place-head', word.slice(1)))
  );
}

/** «… كريم القنصل الألماني فلان»: a title with its nationality after it is the next one's. */
function isNextTitle(all: readonly Token[], at: number): boolean {
  const title = memberIn('title', (all[at] as Token).text);
  const next = all[at + 1]?.text ?? '';
  return title?.definite === true && countryForms(next).some(({ is: says }) => says === 'nationality');
}

/** The clitic letters on the first word of a name. */
function cliticLength(word: string, at: number, known?: KnownNames): number {
  if (known?.words.has(word) || GIVEN.has(word)) return 0;
  if (/^[وف]?[بلك]ال../u.test(word) && !isOwn(word)) return word.indexOf('ال');
  for (const cut of cuts(word).slice(1)) {
    const rest = word.slice(cut);
    if (known?.words.has(rest)) return cut;
  }
  if (word.startsWith('و') && word.length > 3 && !isOwn(word)) return 1;
  if (/^[وفبل]/u.test(word) && GIVEN.has(word.slice(1)) && at > 0) return 1;
  return 0;
}
