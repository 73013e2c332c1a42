import { fold } from '../../arabic/letters/fold.ts';
import { table } from '../../arabic/letters/tables.ts';
import { withoutConjunction } from '../../arabic/words/clitics.ts';
import { verbForms } from '../../arabic/words/conjugation.ts';
import { type Word, words } from '../../arabic/words/words.ts';
import { READING } from '../../meetings/constants.ts';
import { opensClause } from '../../meetings/words/verbs.ts';
import type { Question } from '../../search/question/question.ts';
import type { ShortAnswer } from '../answer.ts';
import { UNSAID } from '../sentences/unsaid-words.ts';
import { NO, YES } from '../templates/short.ts';
import type { ReadIn } from './short-answer.ts';

/** Words that deny, refuse, put off or call off what the clause tells; with those right beside which they do not. */
const DENYING: ReadonlyMap<string, ReadonlySet<string>> = denying();
const DOUBTING: ReadonlySet<string> = new Set(table('doubting').map(([word = '']) => fold(word)));

/** What the words that prove an answer to «هل…؟» say of it. */
export interface YesNo {
  readonly answer: ShortAnswer;
  /** The clause says neither that it was nor that it was not: «لو», «ربما». */
  readonly doubted: boolean;
  /** The question itself asks of a denial: «هل نفى…؟», «هل رفض…؟». */
  readonly asksDenial: boolean;
}

/** Yes or no to «هل…؟», by whether the clause that proves it denies, and whether the question itself does. */
export function yesNo(question: Question, { article, span, sentence }: ReadIn): YesNo {
  const text = article.text.slice(sentence.start, sentence.end);
  const said = words(text);
  const from = said.findIndex(({ end }) => sentence.start + end > span.start);
  const end = said.findLastIndex(({ start }) => sentence.start + start < span.end);
  const aside = said.findIndex(
    ({ text: word }, at) => at > from && at <= end && UNSAID.hasAsWritten('aside', word),
  );
  const to = aside < 0 ? end : aside;
  const begins = clauseOf(text, said, from);
  const asked = words(question.text);
  const asksDenial = denies(asked, 0, asked.length - 1);
  const isDenied = from >= 0 && denies(said, begins, to);
  return {
    answer: isDenied === asksDenial ? YES : NO,
    doubted: isDoubted(said, begins, to) && !isDoubted(asked, 0, asked.length - 1),
    asksDenial,
  };
}

/** Where the clause of a word begins: behind a mark that ends one, or at a verb that is joined to the one before. */
function clauseOf(text: string, said: readonly Word[], at: number): number {
  for (let i = at; i > 0 && at - i < READING.denialReach; i--) {
    const [word, before] = [said[i] as Word, said[i - 1] as Word];
    if (/[.؟!؛:]/u.test(text.slice(before.end, word.start)) || opensClause(fold(word.text))) return i;
  }
  return Math.max(0, at - READING.denialReach);
}

/** How many words of a text deny, refuse, put off or call off; those that take one another back are none. */
export function denials(text: string): number {
  const all = words(text);
  return undenied(all.map((_, at) => denialAt(all, at))).length;
}

/** How many words of a text leave open whether something was. */
export function doubts(text: string): number {
  return words(text).filter(({ text: word }) => DOUBTING.has(fold(word))).length;
}

function isDoubted(all: readonly Word[], first: number, last: number): boolean {
  return all.some(({ text }, at) => at >= first && at <= last && DOUBTING.has(fold(text)));
}

/** Whether any of some words denies; one right behind another takes it back, «لم ينف»، «نفى إلغاء», unless joined by و. */
function denies(all: readonly Word[], first: number, last: number): boolean {
  return undenied(all.map((_, at) => (at < first || at > last ? null : denialAt(all, at)))).length > 0;
}

/** Of the words of a text, in their order, the denials that no other one beside them takes back. */
function undenied(found: readonly (Denial | null)[]): Denial[] {
  return found.filter(
    (one, at): one is Denial =>
      one !== null && !takesBack(found[at - 1], one) && !takesBack(one, found[at + 1]),
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
  const bare = DENYING.has(word) ? word : withoutConjunction(word, 2);
  const joined = bare !== word;
  const beside = DENYING.get(bare);
  if (beside === undefined || beside.has(before ?? '') || beside.has(after ?? '')) return null;
  return { joined };
}

/** The words of the table, of a verb all its forms. */
function denying(): Map<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>();
  for (const [word = '', beside = '', wanted = ''] of table('denying')) {
    const others = new Set(beside.split(' ').filter(Boolean).map(fold));
    const forms = wanted === '' ? [] : verbForms(word, wanted);
    for (const form of [fold(word), ...forms]) if (!found.has(form)) found.set(form, others);
  }
  return found;
}
