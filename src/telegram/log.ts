import { createHmac, randomBytes } from 'node:crypto';
import { GrammyError, HttpError } from 'grammy';
import { type DestinationStream, destination, type Logger, pino, stdTimeFunctions } from 'pino';

export type { Logger };

/** What is known about an error without what it must not tell: no token, no question, no payload. */
export interface Described {
  readonly type: string;
  readonly message: string;
  readonly code?: string | number;
  readonly method?: string;
  readonly at?: readonly string[];
  readonly cause?: Described;
}

/**
 * A log of JSON lines on standard error, at `level` and above. Errors go under `err` and are written as
 * {@link describe} tells them.
 */
export function createLog(
  level: string,
  stream: DestinationStream = destination({ fd: 2, sync: true }),
): Logger {
  return pino(
    { level, base: null, timestamp: stdTimeFunctions.isoTime, serializers: { err: describe } },
    stream,
  );
}

/**
 * A thrown value for the log. grammY's network errors carry the token in their address and its API errors the
 * message that was sent; other errors may quote the question. So tokens are taken out, everything that is not ASCII
 * is, and so are the words of `question`.
 */
export function describe(thrown: unknown, question = ''): Described {
  if (isDescribed(thrown)) return thrown;
  if (!(thrown instanceof Error)) return { type: typeof thrown, message: clean(String(thrown), question) };
  const cause = thrown instanceof HttpError ? thrown.error : thrown.cause;
  const code = thrown instanceof GrammyError ? thrown.error_code : (thrown as NodeJS.ErrnoException).code;
  const frames = (thrown.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  return {
    type: thrown.name,
    message: clean(thrown.message, question),
    ...(code === undefined ? {} : { code }),
    ...(thrown instanceof GrammyError ? { method: thrown.method } : {}),
    at: frames.slice(0, 8).map((frame) => clean(frame.trim(), '')),
    ...(cause === undefined ? {} : { cause: describe(cause, question) }),
  };
}

/**
 * Makes short codes of what must not be written down or kept: equal for equal values. The key is made anew at each start
 * and kept nowhere, so that nobody finds the value by trying all there are.
 */
export function coder(key: Buffer = randomBytes(32)): (value: string | number) => string {
  return (value) => createHmac('sha256', key).update(String(value)).digest('hex').slice(0, 12);
}

function clean(text: string, question: string): string {
  const words = question.match(/[\p{L}\p{M}\p{N}]{3,}/gu) ?? [];
  const hidden = [...new Set(words)].reduce((kept, word) => kept.replaceAll(word, '…'), withoutToken(text));
  return hidden.replace(/[^\x20-\x7e\u2026]+/gu, '…').slice(0, 500);
}

function withoutToken(text: string): string {
  return text.replace(/\d{5,}:[\w-]{20,}/gu, '<token>');
}

function isDescribed(thrown: unknown): thrown is Described {
  return (
    typeof thrown === 'object' &&
    thrown !== null &&
    !(thrown instanceof Error) &&
    'type' in thrown &&
    'message' in thrown
  );
}
