import { fold } from '../arabic/fold.ts';
import type { DateMention } from '../arabic/mention.ts';
import type { Chunk } from './actor.ts';
import { type Frame, wordAt } from './frame.ts';
import { is } from './lexicon.ts';

type Row = readonly Chunk[];

const LONGEST_STAY = 3;

/** Whether a mention is short enough to tell a meeting's day; a month or a year is not. */
export function isDay(mention: DateMention): boolean {
  return (Date.parse(mention.to) - Date.parse(mention.from)) / 86_400_000 < LONGEST_STAY;
}

/**
 * The day that the sentence itself gives the meeting: the nearest in the meeting's clause, else, for one told in
 * passing («عقب لقائه»), that of the clause around it. The day of a statement about it («قال اليوم إن») is not its own.
 */
export function dayOf(row: Row, frame: Frame, short: (mention: DateMention) => boolean): DateMention | null {
  const last = Math.max(frame.to, frame.at + 1);
  for (let i = Math.min(frame.from, frame.at); i < endOfTelling(row, frame); i++) {
    const chunk = row[i] as Chunk;
    if (chunk.type === 'date' && !ofSource(row, i) && short(chunk.mention)) return chunk.mention;
  }
  const start = Math.min(frame.from, frame.at);
  for (let i = start - 1; i >= 0; i--) {
    const chunk = row[i] as Chunk;
    if (
      chunk.type === 'word' &&
      (is('that', chunk.word) || is('ender', chunk.word) || is('relative', chunk.word))
    )
      break;
    if (chunk.type === 'mark' && /[.؟!؛]/u.test(chunk.word)) break;
    if (chunk.type === 'date' && !ofSource(row, i) && short(chunk.mention)) return chunk.mention;
    // «أعلن اليوم عن لقاء»: the day of what was announced is not told by it.
    if (chunk.type === 'word' && chunk.word === 'عن') break;
    // A day before another verb or noun of meeting is that one's.
    if (chunk.type === 'verb' || (chunk.type === 'noun' && chunk.trigger.frame !== 'attendance')) break;
  }
  if (!frame.nominal) {
    for (let i = last; i < Math.min(row.length, last + 4); i++) {
      const chunk = row[i] as Chunk;
      if (
        chunk.type === 'word' &&
        (is('that', chunk.word) || is('relative', chunk.word) || is('ender', chunk.word))
      )
        break;
      if (chunk.type === 'verb') break;
      if (chunk.type === 'date' && short(chunk.mention)) return chunk.mention;
    }
    return null;
  }
  let words = 0;
  for (let i = last; i < row.length; i++) {
    const chunk = row[i] as Chunk;
    if (chunk.type === 'word' && (is('that', chunk.word) || is('relative', chunk.word))) break;
    if (chunk.type === 'word' && !is('filler', chunk.word) && ++words > FAR) break;
    if (chunk.type === 'verb' || chunk.type === 'noun') break;
    if (chunk.type !== 'date' || ofSource(row, i) || !short(chunk.mention)) continue;
    // Behind more words only a day told from the day of telling is the clause's: «زيارتها لمعرض الصناعات اليوم».
    return words <= NEAR || chunk.mention.basis === 'relative' ? chunk.mention : null;
  }
  return null;
}

/** How many words of no phrase may stand before a day that a clause tells of what it told in passing. */
const NEAR = 3;
const FAR = 8;

/**
 * Where a frame stops telling of the meeting itself. «على آخر الاستعدادات لانطلاق الامتحانات يوم الأربعاء»: a day or a
 * place behind several words of no phrase, or behind «حول», is of what was spoken of.
 */
function endOfTelling(row: Row, frame: Frame): number {
  const last = Math.max(frame.to, frame.at + 1);
  let strangers = 0;
  for (let i = frame.at; i < last; i++) {
    const chunk = row[i] as Chunk;
    if (chunk.type !== 'word') continue;
    if (is('about', chunk.word)) return i;
    if (!is('filler', chunk.word) && chunk.word.length > 3) strangers++;
    if (strangers > 3) return i;
  }
  return last;
}

/** «وفق بلاغ للوزارة اليوم»: the day of what is quoted. */
export function ofSource(row: Row, at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 8; i--) {
    const chunk = row[i] as Chunk;
    if (chunk.type === 'mark' && /[.؟!؛]/u.test(chunk.word)) return false;
    if (chunk.type === 'verb' || chunk.type === 'noun') return false;
    if (chunk.type === 'word' && is('source', chunk.word.replace(/^[وف]/u, ''))) return true;
  }
  return false;
}

/** Where the sentence says it was, as written. */
export function placeOf(row: Row, frame: Frame): string | null {
  const visit = frame.kind === 'visited';
  const last = Math.max(frame.to, frame.at + 1);
  for (let i = Math.min(frame.from, frame.at); i < endOfTelling(row, frame); i++) {
    const chunk = row[i] as Chunk;
    if (chunk.type !== 'place' || isOfMembers(row, i)) continue;
    if (visit ? /^(?:الي|ل||ب|في)$/u.test(chunk.prep) : /^(?:ب|في|فى|لدي)$/u.test(chunk.prep))
      return chunk.text;
  }
  if (visit) return null;
  for (let i = Math.min(frame.from, frame.at) - 1; i >= 0; i--) {
    const chunk = row[i] as Chunk;
    if (chunk.type === 'word' && (is('that', chunk.word) || is('ender', chunk.word))) break;
    if (chunk.type === 'place' && /^(?:ب|في|فى)$/u.test(chunk.prep) && !isOfMembers(row, i))
      return chunk.text;
  }
  if (frame.nominal)
    for (let i = last; i < Math.min(row.length, last + 6); i++) {
      const chunk = row[i] as Chunk;
      if (chunk.type === 'word' && (is('that', chunk.word) || is('relative', chunk.word))) break;
      if (chunk.type === 'verb' || chunk.type === 'noun') break;
      if (chunk.type === 'place' && /^(?:ب|في|فى)$/u.test(chunk.prep)) return chunk.text;
    }
  return null;
}

/** «وفد من أعضاء في مجلس الشيوخ»: what they are members of is not where they met. */
export function isOfMembers(row: Row, at: number): boolean {
  const before = wordAt(row, at - 1) === 'في' ? at - 2 : at - 1;
  const chunk = row[before];
  const last = chunk?.type === 'actor' ? fold(chunk.actor.text.split(' ').at(-1) ?? '') : wordAt(row, before);
  return is('members-of', last);
}

const LONGEST_TOPIC = 160;

/** What it was about: the object of «بحث» and «تناول», or what follows «حول»; up to the end of its clause. */
export function topicOf(row: Row, frame: Frame, text: string): string | null {
  const verb = row[frame.at] as Chunk;
  for (let i = frame.at; i < row.length; i++) {
    const chunk = row[i] as Chunk;
    if (chunk.type === 'mark' && /[.؟!؛]/u.test(chunk.word)) return null;
    let from = -1;
    if (chunk.type === 'word' && is('about', chunk.word)) from = i + 1;
    else if (chunk.type === 'verb' && chunk.trigger.frame === 'about' && i > frame.at) from = i + 1;
    else if (i === frame.at && verb.type === 'verb' && verb.trigger.frame === 'about')
      from = afterParties(row, frame);
    if (from >= 0) return clause(row, from, text);
  }
  return null;
}

function afterParties(row: Row, frame: Frame): number {
  let last = frame.at;
  for (let i = frame.at; i < frame.to; i++) if (row[i]?.type === 'actor') last = i;
  for (let i = last + 1; i < row.length; i++) {
    const chunk = row[i] as Chunk;
    if (chunk.type === 'noun' || chunk.type === 'verb' || (chunk.type === 'mark' && chunk.word !== '،'))
      return -1;
    if (chunk.type === 'word' && /^(?:في|فى|علي|الي|من|عن|وذلك|خلال|عقب|بعد|اثر|لدي)$/u.test(chunk.word))
      return -1;
    if (chunk.type === 'word' && !is('filler', chunk.word)) return i;
  }
  return -1;
}

function clause(row: Row, from: number, text: string): string | null {
  const first = row[from];
  if (first === undefined) return null;
  let end = first.end;
  for (let i = from; i < row.length; i++) {
    const chunk = row[i] as Chunk;
    if (chunk.type === 'mark' && /[.؟!؛،:]/u.test(chunk.word)) break;
    if (
      chunk.type === 'word' &&
      (is('ender', chunk.word) || is('relative', chunk.word) || is('that', chunk.word))
    )
      break;
    if (chunk.end - first.start > LONGEST_TOPIC) break;
    end = chunk.end;
  }
  const found = text
    .slice(first.start, end)
    .replace(/^(?:معه|معها|معهم|معهما)\s+/u, '')
    .replace(/^[«"»]+|[«"»]+$/gu, '')
    .trim();
  return found.length < 4 ? null : found;
}
