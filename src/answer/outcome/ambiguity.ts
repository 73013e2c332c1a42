import { fold } from '../../arabic/letters/fold.ts';
import type { Participant } from '../../meetings/meeting.ts';
import { office, officeFit } from '../../meetings/offices/office.ts';
import { nameWords, withinName } from '../../meetings/people/cast.ts';
import type { People, Person } from '../../meetings/people/people.ts';
import type { NameSpan } from '../../model/names.ts';
import type { Match } from '../../search/meetings/match.ts';
import type { Question } from '../../search/question/question.ts';
import { isTouching } from '../candidates/asked-offices.ts';
import { ANSWER } from '../constants.ts';

/**
 * Whom a question may mean that names somebody by a family name or an office alone, where several in the archive bear it
 * and the meetings that answer it best are of one as well as of another: the full names with their offices, those of most
 * meetings first. None when the question decides, when one is meant plainly, and when it asks for all.
 */
export function choicesFor(question: Question, matches: readonly Match[], people: People): readonly string[] {
  if (question.many || question.kinds.includes('list') || question.kinds.includes('how-often')) return [];
  const best = matches[0]?.score ?? 0;
  const asGood = matches.filter(({ score }) => score > 0 && score >= ANSWER.asGood * best);
  for (const { name, beside } of shortNames(question)) {
    const meant = asGood.flatMap((match) => bearerIn(match, name, people) ?? []);
    // «استقبل رئيس الحكومة الحداد»: the office is of one who bears the name, if any, else it is another's.
    const holding = meant.filter((person) => beside.some((title) => holds(person, title.text)));
    const wanted = [...(name.kind === 'office' ? [name] : []), ...beside].map(({ text }) => text);
    const choices = open(holding.length > 0 ? holding : meant, wanted);
    if (choices.length > 1) return choices;
  }
  return [];
}

interface ShortName {
  readonly name: NameSpan;
  /** The offices right before and after it. */
  readonly beside: readonly NameSpan[];
}

/** The persons that a question names by one word, and the offices without a person beside them. */
function shortNames({ names, described }: Question): ShortName[] {
  const persons = names.filter(({ kind }) => kind === 'person');
  const offices = names.filter(({ kind }) => kind === 'office');
  const besideOf = (one: NameSpan, others: readonly NameSpan[]): NameSpan[] =>
    others.filter((other) => isTouching(one, other));
  const isDescribed = ({ start, end }: NameSpan): boolean =>
    described.some((word) => word.start >= start && word.end <= end);
  return [
    ...persons
      .filter((one) => nameWords(one.text).length === 1)
      .map((name) => ({ name, beside: besideOf(name, offices) })),
    ...offices.filter((one) => besideOf(one, persons).length === 0).map((name) => ({ name, beside: [] })),
  ].filter(({ name }) => !isDescribed(name));
}

function holds({ offices }: Person, title: string): boolean {
  return offices.some((held) => officeFit(office(title), office(held.title)) > 0);
}

/** The one person of a meeting whom the name means; null when none or several may be. */
function bearerIn({ meeting, named }: Match, name: NameSpan, people: People): Person | null {
  const bearers = new Set(
    named.flatMap((one) => {
      const person = personOf(one, meeting.article, people);
      return person !== null && bears(person, one, name) ? [person] : [];
    }),
  );
  const [only, another] = bearers;
  return only === undefined || another !== undefined ? null : only;
}

/** Who a participant is over all articles; an office alone is its only holder when the article was published. */
function personOf(
  { person, name, sort }: Participant,
  article: Match['meeting']['article'],
  people: People,
): Person | null {
  if (person !== null) return people.of(article.id, person);
  if (sort !== 'office') return null;
  const published = article.published?.slice(0, 10) ?? null;
  const [only, another] = people.holders(name, published, published);
  return only === undefined || another !== undefined ? null : only;
}

/** Whether the name of a question is one of the person's, who has more of it, or the office that a meeting gives. */
function bears(person: Person, { title, name, sort }: Participant, asked: NameSpan): boolean {
  if (asked.kind === 'person') {
    const words = nameWords(asked.text);
    const own = nameWords(person.name);
    return own.length > words.length && withinName(words, own);
  }
  const held = sort === 'office' ? name : title;
  return held !== null && officeFit(office(asked.text), office(held)) >= ANSWER.officeNamed;
}

/** The persons meant, where none of them is so most of the times, as they are told apart; `wanted` are the offices asked for. */
function open(meant: readonly Person[], wanted: readonly string[]): string[] {
  const times = new Map<Person, number>();
  for (const person of meant) {
    // A name that is another's with a word more was read wrong somewhere, and tells nobody apart.
    const known = [...times.keys()].find((one) => isOneName(one, person)) ?? person;
    times.set(known, (times.get(known) ?? 0) + 1);
  }
  const ordered = [...times].sort(
    ([a, x], [b, y]) => y - x || b.sightings.length - a.sightings.length || (a.id < b.id ? -1 : 1),
  );
  const [first] = ordered;
  if (first === undefined || first[1] >= ANSWER.dominant * meant.length) return [];
  const labels = ordered.map(([person]) => labelOf(person, wanted));
  return [...new Map(labels.map((label) => [fold(label), label])).values()];
}

function isOneName(one: Person, other: Person): boolean {
  if (one === other) return true;
  const [short = [], long = []] = [nameWords(one.name), nameWords(other.name)].sort(
    (a, b) => a.length - b.length,
  );
  return short.length > 1 && short.length < long.length && withinName(short, long);
}

/**
 * «سالم الحداد، رئيس مجلس المدينة»: the name of more than one word, and the office by which the question asks for somebody,
 * else that which most articles give.
 */
function labelOf({ name, names, offices }: Person, wanted: readonly string[]): string {
  const usual = names.find((one) => nameWords(one).length > 1) ?? name;
  const asked = offices.find(({ title }) =>
    wanted.some((one) => officeFit(office(one), office(title)) >= ANSWER.officeNamed),
  );
  const held = asked ?? offices[0];
  return held === undefined || fold(held.title) === fold(usual) ? usual : `${usual}، ${held.title}`;
}
