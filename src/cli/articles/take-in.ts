import { type Contested, type IngestReport, ingest, type UnchangedArticle } from '../../archive/ingest.ts';
import type { Added } from '../../archive/kept/kept-articles.ts';
import { countOf } from '../../archive/left-out.ts';
import type { Ingester } from '../../ingesting.ts';
import type { Article } from '../../news/article/article.ts';
import { type LeftOut, shown } from '../../news/files/files.ts';
import { type Io, tell } from '../terminal/io.ts';
import { WAITING } from '../terminal/opened.ts';
import { progress } from '../terminal/progress.ts';
import { checkClock } from '../terminal/wrong-clock.ts';

/** Articles on their way into the archive, and what is told of them. */
export interface Ingestion {
  /** The word before the progress. */
  readonly title: string;
  /** How much is done, of how much there is; null when nobody knows. `share` is that of what was brought that is kept. */
  readonly progress: (share: number) => { readonly done: number; readonly total: number | null };
  /** A line for each article as soon as it is kept, instead of progress. */
  readonly verbose?: boolean | undefined;
  /** Told after each article, besides. */
  readonly onProgress?:
    | ((come: { readonly done: number; readonly total: number | null; readonly kept: number }) => void)
    | undefined;
  /** Believes what every article says is its address. */
  readonly trusted?: boolean | undefined;
  /** Told after each article that is safely kept, found unchanged, or left out. */
  readonly onDone?: ((outcome: Added | 'left-out', source: string) => void) | undefined;
}

/** What came of it, with how many articles and passages the archive holds now, and how long it took. */
export interface TakenIn extends IngestReport {
  readonly articles: number;
  readonly passages: number;
  readonly ms: number;
}

/**
 * Takes articles into the archive as they come, and tells on standard error how far it has come and what was left out.
 * @throws WrongClock
 */
export async function takeIn(
  ingester: Ingester,
  articles: AsyncIterable<Article | LeftOut | UnchangedArticle>,
  { title, progress: progressOf, verbose, onProgress, trusted = false, onDone: onOutcome }: Ingestion,
  io: Io,
): Promise<TakenIn> {
  checkClock(io.now());
  const began = performance.now();
  const bar = progress(io, title);
  let kept = 0;
  let taken = 0;
  let done = 0;
  let showing: NodeJS.Immediate | undefined;
  const show = (): void => {
    showing = undefined;
    const now = progressOf(taken === 0 ? 0 : done / taken);
    const rate = (1000 * kept) / (performance.now() - began);
    // What is left out at once says nothing of how long articles take that wait for their batch.
    bar.update(now.done, now.total, `${kept} articles, ${rate.toFixed(1)}/s`, kept > 0);
  };
  async function* counted(): AsyncGenerator<Article | LeftOut | UnchangedArticle, void> {
    for await (const article of articles) {
      taken++;
      yield article;
    }
  }
  const report = await ingest(counted(), {
    archive: ingester.archive,
    embedder: ingester.embedder,
    tagger: ingester.tagger,
    meetingReader: await ingester.meetingReader(),
    now: io.now,
    signal: io.signal,
    trusted,
    onWait: () => tell(io, WAITING),
    onDone: (outcome, source) => {
      done++;
      if (outcome !== 'left-out' && outcome !== 'contested') kept++;
      onOutcome?.(outcome, source);
      // What is read but waits for its batch is not done.
      onProgress?.({ ...progressOf(done / taken), kept });
      if (verbose) {
        if (outcome !== 'left-out') tell(io, `${outcome} ${source}`);
        return;
      }
      // Those of a batch are done together, and told of one by one.
      showing ??= setImmediate(show);
    },
  });
  clearImmediate(showing);
  if (!verbose) show();
  bar.stop();
  const leftOut = countOf(report.reasons);
  for (const { source, why } of report.leftOut) tell(io, `left out ${source}: ${why}`);
  if (leftOut > report.leftOut.length) {
    const all = report.reasons.map(({ why, count }) => `${count} ${why}`);
    tell(io, `left out ${leftOut - report.leftOut.length} more; of all: ${all.join(', ')}`);
  }
  tellContests(report, io);
  return { ...report, ...ingester.archive.counts(), ms: Math.round(performance.now() - began) };
}

function tellContests({ contested, contests }: IngestReport, io: Io): void {
  for (const { url, source, publisher, kept } of contests) {
    tell(
      io,
      `contested ${url}: kept as it is ${byWhom(kept)}, not replaced ${byWhom({ source, publisher })}`,
    );
  }
  if (contested === 0) return;
  tell(
    io,
    `${contested} contested: another source has articles of these addresses; to let them in their place where you know ` +
      'them to be right, ingest them with --trust-addresses',
  );
}

function byWhom({ source, publisher }: Contested['kept']): string {
  return shown(`from ${source} (${publisher ?? 'no publisher'})`);
}

/** What came of it in a line. */
export function takenInLine(taken: TakenIn): string {
  const { added, replaced, unchanged, contested, reasons, articles, passages } = taken;
  return (
    `${added} added, ${replaced} replaced, ${unchanged} unchanged, ${contested} contested, ` +
    `${countOf(reasons)} left out; the archive holds ${articles} articles, ${passages} passages`
  );
}
