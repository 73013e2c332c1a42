import { fold } from '../arabic/letters/fold.ts';
import { isStopWord } from '../arabic/words/stop-words.ts';
import { words } from '../arabic/words/words.ts';
import { TELEGRAM } from './constants.ts';

const CUT = '…';

/**
 * `text` itself when it is short enough; else the part of it with most of the words of `told`, the first of several, with
 * «…» where it was cut: at most `most` units.
 */
export function excerpt(text: string, told: readonly string[], most = TELEGRAM.quotation): string {
  if (text.length <= most) return text;
  const room = most - 2 * CUT.length;
  const middle = middleOfTold(text, told, room);
  const first = Math.max(0, Math.min(Math.round(middle - room / 2), text.length - room));
  const start = first === 0 ? 0 : nextEdge(text, first);
  const last = Math.min(text.length, first + room);
  const end = last === text.length ? last : previousEdge(text, last);
  return `${start === 0 ? '' : CUT}${text.slice(start, end).trim()}${end === text.length ? '' : CUT}`;
}

/** The middle of the stretch of at most `room` units that bears most of the different words of `told`; 0 where none does. */
function middleOfTold(text: string, told: readonly string[], room: number): number {
  const wanted = new Set(
    told.flatMap((one) => words(one).map(({ text: word }) => fold(word))).filter((word) => !isStopWord(word)),
  );
  const found = words(text)
    .map(({ text: word, start, end }) => ({ word: fold(word), start, end }))
    .filter(({ word }) => wanted.has(word));
  const counts = new Map<string, number>();
  let best = 0;
  let middle = 0;
  let from = 0;
  for (const { word, end } of found) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    for (; end - (found[from]?.start ?? end) > room; from += 1) {
      const left = found[from]?.word ?? '';
      const count = (counts.get(left) ?? 0) - 1;
      if (count > 0) counts.set(left, count);
      else counts.delete(left);
    }
    if (counts.size <= best) continue;
    best = counts.size;
    middle = ((found[from]?.start ?? end) + end) / 2;
  }
  return middle;
}

/** The beginning of a word at or behind `at`, or `at` itself, never inside a character. */
function nextEdge(text: string, at: number): number {
  const space = text.indexOf(' ', at - 1);
  return space >= 0 && space - at <= TELEGRAM.cutMoves ? space + 1 : betweenCharacters(text, at, 1);
}

/** The end of a word at or before `at`, or `at` itself, never inside a character. */
function previousEdge(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  return space >= 0 && at - space <= TELEGRAM.cutMoves ? space : betweenCharacters(text, at, -1);
}

/** `at`, moved by `step` out of a surrogate pair and off the marks of a letter; only so far as marks are written in earnest. */
function betweenCharacters(text: string, at: number, step: 1 | -1): number {
  let edge = at;
  for (
    let moved = 0;
    moved < TELEGRAM.cutMoves && /^[\uDC00-\uDFFF\p{M}\u200C\u200D]/u.test(text.charAt(edge));
    moved += 1
  )
    edge += step;
  return edge;
}
