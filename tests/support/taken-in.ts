import { type App, type AppConfig, openApp } from '../../src/app.ts';
import { ingest } from '../../src/archive/ingest.ts';
import { readConfig } from '../../src/config.ts';
import { readArticles } from '../../src/news/reading/read.ts';
import { newFolder } from './archives.ts';

/** What opens isnad over the archive in `folder`, with the models that it ships. */
export function newConfig(folder = newFolder()): AppConfig {
  return { ...readConfig({}, `${folder}/none`), ISNAD_ARCHIVE: folder };
}

/** The day on which articles are taken in, where it does not matter. */
const NOW = new Date('2025-01-01T00:00:00Z');

/** isnad over the articles under `paths`, taken in anew. */
export function takenIn(config: AppConfig, paths: readonly string[]): Promise<App> {
  return articlesTakenIn(config, readArticles(paths, { now: NOW, stdin: process.stdin }));
}

/** The same over articles as they are given, on some day. None may be left out. */
export async function articlesTakenIn(
  config: AppConfig,
  articles: Parameters<typeof ingest>[0],
  now = NOW,
): Promise<App> {
  const app = await openApp(config, { create: true });
  const report = await ingest(articles, {
    archive: app.archive,
    embedder: app.embedder,
    tagger: app.tagger,
    meetingReader: await app.meetingReader(),
    now: () => now,
    signal: new AbortController().signal,
    onDone: () => undefined,
  });
  if (report.leftOut.length > 0) throw new Error(`left out: ${JSON.stringify(report.leftOut)}`);
  return app;
}
