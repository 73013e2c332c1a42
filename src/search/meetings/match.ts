import { stems } from '../../arabic/words/stems.ts';
import type { Archive } from '../../archive/archive.ts';
import type { KeptMeeting } from '../../archive/kept/kept-meetings.ts';
import { nameKeys } from '../../meetings/keys.ts';
import type { Kind, Participant } from '../../meetings/meeting.ts';
import type { People, Person } from '../../meetings/people/people.ts';
import type { Question } from '../question/question.ts';
import type { QuestionTerm } from '../question/question-terms.ts';
import type { AskedParty } from './asked-parties.ts';
import { partiesAsked } from './asked-parties.ts';
import { askedPersons, explainedBy, type Identified, identified, weightOf } from './explained.ts';
import { type AnsweringParticipant, metOneAnother, namesBothSides } from './one-another.ts';
import { placedWords, placeInArticle, placeShare } from './placed.ts';

/** A meeting that a question may be about. */
export interface Match {
  readonly meeting: KeptMeeting;
  /** Who of it the question names, by name or by office. */
  readonly named: readonly Participant[];
  /** Who else took part: whom a question that names one side asks for. */
  readonly others: readonly Participant[];
  /** Whether the others are of those whom the question describes: «وزراء الخارجية الذين…». */
  readonly fits: boolean;
  /** The share, 0…1, of what the question says that the meeting and its article say. */
  readonly score: number;
  /** The least share, 0…1, of a person or office named in the question that is accounted for. */
  readonly people: number;
  /** The share, 0…1, of the place named in the question that it was held at, or its sentence names; 1 where none is. */
  readonly place: number;
}

/** How much a word counts that only the telling sentence has, or only the article. */
const IN_SENTENCE = 0.6;
const IN_ARTICLE = 0.35;
/** A country so often named, by its weight, is the papers' own. */
const DOMESTIC = 2.5;
/** What an office counts whose holder is named too, and not by the meeting. */
const OFFICE_FOR_NAME = 0.6;
/** What one word that says who is wanted counts at least: «السفير الذي…» may be told of by name alone. */
export const ONE_WORD = 0.55;
/** How much circumstances weigh beside who met whom. */
const CIRCUMSTANCE = 0.5;
/** How much of a question, where it says who met whom, an article that answers it may lack altogether. */
const MISSING = 0.3;
/** How many meetings are looked at for a question. */
const CANDIDATES = 250;
/** Of how many the article is read too, and what share of what the best explains of a question they explain at least. */
const LOOKED_AT = 30;
const WORTH = 0.4;

/** The meetings that a question may be about, the likeliest first; `nearby` are those of the articles found for it. */
export function matches(
  question: Question,
  allTerms: readonly QuestionTerm[],
  archive: Archive,
  nearby: readonly KeptMeeting[],
): Match[] {
  const terms = allTerms.filter((word) => !word.meets);
  const core = terms.filter((word) => word.core);
  if (core.length === 0) return [];
  const { from, to } = question.understood;
  const keys = terms.flatMap((word) => [
    ...word.keys.map((key) => `n:${key}`),
    ...word.stems.map((one) => `t:${one}`),
  ]);
  const wanted = { from, to, dayless: true, limit: CANDIDATES };
  const found = [...archive.meetings({ ...wanted, keys: [...new Set(keys)] }), ...nearby];
  const people = archive.people();
  const asked = askedPersons(terms, people);
  const named = partiesAsked(question, allTerms, people);
  const candidates = [...new Map(found.map((meeting) => [meeting.id, meeting])).values()].filter(({ kind }) =>
    isOfKind(kind, allTerms),
  );
  const placed = placedWords(question, allTerms);
  const met = candidates
    .map((meeting) => meet(meeting, terms, { people, asked }))
    .filter((one) => one.named.length > 0)
    // Of those named as well, a meeting that has a day, which is then one asked for, stands before those without.
    .sort((a, b) => b.weight - a.weight || Number(from !== null) * (dayless(a) - dayless(b)));
  const most = met[0]?.weight ?? 0;
  return met
    .slice(0, LOOKED_AT)
    .filter(({ weight }) => weight >= WORTH * most)
    .map((one) =>
      match(one, terms, {
        named,
        placed,
        one: !question.kinds.includes('list'),
        apart: namesBothSides(question, allTerms, placed),
        inArticle: placeInArticle(allTerms),
      }),
    )
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.meeting.id - b.meeting.id);
}

function dayless({ meeting }: Meet): number {
  return meeting.from === null ? 1 : 0;
}

/** Whether a meeting may be what a question calls so: «التقى» is no telephone call, and «هاتف» nothing else. */
function isOfKind(kind: Kind, allTerms: readonly QuestionTerm[]): boolean {
  const asked = allTerms.flatMap((word) => word.kind ?? []);
  const byPhone = asked.includes('phoned') || allTerms.some(({ text }) => /^[وب]?(?:ال)?هاتفي/u.test(text));
  if (byPhone) return kind === 'phoned' || kind === 'talked';
  if (asked.length > 0 && asked.every((one) => one === 'visited'))
    return kind === 'visited' || kind === 'received';
  return kind !== 'phoned' || !asked.some((one) => one === 'met' || one === 'received' || one === 'visited');
}

/** A meeting, and who of it and which words of the question answer to one another. */
interface Meet {
  readonly meeting: KeptMeeting;
  readonly named: readonly Participant[];
  readonly others: readonly Participant[];
  readonly explained: ReadonlySet<number>;
  /** The words of the question, by their places, that each of those named answers to. */
  readonly answering: readonly AnsweringParticipant[];
  readonly fits: boolean;
  readonly weight: number;
}

function meet(
  meeting: KeptMeeting,
  terms: readonly QuestionTerm[],
  known: { readonly people: People; readonly asked: readonly Person[] },
): Meet {
  const explained = new Set<number>();
  const naming = terms.filter((word) => !word.described);
  const describing = terms.filter((word) => word.described);
  const named: Participant[] = [];
  const answering: AnsweringParticipant[] = [];
  const rest: { one: Identified; fits: readonly QuestionTerm[] }[] = [];
  for (const participant of meeting.participants) {
    const one = identified(participant, meeting, known.people, known.asked);
    const own = explainedBy(one, naming);
    for (const { at } of own) explained.add(at);
    if (own.length > 0) answering.push({ side: participant.side, words: new Set(own.map(({ at }) => at)) });
    if (own.length > 0) named.push(participant);
    else rest.push({ one, fits: explainedBy(one, describing) });
  }
  const most = Math.max(0, ...rest.map(({ fits }) => weightOf(fits)));
  const wanted = rest.filter(({ fits }) => weightOf(fits) === most);
  for (const { at } of wanted.flatMap(({ fits }) => fits)) explained.add(at);
  const others = wanted.map(({ one }) => inFull(one));
  const weight = weightOf(terms.filter(({ at }) => explained.has(at)));
  return { meeting, named, others, explained, answering, fits: most > 0, weight };
}

/** «دوغان»: called by the name that other sentences and articles give in full. */
function inFull({ participant, names }: Identified): Participant {
  if (participant.person === null || participant.name.includes(' ')) return participant;
  const [full] = [...names].sort((a, b) => nameKeys(b).length - nameKeys(a).length);
  return full === undefined ? participant : { ...participant, name: full };
}

/** What of a question is looked for besides its words. */
interface Wanted {
  readonly named: readonly AskedParty[];
  readonly placed: readonly QuestionTerm[];
  /** What a word of the place counts that only the article has. */
  readonly inArticle: number;
  /** Somebody or something is wanted, and no list. */
  readonly one: boolean;
  /** Those whom it names are to have met one another. */
  readonly apart: boolean;
}

/** How well a meeting and its article answer to all the words of a question. */
function match(
  { meeting, named, others, explained, answering, fits }: Meet,
  terms: readonly QuestionTerm[],
  wanted: Wanted,
): Match {
  const { article, evidence, place, topic } = meeting;
  const sentence = stemsOf(
    `${article.text.slice(evidence.start, evidence.end)} ${place ?? ''} ${topic ?? ''}`,
  );
  const whole = stemsOf(`${article.title}\n${article.text}`);
  const isIn = (held: ReadonlySet<string>, word: QuestionTerm): boolean =>
    word.stems.some((one) => held.has(one));
  let got = 0;
  let all = 0;
  let missing = 0;
  for (const word of terms) {
    const { at, weight, core, person } = word;
    const inSentence = isIn(sentence, word);
    const here = inSentence ? IN_SENTENCE : isIn(whole, word) ? IN_ARTICLE : 0;
    const counts = core ? weight : CIRCUMSTANCE * weight;
    all += counts;
    if (core && here === 0 && !explained.has(at)) missing += counts;
    if (explained.has(at)) got += counts;
    else if (!core) got += counts * (inSentence ? 1 : here * 2);
    else if (!person) got += counts * here;
  }
  const score = all === 0 || missing > MISSING * all ? 0 : got / all;
  return {
    meeting,
    named,
    others,
    fits,
    score,
    people:
      wanted.apart && !metOneAnother(wanted.named, answering)
        ? 0
        : leastAccounted(terms, wanted, explained, (word) => isIn(sentence, word)),
    place: placeShare(wanted.placed, (word) =>
      explained.has(word.at) || isIn(sentence, word) ? 1 : isIn(whole, word) ? wanted.inArticle : 0,
    ),
  };
}

/** How far an office accounts for its holder who is named too; a word alone, «الفنانة», for nobody. */
export function officeForName(
  office: readonly QuestionTerm[],
  shareOf: (group: readonly QuestionTerm[]) => number,
): number {
  return office.length < 2 ? 0 : OFFICE_FOR_NAME * shareOf(office);
}

/** How much a word of a name or office counts that the telling sentence has and no participant. */
const MENTIONED = 0.4;

/**
 * The least share that is accounted for of anybody whom the question names where it says who met whom: a word of a
 * participant counts whole, one that only the telling sentence has a part. Where `one` is wanted, so is what describes
 * them: «وزير العدل الذي…».
 */
function leastAccounted(
  terms: readonly QuestionTerm[],
  { named, one }: Wanted,
  explained: ReadonlySet<number>,
  isSaid: (word: QuestionTerm) => boolean,
): number {
  const shareOf = (group: readonly QuestionTerm[]): number => {
    const here = group.reduce(
      (sum, word) => sum + word.weight * (explained.has(word.at) ? 1 : isSaid(word) ? MENTIONED : 0),
      0,
    );
    // «وزير الخارجية الإيراني» is no other country's; a paper's own country it may leave out.
    const foreign = group.some(
      ({ at, countries, weight, person }) =>
        countries.length > 0 && !person && weight > DOMESTIC && !explained.has(at),
    );
    return (foreign ? 0.5 : 1) * (here / weightOf(group));
  };
  const described = one ? terms.filter((word) => word.described) : [];
  return Math.min(
    described.length === 0 ? 1 : Math.max(shareOf(described), described.length === 1 ? ONE_WORD : 0),
    ...named.map(({ office, name }) => {
      if (name.length === 0) return shareOf(office);
      return Math.max(shareOf(name), officeForName(office, shareOf));
    }),
  );
}

function stemsOf(text: string): ReadonlySet<string> {
  return new Set(stems(text));
}
