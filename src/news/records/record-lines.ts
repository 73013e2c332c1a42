import type { OperatorSays } from '../drafts/draft.ts';
import { decoded } from '../text/bytes.ts';
import { recordArticle } from './record.ts';
import type { Recorded } from './records.ts';

/** What each line of JSON Lines is; `read` reads the value of one. */
export function recordsOf(
  lines: readonly Uint8Array[],
  over: OperatorSays,
  now: Date,
  read: typeof recordArticle = recordArticle,
): Recorded[] {
  return lines.map((bytes) => recorded(bytes, (value) => read(value, over, now)));
}

function recorded(bytes: Uint8Array, read: (value: unknown) => Recorded): Recorded {
  const line = decoded(bytes);
  if ('why' in line) return line;
  let value: unknown;
  try {
    value = JSON.parse(line.text);
  } catch (error) {
    return { why: `not JSON: ${(error as Error).message.slice(0, 120)}` };
  }
  return read(value);
}
