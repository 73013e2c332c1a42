import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @import { Open } from '../systems.mjs' */

const BUILT = join(import.meta.dirname, '..', '..', '..', 'dist');

/** @type {Open} */
export async function open({ archive, asOf }) {
  if (!existsSync(join(BUILT, 'app.js'))) {
    throw new Error('isnad is not built: run `npm ci` and `npm run build` in its own folder first');
  }
  const { openApp } = await import(join(BUILT, 'app.js'));
  const { ingest } = await import(join(BUILT, 'archive', 'ingest.js'));
  const { readConfig } = await import(join(BUILT, 'config.js'));
  const folder = archive === '' ? mkdtempSync(join(tmpdir(), 'isnad-peers-')) : archive;
  const app = await openApp({ ...readConfig({}, 'none'), ISNAD_ARCHIVE: folder }, { create: true });
  return {
    add: async (articles) => {
      const { leftOut, unchanged } = await ingest(each(articles), {
        archive: app.archive,
        embedder: app.embedder,
        tagger: app.tagger,
        meetingReader: await app.meetingReader(),
        now: () => new Date(),
        signal: new AbortController().signal,
        onDone: () => {},
      });
      for (const { source, why } of leftOut) console.error(`isnad left out ${source}: ${why}`);
      return { found: unchanged };
    },
    search: async (question, limit) =>
      (await app.search(question, limit, asOf)).map(({ article }) => article.id),
    close: async () => {
      await app.close();
      if (archive === '') rmSync(folder, { recursive: true });
    },
  };
}

/** Articles as isnad reads them from a file of records. */
async function* each(articles) {
  for (const { id, title, text, record } of articles) {
    const { url = null, published = null } = record;
    const publishedBasis = published === null ? 'unknown' : 'operator';
    yield {
      id,
      url,
      title,
      text,
      publisher: record.publisher ?? null,
      published,
      publishedBasis,
      language: 'ar',
    };
  }
}
