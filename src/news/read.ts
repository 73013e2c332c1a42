import { canonicalAddress } from './address.ts';
import type { Article } from './article.ts';
import type { Said } from './draft.ts';
import { type ArticleFile, articleFiles, type LeftOut, reason, shown } from './files.ts';
import { fileArticle, textOf } from './onefile.ts';
import { publishedIn } from './published.ts';
import { recordArticle, recordsIn } from './record.ts';
import { fileRecords, records } from './records.ts';

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
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** The operator's word, before all that an article says of itself. An address can be that of one article only. */
  readonly url?: string | undefined;
  readonly publisher?: string | undefined;
  readonly published?: string | undefined;
  /** Told before each article or left-out thing that comes of reading. */
  readonly onProgress?: ((progress: ReadProgress) => void) | undefined;
}

/** An option has a value that no article can have. The message says what to write. */
export class ReadOptionError extends Error {
  override readonly name = 'ReadOptionError';
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
  const files = await Promise.all(paths.map((path) => (path === '-' ? '-' : articleFiles([path]))));
  const work = files.flat();
  const sized = work.map((one) => (one !== '-' && 'bytes' in one ? one.bytes : 0));
  const total = work.includes('-') ? null : sized.reduce((sum, bytes) => sum + bytes, 0);
  let before = 0;
  let addressed = false;
  for (const [i, one] of work.entries()) {
    let done = 0;
    const onBytes = (read: number) => {
      done = read;
    };
    for await (const made of readOne(one, over, { ...options, onBytes })) {
      options.onProgress?.({ done: before + done, total });
      if (addressed && !('why' in made))
        yield { source: sourceOf(one), why: 'its address (--url) is that of another article' };
      else yield made;
      addressed ||= over.url !== undefined && !('why' in made);
    }
    before += sized[i] ?? 0;
    options.onProgress?.({ done: before, total });
  }
}

async function* readOne(
  one: ArticleFile | LeftOut | '-',
  over: Said,
  options: ReadOptions & { readonly onBytes: (read: number) => void },
): AsyncGenerator<Article | LeftOut, void> {
  const { now, onBytes, stdin } = options;
  if (one === '-') yield* records(stdin, over, { source: '-', now });
  else if ('why' in one) yield one;
  else if (one.form === 'records') yield* fileRecords(one, over, { now, onBytes });
  else {
    onBytes(one.bytes);
    yield* wholeFile(one, over, now);
  }
}

async function* wholeFile(file: ArticleFile, over: Said, now: Date): AsyncGenerator<Article | LeftOut, void> {
  const source = shown(file.path);
  try {
    if (file.form === 'json') {
      yield* jsonFile(file, over, now);
      return;
    }
    const article = await fileArticle(file, over, now);
    yield 'why' in article ? { source, why: article.why } : article;
  } catch (error) {
    yield { source, why: reason(error) };
  }
}

/** One JSON value with one or more records, or JSON Lines that were named `.json`. */
async function* jsonFile(file: ArticleFile, over: Said, now: Date): AsyncGenerator<Article | LeftOut, void> {
  const source = shown(file.path);
  const whole = await textOf(file);
  if ('why' in whole) {
    yield { source, why: whole.why };
    return;
  }
  let value: unknown;
  try {
    value = JSON.parse(whole.text);
  } catch (error) {
    const start = whole.text.trimStart();
    if (/^\{[^\n]*\}\s*\n\s*\{/u.test(start.slice(0, 1_000_000))) {
      yield* records(onePiece(Buffer.from(whole.text)), over, { source, now });
    } else yield { source, why: `not JSON: ${(error as Error).message.slice(0, 120)}` };
    return;
  }
  const all = recordsIn(value);
  if (all.length === 0) yield { source, why: 'an empty list' };
  for (const [i, record] of all.entries()) {
    const article = recordArticle(record, over, now);
    const place = all.length === 1 ? source : `${source}[${i}]`;
    yield 'why' in article ? { source: place, why: article.why } : article;
  }
}

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array, void> {
  yield bytes;
}

function sourceOf(one: ArticleFile | LeftOut | '-'): string {
  if (one === '-') return '-';
  return 'why' in one ? one.source : shown(one.path);
}

function checkedOptions({ url, publisher, published, now }: ReadOptions): Said {
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
