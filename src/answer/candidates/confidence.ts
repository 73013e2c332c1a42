import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '../../arabic/calendar/mention.ts';
import { fold } from '../../arabic/letters/fold.ts';
import { isDefinite } from '../../arabic/words/clitics.ts';
import { stems } from '../../arabic/words/stems.ts';
import { ROOT } from '../../root.ts';
import { weightOf } from '../../search/meetings/explained.ts';
import type { FoundPassage } from '../../search/passages/retrieve.ts';
import type { Question } from '../../search/question/question.ts';
import type { QuestionTerm } from '../../search/question/question-terms.ts';
import { ANSWER } from '../constants.ts';

/** What found an answer: the reader in an article, the index of meetings, who is who, or the newest articles. */
export type Finder = 'reader' | 'meetings' | 'people' | 'news';

/** What speaks for and against an answer, by name; what a finder's weights do not name does not count. */
export type Signs = Readonly<Record<string, number>>;

/** What a script fitted: see `npm run calibrate`. */
interface Calibration {
  /** An answer is given from this probability on, and no further article is read from that on. */
  readonly least: number;
  readonly enough: number;
  /** Weights of a logistic regression, by sign; `bias` stands alone. */
  readonly weights: Readonly<Record<Finder, Signs>>;
}

const { least, enough, weights }: Calibration = JSON.parse(
  readFileSync(join(ROOT, 'models', 'answer-confidence.json'), 'utf8'),
);

/** An answer is given from this probability of being right on. */
export const SURE_ENOUGH = least;
/** From this one on no further article is read. */
export const SURE = enough;

/** How likely, 0…1, an answer that bears these signs is right: the logistic of their weighted sum. */
export function probability(
  finder: Finder,
  signs: Signs,
  by: Readonly<Record<Finder, Signs>> = weights,
): number {
  const sum = Object.entries(by[finder]).reduce(
    (total, [sign, weight]) => total + weight * (sign === 'bias' ? 1 : (signs[sign] ?? 0)),
    0,
  );
  const kept = signs.absent === 1 ? ANSWER.absent : signs.unborne === 1 ? ANSWER.unborne : 1;
  return kept / (1 + Math.exp(-sum));
}

/** What one sign adds to the logarithm of the odds that an answer is right. */
export interface Contribution {
  readonly sign: string;
  readonly value: number;
  readonly weight: number;
}

/** What each sign that counts for a finder adds, the weightiest first; `bias` is what stands without any sign. */
export function contributions(finder: Finder, signs: Signs): Contribution[] {
  return Object.entries(weights[finder])
    .map(([sign, weight]) => ({ sign, value: sign === 'bias' ? 1 : (signs[sign] ?? 0), weight }))
    .sort((a, b) => Math.abs(b.value * b.weight) - Math.abs(a.value * a.weight));
}

/**
 * The signs of how far what a question names is borne by the evidence, the least of its people, place and day: law 8. What
 * bears one of them not at all hardly answers, whoever else says the same.
 */
export function borneSigns(people: number, place: number, day: number): Signs {
  const borne = Math.min(people, place, day);
  return { borne, unborne: borne < ANSWER.borneFrom ? 1 : 0 };
}

/** Whether a day that a question names is none of ours, «العام 1444»: nothing of an article can be held against it. */
export function isOfAnotherCalendar(day: Day): boolean {
  return Number.parseInt(day, 10) < ANSWER.earliestYear;
}

/**
 * 1 where something is of the days asked for, or none are; 0.5 where its day is unknown and its article of then, unless
 * its sentence speaks of another time («في خريف 2022»); else 0.
 */
export function dayFit(
  { understood: { from, to } }: Question,
  days: readonly { readonly from: Day; readonly to: Day }[],
  published: string | null,
): number {
  if (from === null || to === null || isOfAnotherCalendar(to)) return 1;
  if (days.some((day) => day.from <= to && day.to >= from)) return 1;
  const day = published?.slice(0, 10);
  if (days.length > 0 || day === undefined || day < from) return 0;
  return Date.parse(day) - Date.parse(to) <= ANSWER.halfFitDays * 86_400_000 ? 0.5 : 0;
}

/**
 * Those of the articles found that are near enough to a question to be shown: they have so much of it, by the weight of
 * its words, and something that it is about, a name, a place or a definite noun, where it has any: no market that
 * «يغلق مرتفعًا» is near «لماذا أُغلق الجسر؟».
 */
export function nearOf(terms: readonly QuestionTerm[], found: readonly FoundPassage[]): FoundPassage[] {
  const total = weightOf(terms) || 1;
  const things = terms.filter(({ name, place, text }) => name !== null || place || isDefinite(fold(text)));
  return found.filter(({ passage: { article } }) => {
    const own = new Set(stems(`${article.title}\n${article.text}`));
    const isHere = (word: QuestionTerm): boolean => word.stems.some((one) => own.has(one));
    const isAbout = things.length === 0 || things.some(isHere);
    return isAbout && weightOf(terms.filter(isHere)) >= ANSWER.nearFrom * total;
  });
}

/** Whether a question asks what was said or done, and no person, day or place. */
export function isTalk({ kinds }: Question): boolean {
  return kinds.every((kind) => kind === 'about' || kind === 'open');
}
