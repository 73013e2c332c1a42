import type { Chunk } from './actor.ts';
import type { Frame, Row } from './frame.ts';
import { ofNoun } from './noun-frames.ts';
import { ofVerb } from './verb-frames.ts';

/** The meetings that the verbs and nouns of a sentence tell of. */
export function frames(row: Row): Frame[] {
  const found: Frame[] = [];
  for (let at = 0; at < row.length; at++) {
    const chunk = row[at] as Chunk;
    const frame =
      chunk.type === 'verb'
        ? ofVerb(row, at, chunk)
        : chunk.type === 'noun'
          ? ofNoun(row, at, chunk)
          : undefined;
    if (frame !== undefined) found.push({ ...frame, separate: isSeparate(row, frame) });
  }
  return found;
}

/** «منفصلين», «كل على حدة» in the clause. */
function isSeparate(row: Row, { from, to }: Frame): boolean {
  return row
    .slice(from, to)
    .some((chunk) => chunk.type === 'word' && /^(?:منفصل|حده$|منفرد|انفراد$)/u.test(chunk.word));
}
