import { fold } from '../../arabic/letters/fold.ts';
import type { Span } from '../../arabic/letters/span.ts';
import { peelings, withoutConjunction } from '../../arabic/words/clitics.ts';
import { tokens } from '../../arabic/words/tokens.ts';
import type { Article } from '../../news/article/article.ts';
import { nameKeys } from '../keys.ts';
import { office } from '../offices/office.ts';
import { is, verbIn } from '../words/lexicon.ts';
import { PHRASE_WORDS } from '../words/phrase-words.ts';
import { PREPOSITIONS } from '../words/sentence.ts';
import type { Actor, Chunk } from '../words/token-span.ts';
import { type ArticlePerson, Cast, nameWords } from './cast.ts';
import { type SentenceRow, sentenceRows, type Tagged } from './sentence-rows.ts';

/** Whom a word of a sentence means: an office alone, the unnamed subject of a verb, the pronoun on one. */
export interface Referent {
  /** Where the word ends, in `Article.text`. */
  readonly at: number;
  /** The fullest name that the article gives. */
  readonly name: string;
}

/**
 * Whom the words of one sentence mean that does not name them, where the article's sentences that are `tagged`, among them
 * this one, leave no doubt: «الرئيس» where one president is named and no other spoken of; «وأضاف أن» right after what
 * somebody said; «استقبله» right after what somebody did.
 */
export function referents(
  article: Pick<Article, 'text' | 'published'>,
  tagged: readonly Tagged[],
  sentence: Span,
): Referent[] {
  const reads = sentenceRows(article, tagged);
  const target = reads.findIndex(({ span }) => span.start === sentence.start);
  const read = reads[target];
  if (read === undefined) return [];
  const cast = new Cast(actorsOf(reads));
  const found = [
    ...officesAlone(read, reads, cast),
    ...fromBefore(read, subjectBefore(reads, target, cast), cast),
  ];
  const seen = new Set<string>();
  return found
    .sort((a, b) => a.at - b.at)
    .filter(({ name }) => {
      const isNew = !seen.has(name) && isWhole(name, article) && !isNamed(name, read.text);
      seen.add(name);
      return isNew;
    });
}

function actorsOf(reads: readonly SentenceRow[]): Actor[] {
  return reads.flatMap(({ row }) => row.flatMap((chunk) => (chunk.type === 'actor' ? [chunk.actor] : [])));
}

/** What one sentence, by itself, leaves to be found in others. */
export interface Open {
  /** The heads of the offices that stand in it without a name: «وزير». */
  readonly heads: readonly string[];
  /** Whether its first verb may be of whoever the sentence before speaks of. */
  readonly before: boolean;
}

/** What of one sentence means somebody without naming them, if anything. */
export function openIn(article: Pick<Article, 'text' | 'published'>, one: Tagged): Open {
  const [read] = sentenceRows(article, [one]);
  const row = read?.row ?? [];
  const at = firstOf(row);
  const first = row[at];
  const heads = row.flatMap((chunk) =>
    chunk.type === 'actor' && isDefinite(chunk.actor) ? [office(chunk.actor.titles[0] ?? '').head] : [],
  );
  return { heads, before: isUnnamed(row, at) || (first?.type === 'verb' && first.form.object !== '') };
}

/** Whether a sentence has one of the heads of offices, in any form. */
export function hasHead(text: string, heads: readonly string[]): boolean {
  if (heads.length === 0) return false;
  return tokens(text).some(({ text: word }) =>
    peelings(word).some(({ base }) => heads.includes(base.replace(/ه$/u, ''))),
  );
}

/** Whether a sentence begins with a verb of saying or meeting: its subject may be that of the one before it. */
export function beginsWithVerb(text: string): boolean {
  return tokens(text)
    .slice(0, 3)
    .some(({ text: word }) => isSaying(word) || verbIn(word) !== undefined);
}

/** A name of two words or more that the article writes so, without the end of another word group or a calling in it. */
function isWhole(name: string, { text }: Pick<Article, 'text'>): boolean {
  const all = name.split(' ');
  const strange = all.some((word) => /^(?:[اأإ][فم]|ال.+(?:ين|ون))$/u.test(word));
  if (nameKeys(name).length < 2 || strange || !/^[\p{Script=Arabic}\p{M} ]+$/u.test(name)) return false;
  return text.includes(name) && !is('title', fold(all.at(-1) ?? ''));
}

/** Whether a sentence names somebody, at least by the last name. */
function isNamed(name: string, text: string): boolean {
  const last = nameWords(name).at(-1);
  return last !== undefined && nameWords(text).includes(last);
}

/** The offices without a name of which the article knows one holder, and speaks of no other. */
function officesAlone({ row, span }: SentenceRow, reads: readonly SentenceRow[], cast: Cast): Referent[] {
  const all = actorsOf(reads).filter(({ sort, name }) => sort === 'office' && name === null);
  return row.flatMap((chunk, i) => {
    if (chunk.type !== 'actor' || !isDefinite(chunk.actor)) return [];
    // «النائب ورئيس اللجنة فلان» may be one person.
    const next = row[i + 1];
    if (next?.type === 'actor' && next.actor.conj && next.actor.name !== null) return [];
    const holder = cast.of(chunk.actor);
    const { head, countries } = office(chunk.actor.titles[0] ?? '');
    if (holder === null || !isOfAny(countries, holder)) return [];
    const another = all.some(
      (actor) => office(actor.titles[0] ?? '').head === head && cast.of(actor) !== holder,
    );
    return another ? [] : [{ at: span.start + chunk.end, name: holder.name }];
  });
}

/** Whether an office of somebody is said to be of one of the countries, where any is asked for. */
function isOfAny(countries: ReadonlySet<string>, { titles }: ArticlePerson): boolean {
  return (
    countries.size === 0 ||
    titles.some((title) => [...office(title).countries].some((code) => countries.has(code)))
  );
}

/** «الوزير», «رئيس الحكومة», «المسؤول الإيراني», but not «كمدرب», «مسؤول». */
function isDefinite({ sort, prep, text }: Actor): boolean {
  const all = text.split(' ');
  const isOf = all.length > 1 && !PHRASE_WORDS.begins('anybody', text);
  return sort === 'office' && prep !== 'ك' && (all.at(-1)?.startsWith('ال') === true || isOf);
}

/** Whom the unnamed subject of the sentence's first verb, or the pronoun on it, means. */
function fromBefore({ row, span }: SentenceRow, before: ArticlePerson | null, cast: Cast): Referent[] {
  const at = firstOf(row);
  const chunk = row[at];
  if (before === null || chunk === undefined) return [];
  if (isUnnamed(row, at) && agrees(chunk, before)) return [{ at: span.start + chunk.end, name: before.name }];
  if (chunk.type !== 'verb' || !/^ها?$/u.test(chunk.form.object)) return [];
  const gender = chunk.form.object === 'ها' ? 'f' : 'm';
  const subject = actorAfter(row, at);
  if (subject === null || cast.of(subject) === before || before.gender !== gender) return [];
  return [{ at: span.start + chunk.end, name: before.name }];
}

/** Of whom the sentence right before speaks first, itself or as the one before it does; null where that is not plain. */
function subjectBefore(reads: readonly SentenceRow[], target: number, cast: Cast): ArticlePerson | null {
  let subject: ArticlePerson | null = null;
  for (const { row } of reads.slice(0, target)) subject = subjectOf(row, subject, cast);
  return subject;
}

/** Of whom a sentence speaks first, behind one that speaks of `before`; null where that is not plain. */
function subjectOf(row: readonly Chunk[], before: ArticlePerson | null, cast: Cast): ArticlePerson | null {
  const at = firstOf(row);
  const chunk = row[at];
  if (chunk?.type === 'actor') return chunk.actor.prep === '' ? cast.of(chunk.actor) : null;
  if (chunk === undefined || !isVerb(chunk)) return null;
  const named = actorAfter(row, at);
  if (named !== null) return isAlone(row, at, cast) ? cast.of(named) : null;
  return isUnnamed(row, at) ? before : null;
}

/** The first chunk that is no mark, day, place or word like «قد». */
function firstOf(row: readonly Chunk[]): number {
  return row.findIndex(
    (chunk) =>
      !['mark', 'date', 'place'].includes(chunk.type) &&
      !(chunk.type === 'word' && (is('filler', chunk.word) || PHRASE_WORDS.has('light-opening', chunk.word))),
  );
}

function isVerb(chunk: Chunk): boolean {
  return chunk.type === 'verb' || (chunk.type === 'word' && isSaying(chunk.word));
}

function isSaying(word: string): boolean {
  return is('say', word) || is('say', withoutConjunction(word));
}

/** «قال محامي فلان، الأستاذ علان، إن»: whether one name alone stands as the subject before what is said. */
function isAlone(row: readonly Chunk[], at: number, cast: Cast): boolean {
  const that = row.findIndex((other, i) => i > at && other.type === 'word' && is('that', other.word));
  const named = row.slice(at + 1, that < 0 ? undefined : that).flatMap((chunk) => {
    if (chunk.type !== 'actor' || chunk.actor.prep !== '' || chunk.actor.name === null) return [];
    return [cast.of(chunk.actor)];
  });
  return new Set(named).size < 2;
}

/** Whoever stands right after a verb as its subject. */
function actorAfter(row: readonly Chunk[], at: number): Actor | null {
  const next = row.slice(at + 1).find(({ type }) => !['mark', 'date', 'place'].includes(type));
  return next?.type === 'actor' && next.actor.prep === '' ? next.actor : null;
}

/** Whether the first verb of a sentence has no subject there: «وأضاف أن», «وقال في تصريح إن», «واجتمعت في المساء بالوزير». */
function isUnnamed(row: readonly Chunk[], at: number): boolean {
  const verb = row[at];
  if (verb?.type !== 'verb' && !(verb?.type === 'word' && isSaying(verb.word))) return false;
  if (verb.type === 'verb' && (verb.form.number !== 'one' || verb.form.object !== '')) return false;
  const end = row.findIndex((other, i) => i > at && ends(other, verb.type));
  if (end < 0) return false;
  const between = row.slice(at + 1, end).filter(({ type }) => !['mark', 'date', 'place'].includes(type));
  const [next] = between;
  if (next !== undefined && !(next.type === 'word' && PREPOSITIONS.has(next.word))) return false;
  return between.every((other) => other.type !== 'actor' || other.actor.prep !== '');
}

/** What ends the clause in which a subject would stand: «أن» after a verb of saying, whom one met after one of meeting. */
function ends(chunk: Chunk, verb: Chunk['type']): boolean {
  if (verb === 'word') return chunk.type === 'word' && is('that', chunk.word);
  return chunk.type === 'actor' && /^(?:ب|مع)$/u.test(chunk.actor.prep);
}

/** Whether a verb can be somebody's by its gender. */
function agrees(chunk: Chunk, { gender }: ArticlePerson): boolean {
  if (chunk.type === 'verb') return (chunk.form.gender === 'f') === (gender === 'f');
  if (chunk.type !== 'word') return false;
  const hers =
    /ت$|^[وف]?ت/u.test(chunk.word) && !PHRASE_WORDS.has('his-with-ta', withoutConjunction(chunk.word));
  return hers ? gender === 'f' : gender !== 'f';
}
