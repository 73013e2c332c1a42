import { createReadStream } from 'node:fs';
import { addAbortSignal, pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Article } from '../article/article.ts';
import { NEWS } from '../constants.ts';
import { onDisk } from '../files/file-name.ts';
import { type ArticleFile, type LeftOut, shown } from '../files/files.ts';
import { asUtf8, magicOf } from '../text/bytes.ts';
import { type ByteLine, byteLines } from './line-by-line.ts';
import { ReaderError } from './reader-error.ts';

/** What a record is, or why it is no article. */
export type Recorded = Article | { readonly why: string };

/** Reads lines: what each is, in order; or why the reading of them all was stopped. */
export type ReadLines = (
  lines: readonly Uint8Array[],
) => Promise<readonly Recorded[] | { readonly why: string }>;

/** Whether so many broken records beside so many articles show that what holds them is no list of articles. */
export function isHopeless(articles: number, broken: number): boolean {
  if (articles === 0) return broken >= NEWS.enoughBroken.none;
  return broken >= NEWS.enoughBroken.hardlyAny && articles < NEWS.hardlyAny * broken;
}

/** The records of a JSON Lines file, packed or not, each an article or left out as `file:line`. */
export async function* fileRecords(
  file: ArticleFile,
  parts: {
    readonly read: ReadLines;
    readonly onBytes: (read: number) => void;
    readonly signal: AbortSignal;
  },
): AsyncGenerator<Article | LeftOut, void> {
  const bytes = addAbortSignal(parts.signal, createReadStream(onDisk(file.path)));
  bytes.on('data', () => parts.onBytes(bytes.bytesRead));
  const stream = file.gzip ? pipeline(bytes, createGunzip(), () => {}) : bytes;
  try {
    yield* records(stream as Readable, { source: shown(file.path), read: parts.read });
  } finally {
    bytes.destroy();
  }
}

/**
 * The records of a stream of JSON Lines; `source` is what to call it. A stream that breaks is left out where it does;
 * lines that cannot be read together are read one by one, so that one costs no other.
 */
export async function* records(
  stream: AsyncIterable<Uint8Array | string>,
  { source, read }: { readonly source: string; readonly read: ReadLines },
): AsyncGenerator<Article | LeftOut, void> {
  let articles = 0;
  let broken = 0;
  try {
    for await (const { number, made } of recordsOf(stream, read)) {
      if ('why' in made) {
        broken++;
        yield { source: `${source}:${number}`, why: made.why };
        if (isHopeless(articles, broken)) {
          yield { source, why: hopeless(articles, broken) };
          return;
        }
      } else {
        articles++;
        yield made;
      }
    }
    if (articles + broken === 0) yield { source, why: 'empty' };
  } catch (error) {
    if (error instanceof ReaderError) throw error;
    yield { source, why: error instanceof Trap ? error.message : `broken off: ${(error as Error).message}` };
  }
}

/** What each line of a stream holds. Lines that cannot be read together are read one by one. */
async function* recordsOf(
  stream: AsyncIterable<Uint8Array | string>,
  read: ReadLines,
): AsyncGenerator<{ readonly number: number; readonly made: Recorded }, void> {
  let stopped = 0;
  const readOne = async (line: Uint8Array): Promise<Recorded> => {
    const made = await read([line]);
    if (!('why' in made)) return made[0] as Recorded;
    if (++stopped > NEWS.linesStopped)
      throw new Trap('too many lines that take too much; the rest is not read');
    return made;
  };
  for await (const lines of together(byteLines(guarded(asUtf8(stream)), NEWS.recordBytes))) {
    const whole = lines.map((line) => line.bytes).filter((bytes) => bytes !== null);
    const made = await read(whole);
    let next = 0;
    for (const { number, bytes } of lines) {
      if (bytes === null) yield { number, made: { why: tooLong } };
      else if ('why' in made) yield { number, made: await readOne(bytes) };
      else yield { number, made: made[next++] as Recorded };
    }
  }
}

/** Why the rest of a list is not read. */
export function hopeless(articles: number, broken: number): string {
  return `its first ${articles + broken} records hold ${articles === 0 ? 'no article' : `${articles} articles`}; the rest is not read`;
}

const tooLong = `a line of more than ${NEWS.recordBytes / 1e6} MB`;

class Trap extends Error {
  override readonly name = 'Trap';
}

async function* together(lines: AsyncIterable<ByteLine>): AsyncGenerator<ByteLine[], void> {
  let batch: ByteLine[] = [];
  let bytes = 0;
  let broken: { readonly error: unknown } | null = null;
  try {
    for await (const line of lines) {
      batch.push(line);
      bytes += line.bytes?.length ?? 0;
      if (batch.length < NEWS.linesTogether.lines && bytes < NEWS.linesTogether.bytes) continue;
      yield batch;
      batch = [];
      bytes = 0;
    }
  } catch (error) {
    // What came whole before a stream broke is read first.
    broken = { error };
  }
  if (batch.length > 0) yield batch;
  if (broken !== null) throw broken.error;
}

/** The stream again, until it proves no text or endless. */
async function* guarded(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  let all = 0;
  let run = 0;
  for await (const chunk of stream) {
    const magic = all === 0 ? magicOf(chunk) : null;
    if (magic !== null) throw new Trap(`binary: ${magic}`);
    all += chunk.length;
    const newline = chunk.lastIndexOf(0x0a);
    run = newline === -1 ? run + chunk.length : chunk.length - newline;
    if (run > NEWS.runBytes)
      throw new Trap(`no line ends in ${NEWS.runBytes / 1e6} MB; the rest is not read`);
    if (all > NEWS.unpackedBytes)
      throw new Trap(`more than ${NEWS.unpackedBytes / 1e9} GB unpacked; the rest is not read`);
    yield chunk;
  }
}
