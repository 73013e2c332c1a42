import { type App, openApp } from '../app.ts';
import { ingest } from '../archive/ingest.ts';
import { countOf, type ReasonCount } from '../archive/left-out.ts';
import type { LeftOut } from '../news/files.ts';
import { type ReadProgress, readArticles } from '../news/read.ts';
import type { CommandParts } from './archive-commands.ts';
import { EXIT, type Io, print, tell } from './io.ts';
import { progress } from './progress.ts';

/** What the operator says of the articles on the command line. */
export interface Said {
  readonly url?: string;
  readonly publisher?: string;
  readonly published?: string;
  /** Takes in what links in a folder lead to outside of it, too. */
  readonly follow?: true;
}

/** How ingestion is told of: a line for each article as soon as it is kept, instead of progress. */
export interface Telling {
  readonly verbose?: true;
}

/** The report that `isnad ingest --json` prints. */
export interface IngestSummary {
  readonly added: number;
  readonly unchanged: number;
  readonly replaced: number;
  /** The first thousand. */
  readonly leftOut: readonly LeftOut[];
  readonly reasons: readonly ReasonCount[];
  readonly articles: number;
  readonly passages: number;
  readonly ms: number;
}

/** `isnad ingest PATH…`. Exits with 1 when nothing at all could be taken in. */
export async function ingestCommand(
  paths: readonly string[],
  options: Said & Telling & { json?: true },
  { config, io }: CommandParts,
): Promise<number> {
  const app = await openApp(config(), { create: true });
  try {
    const summary = await ingestInto(app, paths, options, io);
    if (options.json) print(io, JSON.stringify(summary));
    if (io.signal.aborted) return EXIT.interrupted;
    const kept = summary.added + summary.unchanged + summary.replaced;
    return kept === 0 && summary.leftOut.length > 0 ? EXIT.couldNot : EXIT.done;
  } finally {
    await app.close();
  }
}

/** Takes what is under the paths into the archive, and tells how far it has come and what was left out. */
export async function ingestInto(
  app: App,
  paths: readonly string[],
  { url, publisher, published, follow, verbose }: Said & Telling,
  io: Io,
): Promise<IngestSummary> {
  const began = performance.now();
  const bar = progress(io, 'ingest');
  let read: ReadProgress = { done: 0, total: null };
  let kept = 0;
  let taken = 0;
  let done = 0;
  const articles = readArticles(paths, {
    now: io.now(),
    stdin: io.stdin,
    url,
    publisher,
    published,
    follow,
    signal: io.signal,
    onProgress: (now) => {
      read = now;
    },
  });
  async function* counted(): typeof articles {
    for await (const article of articles) {
      taken++;
      yield article;
    }
  }
  const report = await ingest(counted(), {
    archive: app.archive,
    embedder: app.embedder,
    tagger: app.tagger,
    now: io.now,
    signal: io.signal,
    onDone: (outcome, source) => {
      done++;
      if (outcome !== 'left-out') kept++;
      if (verbose) {
        if (outcome !== 'left-out') tell(io, `${outcome} ${source}`);
        return;
      }
      const rate = (1000 * kept) / (performance.now() - began);
      // What is read but waits for its batch is not done.
      bar.update((read.done * done) / taken, read.total, `${kept} articles, ${rate.toFixed(1)}/s`);
    },
  });
  bar.stop();
  const summary = { ...report, ...app.archive.counts(), ms: Math.round(performance.now() - began) };
  const leftOut = countOf(report.reasons);
  for (const { source, why } of report.leftOut) tell(io, `left out ${source}: ${why}`);
  if (leftOut > report.leftOut.length) {
    const all = report.reasons.map(({ why, count }) => `${count} ${why}`);
    tell(io, `left out ${leftOut - report.leftOut.length} more; of all: ${all.join(', ')}`);
  }
  tell(
    io,
    `${summary.added} added, ${summary.replaced} replaced, ${summary.unchanged} unchanged, ` +
      `${leftOut} left out; the archive holds ${summary.articles} articles, ${summary.passages} passages` +
      (io.signal.aborted ? '; stopped, and the same command goes on from here' : ''),
  );
  return summary;
}
