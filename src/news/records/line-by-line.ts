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
  const line = new LineInParts(longest);
  let number = 1;
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
      line.add(chunk.subarray(from, end));
      if (!line.isBlank()) yield { number, bytes: line.bytes() };
      line.clear();
      number++;
      from = end + 1;
    }
    line.add(chunk.subarray(from));
  }
  if (!line.isBlank()) yield { number, bytes: line.bytes() };
}

/** A line that comes in parts; of one that is longer than `longest` bytes nothing is kept. */
class LineInParts {
  readonly #longest: number;
  #parts: Uint8Array[] = [];
  #size = 0;

  constructor(longest: number) {
    this.#longest = longest;
  }

  add(part: Uint8Array): void {
    this.#size += part.length;
    if (this.#size > this.#longest) this.#parts = [];
    else if (part.length > 0) this.#parts.push(part);
  }

  /** Null where it is too long. */
  bytes(): Buffer | null {
    return this.#size > this.#longest ? null : Buffer.concat(this.#parts, this.#size);
  }

  isBlank(): boolean {
    return this.#size <= this.#longest && this.#parts.every(isBlank);
  }

  clear(): void {
    this.#parts = [];
    this.#size = 0;
  }
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}
