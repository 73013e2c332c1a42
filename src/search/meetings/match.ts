import { fold } from '../../arabic/letters/fold.ts';
import { peelings } from '../../arabic/words/clitics.ts';
import type { Archive } from '../../archive/archive.ts';
import type { KeptMeeting } from '../../archive/kept/kept-meetings.ts';
import { nameKeys } from '../../meetings/keys.ts';
import type { Kind, Participant } from '../../meetings/meeting.ts';
import type { People, Person } from '../../meetings/people/people.ts';
import { SEARCH } from '../constants.ts';
import type { Question } from '../question/question.ts';
import type { QuestionTerm } from '../question/question-terms.ts';
import { ASKED_WORDS } from '../question/word-classes.ts';
import { partiesAsked } from './asked-parties.ts';
import { askedPersons, explainedBy, type Identified, identified, weightOf } from './explained.ts';
import { type AnsweringMeeting, type MatchShares, sharesOf } from './match-shares.ts';
import { personsMet } from './meeting-list.ts';
import { type AnsweringParticipant, namesBothSides } from './one-another.ts';
import { placedWords, placeInArticle } from './placed.ts';

/** A meeting that a question may be about. */
export interface Match extends MatchShares {
  readonly meeting: KeptMeeting;
  /** Who of it the question names, by name or by office. */
  readonly named: readonly Participant[];
  /** Who else took part: whom a question that names one side asks for. */
  readonly others: readonly Participant[];
  /** Whether the others are of those whom the question describes: «وزراء الخارجية الذين…». */
  readonly fits: boolean;
}

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
  const wanted = { from, to, dayless: true, limit: SEARCH.meetingsMatched };
  const found = [...archive.meetings({ ...wanted, keys: [...new Set(keys)] }), ...nearby];
  const people = archive.people();
  const asked = askedPersons(terms, people);
  const candidates = [...new Map(found.map((meeting) => [meeting.id, meeting])).values()].filter(({ kind }) =>
    isOfKind(kind, allTerms),
  );
  people.read(personsMet(candidates));
  const placed = placedWords(question, allTerms);
  const lookedFor = {
    named: partiesAsked(question, allTerms, people),
    placed,
    one: !question.kinds.includes('list'),
    apart: namesBothSides(question, allTerms, placed),
    inArticle: placeInArticle(allTerms),
  };
  const met = candidates
    .map((meeting) => meet(meeting, terms, { people, asked }))
    .filter((one) => one.named.length > 0)
    // Of those named as well, a meeting that has a day, which is then one asked for, stands before those without.
    .sort((a, b) => b.weight - a.weight || Number(from !== null) * (dayless(a) - dayless(b)));
  const most = met[0]?.weight ?? 0;
  return met
    .slice(0, SEARCH.meetingsRead)
    .filter(({ weight }) => weight >= SEARCH.worthReading * most)
    .map((one): Match => {
      const { meeting, named: participants, others, fits } = one;
      return { meeting, named: participants, others, fits, ...sharesOf(one, terms, lookedFor) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.meeting.id - b.meeting.id);
}

function dayless({ meeting }: Meet): number {
  return meeting.from === null ? 1 : 0;
}

/** Whether a meeting may be what a question calls so: «التقى» is no telephone call, and «هاتف» nothing else. */
function isOfKind(kind: Kind, allTerms: readonly QuestionTerm[]): boolean {
  const asked = allTerms.flatMap((word) => word.kind ?? []);
  const byPhone =
    asked.includes('phoned') ||
    allTerms.some(({ text }) =>
      peelings(fold(text)).some(({ base }) => ASKED_WORDS.begins('by-phone', base)),
    );
  if (byPhone) return kind === 'phoned' || kind === 'talked';
  if (asked.length > 0 && asked.every((one) => one === 'visited'))
    return kind === 'visited' || kind === 'received';
  return kind !== 'phoned' || !asked.some((one) => one === 'met' || one === 'received' || one === 'visited');
}

/** A meeting, and who of it and which words of the question answer to one another. */
interface Meet extends AnsweringMeeting {
  readonly named: readonly Participant[];
  readonly others: readonly Participant[];
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
