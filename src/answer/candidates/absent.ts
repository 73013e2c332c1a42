import type { Day } from '../../arabic/calendar/mention.ts';
import { knownDays } from '../../arabic/dates/known-days.ts';
import { fold } from '../../arabic/letters/fold.ts';
import type { Span } from '../../arabic/letters/span.ts';
import { countryForms } from '../../arabic/names/countries.ts';
import { isDefinite } from '../../arabic/words/clitics.ts';
import { isMisspelt } from '../../arabic/words/misspelt.ts';
import { stem, stems } from '../../arabic/words/stems.ts';
import { words } from '../../arabic/words/words.ts';
import { nameKeys } from '../../meetings/keys.ts';
import type { People } from '../../meetings/people/people.ts';
import { is, memberIn } from '../../meetings/words/lexicon.ts';
import type { NameKind, NameSpan } from '../../model/names.ts';
import type { Article } from '../../news/article/article.ts';
import { SEARCH } from '../../search/constants.ts';
import { roughRoot } from '../../search/passages/rough-root.ts';
import type { Question } from '../../search/question/question.ts';
import type { QuestionTerm } from '../../search/question/question-terms.ts';
import { isOfCircumstance } from '../../search/question/word-classes.ts';
import { ANSWER } from '../constants.ts';
import { askedOffices, isOfficeTold, isWithin } from './asked-offices.ts';
import { isOfAnotherCalendar } from './confidence.ts';
import type { Material } from './material.ts';

/** What an article has, as far as the parts of questions are looked for in it. */
interface Held {
  readonly stems: ReadonlySet<string>;
  readonly roots: ReadonlySet<string>;
  /** The stem of each word, in their order. */
  readonly order: readonly string[];
  readonly keys: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
}

const HELD = new WeakMap<Article, Held>();
/** Who held an office that a question names is looked up once: many articles are looked at for it. */
const HOLDERS = new WeakMap<NameSpan, readonly (readonly string[])[]>();
/** Articles are read for their days once: from a question that names days many are looked at. */
const DAYS = new WeakMap<Article, readonly { readonly from: Day; readonly to: Day }[]>();

/**
 * The parts of a question that restrict it and that an article does not have at all, as the question words them: somebody
 * by name or by an office, a place, a company, the days, what it was about, each once. An answer out of such an article
 * answers another question.
 */
export function absentParts(
  { question, terms, people }: Pick<Material, 'question' | 'terms' | 'people'>,
  article: Article,
): string[] {
  const held = heldBy(article);
  const absent = [
    ...namesOf(question, people)
      .filter(({ keys }) => !isNamed(keys, held))
      .map(({ text }) => text),
    ...groupsOf(question, terms)
      .filter((group) => !group.some((word) => isHeld(word, held)))
      .map((group) => textOf(question, group)),
    ...askedOffices(question, terms)
      .filter((office) => !isOfficeTold(office, held.order))
      .filter(({ office }) => !isHolderNamed(office, { question, people }, held))
      .map(({ office }) => office.text),
    ...(isOfThen(question, article) ? [] : question.days.map(({ text }) => text)),
  ];
  return [...new Set(absent)];
}

function heldBy(article: Article): Held {
  const known = HELD.get(article);
  if (known !== undefined) return known;
  const text = `${article.title}\n${article.text}`;
  const all = words(text);
  const own = stems(text);
  const found = {
    stems: new Set(own),
    order: all.map((word) => stem(word.text)),
    roots: new Set(own.map(roughRoot)),
    keys: new Set(
      all.flatMap((word, i) => [
        ...nameKeys(word.text),
        ...nameKeys(`${word.text}${all[i + 1]?.text ?? ''}`),
      ]),
    ),
    countries: new Set(all.flatMap((word) => countryForms(word.text).map(({ country }) => country.code))),
  };
  HELD.set(article, found);
  return found;
}

/** The persons whom a question names: by one word alone only such as the archive knows. */
function namesOf(
  { names }: Question,
  people: People,
): { readonly text: string; readonly keys: readonly string[] }[] {
  return names
    .filter(({ kind }) => kind === 'person')
    .map(({ text }) => ({ text, keys: nameKeys(text) }))
    .filter(({ text, keys }) => keys.length > 1 || (keys.length === 1 && people.named(text).length > 0));
}

/** By the last name, in any spelling, or by two parts of the name. */
function isNamed(keys: readonly string[], { keys: own }: Held): boolean {
  const last = keys.at(-1) as string;
  if (own.has(last) || keys.filter((key) => own.has(key)).length > 1) return true;
  return [...own].some((key) => isMisspelt(last, key));
}

/** Whether somebody who held an office then is named. */
function isHolderNamed(
  office: NameSpan,
  { question, people }: Pick<Material, 'question' | 'people'>,
  held: Held,
): boolean {
  const { from, to } = question.understood;
  const known =
    HOLDERS.get(office) ?? people.holders(office.text, from, to).map(({ name }) => nameKeys(name));
  HOLDERS.set(office, known);
  return known.some((keys) => isNamed(keys, held));
}

/** The words of the places, of which one is enough, of each company, and of what it was about. */
function groupsOf(question: Question, terms: readonly QuestionTerm[]): (readonly QuestionTerm[])[] {
  const wordsOf = (kind: NameKind): (readonly QuestionTerm[])[] =>
    question.names
      .filter((name) => name.kind === kind)
      .filter((name) => !question.names.some((other) => other.kind === 'office' && isWithin(name, other)))
      .map((name) => terms.filter((word) => isWithin(question.words[word.at], name)));
  const places = wordsOf('place')
    .flat()
    .filter((word) => !isOwnCountry(word) && !isOfDay(word, question));
  const groups = [
    places,
    ...wordsOf('organisation'),
    ...bodiesOf(terms),
    topicOf(question, terms),
    objectOf(question, terms),
  ];
  return groups.map(telling).filter((group) => group.length > 0);
}

/** Without «شركة», «مدينة», which do not tell which, where anything else is said. */
function telling(group: readonly QuestionTerm[]): readonly QuestionTerm[] {
  const own = group.filter((word) => !isHead(word));
  return own.length > 0 ? own : group;
}

/** «مصنع السكر»: a body or a place that no tagger names, by its kind and what that is of; «القضاء التونسي» is any. */
function bodiesOf(terms: readonly QuestionTerm[]): (readonly QuestionTerm[])[] {
  return terms.flatMap((word, i) => {
    const next = terms[i + 1];
    const isKind = word.name === null && !word.place && !isDefinite(fold(word.text)) && isHead(word);
    const tells = next !== undefined && next.name === null && !next.place && /^ال../u.test(fold(next.text));
    return isKind && tells ? [[word, next]] : [];
  });
}

function isHead({ text }: QuestionTerm): boolean {
  return (
    memberIn('organisation', fold(text)) !== undefined || memberIn('place-head', fold(text)) !== undefined
  );
}

/** Of «هل افتتحت فلانة مستشفى؟» what was opened: the words behind the verb that are no name, no place and no talk. */
function objectOf({ kinds }: Question, terms: readonly QuestionTerm[]): readonly QuestionTerm[] {
  if (kinds[0] !== 'whether' || terms.some(({ meets }) => meets)) return [];
  return terms.slice(1).filter(({ core, name, place, talks }) => core && name === null && !place && !talks);
}

/** A country that the articles name: those of its own papers leave it out. */
function isOwnCountry({ countries, weight }: QuestionTerm): boolean {
  return countries.length > 0 && weight < SEARCH.unwritten;
}

/** «بحزيران»: a month that was taken for a place. */
function isOfDay({ at }: QuestionTerm, { words: all, days }: Question): boolean {
  const word = all[at] as Span;
  return days.some(({ start, end }) => word.start < end && word.end > start);
}

/** The words behind «بشأن», «لبحث», up to what else is said of the circumstances; none that are of a name or of talk. */
function topicOf(question: Question, terms: readonly QuestionTerm[]): readonly QuestionTerm[] {
  const all = words(question.text);
  const from = all.findIndex(({ text }) => is('about', fold(text)));
  if (from < 0) return [];
  const end = all.findIndex(({ text }, at) => at > from && isOfCircumstance(text));
  const [first, last] = [all[from]?.end ?? 0, end < 0 ? question.text.length : (all[end]?.start ?? 0)];
  return terms.filter(({ at, name, place, meets, talks }) => {
    const word = question.words[at] as Span;
    return word.start >= first && word.end <= last && name === null && !place && !meets && !talks;
  });
}

/** By the word, by a word of its root, or by another word for the same country. */
function isHeld({ stems: forms, countries }: QuestionTerm, held: Held): boolean {
  return (
    forms.some(
      (form) => held.stems.has(form) || (roughRoot(form) !== '' && held.roots.has(roughRoot(form))),
    ) || countries.some((code) => held.countries.has(code))
  );
}

function textOf({ text, words: all }: Question, group: readonly QuestionTerm[]): string {
  const [first, last] = [group[0], group.at(-1)].map((word) => all[word?.at ?? 0]);
  return text.slice(first?.start, last?.end);
}

/** Whether an article speaks of the days asked for, or may: it appeared about then, or nobody knows when. */
function isOfThen({ understood: { from, to } }: Question, article: Article): boolean {
  if (from === null || to === null || isOfAnotherCalendar(to)) return true;
  const { published } = article;
  const near = published === null ? Number.NaN : Date.parse(published.slice(0, 10));
  if (near >= Date.parse(from) - ANSWER.toldAroundMs && near <= Date.parse(to) + ANSWER.toldAroundMs)
    return true;
  const days = daysOf(article);
  if (published === null && days.length === 0) return true;
  return days.some((day) => day.from <= to && day.to >= from);
}

function daysOf(article: Article): readonly { readonly from: Day; readonly to: Day }[] {
  const known = DAYS.get(article) ?? knownDays(article.text, article.published);
  DAYS.set(article, known);
  return known;
}
