import { nameKeys } from '../meetings/keys.ts';
import type { Question } from '../search/question.ts';
import { isUnderstood } from '../search/told.ts';
import type { ShortAnswer } from './answer.ts';
import type { Candidate } from './candidate.ts';
import { probability } from './confidence.ts';
import { identityAnswer } from './identity-answer.ts';
import { identityInText } from './identity-in-text.ts';
import type { Material } from './material.ts';
import { fromMeetings } from './meeting-candidate.ts';
import { newsAnswer } from './news-answer.ts';
import { type Readers, readerAnswers } from './reader-answers.ts';
import { several } from './several.ts';

/**
 * What may answer a question, with how likely each is right: what the meetings say, who is who, and what the reader finds,
 * article by article until one is as likely as `enough`. Whoever asks for several wants what other articles tell, too.
 * Nothing answers what cannot be understood.
 */
export async function candidates(material: Material, readers: Readers, enough: number): Promise<Candidate[]> {
  const { question } = material;
  if (!isUnderstood(question, material.told)) return [];
  const news = newsAnswer(material);
  if (news !== null) return [news];
  const identity = identityAnswer(material) ?? (await identityInText(material, readers.tagger));
  const known = [identity, fromMeetings(material)].filter((one) => one !== null);
  const read: Candidate[] = [];
  const all = (): Candidate[] => weighed([...known, ...read]);
  for await (const found of readerAnswers(material, readers)) {
    read.push(...found);
    if (!asksForSeveral(question) && all().some(({ confidence }) => confidence >= enough)) break;
  }
  return all();
}

/** What answers best; to a question for several, with what answers nearly as well. */
export function answerOf(question: Question, all: readonly Candidate[]): Candidate | null {
  const best = all.reduce<Candidate | null>(
    (most, one) => (most === null || one.confidence > most.confidence ? one : most),
    null,
  );
  if (best === null || asksForSeveral(question)) return best === null ? null : several(all, best);
  const telling = tellingBest(all, best);
  return telling === best ? best : { ...best, statements: telling.statements };
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
