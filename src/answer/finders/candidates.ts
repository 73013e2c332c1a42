import { nameKeys } from '../../meetings/keys.ts';
import { identityAsked } from '../../search/question/identity.ts';
import { pointsBack } from '../../search/question/points-back.ts';
import type { Question } from '../../search/question/question.ts';
import { isUnderstood } from '../../search/question/question-terms.ts';
import { isOfTwoSides } from '../../search/question/word-classes.ts';
import type { ShortAnswer } from '../answer.ts';
import type { Candidate } from '../candidates/candidate.ts';
import { probability } from '../candidates/confidence.ts';
import type { Material } from '../candidates/material.ts';
import { identityAnswer } from './identity-answer.ts';
import { identityInText } from './identity-in-text.ts';
import { fromMeetings } from './meeting-candidate.ts';
import { newsAnswer } from './news-answer.ts';
import { type Readers, readerAnswers } from './reader-answers.ts';
import { several } from './several.ts';
import { isUntold } from './untold.ts';

/**
 * What may answer a question, with how likely each is right: what the meetings say, who is who, and what the reader finds,
 * article by article until one is as likely as `enough`. Whoever asks for several wants what other articles tell, too.
 * Nothing answers what cannot be understood.
 */
export async function candidates(material: Material, readers: Readers, enough: number): Promise<Candidate[]> {
  const { question } = material;
  if (!isUnderstood(question, material.terms) || pointsBack(question)) return [];
  const news = newsAnswer(material);
  if (news !== null) return [news];
  const identity = identityAnswer(material) ?? (await identityInText(material, readers.tagger));
  const met = fromMeetings(material);
  const known = [identity, met].filter((one) => one !== null);
  // Which of several was first, and how many there were, is known over all articles, and no one of them tells it.
  if (met !== null && isCounted(question)) return weighed(known);
  // Who somebody is, is told by what articles call them, not by whoever stands in a sentence about them.
  if (identity !== null && identityAsked(question)?.of === 'person') return [identity];
  const read: Candidate[] = [];
  const all = (): Candidate[] => weighed([...known, ...read]);
  for await (const found of readerAnswers(material, readers)) {
    read.push(...found.filter((one) => !isUntold(material, one) && !isOlder(one, identity)));
    if (!asksForSeveral(question) && all().some(({ confidence }) => confidence >= enough)) break;
  }
  return all();
}

/** Whether an article that was read is older than one that names another holder of the office asked for. */
function isOlder({ answers, statements }: Candidate, identity: Candidate | null): boolean {
  const newest = identity?.answers[0]?.to ?? null;
  const published = statements[0]?.citations[0].article.published ?? null;
  if (identity === null || newest === null || published === null) return false;
  return published.slice(0, 10) < newest && !areSame(answers, identity.answers);
}

/** What answers best; to a question for several, with what answers nearly as well. */
export function answerOf(question: Question, all: readonly Candidate[]): Candidate | null {
  const best = all.reduce<Candidate | null>(
    (most, one) => (most === null || one.confidence > most.confidence ? one : most),
    null,
  );
  if (best === null || asksForSeveral(question)) return best === null ? null : several(all, best);
  const telling = tellingBest(all, best);
  if (telling === best) return best;
  return {
    ...best,
    answers: withOthers(question, best.answers, telling.answers),
    statements: telling.statements,
  };
}

/** Whether meetings are counted, or put in order. */
export function isCounted({ kinds, order, words }: Question): boolean {
  return (kinds[0] === 'how-often' || order !== null) && words.some(({ text }) => isOfTwoSides(text));
}

/** The persons that meetings tell, the one that was read first, where it is asked who they are. */
function withOthers(
  { kinds }: Question,
  read: readonly ShortAnswer[],
  met: readonly ShortAnswer[],
): readonly ShortAnswer[] {
  const asksWho = kinds.length === 1 && (kinds[0] === 'who' || kinds[0] === 'whom');
  if (!asksWho || !met.every(({ type }) => type === 'person')) return read;
  const first = met.filter((one) => read.some((other) => areSame([one], [other])));
  return [...first, ...met.filter((one) => !first.includes(one))];
}

/** Who tells best what is answered: the meetings, which bring whoever reports the same, where they say the same. */
function tellingBest(all: readonly Candidate[], best: Candidate): Candidate {
  const meetings = all.find(({ finder }) => finder === 'meetings');
  const isSame =
    best.finder === 'reader' && meetings !== undefined && areSame(best.answers, meetings.answers);
  return isSame && meetings.statements.length > 0 ? meetings : best;
}

/** «من هم…؟»; where another thing is asked besides, the candidates answer different parts of it. */
function asksForSeveral({ kinds, many }: Question): boolean {
  return kinds.length === 1 && (kinds[0] === 'list' || many);
}

/**
 * The candidates with whether another finder's best says the same, as far as what the question names is borne, and how
 * likely each is right with that.
 */
function weighed(all: readonly Candidate[]): Candidate[] {
  const bests = new Map<string, Candidate>();
  for (const one of all) {
    const best = bests.get(one.finder);
    if (best === undefined || one.confidence > best.confidence) bests.set(one.finder, one);
  }
  return all.map((one) => {
    const others = [...bests.values()].filter(
      ({ finder, answers }) => finder !== one.finder && answers.length > 0,
    );
    const isSame = others.some((other) => areSame(one.answers, other.answers));
    const signs = {
      ...one.signs,
      agrees: isSame ? (one.signs.borne ?? 1) : 0,
      differs: !isSame && others.length > 0 && one.answers.length > 0 ? 1 : 0,
    };
    return { ...one, signs, confidence: probability(one.finder, signs) };
  });
}

/** Whether the first short answers are one day, one yes or no, or one name or place as far as both go. */
function areSame([one]: readonly ShortAnswer[], [other]: readonly ShortAnswer[]): boolean {
  if (one === undefined || other === undefined) return false;
  const isNamed = ({ type }: ShortAnswer): boolean => type !== 'day' && type !== 'yes' && type !== 'no';
  if (!isNamed(one) || !isNamed(other))
    return one.type === other.type && one.from === other.from && one.to === other.to;
  const [own, its] = [nameKeys(one.text), nameKeys(other.text)];
  const [short, long] = own.length < its.length ? [own, its] : [its, own];
  return short.length > 0 && short.every((key) => long.includes(key));
}
