import type { UnchangedArticle } from '../../archive/ingest.ts';
import type { Config } from '../../config.ts';
import type { Ingester } from '../../ingesting.ts';
import type { Article } from '../../news/article/article.ts';
import type { LeftOut } from '../../news/files/files.ts';
import { type ReadProgress, readArticles } from '../../news/reading/read.ts';
import type { CommandParts } from '../terminal/archive-commands.ts';
import { EXIT, type Io, print, tell } from '../terminal/io.ts';
import { openedIngester } from '../terminal/opened.ts';
import type { RoundOf } from './fetching.ts';
import { type Ingestion, type TakenIn, takeIn, takenInLine } from './take-in.ts';

/** What the operator says of the articles on the command line. */
export interface OperatorOptions {
  readonly url?: string;
  readonly publisher?: string;
  readonly published?: string;
  /** Takes in what links in a folder lead to outside of it, too. */
  readonly follow?: true;
  /** Believes what every article says is its address. */
  readonly trustAddresses?: true;
}

/** How ingestion is told of: a line for each article as soon as it is kept, instead of progress. */
export interface IngestReporting {
  readonly verbose?: true;
  /** Told after each article how far it has come. */
  readonly onProgress?: Ingestion['onProgress'];
}

/** `isnad ingest PATH…`. Exits with 1 when nothing at all could be taken in. */
export async function ingestCommand(
  paths: readonly string[],
  options: OperatorOptions & IngestReporting & { json?: true },
  { config, io }: CommandParts,
): Promise<number> {
  const read = config();
  const ingester = await openedIngester(read, io);
  try {
    const summary = await ingestInto(ingester, paths, { ...options, config: read }, io);
    if (options.json) print(io, JSON.stringify(summary));
    if (io.signal.aborted) return EXIT.interrupted;
    const kept = summary.added + summary.unchanged + summary.replaced;
    return kept === 0 && summary.leftOut.length + summary.contested > 0 ? EXIT.couldNot : EXIT.done;
  } finally {
    await ingester.close();
  }
}

/** What is taken in is an address of the web, not a path. */
const ADDRESS = /^[a-z][a-z\d+.-]*:\/\//iu;

/**
 * Takes what is under the paths, and the pages at the addresses among them, into the archive, and tells how far it has
 * come and what was left out.
 */
export async function ingestInto(
  ingester: Ingester,
  places: readonly string[],
  {
    url,
    publisher,
    published,
    follow,
    trustAddresses,
    verbose,
    onProgress,
    config,
  }: OperatorOptions & IngestReporting & { readonly config: Config },
  io: Io,
): Promise<TakenIn> {
  const paths = places.filter((place) => !ADDRESS.test(place));
  const addresses = places.filter((place) => ADDRESS.test(place));
  let read: ReadProgress = { done: 0, total: paths.length === 0 ? 0 : null };
  let fetching: RoundOf | null = null;
  const said = { url, publisher, published };
  const files = readArticles(paths, {
    ...said,
    now: io.now(),
    stdin: io.stdin,
    follow,
    signal: io.signal,
    onProgress: (now) => {
      read = now;
    },
  });
  async function* all(): AsyncGenerator<Article | LeftOut | UnchangedArticle, void> {
    yield* files;
    if (addresses.length === 0 || io.signal.aborted) return;
    // Loaded here: whoever takes in files starts sooner without what asks sites.
    const { roundOf, tellContact } = await import('./fetching.ts');
    tellContact(config, io);
    fetching = roundOf(ingester, config, { scope: 'by-hand', said }, io);
    try {
      fetching.store.pages.want(addresses);
      yield* fetching.round.brought();
    } finally {
      closing = fetching;
    }
  }
  let closing: RoundOf | null = null;
  try {
    const summary = await takeIn(
      ingester,
      all(),
      {
        title: 'ingest',
        verbose,
        onProgress,
        trusted: trustAddresses,
        progress: (share) =>
          fetching === null ? { done: read.done * share, total: read.total } : fetching.round.progress,
        onDone: (outcome, source) => fetching?.round.settled(outcome, source),
      },
      io,
    );
    tell(
      io,
      takenInLine(summary) + (io.signal.aborted ? '; stopped, and the same command goes on from here' : ''),
    );
    return summary;
  } finally {
    await (closing as RoundOf | null)?.close();
  }
}
