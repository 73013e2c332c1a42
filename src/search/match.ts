import { stems } from '../arabic/stems.ts';
import type { Archive } from '../archive/archive.ts';
import type { KeptMeeting } from '../archive/kept-meetings.ts';
import { nameKeys } from '../meetings/keys.ts';
import type { Participant } from '../meetings/meeting.ts';
import { officeStems } from '../meetings/offices.ts';
import type { People } from '../meetings/people.ts';
import type { Question } from './question.ts';
import type { Told } from './told.ts';

/** A meeting that a question may be about. */
export interface Match {
  readonly meeting: KeptMeeting;
  /** Who of it the question names, by name or by office. */
  readonly named: readonly Participant[];
  /** Who else took part: whom a question that names one side asks for. */
  readonly others: readonly Participant[];
  /** The share, 0…1, of what the question says that the meeting and its article say. */
  readonly score: number;
}

/** How much a word counts that only the telling sentence has, or only the article. */
const IN_SENTENCE = 0.6;
const IN_ARTICLE = 0.35;
/** How much circumstances weigh beside who met whom. */
const CIRCUMSTANCE = 0.5;
/** The share of a name or office that must be known for it to be that one. */
const NAMED = 0.5;
/** The share of a question, where it says who met whom, that an article which answers it may lack altogether. */
const MISSING = 0.2;
/** How many meetings are looked at for a question. */
const CANDIDATES = 400;
/** Of how many the article is read too. */
const LOOKED_AT = 30;

/** The meetings that a question may be about, the likeliest first. */
export function matches(
  question: Question,
  said: readonly Told[],
  archive: Archive,
  articles: readonly string[],
): Match[] {
  const told = said.filter((word) => !word.meets);
  const core = told.filter((word) => word.core);
  if (core.length === 0) return [];
  const { from, to } = question.understood;
  const keys = told.flatMap((word) => [
    ...word.keys.map((key) => `n:${key}`),
    ...word.stems.map((one) => `t:${one}`),
  ]);
  const wanted = { from, to, dayless: true, limit: CANDIDATES };
  const found = [
    ...archive.meetings({ ...wanted, keys: [...new Set(keys)] }),
    ...archive.meetings({ ...wanted, articles }),
  ];
  const candidates = [...new Map(found.map((meeting) => [meeting.id, meeting])).values()];
  return candidates
    .map((meeting) => meet(meeting, told, archive.people()))
    .filter((one) => one.named.length > 0 && everybody(one, told))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, LOOKED_AT)
    .map((one) => match(one, told))
    .sort((a, b) => b.score - a.score || a.meeting.id - b.meeting.id);
}

/** A meeting, and who of it and which words of the question answer to one another. */
interface Meet {
  readonly meeting: KeptMeeting;
  readonly named: readonly Participant[];
  readonly others: readonly Participant[];
  readonly explained: ReadonlySet<number>;
  readonly weight: number;
}

function meet(meeting: KeptMeeting, told: readonly Told[], people: People): Meet {
  const explained = new Set<number>();
  const naming = told.filter((word) => !word.described);
  const describing = told.filter((word) => word.described);
  const named: Participant[] = [];
  const rest: { one: Identified; fits: readonly Told[] }[] = [];
  for (const participant of meeting.participants) {
    const one = identified(participant, meeting, people);
    const own = explainedBy(one, naming);
    for (const { at } of own) explained.add(at);
    if (own.length > 0) named.push(participant);
    else rest.push({ one, fits: explainedBy(one, describing) });
  }
  const most = Math.max(0, ...rest.map(({ fits }) => weightOf(fits)));
  const wanted = rest.filter(({ fits }) => weightOf(fits) === most);
  for (const { at } of wanted.flatMap(({ fits }) => fits)) explained.add(at);
  const others = wanted.map(({ one }) => one.participant);
  const weight = weightOf(told.filter(({ at }) => explained.has(at)));
  return { meeting, named, others, explained, weight };
}

/** A participant with every name and office that the articles give. */
interface Identified {
  readonly participant: Participant;
  readonly names: readonly string[];
  readonly offices: readonly string[];
}

/** Who a participant is over all articles; an office alone is whoever held it when the article was published. */
function identified(participant: Participant, meeting: KeptMeeting, people: People): Identified {
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
  const holders = participant.sort === 'office' ? people.holders(title ?? name, published, published) : [];
  const [holder] = holders.length === 1 ? holders : [];
  return { participant, names: holder?.names ?? [], offices: own.length > 0 ? own : [name] };
}

/** The office of «نظيره القطري»: that of the other side, in his own country. */
function counterpart({ title }: Participant, { participants }: KeptMeeting): string | null {
  const [, country] = /^نظير\p{L}*\s+(.+)$/u.exec(title ?? '') ?? [];
  if (country === undefined) return null;
  const other = participants.find((one) => one.title !== null && one.title !== title)?.title;
  return other === undefined || other === null ? null : `${other} ${country}`;
}

function weightOf(words: readonly Told[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}

/**
 * Whether everybody whom the question names, where it says who met whom, took part: a person by some of the name, an
 * office by most of its words, unless the name of its holder stands right after it.
 */
function everybody({ explained }: Meet, told: readonly Told[]): boolean {
  const groups = new Map<number, Told[]>();
  for (const word of told) {
    if (word.name === null || !word.core) continue;
    groups.set(word.name, [...(groups.get(word.name) ?? []), word]);
  }
  const all = [...groups.values()];
  const isHere = all.map((group) => {
    const here = group.filter(({ at }) => explained.has(at));
    return weightOf(here) >= NAMED * weightOf(group);
  });
  return all.every((group, i) => {
    if (isHere[i]) return true;
    const next = all[i + 1];
    const follows = next !== undefined && (next[0]?.at ?? 0) - (group.at(-1)?.at ?? 0) === 1;
    return (
      !group.some((word) => word.person) &&
      follows &&
      isHere[i + 1] === true &&
      next.some((word) => word.person)
    );
  });
}

/** How well a meeting and its article answer to all the words of a question. */
function match({ meeting, named, others, explained }: Meet, told: readonly Told[]): Match {
  const { article, evidence, place, topic } = meeting;
  const sentence = stemsOf(
    `${article.text.slice(evidence.start, evidence.end)} ${place ?? ''} ${topic ?? ''}`,
  );
  const whole = stemsOf(`${article.title}\n${article.text}`);
  let got = 0;
  let all = 0;
  let missing = 0;
  for (const { at, stems: own, weight, core, person } of told) {
    const inSentence = own.some((one) => sentence.has(one));
    const here = inSentence ? IN_SENTENCE : own.some((one) => whole.has(one)) ? IN_ARTICLE : 0;
    const counts = core ? weight : CIRCUMSTANCE * weight;
    all += counts;
    if (core && here === 0 && !explained.has(at)) missing += counts;
    if (explained.has(at)) got += counts;
    else if (!core) got += counts * (inSentence ? 1 : here * 2);
    else if (!person) got += counts * here;
  }
  const score = all === 0 || missing > MISSING * all ? 0 : got / all;
  return { meeting, named, others, score };
}

/** The words of the question that a participant's names or an office explain; none when too little is. */
function explainedBy({ names, offices }: Identified, told: readonly Told[]): Told[] {
  const byName = longest(names.map((name) => byNameOf(name, told)));
  const byOffice = offices.map((office) => byOfficeOf(office, told, byName.length > 0));
  return [...new Set([...byName, ...longest(byOffice)])];
}

function longest(lists: readonly (readonly Told[])[]): readonly Told[] {
  return lists.reduce((best, list) => (weightOf(list) > weightOf(best) ? list : best), []);
}

/** The words that are of a name, where its last is among them or two of it are. */
function byNameOf(name: string, told: readonly Told[]): readonly Told[] {
  const own = nameKeys(name);
  const last = own.at(-1);
  const found = told.filter(({ keys }) => keys.some((key) => own.includes(key)));
  const distinct = new Set(found.flatMap(({ keys }) => keys.filter((key) => own.includes(key))));
  return last !== undefined && (distinct.has(last) || distinct.size > 1) ? found : [];
}

/** The words that are of an office: one after another, its head among them, unless its holder is named besides. */
function byOfficeOf(title: string, told: readonly Told[], named: boolean): readonly Told[] {
  const own = officeStems(title);
  const found = told.filter((word) => word.stems.some((one) => own.includes(one)));
  if (named) return found;
  const run = longestRun(found);
  const headed = own[0] !== undefined && run.some((word) => word.stems.includes(own[0] as string));
  return headed && (run.length > 1 || told.length === 1 || own.length === 1) ? run : [];
}

/** The longest run of words that follow one another, a gap of one allowed. */
function longestRun(list: readonly Told[]): readonly Told[] {
  let best: Told[] = [];
  let run: Told[] = [];
  for (const word of list) {
    const before = run.at(-1);
    run = before !== undefined && word.at - before.at <= 2 ? [...run, word] : [word];
    if (run.length > best.length) best = run;
  }
  return best;
}

function stemsOf(text: string): ReadonlySet<string> {
  return new Set(stems(text));
}
