import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type App, openApp } from '../../src/app.ts';
import { ingest } from '../../src/archive/ingest.ts';
import { readConfig } from '../../src/config.ts';
import type { Article } from '../../src/news/article.ts';
import { ROOT } from '../../src/root.ts';

const FOLDER = join(ROOT, 'bench', 'out', 'archives');

/**
 * isnad over the articles, in `bench/out/archives/NAME`: as it was left there, unless `fresh`; begun with a copy of
 * `base`'s archive, whose articles are among them.
 */
export async function appOver(
  name: string,
  articles: readonly Article[],
  options: { readonly fresh: boolean; readonly base?: string },
): Promise<App> {
  const folder = join(FOLDER, name);
  if (options.fresh) rmSync(folder, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const base = options.base === undefined ? '' : join(FOLDER, options.base);
  if (!existsSync(folder) && existsSync(base)) cpSync(base, folder, { recursive: true });
  const app = await openApp({ ...readConfig({}, 'none'), ISNAD_ARCHIVE: folder }, { create: true });
  let done = 0;
  const report = await ingest(each(articles), {
    archive: app.archive,
    embedder: app.embedder,
    tagger: app.tagger,
    now: () => new Date(),
    signal: new AbortController().signal,
    onDone: () => {
      done++;
      if (done % 1000 === 0) console.error(`${name}: ${done} of ${articles.length} articles`);
    },
  });
  if (report.leftOut.length > 0) console.error(`${name}: ${report.leftOut.length} articles left out`);
  return app;
}

async function* each(articles: readonly Article[]): AsyncGenerator<Article> {
  yield* articles;
}
