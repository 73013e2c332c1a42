import type { Archive } from '../../archive/archive.ts';
import type { UnchangedArticle } from '../../archive/ingest.ts';
import type { Article } from '../../news/article/article.ts';
import type { OperatorSays } from '../../news/drafts/draft.ts';
import type { LeftOut } from '../../news/files/files.ts';
import type { ReaderThread } from '../../news/reading/reader.ts';
import type { Allowance } from '../web/allowed.ts';
import type { Resolve } from '../web/connect.ts';
import type { RequestLimits } from '../web/request.ts';
import type { Scope } from './known-pages.ts';
import type { SourceStore } from './store.ts';

/** What comes of a round, for the archive to take in. */
export type Brought = Article | LeftOut | UnchangedArticle;

/** How a round is made. */
export interface RoundParts {
  readonly store: SourceStore;
  readonly archive: Archive;
  readonly reader: ReaderThread;
  readonly scope: Scope;
  /** The operator's word on the articles, before all that they say of themselves. */
  readonly said: OperatorSays;
  readonly allowance: Allowance;
  /** Who asks, and under which address its operator is found: sites see it with each request. */
  readonly userAgent: string;
  readonly now: () => Date;
  readonly random: () => number;
  readonly signal: AbortSignal;
  readonly resolve?: Resolve;
  readonly limits?: RequestLimits;
}
