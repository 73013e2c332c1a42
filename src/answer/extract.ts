import { withoutProclitics } from '../arabic/clitics.ts';
import { fold } from '../arabic/fold.ts';
import { knownDays } from '../arabic/known-days.ts';
import { stem, stems } from '../arabic/stems.ts';
import { words } from '../arabic/words.ts';
import { nameKeys } from '../meetings/keys.ts';
import type { NameSpan } from '../model/names.ts';
import type { Question } from '../search/question.ts';
import { isOfMeeting } from '../search/told.ts';
import type { QuestionKind } from '../search/understood.ts';
import type { ShortAnswer } from './answer.ts';
import type { Evidence } from './evidence.ts';
import { daysInWords, shortAnswer } from './meeting-answer.ts';

/** A mention of more days than a month is no answer to «متى». */
const LONG_MS = 31 * 86_400_000;

/** Nouns that a place begins with: «قصر قرطاج», «مقر الاتحاد». */
const PLACES = new Set(
  'قصر مقر مدينة مطار فندق دار مبنى قاعة مركز معبر منطقة ولاية محافظة قرية بلدة منتجع جامعة ملعب'
    .split(' ')
    .map(stem),
);

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
  switch (kind) {
    case 'when':
      return found(daysIn(sentence, article.published, question));
    case 'where':
      return found(placesIn(sentence, question, names));
    case 'who':
    case 'whom':
    case 'list':
      return found(peopleIn(sentence, question, names));
    case 'whether':
      return whether(sentence, question);
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
  const pivot = meetingAt(sentence);
  return knownDays(sentence, published)
    .filter((mention) => Date.parse(mention.to) - Date.parse(mention.from) < LONG_MS)
    .filter((mention) => from === null || to === null || (mention.from <= to && mention.to >= from))
    .sort((a, b) => Math.abs(a.start - pivot) - Math.abs(b.start - pivot))
    .map((mention) => ({
      type: 'day' as const,
      text: daysInWords(mention.from, mention.to),
      from: mention.from,
      to: mention.to,
    }));
}

function placesIn(sentence: string, question: Question, names: readonly NameSpan[]): ShortAnswer[] {
  const asked = new Set(question.stems);
  const pivot = meetingAt(sentence);
  const tagged = names
    .filter((name) => name.kind === 'place' || name.kind === 'organisation')
    .map((name) => widened(sentence, name))
    .filter((name) => atPlace(sentence, name))
    .filter((name) => !stems(name.text).every((one) => asked.has(one)));
  return tagged
    .sort((a, b) => Math.abs(a.start - pivot) - Math.abs(b.start - pivot))
    .map((name) => shortAnswer('place', withoutPreposition(name.text)));
}

/** A place with the noun it begins with: «بقصر» before «قرطاج». */
function widened(sentence: string, name: NameSpan): { start: number; text: string } {
  const before = words(sentence.slice(0, name.start)).at(-1);
  const noun = before === undefined ? '' : before.text.replace(/^[بل](?=.{2})/u, '');
  if (before === undefined || !PLACES.has(stem(noun))) return { start: name.start, text: name.text };
  return { start: before.start, text: sentence.slice(before.start, name.end) };
}

/** Whether a span stands where a place does: after a preposition, its own or the word before it. */
function atPlace(sentence: string, { start, text }: { start: number; text: string }): boolean {
  if (beginsWithPreposition(text)) return true;
  const before = words(sentence.slice(0, start)).at(-1)?.text;
  return before !== undefined && /^(?:في|فى|إلى|الى|داخل|لدى)$/u.test(before);
}

/** «بالقاهرة», «بقصر…», «بباريس»; not «بلجيكا», whose first letter is its own. */
function beginsWithPreposition(place: string): boolean {
  const first = place.split(' ')[0] ?? '';
  const bare = first.slice(1);
  return (
    first.startsWith('ب') &&
    (/^ال/u.test(bare) || PLACES.has(stem(bare)) || withoutProclitics(first) !== fold(first))
  );
}

function withoutPreposition(place: string): string {
  return beginsWithPreposition(place) ? place.slice(1) : place;
}

function peopleIn(sentence: string, question: Question, names: readonly NameSpan[]): ShortAnswer[] {
  const asked = new Set(question.words.flatMap((word) => nameKeys(word.text)));
  const pivot = meetingAt(sentence);
  return names
    .filter((name) => name.kind === 'person')
    .filter((name) => !nameKeys(name.text).some((key) => asked.has(key)))
    .sort((a, b) => Math.abs(a.start - pivot) - Math.abs(b.start - pivot))
    .map((name) => shortAnswer('person', name.text.replace(/^[ول](?=\p{L}{4})/u, '')));
}

/**
 * Yes when the sentence says with the same verb what is asked; no when it denies it; null when it says neither. Whether
 * some met, only the index of meetings tells: a sentence may have their names and another's meeting.
 */
function whether(sentence: string, question: Question): ShortAnswer[] | null {
  if (question.words.some((word) => isOfMeeting(word.text))) return null;
  const all = words(sentence);
  const [asked] = question.words;
  const verb = asked === undefined ? '' : stem(asked.text);
  const at = all.findIndex((word) => stem(word.text) === verb);
  if (at < 0) return null;
  const before = all.slice(Math.max(0, at - 2), at).map((word) => word.text);
  const denied = before.some((word) => /^(?:و|ف)?(?:لم|لن|ما|لا|نفى|نفت|ينفي)$/u.test(word));
  return [denied !== question.negated ? shortAnswer('no', 'لا') : shortAnswer('yes', 'نعم')];
}

/** Where the first word of meeting stands: answers near it are likelier. */
function meetingAt(sentence: string): number {
  return words(sentence).find((word) => isOfMeeting(word.text))?.start ?? 0;
}
