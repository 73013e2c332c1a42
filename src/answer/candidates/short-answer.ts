import type { DateMention, Day } from '../../arabic/calendar/mention.ts';
import { knownDays } from '../../arabic/dates/known-days.ts';
import type { Span } from '../../arabic/letters/span.ts';
import { numbers } from '../../arabic/numbers/numbers.ts';
import { withoutPreposition } from '../../arabic/words/clitics.ts';
import { nameKeys } from '../../meetings/keys.ts';
import type { NameSpan } from '../../model/names.ts';
import type { Article } from '../../news/article/article.ts';
import type { Question } from '../../search/question/question.ts';
import { isOfTwoSides } from '../../search/question/word-classes.ts';
import type { ShortAnswer } from '../answer.ts';
import { ANSWER } from '../constants.ts';
import { dayInWords, periodInWords } from '../grammar/days.ts';
import { fromTo } from '../templates/meeting.ts';

/** A span that was read in an article, in the sentence that it stands in, and the names of that sentence. */
export interface ReadIn {
  readonly article: Article;
  readonly sentence: Span;
  readonly span: Span;
  /** With offsets into the sentence. */
  readonly names: readonly NameSpan[];
}

/**
 * The short answers that a span gives to a question, normalised by what it is: the day of the mention that it touches,
 * the whole name of which it is a part, each of several persons, a number with what it counts, else its words. Prepositions
 * and conjunctions written on its first word are left out.
 */
export function shortAnswers(question: Question, read: ReadIn): ShortAnswer[] {
  const { article, span } = read;
  const day = dayMentioned(read);
  const wantsDay = question.kinds.includes('when');
  if (day !== null && (wantsDay || share(span, day) >= ANSWER.dayShare)) return [dayAnswer(day)];
  const wantsPerson = question.kinds.some((kind) => kind === 'who' || kind === 'whom' || kind === 'list');
  if (wantsPerson) {
    const people = peopleOf(question, read);
    if (people.length > 0)
      return people.map((one) => words('person', article.text.slice(one.start, one.end)));
  }
  const text = article.text.slice(span.start, span.end);
  if (question.kinds.includes('where')) return [words('place', text)];
  if (question.number) return [countOf(read)];
  return [words(wantsPerson ? 'person' : 'topic', text)];
}

/** The mention of a day that a span touches, with offsets into the article; the one it shares most with. */
export function dayMentioned({ article, sentence, span }: ReadIn): DateMention | null {
  const mentions = knownDays(article.text.slice(sentence.start, sentence.end), article.published)
    .map((mention) => ({
      ...mention,
      start: mention.start + sentence.start,
      end: mention.end + sentence.start,
    }))
    .filter((mention) => shared(mention, span) > 0);
  return mentions.sort((a, b) => shared(b, span) - shared(a, span))[0] ?? null;
}

function shared(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

function share(span: Span, of: Span): number {
  return shared(span, of) / Math.max(1, span.end - span.start);
}

/** Whether a name stands right behind a span, as its holder's behind an office: «وزير العدل، فلان». */
function isBeside(span: Span, name: Span): boolean {
  return name.start >= span.end && name.start - span.end <= 2;
}

/**
 * The persons whom a span names, each widened to the whole name, those aside whom the question names; with the office
 * that the span gives before it, unless it is asked who met whom, where everybody is called by name.
 */
function peopleOf(question: Question, { article, sentence, span, names }: ReadIn): Span[] {
  const all = names
    .filter(({ kind }) => kind === 'person')
    .map(({ start, end }) => ({ start: start + sentence.start, end: end + sentence.start }))
    .filter((name) => shared(name, span) > 0 || isBeside(span, name))
    .sort((a, b) => a.start - b.start);
  const others = all.filter(({ start, end }) => !isAskedAbout(question, article.text.slice(start, end)));
  const persons = others.length > 0 ? others : all;
  const [first] = persons;
  if (first === undefined) return [];
  if (persons.length > 1) return persons.reduce<Span[]>(joinedNames(article), []);
  if (question.words.some(({ text }) => isOfTwoSides(text))) return [first];
  const whole = { start: Math.min(span.start, first.start), end: Math.max(first.end, span.end) };
  return [whole.end - whole.start > first.end - first.start + ANSWER.longOffice ? first : whole];
}

/** Whether a question names the person of that name, in full or by a part of it. */
export function isAskedAbout({ understood: { people } }: Question, name: string): boolean {
  const own = nameKeys(name);
  return people.some((asked) => {
    const keys = nameKeys(asked);
    return keys.length > 0 && keys.every((key) => own.includes(key));
  });
}

/** Names with nothing but a space between them are one that was read in two. */
function joinedNames({ text }: Article): (done: Span[], next: Span) => Span[] {
  return (done, next) => {
    const last = done.at(-1);
    if (last === undefined || !/^[ وفبل]{0,2}$/u.test(text.slice(last.end, next.start)))
      return [...done, next];
    // «جون ووكر»: a و that was cut off its word is a letter of the name; «سامر ونادية» are two.
    if (text.slice(last.end, next.start).includes('و') && text.slice(next.start, next.end).includes(' '))
      return [...done, next];
    return [...done.slice(0, -1), { start: last.start, end: next.end }];
  };
}

/** The span with the whole of the number that it begins or ends in; its own words where it has none. */
function countOf({ article, sentence, span }: ReadIn): ShortAnswer {
  const touched = numbers(article.text.slice(sentence.start, sentence.end))
    .map(({ start, end }) => ({ start: start + sentence.start, end: end + sentence.start }))
    .filter((number) => shared(number, span) > 0);
  const start = Math.min(span.start, ...touched.map((number) => number.start));
  const end = Math.max(span.end, ...touched.map((number) => number.end));
  return words(touched.length > 0 ? 'count' : 'topic', article.text.slice(start, end));
}

/** A clause keeps its «لأن»; whatever else is asked for loses what is written before its first word. */
function words(type: ShortAnswer['type'], text: string): ShortAnswer {
  const trimmed = text.replace(/[\s،؛,.:…]+$/u, '');
  return { type, text: type === 'topic' ? trimmed : withoutPreposition(trimmed), from: null, to: null };
}

function dayAnswer({ from, to }: { readonly from: Day; readonly to: Day }): ShortAnswer {
  return { type: 'day', text: daysInWords(from, to), from, to };
}

/** «الأحد 27 أيلول/سبتمبر 2020»; of more days «آذار/مارس 2017», «عام 2017», else the first and the last. */
export function daysInWords(from: Day, to: Day): string {
  if (from === to) return dayInWords(from, 'latin', { weekday: true });
  const whole = periodInWords(from, to, 'latin');
  if (whole !== null) return whole;
  return fromTo(dayInWords(from, 'latin'), dayInWords(to, 'latin'));
}
