import { isKnown } from '../../arabic/words/lexicon.ts';
import { type Token, tokens } from '../../arabic/words/tokens.ts';
import type { NameSpan } from '../../model/names.ts';
import { READING } from '../constants.ts';
import { is } from '../words/lexicon.ts';
import { STOP_WORDS } from '../words/sentence.ts';
import { mended } from './mended-names.ts';
import { cuts, GIVEN, type KnownNames, personOf, startAfter } from './name-words.ts';

/** A sentence, or a title, as the tagger read it. */
interface Tagged {
  readonly text: string;
  readonly names: readonly NameSpan[];
}

/** The full names among the persons that were tagged in an article's sentences, mended each by itself. */
export function knownNames(sentences: readonly Tagged[]): KnownNames {
  const byFirst = new Map<string, string[][]>();
  const all = new Set<string>();
  const last = new Set<string>();
  for (const words of fullNames(sentences)) {
    const [first = ''] = words;
    byFirst.set(first, [...(byFirst.get(first) ?? []), words]);
    for (const word of words) all.add(word);
    const end = words.at(-1) ?? '';
    if (end.length > 3 && !isKnown(end.replace(/^ال/u, ''))) last.add(end);
  }
  return { byFirst, words: all, last };
}

/** The words of each name of several, the longest names first. */
function fullNames(sentences: readonly Tagged[]): string[][] {
  const names = sentences
    .flatMap(({ text, names: spans }) => mended(text, spans))
    .filter(({ kind }) => kind === 'person')
    .map(({ text }) => tokens(text).map((token) => token.text))
    .filter(({ length }) => length > 1 && length <= READING.nameWords)
    .map((words) => words.join(' '));
  return [...new Set(names)].sort((a, b) => b.length - a.length).map((name) => name.split(' '));
}

/** The spans of a sentence by itself, with its persons mended: a question's, and what `isnad names` prints. */
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
  const repaired = mended(text, spans, known);
  const persons = [...whole(text, all, known), ...repaired.filter((span) => span.kind === 'person')];
  const kept: NameSpan[] = [];
  const others = repaired.filter((span) => span.kind !== 'person');
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

/** An office, or a body, that swallowed the beginning of a name, cut before it; a body may be named after somebody. */
function withoutNames(text: string, span: NameSpan, names: readonly NameSpan[]): NameSpan[] {
  if (span.kind !== 'office' && span.kind !== 'organisation') return [span];
  const isBody = span.kind === 'organisation';
  const inside = names.find(
    (name) => name.start < span.end && (isBody ? name.end > span.end : name.end > span.start),
  );
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
    if (!before || covered(token) || covered(next) || STOP_WORDS.has(next.text) || is('say', next.text))
      continue;
    found.push(personOf(text, startAfter(text, token, 1), next.end));
  }
  return found;
}
