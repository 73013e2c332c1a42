import type { UnchangedArticle } from '../../archive/ingest.ts';
import { countOf } from '../../archive/left-out.ts';
import { type Config, filesFolder } from '../../config.ts';
import type { Scope } from '../../fetch/rounds/known-pages.ts';
import { Round } from '../../fetch/rounds/round.ts';
import { SourceStore } from '../../fetch/rounds/store.ts';
import { userAgentOf } from '../../fetch/web/user-agent.ts';
import type { Ingester } from '../../ingesting.ts';
import type { Article } from '../../news/article/article.ts';
import type { OperatorSays } from '../../news/drafts/draft.ts';
import type { LeftOut } from '../../news/files/files.ts';
import { readArticles } from '../../news/reading/read.ts';
import { ReaderThread } from '../../news/reading/reader.ts';
import { type Io, tell } from '../terminal/io.ts';
import { version } from '../terminal/version.ts';
import { takeIn, takenInLine } from './take-in.ts';

/** What `isnad fetch --json` prints: a promise to programs. */
export interface FetchSummary {
  readonly added: number;
  readonly replaced: number;
  readonly unchanged: number;
  /** Articles newly found gone from their addresses. */
  readonly gone: number;
  /** The first thousand. */
  readonly leftOut: readonly { readonly address: string; readonly why: string }[];
  readonly requests: number;
}

/** A round with what it works with. */
export interface RoundOf {
  readonly round: Round;
  readonly store: SourceStore;
  close(): Promise<void>;
}

/** A round over the sources of the archive's folder, or over pages that are named by hand. */
export function roundOf(
  ingester: Ingester,
  config: Config,
  { scope, said }: { readonly scope: Scope; readonly said: OperatorSays },
  io: Io,
): RoundOf {
  const store = new SourceStore(filesFolder(config), io.now);
  const reader = new ReaderThread();
  const round = new Round({
    store,
    archive: ingester.archive,
    reader,
    scope,
    said,
    allowance: { loopback: config.fetchLoopback },
    userAgent: userAgentOf(version(), contactOf(config)),
    now: io.now,
    random: Math.random,
    signal: io.signal,
  });
  return {
    round,
    store,
    close: async () => {
      await reader.close();
      store.close();
    },
  };
}

/** Where sites find whoever asks them: what the operator says, else the reader page; undefined where there is neither. */
function contactOf({ ISNAD_CONTACT, READER_URL }: Config): string | undefined {
  return ISNAD_CONTACT ?? READER_URL;
}

/** Tells the operator that sites do not learn who asks them, where nothing says so. */
export function tellContact(config: Config, io: Io): void {
  if (contactOf(config) !== undefined) return;
  tell(
    io,
    'isnad: sites do not learn who asks them: set ISNAD_CONTACT to an address at which they find you, like ' +
      'https://akhbar.example/about or mailto:you@akhbar.example',
  );
}

/** One round over all sources: those on the web, then files and folders. */
export async function fetchOnce(ingester: Ingester, config: Config, io: Io): Promise<FetchSummary> {
  const { round, store, close } = roundOf(ingester, config, { scope: 'sources', said: {} }, io);
  try {
    const sources = store.sources().map(({ address }) => address);
    if (sources.length === 0) tell(io, 'There are no sources yet: "isnad sources add ADDRESS…" adds some.');
    const isWeb = (address: string): boolean => /^https?:\/\//iu.test(address);
    store.wantLists(sources.filter(isWeb));
    const paths = sources.filter((address) => !isWeb(address));
    async function* all(): AsyncGenerator<Article | LeftOut | UnchangedArticle, void> {
      yield* round.brought();
      if (paths.length > 0) yield* readArticles(paths, { now: io.now(), stdin: io.stdin, signal: io.signal });
    }
    const taken = await takeIn(
      ingester,
      all(),
      {
        title: 'fetch',
        progress: () => round.progress,
        onDone: (outcome, source) => round.settled(outcome, source),
      },
      io,
    );
    tell(
      io,
      `${takenInLine(taken)}; ${round.gone} gone, ${round.requests} requests` +
        (io.signal.aborted ? '; stopped, and the next round goes on from here' : ''),
    );
    const { added, replaced, unchanged, leftOut, reasons } = taken;
    return {
      added,
      replaced,
      unchanged,
      gone: round.gone,
      leftOut: countOf(reasons) === 0 ? [] : leftOut.map(({ source, why }) => ({ address: source, why })),
      requests: round.requests,
    };
  } finally {
    await close();
  }
}
