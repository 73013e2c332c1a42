import { numbers } from '../arabic/numbers.ts';
import { stems } from '../arabic/stems.ts';
import { words } from '../arabic/words.ts';
import type { Match } from '../search/match.ts';
import type { Question } from '../search/question.ts';
import type { Found } from '../search/retrieve.ts';
import { isOfMeeting, type Told } from '../search/told.ts';
import { type Evidence, holding } from './evidence.ts';

/**
 * The share of a question that its best sentence must bear, with its surroundings and alone; less where it asks what
 * was said, since the answer is what the question does not say. Chosen on development questions: see the
 * risk–coverage curve that `bench:quality` draws.
 */
const BEARS = { fact: 0.62, talk: 0.5 };
const BEARS_ALONE = 0.4;
/** The share of each name and office in a question that its best sentence must have. */
const NAMED = 0.5;
/** A meeting that answers so well to a question is the one asked about: what it does not tell is not said. */
const SURE = 0.8;
/** The share of a question that an article must have to be near it. */
const NEAR = 0.3;

/**
 * Whether a sentence bears a question well enough to be said in answer to it: it has most of what was asked; everybody
 * who is named where who met whom is asked stands in it; and where a meeting is asked for, it speaks of one.
 */
export function bearing(
  { article, span, score, own }: Evidence,
  question: Question,
  told: readonly Told[],
): boolean {
  const talk = question.kinds.every((kind) => kind === 'about' || kind === 'open');
  if (score < (talk ? BEARS.talk : BEARS.fact) || own < BEARS_ALONE) return false;
  const sentence = article.text.slice(span.start, span.end);
  const holds = holding(sentence);
  if (!groups(told).every((group) => share(group, holds) >= NAMED)) return false;
  if (question.number && numbers(sentence).length === 0) return false;
  if (talk) return doing(told).every(holds);
  const meets = told.some((word) => word.meets);
  return !meets || words(sentence).some((word) => isOfMeeting(word.text));
}

/** Whether the index of meetings has the one asked about, so that what it does not tell is not said elsewhere. */
export function isSure(question: Question, matches: readonly Match[]): boolean {
  const detail = question.kinds.some((kind) => kind !== 'about' && kind !== 'open' && kind !== 'whether');
  return detail && matches.some(({ score }) => score >= SURE);
}

/** Whether any article found has enough of the question to be shown as near it. */
export function nearness(told: readonly Told[], found: readonly Found[]): boolean {
  return found.some(({ passage: { article } }) => {
    const own = new Set(stems(`${article.title}\n${article.text}`));
    return share(told, (word) => word.stems.some((one) => own.has(one))) >= NEAR;
  });
}

/** The words of each person and office that a question names where it says who met whom, and of who is wanted. */
function groups(told: readonly Told[]): Told[][] {
  const found = new Map<number, Told[]>();
  for (const word of told) {
    if (word.name === null || !word.core) continue;
    found.set(word.name, [...(found.get(word.name) ?? []), word]);
  }
  return [...found.values(), told.filter((word) => word.described)];
}

/** The verb that «ماذا» asks about, «أهدى» in «ماذا أهدى فلان»; one of speaking may be said with another. */
function doing(told: readonly Told[]): Told[] {
  const [first] = told;
  return first === undefined || first.name !== null || first.meets || first.talks ? [] : [first];
}

function share(words: readonly Told[], holds: (word: Told) => boolean): number {
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  const held = words.filter(holds).reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? 1 : held / total;
}
