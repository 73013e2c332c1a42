import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Article } from './article.ts';
import { asUtf8, decoded, magicOf } from './bytes.ts';
import type { Said } from './draft.ts';
import { type ArticleFile, type LeftOut, shown } from './files.ts';
import { byteLines } from './lines.ts';
import { recordArticle } from './record.ts';

/** A line longer than this is left out; the largest articles have a hundredth of it. */
const LONGEST_LINE = 4_000_000;
/** A stream that has not ended a line in so many bytes, or unpacks to so many, is a trap. */
const LONGEST_RUN = 64_000_000;
const LARGEST = 8_000_000_000;
/** After so many broken lines and not one article, it is no file of records. */
const ENOUGH_BROKEN = 100;

/** The records of a JSON Lines file, packed or not, each an article or left out as `file:line`. */
export async function* fileRecords(
  file: ArticleFile,
  over: Said,
  told: { readonly now: Date; readonly onBytes: (read: number) => void },
): AsyncGenerator<Article | LeftOut, void> {
  const bytes = createReadStream(file.path);
  bytes.on('data', () => told.onBytes(bytes.bytesRead));
  const stream = file.gzip ? pipeline(bytes, createGunzip(), () => {}) : bytes;
  try {
    yield* records(stream as AsyncIterable<Uint8Array>, over, { source: shown(file.path), now: told.now });
  } finally {
    bytes.destroy();
  }
}

/** The records of a stream of JSON Lines; `source` is what to call it. A stream that breaks is left out where it does. */
export async function* records(
  stream: AsyncIterable<Uint8Array | string>,
  over: Said,
  { source, now }: { readonly source: string; readonly now: Date },
): AsyncGenerator<Article | LeftOut, void> {
  let found = 0;
  let broken = 0;
  try {
    for await (const { number, bytes } of byteLines(guarded(asUtf8(stream)), LONGEST_LINE)) {
      const article = bytes === null ? { why: tooLong } : articleOf(bytes, over, now);
      if ('why' in article) {
        yield { source: `${source}:${number}`, why: article.why };
        if (++broken >= ENOUGH_BROKEN && found === 0) {
          yield { source, why: `its first ${broken} lines hold no article; the rest is not read` };
          return;
        }
      } else {
        found++;
        yield article;
      }
    }
    if (found + broken === 0) yield { source, why: 'empty' };
  } catch (error) {
    yield { source, why: error instanceof Trap ? error.message : `broken off: ${(error as Error).message}` };
  }
}

const tooLong = `a line of more than ${LONGEST_LINE / 1e6} MB`;

class Trap extends Error {
  override readonly name = 'Trap';
}

function articleOf(bytes: Buffer, over: Said, now: Date): Article | { readonly why: string } {
  const line = decoded(bytes);
  if ('why' in line) return line;
  let value: unknown;
  try {
    value = JSON.parse(line.text);
  } catch (error) {
    return { why: `not JSON: ${(error as Error).message.slice(0, 120)}` };
  }
  return recordArticle(value, over, now);
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
    if (run > LONGEST_RUN) throw new Trap(`no line ends in ${LONGEST_RUN / 1e6} MB; the rest is not read`);
    if (all > LARGEST) throw new Trap(`more than ${LARGEST / 1e9} GB unpacked; the rest is not read`);
    yield chunk;
  }
}
