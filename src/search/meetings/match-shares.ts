import { stems } from '../../arabic/words/stems.ts';
import type { KeptMeeting } from '../../archive/kept/kept-meetings.ts';
import { SEARCH } from '../constants.ts';
import type { QuestionTerm } from '../question/question-terms.ts';
import type { AskedParty } from './asked-parties.ts';
import { weightOf } from './explained.ts';
import { type AnsweringParticipant, metOneAnother } from './one-another.ts';
import { placeShare } from './placed.ts';

/** How well a meeting and its article answer to a question, each 0…1. */
export interface MatchShares {
  /** The share of what the question says that the meeting and its article say. */
  readonly score: number;
  /** The least share of a person or office named in the question that is accounted for. */
  readonly people: number;
  /** The share of the place named in the question that it was held at, or its sentence names; 1 where none is. */
  readonly place: number;
}

/** What of a question is looked for besides its words. */
export interface LookedFor {
  readonly named: readonly AskedParty[];
  readonly placed: readonly QuestionTerm[];
  /** What a word of the place counts that only the article has. */
  readonly inArticle: number;
  /** Somebody or something is wanted, and no list. */
  readonly one: boolean;
  /** Those whom it names are to have met one another. */
  readonly apart: boolean;
}

/** A meeting, and the words of the question, by their places, that somebody of it answers to. */
export interface AnsweringMeeting {
  readonly meeting: KeptMeeting;
  readonly explained: ReadonlySet<number>;
  readonly answering: readonly AnsweringParticipant[];
}

/** Where a word of the question stands, by what it counts. */
interface Held {
  readonly explained: ReadonlySet<number>;
  readonly isSaid: (word: QuestionTerm) => boolean;
  readonly isWritten: (word: QuestionTerm) => boolean;
}

/** How well a meeting and its article answer to all the words of a question. */
export function sharesOf(
  { meeting, explained, answering }: AnsweringMeeting,
  terms: readonly QuestionTerm[],
  wanted: LookedFor,
): MatchShares {
  const { article, evidence, place, topic } = meeting;
  const sentence = stemsOf(
    `${article.text.slice(evidence.start, evidence.end)} ${place ?? ''} ${topic ?? ''}`,
  );
  const whole = stemsOf(`${article.title}\n${article.text}`);
  const held: Held = {
    explained,
    isSaid: (word) => word.stems.some((one) => sentence.has(one)),
    isWritten: (word) => word.stems.some((one) => whole.has(one)),
  };
  const isApart = wanted.apart && !metOneAnother(wanted.named, answering);
  return {
    score: scoreOf(terms, held),
    people: isApart ? 0 : leastAccounted(terms, wanted, held),
    place: placeShare(wanted.placed, (word) => {
      if (explained.has(word.at) || held.isSaid(word)) return 1;
      return held.isWritten(word) ? wanted.inArticle : 0;
    }),
  };
}

/** The share of the words' weight that is accounted for; 0 where too much of who met whom is nowhere. */
function scoreOf(terms: readonly QuestionTerm[], held: Held): number {
  let got = 0;
  let all = 0;
  let missing = 0;
  for (const word of terms) {
    const counts = word.core ? word.weight : SEARCH.circumstance * word.weight;
    const share = shareOfWord(word, held);
    all += counts;
    got += counts * share;
    if (word.core && !held.explained.has(word.at) && whereOf(word, held) === 0) missing += counts;
  }
  return all === 0 || missing > SEARCH.missingUpTo * all ? 0 : got / all;
}

/** What a word counts by where it stands alone: nothing where it stands nowhere. */
function whereOf(word: QuestionTerm, { isSaid, isWritten }: Held): number {
  if (isSaid(word)) return SEARCH.inSentence;
  return isWritten(word) ? SEARCH.inArticle : 0;
}

/** How far a word is accounted for; a circumstance more by the article than who met whom, and a person by words not at all. */
function shareOfWord(word: QuestionTerm, held: Held): number {
  const { at, core, person } = word;
  if (held.explained.has(at)) return 1;
  if (!core) return held.isSaid(word) ? 1 : 2 * whereOf(word, held);
  return person ? 0 : whereOf(word, held);
}

/** How far an office accounts for its holder who is named too; a word alone, «الفنانة», for nobody. */
export function officeForName(
  office: readonly QuestionTerm[],
  shareOf: (group: readonly QuestionTerm[]) => number,
): number {
  return office.length < 2 ? 0 : SEARCH.officeForName * shareOf(office);
}

/**
 * The least share that is accounted for of anybody whom the question names where it says who met whom: a word of a
 * participant counts whole, one that only the telling sentence has a part. Where `one` is wanted, so is what describes
 * them: «وزير العدل الذي…».
 */
function leastAccounted(
  terms: readonly QuestionTerm[],
  { named, one }: LookedFor,
  { explained, isSaid }: Held,
): number {
  const shareOf = (group: readonly QuestionTerm[]): number => {
    const share = (word: QuestionTerm): number => {
      if (explained.has(word.at)) return 1;
      return isSaid(word) ? SEARCH.mentioned : 0;
    };
    const here = group.reduce((sum, word) => sum + word.weight * share(word), 0);
    // «وزير الخارجية الإيراني» is no other country's; a paper's own country it may leave out.
    const foreign = group.some(
      ({ at, countries, weight, person }) =>
        countries.length > 0 && !person && weight > SEARCH.domesticUpTo && !explained.has(at),
    );
    return (foreign ? 0.5 : 1) * (here / weightOf(group));
  };
  const described = one ? terms.filter((word) => word.described) : [];
  return Math.min(
    described.length === 0 ? 1 : Math.max(shareOf(described), described.length === 1 ? SEARCH.oneWord : 0),
    ...named.map(({ office, name }) => {
      if (name.length === 0) return shareOf(office);
      return Math.max(shareOf(name), officeForName(office, shareOf));
    }),
  );
}

function stemsOf(text: string): ReadonlySet<string> {
  return new Set(stems(text));
}
