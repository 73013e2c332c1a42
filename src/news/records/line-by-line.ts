/** A line of a stream: its number from 1, and its bytes, or null where it was too long to keep. */
export interface ByteLine {
  readonly number: number;
  readonly bytes: Buffer | null;
}

const NEWLINE = 0x0a;

/**
 * The lines of a stream of bytes that are not blank, each cut at `\n`. Of a line longer than `longest` bytes only
 * the number comes out, so memory stays bounded. Each byte is looked at once.
 */
export async function* byteLines(
  chunks: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<ByteLine, void> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let size = 0;
  const line = (): ByteLine | null => {
    if (size === 0) return null;
    const bytes = size > longest ? null : Buffer.concat(parts, size);
    parts = [];
    size = 0;
    return bytes !== null && isBlank(bytes) ? null : { number, bytes };
  };
  for await (const chunk of chunks) {
    let from = 0;
    while (from < chunk.length) {
      const newline = chunk.indexOf(NEWLINE, from);
      const end = newline === -1 ? chunk.length : newline;
      size += end - from;
      if (size > longest) parts = [];
      else if (end > from) parts.push(chunk.subarray(from, end));
      if (newline === -1) break;
      const made = line();
      if (made !== null) yield made;
      number++;
      from = newline + 1;
    }
  }
  const last = line();
  if (last !== null) yield last;
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}
