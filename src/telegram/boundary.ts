import { GrammyError, type NextFunction } from 'grammy';
import type { Tally } from './admin/figures.ts';
import type { Handled } from './handled.ts';
import { TooSlow } from './in-time.ts';
import { forgetChat, type Keeping } from './keeping.ts';
import type { Words } from './languages/words.ts';
import { coder, describe, type Logger } from './log.ts';
import { isPassing } from './persist.ts';
import { say, type Turn } from './turn.ts';
import { LineFull } from './turns.ts';
import { whyUnreachable } from './unreachable.ts';

/** Telegram could not be told the answer, or the apology: the update is to be tried again. */
export class Undelivered extends Error {
  override readonly name = 'Undelivered';
}

/** What the boundary knows. */
export interface BoundaryParts {
  readonly log: Logger;
  readonly now: () => Date;
  /** Told of every update that is done. */
  readonly observe?: (handled: Handled) => void;
  /** Aborted when nothing answers any more. */
  readonly ended?: AbortSignal;
}

/** The boundary: writes a line for every update, and turns an error into an apology. */
export function recorded(
  { log, now, observe, ended }: BoundaryParts,
  tally: Tally,
  kept: Keeping,
): (turn: Turn, next: NextFunction) => Promise<void> {
  const code = coder();
  return async (turn: Turn, next: NextFunction): Promise<void> => {
    const started = now().getTime();
    try {
      await next();
    } catch (error) {
      turn.outcome = ended?.aborted ? UNDELIVERED : await failed(turn, error, log);
      if (GONE.has(turn.outcome) && turn.chat !== undefined) forgetChat(turn.chat.id, kept);
    }
    const handled = handledOf(turn, now().getTime() - started);
    tally.count(handled);
    observe?.(handled);
    const update = turn.update.update_id;
    const line = { update, ...(turn.chat ? { chat: code(turn.chat.id) } : {}), ...handled };
    if (turn.outcome === undefined) log.debug(line);
    else log.info(line);
    if (turn.outcome === UNDELIVERED) throw new Undelivered('what was to be said could not be made or sent');
  };
}

function handledOf({ request, outcome }: Turn, ms: number): Handled {
  return { kind: request?.kind ?? 'other', outcome: outcome ?? 'ignored', ms };
}

const UNDELIVERED = 'undelivered';
/** After these a chat is told nothing any more. */
const GONE: ReadonlySet<string> = new Set(['blocked', 'chat gone']);

/** What became of an update whose handling threw; its sender is told as far as Telegram lets us. */
async function failed(turn: Turn, error: unknown, log: Logger): Promise<string> {
  const unreachable = whyUnreachable(error);
  if (unreachable !== null) return unreachable;
  const question = turn.request !== undefined && 'text' in turn.request ? turn.request.text : '';
  if (!(error instanceof LineFull))
    log.error({ update: turn.update.update_id, err: describe(error, question) });
  if (turn.chat === undefined) return 'failed';
  // Telegram asked for silence longer than anybody waits.
  if (error instanceof GrammyError && error.error_code === 429) return 'throttled';
  // What could not be sent is the answer: it is tried again, and nobody is told that there is none.
  if (isPassing(error)) return UNDELIVERED;
  try {
    await say(turn, apology(error, turn.words));
  } catch (second) {
    log.warn({ update: turn.update.update_id, err: second }, 'nor could the apology be sent');
    if (isPassing(second)) return UNDELIVERED;
  }
  return error instanceof LineFull ? 'full' : 'failed';
}

function apology(error: unknown, words: Words): string {
  if (error instanceof LineFull) return words.full;
  return error instanceof TooSlow ? words.tookTooLong : words.failed;
}
