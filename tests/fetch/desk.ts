import type { Archive } from '../../src/archive/archive.ts';
import { Round } from '../../src/fetch/rounds/round.ts';
import { SourceStore } from '../../src/fetch/rounds/store.ts';
import { ReaderThread } from '../../src/news/reading/reader.ts';
import { entryOf, newArchive, newFolder, random } from '../support/archives.ts';
import { type Asked, type Publisher, publisher, type Reply } from '../support/publisher.ts';

let reader: ReaderThread | undefined;
const open: { close(): unknown }[] = [];

/** Closes what the desks and sites of a test opened: for its file's `afterEach`. */
export async function closeDesks(): Promise<void> {
  for (const one of open.splice(0)) await one.close();
}

/** Ends what reads for the desks of a file: for its `afterAll`. */
export async function closeReader(): Promise<void> {
  await reader?.close();
  reader = undefined;
}

/** Sources and an archive, and rounds over them without networks: what comes is kept as it is. */
export interface Desk {
  readonly store: SourceStore;
  readonly archive: Archive;
  readonly round: (over?: { readonly later?: number }) => Promise<{
    readonly added: string[];
    readonly unchanged: number;
    readonly left: Record<string, string>;
    readonly gone: number;
  }>;
}

export function desk(...sources: readonly string[]): Desk {
  let ahead = 0;
  let last = 0;
  const now = (): Date => {
    last = Math.max(last + 1, Date.now() + ahead);
    return new Date(last);
  };
  const store = new SourceStore(newFolder(), now);
  const archive = newArchive();
  open.push(store, archive);
  for (const source of sources) store.add(source);
  const next = random(3);
  return {
    store,
    archive,
    round: async ({ later = 0 } = {}) => {
      ahead += later;
      store.wantLists(store.sources().map(({ address }) => address));
      reader ??= new ReaderThread();
      const round = new Round({
        store,
        archive,
        reader,
        scope: 'sources',
        said: {},
        allowance: { loopback: true },
        userAgent: 'isnad/0 (+https://a.example)',
        now,
        random: () => 0,
        signal: new AbortController().signal,
      });
      const added: string[] = [];
      const left: Record<string, string> = {};
      let unchanged = 0;
      for await (const one of round.brought()) {
        if ('unchanged' in one) unchanged++;
        else if ('why' in one) {
          left[one.source] = one.why;
          round.settled('left-out', one.source);
        } else {
          const [outcome = 'unchanged'] = archive.add([entryOf(one, next)], now());
          if (outcome === 'unchanged') unchanged++;
          else added.push(`${outcome} ${one.url ?? one.title}`);
          round.settled(outcome === 'contested' ? 'left-out' : outcome, one.url ?? one.title);
        }
      }
      return { added, unchanged, left, gone: round.gone };
    },
  };
}

export async function site(reply: (asked: Asked, origin: () => string) => Reply): Promise<Publisher> {
  const made: Publisher = await publisher((asked) => reply(asked, () => made.origin));
  open.push(made);
  return made;
}

export function page(n: number, day: string | null = '2024-03-04'): Reply {
  const text = `استقبل محافظ وادي النخيل سالم الحداد وفد الغرفة التجارية رقم ${n} وبحثا ترميم السوق القديمة.`;
  const dated = day === null ? '' : `<meta property="article:published_time" content="${day}">`;
  return {
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!doctype html><html lang="ar"><head><title>خبر رقم ${n}</title>${dated}</head><body><article><h1>خبر رقم ${n}</h1><p>${text}</p></article></body></html>`,
  };
}

export const feed = (...links: readonly string[]): Reply => ({
  headers: { 'content-type': 'application/rss+xml' },
  body: `<rss version="2.0"><channel><title>صدى</title>${links.map((link) => `<item><title>خبر</title><link>${link}</link></item>`).join('')}</channel></rss>`,
});
export const urls = (...places: readonly string[]): string =>
  `<urlset>${places.map((place) => `<url><loc>${place}</loc></url>`).join('')}</urlset>`;
