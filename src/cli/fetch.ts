import { setTimeout as sleep } from 'node:timers/promises';
import type { Command } from 'commander';
import type { App } from '../app.ts';
import type { Unchanged } from '../archive/ingest.ts';
import { countOf } from '../archive/left-out.ts';
import type { Config } from '../config.ts';
import { Round, userAgentOf } from '../fetch/rounds/round.ts';
import { type Scope, SourceStore } from '../fetch/rounds/store.ts';
import type { Article } from '../news/article.ts';
import type { Said } from '../news/draft.ts';
import type { LeftOut } from '../news/files.ts';
import { readArticles } from '../news/read.ts';
import { Reader } from '../news/reader.ts';
import type { CommandParts } from './archive-commands.ts';
import { EXIT, type Io, print, tell } from './io.ts';
import { openedApp } from './opened.ts';
import { minutes } from './options.ts';
import { takeIn, takenInLine } from './take-in.ts';
import { version } from './version.ts';

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
  app: App,
  config: Config,
  { scope, said }: { readonly scope: Scope; readonly said: Said },
  io: Io,
): RoundOf {
  const store = new SourceStore(config.ISNAD_ARCHIVE, io.now);
  const reader = new Reader();
  const round = new Round({
    store,
    archive: app.archive,
    reader,
    scope,
    said,
    allowance: { loopback: config.fetchLoopback },
    userAgent: userAgentOf(version(), config.ISNAD_CONTACT),
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

/** `isnad fetch` and `isnad watch`: new and changed articles of the sources, once or again and again. */
export function fetchCommands(program: Command, { config, io, exit }: CommandParts): void {
  program
    .command('fetch')
    .description('take in what is new or changed at the sources, once: for cron')
    .option('--json', 'print the report as JSON')
    .action(async (options: { json?: true }) => {
      const read = config();
      const app = await openedApp(read, io, { create: true });
      try {
        const summary = await fetchOnce(app, read, io);
        if (options.json) print(io, JSON.stringify(summary));
        exit(io.signal.aborted ? EXIT.interrupted : summary.leftOut.length > 0 ? EXIT.couldNot : EXIT.done);
      } finally {
        await app.close();
      }
    });

  program
    .command('watch')
    .description('take in what is new or changed at the sources, again and again until stopped')
    .option('--every <minutes>', 'how long to wait between two rounds', minutes, 15)
    .option('--json', 'print the report of each round as a line of JSON')
    .action(async (options: { every: number; json?: true }) => {
      const read = config();
      const app = await openedApp(read, io, { create: true });
      try {
        while (!io.signal.aborted) {
          const summary = await fetchOnce(app, read, io);
          if (options.json) print(io, JSON.stringify(summary));
          await sleep(options.every * 60_000, undefined, { signal: io.signal }).catch(() => {});
        }
        exit(EXIT.done);
      } finally {
        await app.close();
      }
    });
}

/** One round over all sources: those on the web, then files and folders. */
async function fetchOnce(app: App, config: Config, io: Io): Promise<FetchSummary> {
  const { round, store, close } = roundOf(app, config, { scope: 'sources', said: {} }, io);
  try {
    const sources = store.sources().map(({ address }) => address);
    if (sources.length === 0) tell(io, 'There are no sources yet: "isnad sources add ADDRESS…" adds some.');
    const isWeb = (address: string): boolean => /^https?:\/\//iu.test(address);
    store.wantLists(sources.filter(isWeb));
    const paths = sources.filter((address) => !isWeb(address));
    async function* all(): AsyncGenerator<Article | LeftOut | Unchanged, void> {
      yield* round.brought();
      if (paths.length > 0) yield* readArticles(paths, { now: io.now(), stdin: io.stdin, signal: io.signal });
    }
    const taken = await takeIn(
      app,
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
