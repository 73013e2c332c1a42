import { NAME_PARTS } from '../../arabic/names/name-parts.ts';
import { isMisspelt } from '../../arabic/words/misspelt.ts';
import { stems } from '../../arabic/words/stems.ts';
import type { KeptMeeting } from '../../archive/kept/kept-meetings.ts';
import { nameKeys } from '../../meetings/keys.ts';
import type { Participant } from '../../meetings/meeting.ts';
import { office } from '../../meetings/offices/office.ts';
import { officeStems } from '../../meetings/offices/offices.ts';
import { nameWords } from '../../meetings/people/cast.ts';
import type { People, Person } from '../../meetings/people/people.ts';
import { PHRASE_WORDS } from '../../meetings/words/phrase-words.ts';
import type { QuestionTerm } from '../question/question-terms.ts';
import { HEAD_STEMS } from '../question/word-classes.ts';

/** A participant with every name and office that the articles give. */
export interface Identified {
  readonly participant: Participant;
  readonly names: readonly string[];
  readonly offices: readonly string[];
}

/**
 * Who a participant is over all articles. An office alone is whoever held it when the article was published; one that
 * says no more than «الوزير» is whoever of `asked` its article gives such an office.
 */
export function identified(
  participant: Participant,
  meeting: KeptMeeting,
  people: People,
  asked: readonly Person[],
): Identified {
  const { article } = meeting;
  const { person, name } = participant;
  const title = counterpart(participant, meeting) ?? participant.title;
  const own = title === null ? [] : [title];
  const published = article.published?.slice(0, 10) ?? null;
  if (person !== null) {
    const known = people.of(article.id, person);
    const offices = known?.offices.map((office) => office.title) ?? [];
    return { participant, names: [person, ...(known?.names ?? [])], offices: [...own, ...offices] };
  }
  const offices = own.length > 0 ? own : [name];
  if (participant.sort !== 'office') return { participant, names: [], offices };
  const held = title ?? name;
  const holders = stems(held).length > 1 ? people.holders(held, published, published) : [];
  const meant = holders.length > 0 ? holders : asked.filter((one) => holdsIn(one, held, article.id));
  const [holder] = meant.length === 1 ? meant : [];
  return { participant, names: holder?.names ?? [], offices };
}

/** Whether an article names a person, who has an office of the same head as the one told. */
function holdsIn({ sightings, offices }: Person, held: string, article: string): boolean {
  const { head } = office(held);
  return (
    sightings.some((sighting) => sighting.article === article) &&
    offices.some(({ title }) => office(title).head === head)
  );
}

/** The office of «نظيره القطري»: that of the other side, in his own country. */
function counterpart({ title }: Participant, { participants }: KeptMeeting): string | null {
  const [, country] = /^\p{L}+\s+(.+)$/u.exec(title ?? '') ?? [];
  if (country === undefined || !PHRASE_WORDS.begins('counterpart', title ?? '')) return null;
  const other = participants.find((one) => one.title !== null && one.title !== title)?.title;
  return other === undefined || other === null ? null : `${other} ${country}`;
}

/** The words of the question that a participant's names or an office explain; none when too little is. */
export function explainedBy({ names, offices }: Identified, terms: readonly QuestionTerm[]): QuestionTerm[] {
  const byName = longest(names.map((name) => byNameOf(name, terms)));
  const byOffice = offices.map((title) => byOfficeOf(title, terms, byName.length > 0));
  return [...new Set([...byName, ...longest(byOffice)])];
}

export function weightOf(words: readonly QuestionTerm[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}

function longest(lists: readonly (readonly QuestionTerm[])[]): readonly QuestionTerm[] {
  return lists.reduce((best, list) => (weightOf(list) > weightOf(best) ? list : best), []);
}

/** The words that are of a name, where its last is among them or two of it are; beside a rare one, one misspelt. */
function byNameOf(name: string, terms: readonly QuestionTerm[]): readonly QuestionTerm[] {
  const [own, lasts] = keysOf(name);
  const found = terms.filter(({ keys }) => keys.some((key) => own.includes(key)));
  const distinct = new Set(found.flatMap(({ keys }) => keys.filter((key) => own.includes(key))));
  // A rare word tells by itself who is meant, so that the other part of the name may be misspelt.
  const rare = found.find((word) => word.person && word.rare);
  if (rare !== undefined && distinct.size < own.length) {
    const others = own.filter((key) => !distinct.has(key));
    const misspelt = terms.filter(
      (word) =>
        word.name === rare.name &&
        !found.includes(word) &&
        word.keys.some((key) => others.some((other) => isMisspelt(key, other))),
    );
    if (misspelt.length > 0) return [...found, ...misspelt];
  }
  return lasts.some((last) => distinct.has(last)) || distinct.size > 1 ? found : [];
}

/**
 * The keys of a name, and those of them by which alone somebody is called: the last, and of «عبيد البريكي» or «بن علي»,
 * which are one name each, the second word too.
 */
function keysOf(name: string): [readonly string[], readonly string[]] {
  const keys = nameKeys(name);
  const last = keys.at(-1);
  const words = name.split(' ');
  const second = NAME_PARTS.has('before-last', words.at(-2) ?? '') ? nameKeys(words.at(-1) ?? '') : [];
  return [
    [...keys, ...second],
    [...(last === undefined ? [] : [last]), ...second],
  ];
}

/** The words that are of an office: one after another, its head among them, unless its holder is named besides. */
function byOfficeOf(title: string, terms: readonly QuestionTerm[], named: boolean): readonly QuestionTerm[] {
  const own = officeStems(title);
  const { countries } = office(title);
  const found = terms.filter(
    (word) =>
      word.stems.some((one) => own.some((other) => isSameOrNisba(one, other))) ||
      word.countries.some((code) => countries.has(code)),
  );
  if (named) return found;
  const run = longestRun(found);
  const headed = own[0] !== undefined && run.some((word) => word.stems.some((one) => isHead(one, own)));
  return headed && (run.length > 1 || terms.length === 1 || own.length === 1) ? run : [];
}

/** «أرزان» and «أرزاني»: a name, and what is of it. */
function isSameOrNisba(one: string, other: string): boolean {
  if (one.length === other.length) return one === other;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length > 3 && long.length === short.length + 1 && long.endsWith('ي') && long.startsWith(short);
}

/** Whether a stem is the head of an office, or of another name of it: «عاهل» of «ملك». */
function isHead(one: string, own: readonly string[]): boolean {
  return one === own[0] || (own.includes(one) && HEAD_STEMS.has(one));
}

/** The longest run of words that follow one another, a gap of one allowed. */
function longestRun(list: readonly QuestionTerm[]): readonly QuestionTerm[] {
  let best: QuestionTerm[] = [];
  let run: QuestionTerm[] = [];
  for (const word of list) {
    const before = run.at(-1);
    run = before !== undefined && word.at - before.at <= 2 ? [...run, word] : [word];
    if (run.length > best.length) best = run;
  }
  return best;
}

/** The persons of the archive that the names in a question may mean. */
export function askedPersons(terms: readonly QuestionTerm[], people: People): Person[] {
  const groups = new Map<number, string[]>();
  for (const { name, person, text } of terms) {
    if (name === null || !person) continue;
    groups.set(name, [...(groups.get(name) ?? []), text]);
  }
  return [...groups.values()].flatMap((words) => {
    const name = words.join(' ');
    return nameWords(name).length === 0 ? [] : people.named(name);
  });
}
