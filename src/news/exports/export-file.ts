import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { addAbortSignal, pipeline, type Readable } from 'node:stream';
import { promisify } from 'node:util';
import { constants, createGunzip, gunzip } from 'node:zlib';
import { NEWS } from '../constants.ts';
import { onDisk } from '../files/file-name.ts';
import type { ArticleFile } from '../files/files.ts';
import { asUtf8 } from '../text/bytes.ts';
import type { Exported, ExportKind } from './exported.ts';
import { telegramPosts } from './telegram.ts';
import { xmlArticles } from './xml-export.ts';

/** What kind of export a file of JSON or XML is; null for another. */
export async function exportKind(file: ArticleFile): Promise<ExportKind | null> {
  const head = await headOf(file);
  if (file.form === 'json') {
    const isChat =
      /"messages"\s*:\s*\[|"chats"\s*:\s*\{/u.test(head) &&
      /"type"\s*:\s*"\w*(?:channel|group|chat)"|"chats"/u.test(head);
    return isChat ? 'telegram' : null;
  }
  if (/<mediawiki[\s>]/u.test(head)) return 'mediawiki';
  return /<rss[\s>]/u.test(head) && /xmlns:wp\s*=/u.test(head) ? 'wordpress' : null;
}

/** The articles of an export as JSON Lines, a line each. @throws whatever shows that it is torn. */
export async function* exportLines(
  file: ArticleFile,
  kind: ExportKind,
  parts: {
    readonly channel: string | null;
    readonly onBytes: (read: number) => void;
    readonly signal: AbortSignal;
  },
): AsyncGenerator<Uint8Array, void> {
  const bytes = addAbortSignal(parts.signal, createReadStream(onDisk(file.path)));
  bytes.on('data', () => parts.onBytes(bytes.bytesRead));
  const stream = (file.gzip ? pipeline(bytes, createGunzip(), () => {}) : bytes) as Readable;
  try {
    const pieces = texts(stream);
    const all = kind === 'telegram' ? telegramPosts(pieces, parts.channel) : xmlArticles(pieces, kind);
    for await (const one of all) yield line(one);
  } finally {
    bytes.destroy();
  }
}

function line(exported: Exported): Uint8Array {
  return Buffer.from(`${JSON.stringify(exported)}\n`);
}

async function* texts(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string, void> {
  const decoder = new TextDecoder();
  let all = 0;
  for await (const bytes of asUtf8(stream)) {
    all += bytes.length;
    if (all > NEWS.unpackedBytes) throw new RangeError(`more than ${NEWS.unpackedBytes / 1e9} GB unpacked`);
    yield decoder.decode(bytes, { stream: true });
  }
  yield decoder.decode();
}

async function headOf(file: ArticleFile): Promise<string> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(onDisk(file.path));
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(NEWS.headForKind), 0, NEWS.headForKind, 0);
    const packed = buffer.subarray(0, bytesRead);
    if (!file.gzip) return packed.toString('utf8');
    // The head of a packed file is torn: as much as can be had of it.
    const unpacked = await promisify(gunzip)(packed, {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: 100 * NEWS.headForKind,
    });
    return unpacked.subarray(0, NEWS.headForKind).toString('utf8');
  } catch {
    // Whoever reads the file next says what is wrong with it.
    return '';
  } finally {
    await handle?.close();
  }
}
