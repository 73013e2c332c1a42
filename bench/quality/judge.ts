import type { Answer, Answered, ShortAnswer } from '../../src/answer/answer.ts';
import type { DateMention, Day } from '../../src/arabic/calendar/mention.ts';
import { dates } from '../../src/arabic/dates/dates.ts';
import { fold } from '../../src/arabic/letters/fold.ts';
import { stems } from '../../src/arabic/words/stems.ts';
import { isSamePerson, isSamePlace } from './names-alike.ts';
import type { Asked } from './sets.ts';

/** How an answer stands beside what is known to be right. */
export interface Verdict {
  readonly answered: boolean;
  /** 1 exact, 0 not, for lists between; null when the question has no answer, or it cannot be told. */
  readonly exact: number | null;
  /** The share, 0…1, that the first short answer's words and the right ones have in common; F1. */
  readonly overlap: number;
  /** One of the articles known to answer is cited, and it is the one cited first. */
  readonly cited: boolean;
  readonly citedFirst: boolean;
  /** Not answering is right where there is no answer; answering, where it is exact, or half so for a list. */
  readonly right: boolean;
}

/**
 * The rules, by what is asked. A day: the first short answer is that interval of days. A person, a place: the first short
 * answer is it, see `isSamePerson`. Several persons or days: F1, each said and each right one counted once. Yes and no
 * as such; of what was only planned, the «لا» of the right answer and the day for which it was planned. Anything else of
 * the news: one statement has half of what an accepted answer has beside the question's own words. SQuAD: one statement
 * has the answer's very words.
 */
export function judge(asked: Asked, answer: Answer): Verdict {
  const answered = answer.kind === 'answered';
  const sources = answered ? answer.sources.map(({ id }) => asked.relevant.includes(id)) : [];
  const [cited, citedFirst] = [sources.includes(true), sources[0] === true];
  if (!asked.answerable) return { answered, exact: null, overlap: 0, cited, citedFirst, right: !answered };
  const exact = answered ? exactness(asked, answer) : 0;
  const overlap = answered ? overlapOf(asked, answer) : 0;
  return {
    answered,
    exact,
    overlap,
    cited,
    citedFirst,
    right: (asked.span !== null ? overlap : (exact ?? 0)) >= 0.5,
  };
}

function exactness(asked: Asked, answer: Answered): number | null {
  const { answers, statements } = answer;
  const [first] = answers;
  if (asked.span !== null) return overlapOf(asked, answer) === 1 ? 1 : 0;
  switch (asked.type) {
    case 'when': {
      const right = asked.day === null ? daysIn(asked.answers) : [{ from: asked.day, to: asked.day }];
      return right.length === 0 ? null : right.some((days) => isThen(first, days)) ? 1 : 0;
    }
    case 'when_all':
      return f1(daysIn(asked.answers), answers, (days, said) => isThen(said, days));
    case 'who':
    case 'whom':
      // With one person that counts, several answers are ways to call that one.
      return asked.answers.length > 1 && asked.people.length > 1
        ? listF1(asked, answers)
        : accepts(asked, isSamePerson, first);
    case 'list':
      return listF1(asked, answers);
    case 'where':
      return accepts(asked, isSamePlace, first);
    case 'whether':
      return isRightly(asked, first);
    case 'planned': {
      if (isRightly(asked, first) === null && asked.day !== null)
        return isThen(first, { from: asked.day, to: asked.day }) ? 1 : 0;
      const told = statements.some(({ text }) =>
        dates(text, answer.asOf).some(({ from }) => from === asked.day),
      );
      return isRightly(asked, first) === 1 && (told || asked.day === null) ? 1 : 0;
    }
    case 'squad':
      return statements.some(({ text }) => holdsWords(text, asked.answers)) ? 1 : 0;
    default:
      return statements.some(({ text }) => says(text, asked)) ? 1 : 0;
  }
}

/**
 * F1 of the words of the short answer and of the nearest right one, clitics, articles and vowel signs off, as SQuAD has
 * it; of yes and no, and of days, 1 where they are the same. Several short answers are one text.
 */
function overlapOf(asked: Asked, { answers }: Answered): number {
  const [first] = answers;
  if (first === undefined) return 0;
  const [right = ''] = asked.answers;
  if (/^(?:نعم|لا)$/u.test(right)) return isRightly(asked, first) ?? 0;
  if (asked.days !== null && isThen(first, asked.days)) return 1;
  const said = answers.map(({ text }) => text).join(' ');
  return Math.max(0, ...asked.answers.map((right) => wordsF1(plainWords(said), plainWords(right))));
}

/** The words of a text as answers are compared by; those of three letters and more lose one clitic and the article. */
export function plainWords(text: string): string[] {
  return (text.replace(/[\u064B-\u0652\u0640]/gu, '').match(/[\p{L}\p{N}]+/gu) ?? []).map((word) =>
    word
      .replace(/[أإآٱ]/gu, 'ا')
      .replace(/ى/gu, 'ي')
      .replace(/ة/gu, 'ه')
      .replace(/^(?:ال|وال|بال|لل|ل|ب|و)(?=...)/u, ''),
  );
}

/** F1 of two bags of words. */
export function wordsF1(said: readonly string[], right: readonly string[]): number {
  const left = [...right];
  let shared = 0;
  for (const word of said) {
    const at = left.indexOf(word);
    if (at < 0) continue;
    left.splice(at, 1);
    shared++;
  }
  return shared === 0 ? 0 : (2 * shared) / (said.length + right.length);
}

/** Whether a text has one of the answers word for word, folded; where an answer has stems, by these in a row. */
export function holdsWords(text: string, answers: readonly string[]): boolean {
  const said = ` ${stems(text).join(' ')} `;
  return answers.some((right) => {
    const wanted = stems(right).join(' ');
    return wanted === '' ? fold(text).includes(fold(right)) : said.includes(` ${wanted} `);
  });
}

/** Whether a text has half of the stems that an accepted answer has beside those of the question. */
export function says(text: string, { question, answers }: Asked): boolean {
  const said = new Set(stems(text));
  const known = new Set(stems(question));
  return answers.some((right) => {
    const all = [...new Set(stems(right))];
    const own = all.filter((stem) => !known.has(stem));
    const wanted = own.length > 0 ? own : all;
    return wanted.length > 0 && 2 * wanted.filter((stem) => said.has(stem)).length >= wanted.length;
  });
}

function accepts(
  asked: Asked,
  isSame: (right: string, said: string) => boolean,
  first: ShortAnswer | undefined,
): number {
  return [...asked.answers, ...asked.people].some((right) => isSame(right, first?.text ?? '')) ? 1 : 0;
}

/** Null where the right answer begins with neither yes nor no. */
function isRightly({ answers: [right = ''] }: Asked, first: ShortAnswer | undefined): number | null {
  const type = /^\s*(?:لا|كلا)(?!\p{L})/u.test(right)
    ? 'no'
    : /^\s*(?:نعم|أجل)(?!\p{L})/u.test(right)
      ? 'yes'
      : null;
  return type === null ? null : first?.type === type ? 1 : 0;
}

/** Spelling variants in `people` count for the answer they are a variant of, else as right beside the list. */
function listF1(asked: Asked, answers: readonly ShortAnswer[]): number {
  const variants = asked.answers.map((right) => [
    right,
    ...asked.people.filter((name) => isSamePerson(right, name) || isSamePerson(name, right)),
  ]);
  const beside = asked.people.filter((name) => !variants.flat().includes(name));
  const is = (names: readonly string[], { text }: ShortAnswer): boolean =>
    names.some((name) => isSamePerson(name, text));
  const counted = answers.filter((said) => variants.some((names) => is(names, said)) || !is(beside, said));
  return f1(variants, counted, is);
}

/** F1 of what is said against what is right; what is said twice is right once. */
function f1<Right, Said>(
  right: readonly Right[],
  said: readonly Said[],
  is: (right: Right, said: Said) => boolean,
): number {
  const found = right.filter((one) => said.some((other) => is(one, other))).length;
  return right.length + said.length === 0 ? 0 : Math.min(1, (2 * found) / (right.length + said.length));
}

interface Days {
  readonly from: Day;
  readonly to: Day;
}

function isThen(said: ShortAnswer | undefined, { from, to }: Days): boolean {
  return said?.type === 'day' && said.from === from && said.to === to;
}

/** The days that right answers state; what they reckon («منذ أسبوعين») is of no known day. */
function daysIn(texts: readonly string[]): Days[] {
  return texts.flatMap((text) =>
    dates(text, '2000-01-01').filter(
      (mention): mention is DateMention => mention.from !== null && mention.basis === 'stated',
    ),
  );
}
