import { countryForms } from '../arabic/countries.ts';
import { fold } from '../arabic/fold.ts';
import { isKnown, isOwn } from '../arabic/lexicon.ts';
import { table } from '../arabic/tables.ts';
import { type Token, tokens } from '../arabic/tokens.ts';
import type { NameSpan } from '../model/names.ts';
import { is, memberIn, nounIn, verbIn } from './lexicon.ts';

/** The names that an article gives in full, by their first word: what a sentence's cut names are mended with. */
export interface KnownNames {
  readonly byFirst: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Every word of them. */
  readonly words: ReadonlySet<string>;
  /** The last words of those of two words or more: how they are called later. */
  readonly last: ReadonlySet<string>;
}

const GIVEN = new Set(table('native-names').map(([name = '']) => fold(name)));
const STOPS = new Set(table('stop-words').map(([form = '']) => fold(form)));
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

/** The full names among the persons that were tagged in an article's sentences, mended each by itself. */
export function knownNames(
  sentences: readonly { readonly text: string; readonly names: readonly NameSpan[] }[],
): KnownNames {
  const counts = new Map<string, number>();
  for (const { text, names } of sentences)
    for (const span of mended(text, names)) {
      if (span.kind !== 'person') continue;
      const words = tokens(span.text).map((token) => token.text);
      if (words.length > 1 && words.length < 8)
        counts.set(words.join(' '), (counts.get(words.join(' ')) ?? 0) + 1);
    }
  const byFirst = new Map<string, string[][]>();
  const all = new Set<string>();
  const last = new Set<string>();
  for (const name of [...counts.keys()].sort((a, b) => b.length - a.length)) {
    const words = name.split(' ');
    const [first = ''] = words;
    byFirst.set(first, [...(byFirst.get(first) ?? []), words]);
    for (const word of words) all.add(word);
    const end = words.at(-1) ?? '';
    if (end.length > 3 && !isKnown(end.replace(/^ال/u, ''))) last.add(end);
  }
  return { byFirst, words: all, last };
}

/** The spans of a sentence by itself, with its persons mended; what `isnad names` prints. */
export function repairedAlone(text: string, spans: readonly NameSpan[]): NameSpan[] {
  return repairNames(text, spans, knownNames([{ text, names: spans }]));
}

/**
 * The spans of a sentence with its persons mended: names that the article gives in full elsewhere are taken whole;
 * parts of one name are joined («الباجي» «قائد» «السبسي»), a name that stops at «عبد» or «بن» goes on, and the
 * clitic before it and the common word behind it are cut off.
 */
export function repairNames(text: string, spans: readonly NameSpan[], known: KnownNames): NameSpan[] {
  const all = tokens(text);
  const persons = [
    ...whole(text, all, known),
    ...mended(text, spans, known).filter((span) => span.kind === 'person'),
  ];
  const kept: NameSpan[] = [];
  const others = spans.filter((span) => span.kind !== 'person');
  for (const span of persons.sort((a, b) => b.end - b.start - (a.end - a.start)))
    if (!kept.some((other) => other.start < span.end && other.end > span.start)) kept.push(span);
  const later = calledByLast(text, all, known).filter(
    (span) =>
      !kept.some((other) => other.start < span.end && other.end > span.start) &&
      !others.some(
        (other) =>
          other.kind !== 'office' &&
          other.start <= span.start &&
          other.end >= span.end &&
          other.end - other.start > span.end - span.start,
      ),
  );
  const names = [...kept, ...later];
  names.push(...untagged(text, all, names, spans));
  const offices = others.flatMap((span) => withoutNames(text, span, names));
  return [...names, ...offices].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** An office that swallowed the beginning of a name, cut before it. */
function withoutNames(text: string, span: NameSpan, names: readonly NameSpan[]): NameSpan[] {
  if (span.kind !== 'office') return [span];
  const inside = names.find((name) => name.start < span.end && name.end > span.start);
  if (inside === undefined) return [span];
  if (inside.start <= span.start) return [];
  const end = text.slice(0, inside.start).trimEnd().length;
  return [{ ...span, end, text: text.slice(span.start, end) }];
}

/** The known names that stand in a text, whole. */
function whole(text: string, all: readonly Token[], known: KnownNames): NameSpan[] {
  const found: NameSpan[] = [];
  for (let at = 0; at < all.length; at++) {
    const token = all[at] as Token;
    if (token.kind !== 'word') continue;
    for (const cut of cuts(token.text)) {
      const names = known.byFirst.get(token.text.slice(cut));
      const name = names?.find((words) => words.every((word, i) => i === 0 || all[at + i]?.text === word));
      if (name === undefined) continue;
      const last = all[at + name.length - 1] as Token;
      found.push(personOf(text, startAfter(text, token, cut), last.end));
      at += name.length - 1;
      break;
    }
  }
  return found;
}

/** Family names that the article gave in full before: «السبسي», «بجراية». */
function calledByLast(text: string, all: readonly Token[], known: KnownNames): NameSpan[] {
  const found: NameSpan[] = [];
  for (const token of all) {
    if (token.kind !== 'word') continue;
    const cut = cuts(token.text).find((cut) => known.last.has(token.text.slice(cut)));
    if (cut !== undefined) found.push(personOf(text, startAfter(text, token, cut), token.end));
  }
  return found;
}

/** «… وسامر الحوراني»: a given name and another word joined to a name, which the tagger passed over. */
function untagged(
  text: string,
  all: readonly Token[],
  names: readonly NameSpan[],
  spans: readonly NameSpan[],
): NameSpan[] {
  const found: NameSpan[] = [];
  const covered = (token: Token): boolean =>
    [...names, ...spans].some((span) => span.start < token.end && span.end > token.start);
  for (let at = 1; at + 1 < all.length; at++) {
    const token = all[at] as Token;
    const next = all[at + 1] as Token;
    if (!/^و../u.test(token.text) || !GIVEN.has(token.text.slice(1)) || next.kind !== 'word') continue;
    const before = names.some(
      (span) => span.end <= token.start && /^\s*$/u.test(text.slice(span.end, token.start)),
    );
    if (!before || covered(token) || covered(next) || STOPS.has(next.text) || is('say', next.text)) continue;
    found.push(personOf(text, startAfter(text, token, 1), next.end));
  }
  return found;
}

/** How many letters of a word may be clitics: none first. */
function cuts(word: string): number[] {
  const found = [0];
  if (/^[وفبلك]..../u.test(word)) found.push(1);
  if (/^[وف][بلك]..../u.test(word)) found.push(2);
  return found;
}

function startAfter(text: string, token: Token, cut: number): number {
  let start = token.start;
  for (let left = cut; left > 0 && start < token.end; start++)
    if (!/[\p{M}\u0640\p{Cf}]/u.test(text.charAt(start))) left--;
  while (start < token.end && /\p{M}/u.test(text.charAt(start))) start++;
  return start;
}

function personOf(text: string, start: number, end: number): NameSpan {
  return { kind: 'person', start, end, text: text.slice(start, end) };
}

/** The spans with each person mended by what stands in and around it. */
function mended(text: string, spans: readonly NameSpan[], known?: KnownNames): NameSpan[] {
  const all = tokens(text);
  const persons = spans
    .filter((span) => span.kind === 'person')
    .map((span) => reach(all, span))
    .sort((a, b) => a.first - b.first);
  const joined: { first: number; last: number }[] = [];
  for (const span of persons) {
    const before = joined.at(-1);
    if (before !== undefined && continues(all, before, span)) before.last = Math.max(before.last, span.last);
    else if (span.first <= span.last) joined.push({ ...span });
  }
  const found = joined
    .flatMap((span) => partedByTitles(all, grown(all, span)))
    .flatMap((span) => trimmed(text, all, span, known));
  return [...spans.filter((span) => span.kind !== 'person'), ...found];
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
    !STOPS.has(middle.text) &&
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
    if (STOPS.has(next.text) && !(OPENING.has(end) && next.raw === 'علي')) break;
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
  while (last > first && endsOutside(all[last] as Token)) last--;
  while (first <= last && (all[first] as Token).kind !== 'word') first++;
  // «بيلاروس أندريه بوبوف»: the country is of the office before it.
  if (last - first >= 2 && countryForms((all[first] as Token).text).some(({ is: says }) => says === 'name'))
    first++;
  // A title is no part of a name.
  while (first < last && is('honorific', (all[first] as Token).text)) first++;
  const token = all[first];
  if (token === undefined || first > last) return [];
  // «بوالي صفاقس», «المسلمين»: no names.
  const title = memberIn('title', token.text);
  if (last === first + 1 && title?.prep === 'ب' && !title.definite && !GIVEN.has(token.text)) return [];
  if (
    first === last &&
    /^[بل].{3}/u.test(token.text) &&
    !isOwn(token.text) &&
    isKnown(token.text.slice(1)) &&
    !GIVEN.has(token.text.slice(1))
  )
    return [];
  if (first === last && /^ال.+ين$/u.test(token.text) && isKnown(token.text.slice(2))) return [];
  if (first === last && (STOPS.has(token.text) || memberIn('title', token.text)?.base === token.text))
    return [];
  return [
    personOf(text, startAfter(text, token, cliticLength(token.text, first, known)), (all[last] as Token).end),
  ];
}

/** Words that a name does not end with. */
function endsOutside({ text: word, raw }: Token): boolean {
  // «علي» folds to the preposition «على».
  return (
    (STOPS.has(word) && raw !== 'علي') ||
    is('not-name', word) ||
    (verbIn(word) !== undefined && !GIVEN.has(word)) ||
    is('say', word) ||
    (word.startsWith('ب') && is('place-head', word.slice(1)))
  );
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
