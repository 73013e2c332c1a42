import iconv from 'iconv-lite';
import { encodedOnce } from './twice.ts';

/** The text of a file and the encoding it was read in, or why it has none. */
export type Decoded = { readonly text: string; readonly encoding: string } | { readonly why: string };

const MAGIC: readonly (readonly [start: string, what: string])[] = [
  ['\x89PNG', 'a PNG picture'],
  ['\xFF\xD8\xFF', 'a JPEG picture'],
  ['GIF8', 'a GIF picture'],
  ['%PDF-', 'a PDF; save its text'],
  ['PK\x03\x04', 'a ZIP or office document; save its text'],
  ['PK\x05\x06', 'an empty ZIP'],
  ['\xD0\xCF\x11\xE0', 'an office document; save its text'],
  ['{\\rtf', 'an RTF document; save its text'],
  ['\x1F\x8B', 'gzip within; name it .gz'],
  ['BZh', 'bzip2; use gzip'],
  ['\x28\xB5\x2F\xFD', 'zstd; use gzip'],
  ['\xFD7zXZ', 'xz; use gzip'],
  ['SQLite format 3\0', 'an SQLite database'],
  ['\x7FELF', 'a program'],
];

/** Encodings a page may declare and be believed; others are guessed at. */
const DECLARABLE = /^(?:windows-?125[0-8]|cp125[0-8]|iso-?8859-?(?:[1-9]|1[0-6])|asmo-?708|cp720|cp864)$/iu;

/**
 * The text of `bytes`: by its byte order mark, else as UTF-8, else as UTF-16 without a mark, else in the encoding
 * that its HTML declares, else as windows-1256 or ISO-8859-6, whichever reads more like Arabic. Torn UTF-8
 * is read with U+FFFD for what is broken, where that is at most one character in fifty. What was encoded twice is
 * read as it was meant. Never throws.
 */
export function decoded(bytes: Uint8Array): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length === 0) return { why: 'empty' };
  const magic = magicOf(buffer);
  if (magic !== null) return { why: `binary: ${magic}` };
  const { text, encoding } = read(buffer);
  const once = encodedOnce(text);
  return 'why' in once ? once : checked({ text: once.text, encoding });
}

/** What a file is whose first bytes show it to be no text, with what to do; null where they do not. */
export function magicOf(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  return MAGIC.find(([letters]) => start.startsWith(letters))?.[1] ?? null;
}

/** A stream of text as UTF-8 where it begins with the byte order mark of UTF-16; else as it is, without a mark. */
export async function* asUtf8(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array, void> {
  let decode: Decoding | null = null;
  for await (const part of stream) {
    const chunk = Buffer.from(part as Uint8Array);
    if (decode !== null) yield decode.write(chunk);
    else if (chunk.length > 0) {
      const mark = markOf(chunk);
      decode = decoding(mark);
      yield decode.write(mark === 'utf8' ? chunk.subarray(3) : chunk);
    }
  }
  const rest = decode?.end();
  if (rest) yield rest;
}

/** Makes UTF-8 of what comes piece by piece. */
interface Decoding {
  readonly write: (chunk: Buffer) => Buffer;
  readonly end: () => Buffer | null;
}

function decoding(mark: ReturnType<typeof markOf>): Decoding {
  if (mark === null || mark === 'utf8') return { write: (chunk) => chunk, end: () => null };
  const decoder = iconv.getDecoder(mark);
  return {
    write: (chunk) => Buffer.from(decoder.write(chunk)),
    end: () => {
      const rest = decoder.end();
      return rest ? Buffer.from(rest) : null;
    },
  };
}

/** The encoding that a byte order mark at the beginning names; null where there is none. */
function markOf(bytes: Buffer): 'utf-16le' | 'utf-16be' | 'utf8' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf8' : null;
}

function read(buffer: Buffer): { text: string; encoding: string } {
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return as(buffer, 'utf-16le');
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return as(buffer, 'utf-16be');
  const wide = wideEncoding(buffer);
  if (wide) return as(buffer, wide);
  const utf8 = buffer.toString('utf8');
  const { broken, beyondAscii } = counted(utf8);
  // Text in a one-byte encoding is nearly all broken as UTF-8, so half sound means torn UTF-8.
  if (broken * 2 <= beyondAscii) return { text: utf8.replace(/^\uFEFF/u, ''), encoding: 'utf-8' };
  const declared = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{3,20})/iu.exec(
    buffer.toString('latin1', 0, 4096),
  );
  const candidates = ['windows-1256', 'iso-8859-6'];
  if (declared?.[1] && DECLARABLE.test(declared[1])) candidates.unshift(declared[1].toLowerCase());
  const head = buffer.subarray(0, 50_000);
  const scores = candidates.map((encoding) => arabicness(as(head, encoding).text));
  return as(buffer, candidates[scores.indexOf(Math.max(...scores))] as string);
}

/** How many characters of a text are U+FFFD, and how many no ASCII. */
function counted(text: string): { broken: number; beyondAscii: number } {
  let broken = 0;
  let beyondAscii = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7f && (code < 0xdc00 || code > 0xdfff)) beyondAscii++;
    if (code === 0xfffd) broken++;
  }
  return { broken, beyondAscii };
}

function as(buffer: Buffer, encoding: string): { text: string; encoding: string } {
  return { text: iconv.decode(buffer, encoding), encoding };
}

/** UTF-16 without a mark: nearly every unit is ASCII or Arabic in one of the two orders, and zero bytes are many. */
function wideEncoding(buffer: Buffer): string | null {
  const units = Array.from({ length: Math.min(buffer.length, 8192) >> 1 }, (_, i) =>
    buffer.readUInt16LE(2 * i),
  );
  const swapped = units.map((unit) => ((unit & 0xff) << 8) | (unit >> 8));
  const zeros = units.filter((unit) => (unit & 0xff) === 0 || unit >> 8 === 0).length;
  if (units.length < 4 || zeros * 50 < units.length) return null;
  const isOf = (all: readonly number[]): boolean => all.filter(isCommon).length * 10 > all.length * 9;
  if (isOf(units)) return 'utf-16le';
  return isOf(swapped) ? 'utf-16be' : null;
}

/** Whether a unit is of the first 256 but zero, or of the block of Arabic. */
function isCommon(unit: number): boolean {
  return unit >> 8 === 6 || (unit > 0 && unit < 0x100);
}

/** How often the article «ال» and common little words stand in a text. */
function arabicness(text: string): number {
  return text.match(/ال(?=[ء-ي])|(?<![ء-ي])(?:في|من|على|إلى|عن|أن|التي|هذا)(?![ء-ي])/gu)?.length ?? 0;
}

function checked(read: { text: string; encoding: string }): Decoded {
  const head = read.text.slice(0, 65_536);
  const controls = head.match(/(?!\s)\p{Cc}/gu)?.length ?? 0;
  if (controls * 100 > head.length) return { why: 'binary: not a text in any encoding known here' };
  const { broken } = counted(head);
  if (broken * 50 > head.length && broken > 1) return { why: `undecodable: broken even as ${read.encoding}` };
  return /\S/u.test(head) || /\S/u.test(read.text) ? read : { why: 'empty' };
}
