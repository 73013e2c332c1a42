import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type AnsweringNetworks, type App, type AppOptions, openApp } from '../../src/app.ts';
import { Archive } from '../../src/archive/archive.ts';
import { ingest } from '../../src/archive/ingest.ts';
import { readConfig } from '../../src/config.ts';
import type { Article } from '../../src/news/article/article.ts';
import { ROOT } from '../../src/root.ts';
import { remembering, rememberingReader, vectorsIn } from './remembered.ts';

const FOLDER = join(ROOT, 'bench', 'out', 'archives');

/**
 * isnad over the articles, in their `archiveFolder`: as it was left there; begun with a copy of the archive of `base`,
 * which are among them. With `fresh` all is made anew, but for vectors that the same model made of the same text.
 */
export async function appOver(
  name: string,
  articles: readonly Article[],
  options: { readonly fresh: boolean; readonly base?: string; readonly between?: AppOptions['between'] },
): Promise<App> {
  const folder = archiveFolder(name, articles);
  mkdirSync(FOLDER, { recursive: true });
  const old = `${folder}.old`;
  if (options.fresh && existsSync(folder)) {
    rmSync(old, { recursive: true, force: true });
    renameSync(folder, old);
  }
  if (!existsSync(folder) && options.base !== undefined && existsSync(options.base)) {
    cpSync(options.base, folder, { recursive: true });
  }
  const app = await openApp(
    { ...readConfig({}, 'none'), ISNAD_ARCHIVE: folder },
    { create: true, between: options.between ?? remembered },
  );
  const known = options.fresh ? vectorsIn(old, app.embedder) : new Map<string, Float32Array>();
  let done = 0;
  const report = await ingest(each(articles), {
    archive: app.archive,
    embedder: remembering(app.embedder, known),
    tagger: app.tagger,
    meetingReader: await app.meetingReader(),
    now: () => new Date(),
    signal: new AbortController().signal,
    onDone: () => {
      done++;
      if (done % 1000 === 0) console.error(`${name}: ${done} of ${articles.length} articles`);
    },
  });
  if (report.leftOut.length > 0) console.error(`${name}: ${report.leftOut.length} articles left out`);
  rmSync(old, { recursive: true, force: true });
  return app;
}

/** The networks, but for texts that were read with a question in an earlier run. */
function remembered(networks: AnsweringNetworks): AnsweringNetworks {
  return { ...networks, reader: rememberingReader(networks.reader, join(FOLDER, '..', 'readings')) };
}

/**
 * The folder of the archive of a set: `bench/out/archives/NAME`, or with a mark behind the name when the archive there
 * holds articles of another set of that name.
 */
export function archiveFolder(name: string, articles: readonly Article[]): string {
  const ids = new Set(articles.map(({ id }) => id));
  const folder = join(FOLDER, name);
  if (!existsSync(folder)) return folder;
  const archive = Archive.open(folder, null, { anyVersion: true });
  const isOther = [...archive.articles()].some(({ id }) => !ids.has(id));
  archive.close();
  const mark = createHash('sha256')
    .update([...ids].sort().join('\n'))
    .digest('hex')
    .slice(0, 8);
  return isOther ? `${folder}-${mark}` : folder;
}

async function* each(articles: readonly Article[]): AsyncGenerator<Article> {
  yield* articles;
}
