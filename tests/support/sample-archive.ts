import { type App, openApp, SAMPLE } from '../../src/app.ts';
import { ingest } from '../../src/archive/ingest.ts';
import { readConfig } from '../../src/config.ts';
import { readArticles } from '../../src/news/read.ts';
import { newFolder } from './archives.ts';

/** isnad over the sample articles, in a new folder, with the models that it ships. */
export async function sampleApp(): Promise<App> {
  const folder = newFolder();
  const app = await openApp({ ...readConfig({}, `${folder}/none`), ISNAD_ARCHIVE: folder }, { create: true });
  const now = new Date('2025-01-01T00:00:00Z');
  const report = await ingest(readArticles([SAMPLE], { now, stdin: process.stdin }), {
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
