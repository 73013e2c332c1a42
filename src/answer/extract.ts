import { fold } from '../arabic/fold.ts';
import { knownDays } from '../arabic/known-days.ts';
import type { Span } from '../arabic/span.ts';
import { stem, stems } from '../arabic/stems.ts';
import { isStopWord } from '../arabic/stop-words.ts';
import { words } from '../arabic/words.ts';
import type { Chunk } from '../meetings/actor.ts';
import { nameKeys } from '../meetings/keys.ts';
import { is, verbIn } from '../meetings/lexicon.ts';
import { officeStems } from '../meetings/offices.ts';
import { chunks } from '../meetings/phrases.ts';
import type { NameSpan } from '../model/names.ts';
import type { Question } from '../search/question.ts';
import { HEAD_STEMS, isOfAttendance, isOfMeeting, isToBe } from '../search/told.ts';
import type { QuestionKind } from '../search/understood.ts';
import type { ShortAnswer } from './answer.ts';
import { asksForCompany } from './confidence.ts';
import type { Evidence } from './evidence.ts';
import { daysInWords, shortAnswer } from './meeting-answer.ts';

/** A mention of more days than these is no answer to «متى» where a sentence alone speaks. */
const LONG_MS = 4 * 86_400_000;
/** The share of an office in the question that a title must have for its holder to be the one asked about. */
const HELD = 0.6;
/** A sentence says that some met when it says so much of the question itself. */
const MET_SAID = 0.75;
/** In a list, the next one named stands at most so many units after the last. */
const NEXT_IN_LIST = 90;

/**
 * The short answers to one kind of question that a sentence of evidence holds, best first; null when it holds none and
 * the question cannot be answered without one.
 */
export function extract(
  kind: QuestionKind,
  question: Question,
  evidence: Evidence,
  names: readonly NameSpan[],
): ShortAnswer[] | null {
  const { article, span } = evidence;
  const sentence = article.text.slice(span.start, span.end);
  const row = (): Chunk[] => chunks(sentence, names, knownDays(sentence, article.published));
  switch (kind) {
    case 'when':
      return found(daysIn(sentence, article.published, question));
    case 'where':
      return found([...placesIn(row(), question), ...eventsIn(sentence, question)]);
    case 'who':
    case 'whom':
      return found(peopleIn(row(), question, kind).slice(0, question.many ? undefined : 1));
    case 'list':
      return found(peopleIn(row(), question, kind));
    case 'whether':
      return whether(sentence, question, evidence.own);
    case 'how-often':
      return null;
    default:
      return [];
  }
}

function found(answers: readonly ShortAnswer[]): ShortAnswer[] | null {
  return answers.length === 0 ? null : [...answers];
}

function daysIn(sentence: string, published: string | null, question: Question): ShortAnswer[] {
  const { from, to } = question.understood;
  const pivot = meetingAt(sentence, question);
  return knownDays(sentence, published)
    .filter((mention) => Date.parse(mention.to) - Date.parse(mention.from) < LONG_MS)
    .filter((mention) => from === null || to === null || (mention.from <= to && mention.to >= from))
    .filter(({ start }) => !isAside(sentence, pivot, start) && !isOfSource(sentence, start, question))
    .sort((a, b) => distance(a.start, pivot) - distance(b.start, pivot))
    .map((mention) => ({
      type: 'day' as const,
      text: daysInWords(mention.from, mention.to),
      from: mention.from,
      to: mention.to,
    }));
}

/** How far a day is from what it may be of: those behind it are likelier than those before. */
function distance(at: number, pivot: number): number {
  return at < pivot ? 2 * (pivot - at) : at - pivot;
}

const HELD_AT = /^(?:ان)?عقد|^(?:جر[تي]|دار|انتظم|اقيم|نظم|جمع|احتضن|شهد)/u;

/** «التقى أهالي المركب الذي فقد يوم الجمعة»: what a relative clause tells of another noun than the meeting's. */
function isAside(sentence: string, pivot: number, at: number): boolean {
  const between = words(sentence).filter(({ start }) => start >= pivot && start < at);
  return between.some(({ text }, i) => {
    const before = between[i - 1]?.text ?? '';
    if (!/^(?:الذي|التي|الذين|اللذين|اللذان)$/u.test(text) || isOfMeeting(before)) return false;
    // «جلسة التفاوض التي انعقدت يوم الاثنين».
    return !HELD_AT.test(fold(between[i + 1]?.text ?? ''));
  });
}

/** The places of a sentence after a preposition, the nearest to the word of meeting first; none that was asked about. */
function placesIn(row: readonly Chunk[], question: Question): ShortAnswer[] {
  const asked = new Set(question.stems);
  const pivot = pivotOf(row, question);
  return (
    row
      .flatMap((chunk) =>
        chunk.type === 'place' && /^(?:ب|في|فى|الى|الي|لدى|لدي)$/u.test(chunk.prep) ? [chunk] : [],
      )
      .filter(({ text }) => !properStems(text).every((one) => asked.has(one)))
      .filter(({ text }) => question.placeNoun === null || stems(text).includes(question.placeNoun))
      // «بمعبر رأس جدير» read to its first word alone says no place.
      .filter(({ text }) => text.includes(' ') || text.startsWith('ال') || !is('place-head', fold(text)))
      .sort((a, b) => Math.abs(a.start - pivot) - Math.abs(b.start - pivot))
      .map(({ text }) => shortAnswer('place', text))
  );
}

/** «منطقة الساحل» and «ولاية قبلي» are the places that their names say alone; «قصر قرطاج» is another than «قرطاج». */
const REGION = /^(?:ال)?(?:منطقه|مدينه|ولايه|محافظه|جهه|اقليم|قضاء|جزيره|بلده|قريه|معتمديه|دوله)$/u;

function properStems(place: string): readonly string[] {
  const [head = '', ...rest] = place.split(' ');
  return stems(rest.length > 0 && REGION.test(fold(head)) ? rest.join(' ') : place);
}

/** So many words of the name of what something was held at. */
const EVENT_WORDS = 4;

/** «على هامش أي منتدى»: the phrase that begins with that noun, «منتدى دافوس الاقتصادي». */
function eventsIn(sentence: string, { placeNoun }: Question): ShortAnswer[] {
  if (placeNoun === null) return [];
  const all = words(sentence);
  const at = all.findIndex(({ text }) => stem(text) === placeNoun);
  const first = all[at];
  if (first === undefined) return [];
  let last = at;
  while (last + 1 < Math.min(all.length, at + EVENT_WORDS)) {
    const [one, next] = [all[last], all[last + 1]];
    const gap = one === undefined || next === undefined ? '' : sentence.slice(one.end, next.start);
    if (!/^\s+$/u.test(gap) || isStopWord(fold(next?.text ?? '')) || /^[بلو]ال|^ب/u.test(next?.text ?? ''))
      break;
    last++;
  }
  const text = sentence.slice(first.start, all[last]?.end).replace(/^[وبل](?=ال|\p{L}{4})/u, '');
  return last === at ? [] : [shortAnswer('place', text)];
}

/**
 * Who is named in a sentence and was not asked about: those whose office is the one described first, then those nearest
 * to the word of meeting; with the first, those named right after it.
 */
function peopleIn(row: readonly Chunk[], question: Question, asking: QuestionKind): ShortAnswer[] {
  const asked = new Set([
    ...question.words.filter((word) => !isDescribed(word, question)).flatMap(({ text }) => nameKeys(text)),
    ...question.names.filter(({ kind }) => kind === 'person').flatMap(({ text }) => nameKeys(text)),
  ]);
  const described = question.described.flatMap(({ text }) => stems(text));
  const offices = question.names
    .filter(
      (span) =>
        span.kind === 'office' &&
        !question.described.some(({ start }) => start >= span.start && start < span.end),
    )
    .map(({ text }) => stems(text))
    .filter((held) => held.length > 1);
  const pivot = pivotOf(row, question);
  // «بمن اجتمع» wants whoever it was; «من الوزير الذي…» somebody of that office.
  const isOpen = asking === 'whom' && described.length === 0;
  const isOfCompany = asksForCompany(question);
  const all = row.flatMap((chunk) => {
    if (chunk.type !== 'actor') return [];
    const { titles, prep } = chunk.actor;
    const isAny = (isOpen && isPartner(prep)) || (isOfCompany && prep === '' && chunk.start > pivot);
    const name = chunk.actor.name ?? (isAny ? chunk.actor.text : null);
    if (name === null) return [];
    const own = new Set(titles.flatMap(officeStems));
    if (
      nameKeys(name).some((key) => asked.has(key)) ||
      offices.some((held) => held.filter((one) => own.has(one)).length >= HELD * held.length)
    )
      return [];
    const fits = described.filter((one) => own.has(one)).length;
    return [{ name, fits, prep, isNamed: chunk.actor.name !== null, start: chunk.start, end: chunk.end }];
  });
  // «الناشط بالحزب رشاد شوشان»: an office beside those who are named may be of one of them.
  const people =
    all.some(({ isNamed }) => isNamed) && isOfCompany ? all.filter(({ isNamed }) => isNamed) : all;
  const most = Math.max(0, ...people.map(({ fits }) => fits));
  // «من هو رئيس الحكومة الذي…» wants the holder of that office, and nobody else.
  const head = described[0];
  if (most === 0 && head !== undefined && (question.name || HEAD_STEMS.has(head))) return [];
  const partners =
    asking === 'whom' ? people.filter(({ prep, start }) => isPartner(prep) && start > pivot) : [];
  const wanted = partners.length > 0 ? partners : people.filter(({ fits }) => fits === most);
  const [first] = [...wanted].sort((a, b) => Math.abs(a.start - pivot) - Math.abs(b.start - pivot));
  if (first === undefined) return [];
  const together = [first];
  for (const one of wanted) {
    const last = together.at(-1) as typeof one;
    if (one.start > last.start && one.start - last.end <= NEXT_IN_LIST) together.push(one);
  }
  return [...new Set(together.map(({ name }) => name))].map((name) => shortAnswer('person', name));
}

/** «اجتمع مع المستشارين»: whom somebody met stands behind «مع» or «ب». */
function isPartner(prep: string): boolean {
  return prep === 'مع' || prep === 'ب';
}

/** Whether a word says who is wanted, and is no name. */
function isDescribed(word: Span, { described, names }: Question): boolean {
  const named = names.some(
    ({ kind, start, end }) => kind === 'person' && start < word.end && end > word.start,
  );
  return !named && described.some(({ start }) => start === word.start);
}

/**
 * Yes when the sentence says what is asked with the same verb, or, of a meeting, with any of meeting; no when it denies
 * it; null when it says neither.
 */
function whether(sentence: string, question: Question, own: number): ShortAnswer[] | null {
  const asked = question.words.find(({ text }) => !isToBe(text));
  if (asked === undefined) return null;
  const all = words(sentence);
  const meeting = isOfMeeting(asked.text) && !isOfAttendance(asked.text);
  // Whether two met is for the meetings that were read to say.
  if (meeting && !question.planned && (own < MET_SAID || partiesOf(question) > 1)) return null;
  if (meeting && !question.planned && all.some(({ text }) => isNotHeld(text))) return null;
  const at = all.findIndex(({ text }) =>
    meeting ? isOfMeeting(text) : verbCore(text) === verbCore(asked.text) || stem(text) === stem(asked.text),
  );
  if (at < 0) return null;
  const before = all.slice(Math.max(0, at - 2), at).map((word) => fold(word.text));
  const denied = before.some((word) => /^[وف]?(?:لم|لن|ما|لا|نفى|نفي|نفت|ينفي|عدم)$/u.test(word));
  return [denied !== question.negated ? shortAnswer('no', 'لا') : shortAnswer('yes', 'نعم')];
}

function partiesOf({ names }: Question): number {
  return names.filter(({ kind }) => kind === 'person' || kind === 'office').length;
}

/** A word of what was put off, called off, planned: whether they met is then not for a sentence alone to say. */
function isNotHeld(word: string): boolean {
  const bare = fold(word).replace(/^[وف](?=.{3})/u, '');
  return ['planned', 'cancelled', 'postponed'].some((status) => is(status, bare));
}

/** What the forms of one verb share: «اقترحت» and «تقترح» have «قترح». */
function verbCore(word: string): string {
  return fold(word)
    .replace(/^[وف](?=.{4})/u, '')
    .replace(/^س(?=[يتن].{3})/u, '')
    .replace(/^[يتنا](?=.{3})/u, '')
    .replace(/(?:ون|وا|تا|ان|ين|ت|ا)$/u, '');
}

/** Where the word of meeting asked with stands, else the first of meeting: days near it are likelier. */
function meetingAt(sentence: string, { stems: asked }: Question): number {
  const all = words(sentence);
  const told = all.filter(({ text }) => isOfMeeting(text));
  const isAsked = ({ text }: { readonly text: string }): boolean => asked.includes(stem(text));
  // «عقد البرلمان جلسته»: the verb may carry the noun.
  const verb = all.find((word) => verbIn(fold(word.text)) !== undefined && isAsked(word));
  return (told.find(isAsked) ?? verb ?? told[0])?.start ?? 0;
}

/** How many words may stand between what is quoted and its day. */
const OF_SOURCE = 8;

/** «بحسب بلاغ للوزارة اليوم»: the day of what is quoted, unless that is asked about. */
function isOfSource(sentence: string, at: number, { stems: asked }: Question): boolean {
  const clause =
    sentence
      .slice(0, at)
      .split(/[،.؛:]/u)
      .at(-1) ?? '';
  return words(clause)
    .slice(-OF_SOURCE)
    .some(({ text }) => is('source', fold(text).replace(/^[وف](?=..)/u, '')) && !asked.includes(stem(text)));
}

/** Where a sentence says the word of meeting that the question asks with; else its first. */
function pivotOf(row: readonly Chunk[], question: Question): number {
  const asked = new Set(question.stems);
  const found = row.filter((chunk) => chunk.type === 'verb' || chunk.type === 'noun');
  return (found.find(({ word }) => asked.has(stem(word))) ?? found[0])?.start ?? 0;
}
