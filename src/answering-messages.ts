import type { AppConfig, AppOptions } from './app.ts';
import type { Day } from './arabic/calendar/mention.ts';
import { ArchiveError } from './archive/database/error.ts';
import type { KeptPublisher } from './archive/kept/kept-articles.ts';
import type { Before, Reply } from './conversation/reply.ts';
import { ModelError } from './model/model-error.ts';
import type { Wanted, WantedResults } from './reading.ts';
import type { ExplainedAnswer } from './rewording/reword.ts';
import type { Hit } from './search/passages/hit.ts';
import type { ArchiveFigures } from './telegram/admin/figures.ts';

/** How the process that answers opens the archive. */
export type AnsweringOptions = Pick<AppOptions, 'create' | 'orReadOnly'>;

/** What the process that answers is asked, `open` first; `stop`, `forget`, `leave` and `close` get no reply. */
export type AnsweringRequest =
  | { readonly does: 'open'; readonly config: AppConfig; readonly options: AnsweringOptions }
  | (Question & { readonly does: 'reply'; readonly before: Before | null })
  | (Question & { readonly does: 'explain' })
  | (Question & { readonly does: 'search'; readonly limit: number })
  | { readonly does: 'read'; readonly call: number; readonly wanted: Wanted }
  | { readonly does: 'examples'; readonly call: number; readonly limit: number; readonly asOf: Day }
  | { readonly does: 'count' | 'publishers' | 'figures'; readonly call: number }
  | { readonly does: 'stop'; readonly call: number }
  | { readonly does: 'forget' | 'leave' | 'close' };

interface Question {
  readonly call: number;
  readonly question: string;
  readonly asOf: Day;
}

/** What comes of what it is asked. */
export type AnsweringResult =
  | (Reply | ExplainedAnswer | Hit[] | KeptPublisher[] | string[] | number)
  | (WantedResults[Wanted['what']] | ArchiveFigures);

/** What it replies; `ready`, or an error without a call, once: when the archive and the networks are open, or cannot be. */
export type AnsweringReply =
  | { readonly ready: true }
  | { readonly call?: number; readonly error: SerializedError }
  | { readonly call: number; readonly made: AnsweringResult };

/** An error on its way from one process to another, where it would lose its class. */
export interface SerializedError {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  readonly code: string | undefined;
}

/** Errors whose class tells the command line what to do. */
const KINDS = [ArchiveError, ModelError];

/** What is told of an error across processes. */
export function serializedError(error: unknown): SerializedError {
  const { name, message, stack, code }: NodeJS.ErrnoException =
    error instanceof Error ? error : new Error(String(error));
  return { name, message, stack, code };
}

/** The error that was told of, in its class where that tells the command line what to do. */
export function asError({ name, message, stack, code }: SerializedError): Error {
  const Kind = KINDS.find((kind) => new kind().name === name);
  const error = Kind === undefined ? Object.assign(new Error(message), { name }) : new Kind(message);
  return Object.assign(error, stack === undefined ? {} : { stack }, code === undefined ? {} : { code });
}
