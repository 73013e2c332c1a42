import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** The one question, or with `-` each line of standard input that is not blank, in order. */
export async function* questions(argument: string, stdin: Readable): AsyncGenerator<string> {
  if (argument !== '-') {
    yield argument;
    return;
  }
  for await (const line of createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() !== '') yield line.trim();
  }
}
