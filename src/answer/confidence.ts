import { numbers } from '../arabic/numbers.ts';
import { stems } from '../arabic/stems.ts';
import { words } from '../arabic/words.ts';
import { nameKeys } from '../meetings/keys.ts';
import type { Question } from '../search/question.ts';
import type { Found } from '../search/retrieve.ts';
import { isOfMeeting, type Told } from '../search/told.ts';
import type { Evidence } from './evidence.ts';

/** The share of a question that its best sentence must bear, with its surroundings and alone. */
const BEARS = 0.62;
const BEARS_ALONE = 0.4;
/** The share of the names in a question that its best sentence must have. */
const NAMED = 0.6;
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
  if (score < BEARS || own < BEARS_ALONE) return false;
  const sentence = article.text.slice(span.start, span.end);
  const here = new Set(words(sentence).flatMap((word) => nameKeys(word.text)));
  const people = told.filter((word) => word.person && word.core);
  const named = people.filter(({ keys }) => keys.some((key) => here.has(key)));
  if (weightOf(named) < NAMED * weightOf(people)) return false;
  if (question.number && numbers(sentence).length === 0) return false;
  const meets = told.some((word) => word.meets);
  return !meets || words(sentence).some((word) => isOfMeeting(word.text));
}

function weightOf(words: readonly Told[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}

/** Whether any article found has enough of the question to be shown as near it. */
export function nearness(told: readonly Told[], found: readonly Found[]): boolean {
  const total = told.reduce((sum, { weight }) => sum + weight, 0);
  return found.some(({ passage: { article } }) => {
    const own = new Set(stems(`${article.title}\n${article.text}`));
    const here = told.filter((word) => word.stems.some((one) => own.has(one)));
    return here.reduce((sum, { weight }) => sum + weight, 0) >= NEAR * total;
  });
}
