import { fold } from '../arabic/fold.ts';
import { table } from '../arabic/tables.ts';
import { type Word, words } from '../arabic/words.ts';
import type { Question } from '../search/question.ts';
import type { ShortAnswer } from './answer.ts';
import type { ReadIn } from './short-answer.ts';

/** Words that deny, refuse, put off or call off what the clause tells; with those right beside which they do not. */
const DENYING: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  table('denying').map(([word = '', beside = '']) => [
    fold(word),
    new Set(beside.split(' ').filter(Boolean).map(fold)),
  ]),
);
export const YES: ShortAnswer = { type: 'yes', text: 'نعم', from: null, to: null };
export const NO: ShortAnswer = { type: 'no', text: 'لا', from: null, to: null };

/** So many words before the proof may a word stand that denies it. */
const REACH = 4;

/** What follows these tells of something in the clause, and denies it no more. */
const ASIDE = /^(?:حيث|الذي|التي|الذين|اللذان|اللذين)$/u;

/** Yes or no to «هل…؟», by whether the words that prove it deny, and whether the question itself does. */
export function polarityOf(question: Question, { article, span, sentence }: ReadIn): ShortAnswer {
  const said = words(article.text.slice(sentence.start, sentence.end));
  const from = said.findIndex(({ end }) => sentence.start + end > span.start);
  const end = said.findLastIndex(({ start }) => sentence.start + start < span.end);
  const aside = said.findIndex(({ text }, at) => at > from && at <= end && ASIDE.test(text));
  const to = aside < 0 ? end : aside;
  const isDenied = from >= 0 && denies(said, Math.max(0, from - REACH), to);
  const asked = words(question.text);
  return isDenied === denies(asked, 0, asked.length - 1) ? YES : NO;
}

/** Whether any of some words denies; one right behind another takes it back, «لم ينف»، «نفى إلغاء», unless joined by و. */
function denies(all: readonly Word[], first: number, last: number): boolean {
  const denying = all.map((_, at) => (at < first || at > last ? null : denialAt(all, at)));
  return denying.some(
    (one, at) => one !== null && !takesBack(denying[at - 1], one) && !takesBack(one, denying[at + 1]),
  );
}

/** A word that denies, and whether a conjunction is written on it. */
interface Denial {
  readonly joined: boolean;
}

function takesBack(one: Denial | null | undefined, next: Denial | null | undefined): boolean {
  return one != null && next != null && !next.joined;
}

function denialAt(all: readonly Word[], at: number): Denial | null {
  const [before, word = '', after] = [at - 1, at, at + 1].map((one) => fold(all[one]?.text ?? ''));
  const joined = !DENYING.has(word) && word.length > 2 && /^[وف]/u.test(word);
  const beside = DENYING.get(joined ? word.slice(1) : word);
  if (beside === undefined || beside.has(before ?? '') || beside.has(after ?? '')) return null;
  return { joined };
}
