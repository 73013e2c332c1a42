import type { Answer, Answered, ShortAnswer } from '../../src/answer/answer.ts';
import { fold } from '../../src/arabic/fold.ts';
import { stems } from '../../src/arabic/stems.ts';
import type { Asked } from './sets.ts';

/** How an answer stands beside what is known to be right. */
export interface Verdict {
  readonly answered: boolean;
  /** 1 exact, 0 not; for lists the F1 of the names; null when the question has no answer. */
  readonly exact: number | null;
  /** A cited article is one of those known to answer. */
  readonly cited: boolean;
}

/**
 * The rules: a day is exact when the first short answer is that day and no other; a person or place, when the first
 * short answer and an accepted answer have the same stems, or all of the shorter one's are in the other's; yes and no
 * as such; a list by F1; what a meeting was about, or any other text, when the short answers and statements hold half
 * of the stems of an accepted answer.
 */
export function judge(asked: Asked, answer: Answer): Verdict {
  const answered = answer.kind === 'answered';
  const cited = answered && answer.sources.some(({ id }) => asked.relevant.includes(id));
  if (!asked.answerable) return { answered, exact: null, cited };
  return { answered, exact: answered ? exactness(asked, answer) : 0, cited };
}

function exactness(asked: Asked, answer: Answered): number {
  const { answers } = answer;
  switch (asked.type) {
    case 'when':
      if (asked.day === null) return says(asked, answer);
      return dayIs(answers[0], asked.day) ? 1 : 0;
    case 'when_all':
      return says(asked, answer);
    case 'who':
    case 'whom':
      if (asked.answers.length > 1) return listF1(asked, answers);
      return asked.answers.some((right) => same(right, answers[0]?.text ?? '')) ? 1 : 0;
    case 'where':
      return asked.answers.some((right) => same(right, answers[0]?.text ?? '')) ? 1 : 0;
    case 'whether':
      return (asked.answers[0] === 'لا' ? 'no' : 'yes') === answers[0]?.type ? 1 : 0;
    case 'planned':
      return answers[0]?.type === 'no' || answer.statements.some(({ text }) => /مقرر|سيلتق|مبرمج/u.test(text))
        ? 1
        : 0;
    case 'list':
      return listF1(asked, answers);
    default:
      return says(asked, answer);
  }
}

function dayIs(answer: ShortAnswer | undefined, day: string): boolean {
  return answer?.type === 'day' && answer.from === day && answer.to === day;
}

/** Whether two names are the same: equal stems, or the shorter's all in the longer's. */
export function same(one: string, other: string): boolean {
  const [a, b] = [keys(one), keys(other)];
  if (a.length === 0 || b.length === 0) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.every((key) => long.includes(key));
}

function keys(name: string): string[] {
  return stems(name).map((stem) => fold(stem).replace(/[اوي]/gu, ''));
}

function listF1(asked: Asked, answers: readonly ShortAnswer[]): number {
  if (answers.length === 0) return 0;
  const accepted = [...asked.answers, ...asked.people];
  const precision =
    answers.filter(({ text }) => accepted.some((right) => same(right, text))).length / answers.length;
  const recall =
    asked.answers.filter((right) => answers.some(({ text }) => same(right, text))).length /
    asked.answers.length;
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/** Whether what is said holds half of the stems of one accepted answer. */
function says(asked: Asked, { answers, statements }: Answered): number {
  const said = new Set(stems([...answers, ...statements].map(({ text }) => text).join('\n')));
  const held = asked.answers.map((right) => {
    const wanted = stems(right);
    return wanted.filter((stem) => said.has(stem)).length / Math.max(1, wanted.length);
  });
  return held.some((share) => share >= 0.5) ? 1 : 0;
}
