import type { IngestReport } from '../../archive/ingest.ts';

/** What is to be taken in, and what is said of it by whoever offers it. */
export interface Takeable {
  /** Files, and addresses of the web. */
  readonly places: readonly string[];
  /** The channel that posts are below. */
  readonly url?: string;
  /** Telegram itself says where it comes from. */
  readonly isTrusted: boolean;
}

/** How far taking in has come: `total` is null while nobody knows how much there is. */
export interface Taking {
  readonly done: number;
  readonly total: number | null;
  /** Articles that are safely kept. */
  readonly kept: number;
}

/** Takes articles in. */
export interface Taker {
  /**
   * What became of them; each that counts is on disk.
   * @throws the reason of `signal` when it is aborted; what is kept by then stays.
   */
  take(what: Takeable, onTaking: (taking: Taking) => void, signal: AbortSignal): Promise<IngestReport>;
}
