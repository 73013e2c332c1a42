import type { Answer } from '../answer/answer.ts';
import { type AskingOptions, type AskingParts, ask, understood } from '../answer/outcome/ask.ts';
import type { Day } from '../arabic/calendar/mention.ts';
import { remembering } from '../model/remembering.ts';
import { followUp } from './follow-up.ts';
import type { FollowUp } from './referred.ts';

/** A question and its answer, as they are kept for the next; `question` is what it was taken to ask, in full. */
export interface Before {
  readonly question: string;
  readonly answer: Answer;
}

/** What is kept for the next question: an exchange that something was made of, else the one before it. */
export function keptAfter({ answer, meant }: Reply, question: string, before: Before | null): Before | null {
  const isLost =
    answer.kind === 'remark' || (answer.kind === 'unanswered' && answer.why === 'not-understood');
  return isLost ? before : { question: meant?.text ?? question, answer };
}

/** An answer, and what its question was taken to ask where it left something out. */
export interface Reply {
  readonly answer: Answer;
  readonly meant: FollowUp | null;
}

/**
 * The answer to a question asked on a day, after another.
 * @throws the reason of `options.signal` when it is aborted.
 */
export async function replyTo(
  text: string,
  asOf: Day,
  before: Before | null,
  parts: AskingParts,
  options: AskingOptions = {},
): Promise<Reply> {
  // A question that stands by itself is tagged once, for what it may take over and for its answer.
  const once = { ...parts, tagger: remembering(parts.tagger) };
  const meant = before === null ? null : await meantBy(text, asOf, before, once);
  return { answer: await ask(meant?.text ?? text, asOf, once, options), meant };
}

async function meantBy(
  text: string,
  asOf: Day,
  before: Before,
  parts: AskingParts,
): Promise<FollowUp | null> {
  const [next, earlier] = await Promise.all(
    [text, before.question].map((question) => understood(question, asOf, parts)),
  );
  if (next === undefined || earlier === undefined) return null;
  return followUp(next, { question: earlier, answer: before.answer });
}
