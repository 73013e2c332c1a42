/**
 * A name of a file as a string: where its bytes are no UTF-8 (an archive packed with another encoding), each byte
 * beyond ASCII is a lone surrogate U+DC80..U+DCFF, from which `onDisk` makes the byte again.
 */
export function fileName(bytes: Buffer): string {
  const name = bytes.toString('utf8');
  if (!name.includes('\uFFFD') || Buffer.from(name).equals(bytes)) return name;
  return bytes
    .toString('latin1')
    .replace(/[\x80-\xFF]/gu, (byte) => String.fromCharCode(0xdc00 + byte.charCodeAt(0)));
}

const BYTES = /([\uDC80-\uDCFF]+)/u;

/** What the file system knows a path by whose names came from `fileName`. */
export function onDisk(path: string): string | Buffer {
  if (!BYTES.test(path)) return path;
  const parts = path
    .split(BYTES)
    .map((part, at) =>
      at % 2 === 0
        ? Buffer.from(part)
        : Buffer.from(Array.from(part, (letter) => letter.charCodeAt(0) - 0xdc00)),
    );
  return Buffer.concat(parts);
}
