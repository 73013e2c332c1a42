import { once } from 'node:events';
import { pipeline, type Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { FETCH } from '../constants.ts';

const UNPACK: ReadonlyMap<string, () => Transform> = new Map([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
]);

/** The encodings that can be unpacked, as a request names them. */
export const ENCODINGS = 'gzip, deflate, br';

/**
 * The body of an answer, unpacked as `encoding` says, of at most `largest` bytes packed or unpacked, or why it cannot
 * be had. Of a bomb no more is unpacked than that.
 * @throws whatever the stream breaks with.
 */
export async function unpackedBody(
  stream: Readable,
  encoding: string,
  largest: number,
): Promise<Buffer | { readonly why: string }> {
  const packings = encoding
    .toLowerCase()
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '' && one !== 'identity');
  const unpackers = packings.map((one) => UNPACK.get(one));
  if (packings.length > FETCH.packings || unpackers.includes(undefined)) {
    stream.on('error', () => {}).destroy();
    return { why: `packed in a way that was not asked for: ${encoding.slice(0, 60)}` };
  }
  const chain = unpackers.toReversed().map((make) => (make as () => Transform)());
  return await collected(stream, chain, largest);
}

/** The same of bytes that are gzip themselves, such as `sitemap.xml.gz`; others come back as they are. */
export async function unpacked(bytes: Buffer, largest: number): Promise<Buffer | { readonly why: string }> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const gunzip = createGunzip();
  gunzip.end(bytes);
  try {
    return await collected(gunzip, [], largest);
  } catch (error) {
    return { why: `broken gzip: ${(error as Error).message}` };
  }
}

async function collected(
  stream: Readable,
  chain: readonly Transform[],
  largest: number,
): Promise<Buffer | { readonly why: string }> {
  let packed = 0;
  stream.on('data', (chunk: Buffer) => {
    packed += chunk.length;
  });
  // Errors of any of them reach the last, which is read here.
  const last = chain.length === 0 ? stream : (pipeline([stream, ...chain], () => {}) as unknown as Readable);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of last) {
      size += (chunk as Buffer).length;
      if (size > largest || packed > largest) return { why: tooLarge(largest) };
      chunks.push(chunk as Buffer);
    }
    return Buffer.concat(chunks, size);
  } finally {
    stream.destroy();
    if (!stream.closed) await once(stream, 'close').catch(() => {});
  }
}

/** Why a body is not read. */
export function tooLarge(largest: number): string {
  return `too large: more than ${largest / 1e6} MB`;
}
