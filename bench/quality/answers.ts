import type { Answer } from '../../src/answer/answer.ts';
import { SURE_ENOUGH } from '../../src/answer/candidates/confidence.ts';
import type { App } from '../../src/app.ts';
import { type Cited, cited } from './citations.ts';
import type { FirstSentence } from './first-sentence.ts';
import { holdsWords, judge, says, type Verdict } from './judge.ts';
import { mean, quantile } from './metrics.ts';
import { difference } from './retrieval.ts';
import type { Sure } from './risk.ts';
import type { Asked } from './sets.ts';

/** A question as it was answered. */
export interface Tried {
  readonly asked: Asked;
  readonly answer: Answer;
  readonly verdict: Verdict;
  readonly ms: number;
  readonly cited: readonly Cited[];
  /** The likeliest answer, given or not; null where there is none at all. */
  readonly likeliest: Sure | null;
  readonly baseline: FirstSentence;
}

/** Asks each question: as anybody does, and, where it is not answered, what the likeliest answer would have been. */
export async function tried(
  app: App,
  questions: readonly Asked[],
  options: { readonly asOf: string; readonly baseline: (question: string) => FirstSentence },
): Promise<Tried[]> {
  const all: Tried[] = [];
  for (const asked of questions) {
    const began = performance.now();
    const answer = await app.ask(asked.question, options.asOf);
    const ms = performance.now() - began;
    const likeliest = answer.kind === 'answered' ? answer : await app.likeliest(asked.question, options.asOf);
    all.push({
      asked,
      answer,
      ms,
      verdict: judge(asked, answer),
      cited: answer.kind === 'answered' ? await cited(answer, app) : [],
      likeliest:
        likeliest.kind === 'answered'
          ? { confidence: likeliest.confidence, right: judge(asked, likeliest).right }
          : null,
      baseline: options.baseline(asked.question),
    });
  }
  return all;
}

/** The kinds of question whose short answer is one person, day or place. */
const SHORT = ['who', 'whom', 'when', 'where'];

/** What the answers of a set are worth, a line each. */
export function answersTable(all: readonly Tried[]): string {
  const answerable = all.filter(({ asked }) => asked.answerable);
  const others = all.filter(({ asked }) => !asked.answerable);
  const answered = answerable.filter(({ verdict }) => verdict.answered);
  const statements = all.flatMap((one) => one.cited);
  const times = all.map(({ ms }) => ms);
  const count = (of: readonly Tried[], is: (verdict: Verdict) => boolean): string =>
    share(of.filter(({ verdict }) => is(verdict)).length, of.length);
  const lines: [string, string][] = [
    ['answered of the answerable', count(answerable, (verdict) => verdict.answered)],
    ['  refused, and wrongly', count(answerable, (verdict) => !verdict.answered)],
    ['  wrong, of those answered', count(answered, (verdict) => !verdict.right)],
    ['refused of the unanswerable', count(others, (verdict) => !verdict.answered)],
    ['a right article cited', count(answered, (verdict) => verdict.cited)],
    ['  and cited first', count(answered, (verdict) => verdict.citedFirst)],
    ...exactLines(answerable),
    ...sentenceLines(answerable),
    ...citationLines(statements),
    ['milliseconds, p50', quantile(times, 0.5).toFixed(1)],
    ['  p95', quantile(times, 0.95).toFixed(1)],
  ];
  return lines.map(([name, value]) => name.padEnd(54) + value).join('\n');
}

function exactLines(answerable: readonly Tried[]): [string, string][] {
  const told = answerable.filter(({ asked, verdict }) => asked.type !== 'squad' && verdict.exact !== null);
  if (told.length === 0) return [];
  const line = (name: string, of: readonly Tried[]): [string, string][] =>
    of.length === 0
      ? []
      : [[name, `${mean(of.map(({ verdict }) => verdict.exact ?? 0)).toFixed(3)} of ${of.length}`]];
  const types = [...new Set(told.map(({ asked }) => asked.type))].sort();
  return [
    ...line(
      'exact: who, whom, when, where',
      told.filter(({ asked }) => SHORT.includes(asked.type)),
    ),
    ...types.flatMap((type) =>
      line(
        `  ${NAMES[type] ?? type}`,
        told.filter(({ asked }) => asked.type === type),
      ),
    ),
    ...line('exact: all', told),
  ];
}

/** What a type of question is judged by, where it is not by being exact. */
const NAMES: Readonly<Record<string, string>> = {
  list: 'list, F1',
  when_all: 'when_all, F1',
  about: 'about: half of an accepted answer in one statement',
};

/** Whether a sentence said has the answer, beside the baseline's one sentence, which refuses nothing. */
function sentenceLines(answerable: readonly Tried[]): [string, string][] {
  const free = answerable.filter(({ asked }) => asked.type === 'squad' || asked.type === 'about');
  if (free.length === 0) return [];
  const given = free.filter(({ verdict }) => verdict.answered);
  const ours = given.map(({ verdict }) => verdict.exact ?? 0);
  const first = given.map(({ asked, answer }) =>
    answer.kind === 'answered' && hasAnswer(asked, answer.statements[0].text) ? 1 : 0,
  );
  const theirs = (of: readonly Tried[]): number[] =>
    of.map(({ asked, baseline }) => (hasAnswer(asked, baseline.text) ? 1 : 0));
  const forced = free.map(({ likeliest }) => (likeliest?.right === true ? 1 : 0));
  return [
    ['where answered, a statement has the answer', `${mean(ours).toFixed(3)} of ${given.length}`],
    ['  the first has it', mean(first).toFixed(3)],
    ['  baseline there: best sentence of plain words', mean(theirs(given)).toFixed(3)],
    ['  the first ahead, 95 %', difference(first, theirs(given))],
    ['of all such, a statement has it', share(ours.filter((one) => one === 1).length, free.length)],
    ['  were the likeliest always given', mean(forced).toFixed(3)],
    ['  baseline', mean(theirs(free)).toFixed(3)],
  ];
}

function hasAnswer(asked: Asked, text: string): boolean {
  return asked.type === 'squad' ? holdsWords(text, asked.answers) : says(text, asked);
}

function citationLines(statements: readonly Cited[]): [string, string][] {
  const of = (list: readonly Cited[], supports: readonly Cited['support'][]): string =>
    share(list.filter(({ support }) => supports.includes(support)).length, list.length);
  const ours = statements.filter(({ isQuotation }) => !isQuotation);
  const theirs = statements.filter(({ isQuotation }) => isQuotation);
  return [
    ['citations that support, by the rule', of(statements, ['sentence', 'article'])],
    ['  in the sentences cited alone', of(statements, ['sentence'])],
    ['  statements of our own', of(ours, ['sentence', 'article'])],
    ['  sentences of the articles', of(theirs, ['sentence', 'article'])],
  ];
}

/** `n/of = share`, or a dash. */
export function share(n: number, of: number): string {
  return of === 0 ? '–' : `${n}/${of} = ${(n / of).toFixed(3)}`;
}

/** From where isnad answers. */
export const LEAST = SURE_ENOUGH;
