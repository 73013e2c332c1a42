import type { Answered, Statement } from '../answer/answer.ts';
import type { Explanation } from '../answer/outcome/explanation.ts';
import type { MeetingNetworks } from '../meetings/reading/read.ts';
import type { ChatModel } from './chat-model.ts';
import { type Failure, failures, type Reworded, unreadable } from './checks.ts';
import { type Facts, factsOf } from './facts.ts';
import { INSTRUCTION } from './instruction.ts';
import { type Segment, segments, statementsToWord } from './marked-text.ts';

/** A text of a model that is not said, and the checks that it did not pass. */
export interface Rejected {
  readonly text: string;
  readonly failures: readonly Failure[];
}

/** What became of an answer that a model was to word. */
export interface Rewording extends WhyReworded {
  readonly answer: Answered;
}

/** Why an answer is in the words of a model, or is not. */
export interface WhyReworded {
  /** The model. */
  readonly by: string;
  /** Why the answer is as it was; null when it is said in the words of the model. */
  readonly kept: string | null;
  readonly rejected: readonly Rejected[];
}

/** An answer with why it is what it is, and what a model made of it where one was to word it. */
export interface ExplainedAnswer extends Explanation {
  readonly rewording: WhyReworded | null;
}

/** What words an answer, and reads what it wrote. */
export interface RewordingParts extends MeetingNetworks {
  readonly model: ChatModel;
}

/**
 * The answer in the words of a model where all that it says is borne by the statements that were given, else the answer as it
 * is. Its citations are those of these statements: a model is given none, and cannot make any.
 * @throws the reason of `signal` when it is aborted.
 */
export async function reword(
  answer: Answered,
  parts: RewordingParts,
  signal?: AbortSignal,
): Promise<Rewording> {
  const by = parts.model.name;
  const began = performance.now();
  const timed = (): Answered => ({ ...answer, ms: answer.ms + Math.round(performance.now() - began) });
  const asItIs = (kept: string, rejected: readonly Rejected[] = []): Rewording => ({
    answer: timed(),
    by,
    kept,
    rejected,
  });
  const { statements } = answer;
  const reply = await parts.model.complete(INSTRUCTION, statementsToWord(statements), signal);
  if ('failed' in reply) return asItIs(reply.failed);
  const found = segments(reply.text, statements.length);
  if (typeof found === 'string') return asItIs(found);
  const rejected = await rejectedOf(found, answer, parts, signal);
  if (rejected.length > 0) return asItIs('it says something else', rejected);
  const [first, ...others] = found.map((segment) => stated(segment, statements));
  if (first === undefined) return asItIs('nothing was said');
  const isSame =
    others.length + 1 === statements.length &&
    [first, ...others].every(({ text }, at) => text === statements[at]?.text);
  if (isSame) return asItIs('it says the same in the same words');
  return { answer: { ...timed(), statements: [first, ...others], wordedBy: by }, by, kept: null, rejected };
}

async function rejectedOf(
  found: readonly Segment[],
  { statements, answers }: Answered,
  networks: MeetingNetworks,
  signal: AbortSignal | undefined,
): Promise<Rejected[]> {
  const rejected: Rejected[] = [];
  const read = async (text: string, published: string | null): Promise<Facts> => {
    signal?.throwIfAborted();
    return await factsOf(text, published, networks);
  };
  for (const { text, of } of found) {
    const [first, ...others] = of.map((at) => statements[at] as Statement);
    if (first === undefined) continue;
    const strange = unreadable(
      text,
      [first, ...others].map((one) => one.text),
    );
    const { published } = first.citations[0].article;
    const reworded = async (): Promise<Reworded> => ({
      said: await read(text, published),
      of: [
        await read(first.text, published),
        ...(await Promise.all(others.map((one) => read(one.text, published)))),
      ],
      answers,
    });
    const failed = strange === null ? failures(await reworded()) : [strange];
    if (failed.length === 0) continue;
    const shown = failed.map(({ check, why }) => ({ check, why: seen(why) }));
    rejected.push({ text: seen(text), failures: shown });
  }
  return rejected;
}

/** Without what a terminal would do, or turn round, instead of showing it. */
function seen(text: string): string {
  return text.replace(/\p{C}+/gu, '');
}

/** A part of a model's text with the citations of all the statements that it stands for. */
function stated({ text, of }: Segment, statements: readonly Statement[]): Statement {
  const [first, ...others] = of.flatMap((at) => statements[at]?.citations ?? []);
  if (first === undefined) throw new Error(`no statement ${of.join()} was given`);
  return { text, citations: [first, ...others] };
}
