import type { Chunk } from './actor.ts';
import type { Frame, Row } from './frame.ts';
import { is } from './lexicon.ts';

const wordOf = (chunk: Chunk | undefined): string => (chunk?.type === 'word' ? chunk.word : '');

const bare = (word: string): string => word.replace(/^[وف](?=..)/u, '');

/** How many chunks may stand between a denial and the report that it denies. */
const REACH = 14;

/**
 * Whether a meeting is told as a report that is denied: «نفى صحة أنباء عن لقاء», «نفت ما تناقلته وسائل إعلام عن زيارة»,
 * «لا صحة لما تردد بشأن اجتماع», «الأنباء عن لقاء … عارية عن الصحة»; or as one that never was: «لم يحصل أي لقاء».
 */
export function isDenied(row: Row, frame: Frame): boolean {
  const start = Math.min(frame.from, frame.at);
  if (neverWas(row, start) || unplanned(row, start) || cameToNothing(row, frame)) return true;
  return isReported(row, start) && (deniedBefore(row, start) || refuted(row, frame));
}

function isReported(row: Row, start: number): boolean {
  const before = row[start - 1];
  if (before?.type === 'actor') return is('report', bare(wordOf(row[start - 2])));
  return is('report', bare(wordOf(before)));
}

function deniedBefore(row: Row, start: number): boolean {
  for (let at = start - 1; at >= 0 && start - at <= REACH; at--) {
    const chunk = row[at] as Chunk;
    if (chunk.type === 'mark' && /[.؟!؛:]/u.test(chunk.word)) return false;
    // «الأنباء التي تحدثت عن لقاء».
    const speaks = chunk.type === 'verb' && wordOf(row[at + 1]) === 'عن';
    if ((chunk.type === 'verb' && !speaks) || chunk.type === 'noun') return false;
    const word = bare(wordOf(chunk));
    if (is('refuse', word)) return true;
    if (/^(?:صحه|اساس)$/u.test(word) && /^(?:لا|عدم)$/u.test(bare(wordOf(row[at - 1])))) return true;
    if (is('say', word) || is('adjunct', word)) return false;
  }
  return false;
}

/** «بأنها عارية عن الصحة», «غير صحيحة», «لا أساس لها من الصحة» behind the report. */
function refuted(row: Row, frame: Frame): boolean {
  for (let at = frame.at + 1; at < row.length; at++) {
    const word = wordOf(row[at]);
    const before = wordOf(row[at - 1]);
    if (row[at]?.type === 'mark' && /[.؟!؛]/u.test((row[at] as { word: string }).word)) return false;
    if (is('untrue', word) || (before === 'غير' && /^(?:صحيح|دقيق)ه?$/u.test(word))) return true;
    if (/^(?:صحه|اساس)$/u.test(word) && /^ب?لا$|^ان?ه?ا?لا$/u.test(before)) return true;
  }
  return false;
}

/** «لم يحصل أي اجتماع», «لم يكن هناك لقاء». */
function neverWas(row: Row, start: number): boolean {
  let at = start - 1;
  while (/^(?:اي|ايه|هناك|ثمه)$/u.test(wordOf(row[at]))) at--;
  return is('happen', wordOf(row[at])) && /^(?:لم|لن|لا|ما)$/u.test(bare(wordOf(row[at - 1])));
}

/** «لا توجد خطط للقاء», «لا نية لديه للقاء», «ليس هناك موعد للقاء». */
function unplanned(row: Row, start: number): boolean {
  for (let at = start - 1; at >= 0 && start - at <= 4; at--) {
    if (row[at]?.type !== 'word') return false;
    if (!is('plan', bare(wordOf(row[at])))) continue;
    return [1, 2, 3].some((back) => /^(?:لا|ليس|ليست)$/u.test(bare(wordOf(row[at - back]))));
  }
  return false;
}

/** «لقاء فلان مع علان لن يعقد»: what the clause says of it behind its parties. */
function cameToNothing(row: Row, frame: Frame): boolean {
  if (row[frame.at]?.type !== 'noun' || frame.from !== frame.at) return false;
  for (let at = frame.at + 1; at < row.length; at++) {
    const chunk = row[at] as Chunk;
    if (chunk.type === 'mark' && !/[،,]/u.test(chunk.word)) return false;
    const word = wordOf(chunk);
    if (is('relative', word) || is('that', word) || is('say', bare(word))) return false;
    const next = row[at + 1];
    if (/^ل[من]$/u.test(word))
      return is('happen', wordOf(next)) || (next?.type === 'verb' && next.trigger.frame === 'light');
  }
  return false;
}
