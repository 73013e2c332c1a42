import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { addAbortSignal } from 'node:stream';
import { canonicalAddress } from '../article/address.ts';
import type { Article } from '../article/article.ts';
import { UNKNOWN_ORIGIN } from '../article/origin.ts';
import type { OperatorSays } from '../drafts/draft.ts';
import { type ArticleFile, articleFiles, type LeftOut, realPath, shown } from '../files/files.ts';
import { fileRecords, records } from '../records/records.ts';
import { publishedIn } from '../text/published.ts';
import { ReadOptionError } from './read-option-error.ts';
import { ReaderThread } from './reader.ts';

/** How much of the reading is done. */
export interface ReadProgress {
  /** Bytes read, as they lie on disk. */
  readonly done: number;
  /** Bytes to read; null while standard input, whose length nobody knows, is among the paths. */
  readonly total: number | null;
}

export interface ReadOptions {
  /** Declared once: a day after it is not believed. */
  readonly now: Date;
  /** Read as JSON Lines where the path is `-`. */
  readonly stdin: Readable;
  /** The operator's word, before all that an article says of itself. An address can be that of one article only. */
  readonly url?: string | undefined;
  readonly publisher?: string | undefined;
  readonly published?: string | undefined;
  /** Takes in what links in a folder lead to outside of it, too. */
  readonly follow?: boolean | undefined;
  /** When it is aborted, nothing more comes of reading, whatever is being read. */
  readonly signal?: AbortSignal | undefined;
  /** Who reads; without one, a reader of its own. */
  readonly reader?: ReaderThread | undefined;
  /** Told before each article or left-out thing that comes of reading. */
  readonly onProgress?: ((progress: ReadProgress) => void) | undefined;
}

/**
 * The articles in files, folders and standard input (`-`), in order, and whatever is none, with the reason: nothing
 * that is read stops the rest or throws.
 * @throws ReadOptionError before the first article where an option is wrong.
 */
export async function* readArticles(
  paths: readonly string[],
  options: ReadOptions,
): AsyncGenerator<Article | LeftOut, void> {
  const over = checkedOptions(options);
  const reader = options.reader ?? new ReaderThread();
  const signal = options.signal ?? new AbortController().signal;
  const stop = () => void reader.close();
  signal.addEventListener('abort', stop);
  try {
    const files = await Promise.all(
      paths.map((path) => (path === '-' ? '-' : articleFiles([path], options))),
    );
    yield* readAll(files.flat(), { ...options, reader, signal, over });
  } finally {
    signal.removeEventListener('abort', stop);
    if (options.reader === undefined) await reader.close();
  }
}

interface Reading extends ReadOptions {
  readonly reader: ReaderThread;
  readonly signal: AbortSignal;
  readonly over: OperatorSays;
}

async function* readAll(
  work: readonly (ArticleFile | LeftOut | '-')[],
  reading: Reading,
): AsyncGenerator<Article | LeftOut, void> {
  const { onProgress, over, signal } = reading;
  const total = work.includes('-') ? null : work.reduce((sum, one) => sum + bytesOf(one), 0);
  let before = 0;
  const isOfOne = over.url !== undefined && channelOf(over.url) === null;
  let isAddressTaken = false;
  for (const one of work) {
    const place = await placeOf(one);
    const come = { bytes: 0 };
    for await (const made of readOne(one, reading, (bytes) => Object.assign(come, { bytes }))) {
      if (signal.aborted) return;
      onProgress?.({ done: before + come.bytes, total });
      if ('why' in made) yield { source: made.source, why: shown(made.why) };
      else if (isAddressTaken)
        yield { source: sourceOf(one), why: 'its address (--url) is that of another article' };
      else {
        yield { ...made, origin: { ...UNKNOWN_ORIGIN, ...made.origin, ...place } };
        isAddressTaken = isOfOne;
      }
    }
    before += bytesOf(one);
    onProgress?.({ done: before, total });
  }
}

function bytesOf(one: ArticleFile | LeftOut | '-'): number {
  return one !== '-' && 'bytes' in one ? one.bytes : 0;
}

async function* readOne(
  one: ArticleFile | LeftOut | '-',
  { over, now, reader, signal, stdin }: Reading,
  onBytes: (read: number) => void,
): AsyncGenerator<Article | LeftOut, void> {
  const read = (lines: readonly Uint8Array[]) => reader.lines(lines, over, now);
  if (one === '-') yield* records(addAbortSignal(signal, stdin), { source: '-', read });
  else if ('why' in one) yield one;
  else if (one.form === 'records') yield* fileRecords(one, { read, onBytes, signal });
  else if (one.form === 'json' || one.form === 'xml') {
    yield* readExport(one, { over, now, reader, signal }, onBytes);
  } else {
    onBytes(one.bytes);
    const made = await reader.file(one, over, now);
    if ('why' in made) yield { source: shown(one.path), why: made.why };
    else yield* made;
  }
}

/** Where on disk something is read. */
async function placeOf(
  one: ArticleFile | LeftOut | '-',
): Promise<{ readonly file: string | null; readonly place: string | null }> {
  if (one === '-') return { file: '-', place: null };
  if ('why' in one) return { file: null, place: null };
  const file = await realPath(one.path).catch(() => resolve(one.path));
  return { file: shown(file), place: shown(one.place) };
}

/** A file of JSON or XML: an export, piece by piece; another JSON, whole. */
async function* readExport(
  file: ArticleFile,
  { over, now, reader, signal }: Pick<Reading, 'over' | 'now' | 'reader' | 'signal'>,
  onBytes: (read: number) => void,
): AsyncGenerator<Article | LeftOut, void> {
  const source = shown(file.path);
  const { exportKind, exportLines } = await import('../exports/export-file.ts');
  const kind = await exportKind(file);
  if (kind !== null) {
    const channel = channelOf(over.url);
    const said = channel === null ? over : { ...over, url: undefined };
    const read = (lines: readonly Uint8Array[]) => reader.lines(lines, said, now, true);
    yield* records(exportLines(file, kind, { channel, onBytes, signal }), { source, read });
  } else if (file.form === 'xml') {
    yield {
      source,
      why: 'XML that is no export of WordPress or MediaWiki; a feed is taken by "isnad sources add" at its address',
    };
  } else {
    onBytes(file.bytes);
    const made = await reader.file(file, over, now);
    if ('why' in made) yield { source, why: made.why };
    else yield* made;
  }
}

/** A channel of Telegram that posts are below, where the operator named one; null where not. */
function channelOf(url: unknown): string | null {
  return /^https:\/\/t\.me\/[a-z]\w{3,31}(?=\/?$)/iu.exec(typeof url === 'string' ? url : '')?.[0] ?? null;
}

function sourceOf(one: ArticleFile | LeftOut | '-'): string {
  if (one === '-') return '-';
  return 'why' in one ? one.source : shown(one.path);
}

function checkedOptions({ url, publisher, published, now }: ReadOptions): OperatorSays {
  if (url !== undefined && canonicalAddress(url) === null) {
    throw new ReadOptionError(`--url ${url}: not an address; write one that begins with http:// or https://`);
  }
  if (published !== undefined && publishedIn(published, now) === null) {
    throw new ReadOptionError(
      `--published ${published}: not a day that has come; write it as 2020-09-27 or 2020-09-27T14:30:00+03:00`,
    );
  }
  if (publisher !== undefined && publisher.trim() === '') {
    throw new ReadOptionError(
      '--publisher is empty; write the name of the publisher or leave the option out',
    );
  }
  return { url, publisher, published };
}
