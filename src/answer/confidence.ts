import { fold } from '../arabic/fold.ts';
import type { Day } from '../arabic/mention.ts';
import { numbers } from '../arabic/numbers.ts';
import { stems } from '../arabic/stems.ts';
import { words } from '../arabic/words.ts';
import { memberIn, nounIn } from '../meetings/lexicon.ts';
import type { Question } from '../search/question.ts';
import type { Found } from '../search/retrieve.ts';
import { isOfAttendance, isOfMeeting, isOfTwoSides, type Told } from '../search/told.ts';
import { type Evidence, holding } from './evidence.ts';

/** What speaks for an answer, each 0…1. */
export interface Signs {
  /** The share of the question that is said, with what stands around it. */
  readonly said: number;
  /** The share that the sentence alone says; of a meeting the same as `said`. */
  readonly own: number;
  /** The least share of a person or office named in the question that is accounted for. */
  readonly people: number;
  /** The share of the place named in the question that is accounted for. */
  readonly place: number;
  /** The score of the article among those found, beside the best one's: 0 when it was not found. */
  readonly near: number;
  /** 1 where it is of the days asked for or none are, 0.5 where its article is, 0 where neither. */
  readonly day: number;
}

/** News of a day is still published in the days after it. */
const AFTER_DAYS = 3;

/**
 * 1 where something is of the days asked for, or none are; 0.5 where its day is unknown and its article of then, unless
 * its sentence speaks of another time («في خريف 2022»); else 0.
 */
export function dayFit(
  { understood: { from, to } }: Question,
  days: readonly { readonly from: Day; readonly to: Day }[],
  published: string | null,
): number {
  if (from === null || to === null) return 1;
  if (days.some((day) => day.from <= to && day.to >= from)) return 1;
  const day = published?.slice(0, 10);
  if (days.length > 0 || day === undefined || day < from) return 0;
  return Date.parse(day) - Date.parse(to) <= AFTER_DAYS * 86_400_000 ? 0.5 : 0;
}

/** How the signs of an answer tell: the middle of each, where it is as likely right as wrong, and how steeply. */
interface Scale {
  readonly said: number;
  readonly people: number;
}

/**
 * Chosen on the development questions and the same asked of strangers, apart for what meetings and what sentences say,
 * and for questions of what was said, whose answer the question does not say: see the risk–coverage curve that
 * `bench:quality` draws.
 */
const MIDDLE: Readonly<Record<'meeting' | 'passage', { readonly fact: Scale; readonly talk: Scale }>> = {
  meeting: { fact: { said: 0.57, people: 0.45 }, talk: { said: 0.5, people: 0.3 } },
  passage: { fact: { said: 0.6, people: 0.48 }, talk: { said: 0.55, people: 0.45 } },
};
const STEEP: Scale = { said: 15, people: 20 };
/** Where the place asked for is in the article alone, it may still be the one. */
const PLACE = 0.35;

/** An answer is given from here on. */
export const SURE_ENOUGH = 0.3;

/** How likely, 0…1, it is that what bears these signs answers the question. */
export function confidence(signs: Signs, from: 'meeting' | 'passage', question: Question): number {
  const middle = MIDDLE[from][isTalk(question) ? 'talk' : 'fact'];
  return (
    logistic(STEEP.said * (signs.said - middle.said)) *
    logistic(STEEP.people * (signs.people - middle.people)) *
    logistic(STEEP.people * (signs.place - PLACE))
  );
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** The article that a question is near must have this share of it. */
const NEAR = 0.3;

/** Whether any article found has enough of the question to be shown as near it. */
export function nearness(told: readonly Told[], found: readonly Found[]): boolean {
  const total = told.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return found.some(({ passage: { article } }) => {
    const own = new Set(stems(`${article.title}\n${article.text}`));
    const here = told.filter((word) => word.stems.some((one) => own.has(one)));
    return here.reduce((sum, { weight }) => sum + weight, 0) >= NEAR * total;
  });
}

/** A sentence that says so much of a question may say the meeting in other words, «سانده في جلسة» as «دعمه». */
const SAYS_ALL = 0.8;

/**
 * Whether a sentence can answer a question at all: where a number is asked it has one, where a meeting is asked it speaks
 * of one, and where «ماذا» asks what was done it has that verb.
 */
export function canBear(
  { article, span, own }: Evidence,
  question: Question,
  told: readonly Told[],
): boolean {
  const sentence = article.text.slice(span.start, span.end);
  if (question.number && numbers(sentence).length === 0) return false;
  if (asksForCompany(question)) return words(sentence).some(({ text }) => isOfCompany(text));
  if (isTalk(question) && !doing(told).every(holding(sentence))) return false;
  const isMeeting = told.some(({ sided }) => sided) ? isOfTwoSides : isOfMeeting;
  if (question.described.length > 0 && own >= SAYS_ALL) return true;
  return !told.some(({ meets }) => meets) || words(sentence).some(({ text }) => isMeeting(text));
}

/** «من حضر», «من كان مع فلان», and nobody described: «الوالي الذي حضر» may be told of otherwise. */
export function asksForCompany({ company, described, kinds }: Question): boolean {
  const people = kinds.some((kind) => kind === 'who' || kind === 'whom' || kind === 'list');
  return company && described.length === 0 && people;
}

/** Whether a word tells who else was there: «حضره», «بحضور», «مرفوقا», «رافقه». */
function isOfCompany(word: string): boolean {
  const folded = fold(word);
  return (
    isOfAttendance(word) ||
    memberIn('company', folded) !== undefined ||
    nounIn(folded)?.trigger.frame === 'attendance' ||
    /رافق|صحب|صاحب|ضم/u.test(folded) ||
    /^و?(?:مع|الي جانب)$/u.test(folded)
  );
}

/** Whether a question asks what was said or done, and no person, day or place. */
export function isTalk({ kinds }: Question): boolean {
  return kinds.every((kind) => kind === 'about' || kind === 'open');
}

/** The verb that «ماذا» asks about, «أهدى» in «ماذا أهدى فلان»; one of speaking may be said with another. */
function doing(told: readonly Told[]): Told[] {
  const [first] = told;
  return first === undefined || first.name !== null || first.meets || first.talks ? [] : [first];
}
