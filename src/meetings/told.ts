import { isOwn } from '../arabic/lexicon.ts';
import type { DateMention, Day } from '../arabic/mention.ts';
import type { Chunk } from './actor.ts';
import { isDenied } from './denial.ts';
import type { Frame } from './frame.ts';
import { is, memberIn } from './lexicon.ts';
import type { Status } from './meeting.ts';

type Row = readonly Chunk[];

const wordOf = (chunk: Chunk | undefined): string =>
  chunk?.type === 'word' || chunk?.type === 'noun' || chunk?.type === 'verb' ? chunk.word : '';

/** The words right before a chunk, nearest first, within its clause. */
function before(row: Row, at: number, most: number): string[] {
  const found: string[] = [];
  for (let i = at - 1; i >= 0 && found.length < most; i--) {
    const chunk = row[i] as Chunk;
    if (chunk.type === 'mark' && /[.؟!؛:]/u.test(chunk.word)) break;
    const word = wordOf(chunk);
    if (word !== '') found.push(word);
  }
  return found;
}

const has = (name: string, words: readonly string[]): boolean =>
  words.some((word) => is(name, word) || is(name, word.replace(/^[وف]/u, '')));

/**
 * What is said of a meeting: held, planned, denied, cancelled, put off; or null when the sentence does not say that it
 * was or will be («دعا إلى عقد لقاء», «يمكن أن يلتقي», a rule, a condition).
 */
export function statusOf(
  row: Row,
  frame: Frame,
  day: DateMention | null,
  published: Day | null,
): Status | null {
  const chunk = row[frame.at] as Chunk;
  const carrier = row[frame.from] as Chunk;
  const verb = chunk.type === 'verb' ? chunk : carrier.type === 'verb' ? carrier : gather(row, frame);
  const start = Math.min(frame.from, frame.at);
  const [previous = '', second = ''] = before(row, start, 2);
  const one = previous.replace(/^[وف](?=..)/u, '');
  const apart = ownClause(row, start, one, second);
  const near = apart ? [] : before(row, start, 3);
  const wide = apart ? [] : before(row, start, 7);
  const future = day !== null && published !== null && day.from > published.slice(0, 10);
  // «نفى الوزير خلال لقائه»: what was denied is not the meeting.
  const aside = carrier.type === 'noun' && is('adjunct', one);
  if (!aside && isDenied(row, frame)) return 'denied';
  // «لو التقى», «هل التقى».
  if (verb !== undefined && /^(?:لو|هل|اذا)$/u.test(one)) return null;
  if (followed(row, frame, 'cancelled') || (verb === undefined && !aside && has('cancelled', near)))
    return 'cancelled';
  if (followed(row, frame, 'postponed') || (verb === undefined && !aside && has('postponed', near)))
    return 'postponed';
  if (chunk.type === 'noun' && chunk.word !== '' && describedAs(row, frame, 'planned')) return 'planned';
  if (one === 'قبل' || one === 'قبيل' || (is('that', one) && second === 'قبل')) return 'planned';
  if (aside) return verb?.future === true || future || futureBefore(row, start) ? 'planned' : 'held';
  if (verb !== undefined && /^(?:لم|لن|ما|لا)$/u.test(one)) return 'denied';
  if (doubted(near)) return null;
  if (
    has('denied', verb === undefined ? near.filter((word) => !/^[وف]?ل[من]$/u.test(word)) : wide.slice(0, 6))
  )
    return 'denied';
  if (has('cancelled', wide.slice(0, 4))) return 'cancelled';
  if (has('postponed', wide.slice(0, 4))) return 'postponed';
  if (verb?.future === true) return 'planned';
  if (has('planned', near) || (verb !== undefined && has('planned', wide.slice(0, 5)))) return 'planned';
  if (future) return 'planned';
  if (
    (verb === undefined || verb.form.tense === 'present') &&
    !is('relative', one) &&
    futureBefore(row, start)
  )
    return 'planned';
  if (verb !== undefined && verb.form.tense === 'present' && is('that', one)) {
    if (/^و?بعد$/u.test(second)) return 'planned';
    return null;
  }
  if (carrier.type === 'noun' && gather(row, frame) === undefined) {
    if ((chunk.type === 'noun' && chunk.peeled.prep === 'ل') || is('purpose', one)) return 'planned';
    if (has('wish', near) || one === 'من') return null;
  }
  if (verb !== undefined && verb.form.tense === 'present' && has('wish', near.slice(0, 2))) return null;
  return frame.wanted ? null : 'held';
}

/** «لم يستبعد لقاء», «لم ينف لقاءه»: neither that it was nor that it was not. */
function doubted(near: readonly string[]): boolean {
  return near.some(
    (word, i) => /^[يت](?:نف|ستبعد|رفض)ي?$/u.test(word) && /^[وف]?(?:لم|لا)$/u.test(near[i + 1] ?? ''),
  );
}

/**
 * Whether a past verb begins a clause that what stands before says nothing of: «نفى الخبر واستقبل», «نفى فلان الذي التقى»,
 * «رفض التعليق بعد أن التقى».
 */
function ownClause(row: Row, start: number, one: string, second: string): boolean {
  const verb = row[start];
  if (verb?.type !== 'verb' || verb.form.tense !== 'past') return false;
  if (is('relative', one) || is('ender', one) || /^(?:عندما|حين|حينما|لما|بعدما)$/u.test(one)) return true;
  if (is('that', one)) return /^[وف]?بعد$/u.test(second);
  return verb.conj && !before(row, start, 7).some((word) => is('that', word));
}

/** «الحزب سيحسم موقفه بعد لقائه»: the clause around the meeting is still to come. */
function futureBefore(row: Row, at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const chunk = row[i] as Chunk;
    if ((chunk.type === 'mark' && /[.؟!؛]/u.test(chunk.word)) || at - i > 14) return false;
    if (chunk.type === 'verb') return chunk.future;
    if (chunk.type !== 'word') continue;
    if (is('that', chunk.word) || is('say', chunk.word)) return false;
    const bare = chunk.word.replace(/^[وف](?=س)/u, '');
    if (/^س[يت].{3,}/u.test(bare) && !isOwn(bare)) return true;
  }
  return false;
}

function gather(row: Row, frame: Frame): Extract<Chunk, { type: 'verb' }> | undefined {
  for (let i = frame.at + 1; i < Math.min(row.length, frame.at + 7); i++) {
    const chunk = row[i] as Chunk;
    if (chunk.type === 'actor' || (chunk.type === 'word' && is('that', chunk.word))) return undefined;
    if (chunk.type === 'verb')
      return chunk.trigger.frame === 'gather' || chunk.trigger.frame === 'light' ? chunk : undefined;
  }
  return undefined;
}

/** A word of a class within the few chunks after a noun: «اللقاء المرتقب», «اجتماع من المنتظر عقده». */
function describedAs(row: Row, frame: Frame, name: string): boolean {
  for (let i = frame.at + 1; i < Math.min(row.length, frame.at + 5); i++) {
    const chunk = row[i] as Chunk;
    if (chunk.type === 'mark' || chunk.type === 'verb') return false;
    if (chunk.type === 'word' && (is(name, chunk.word) || memberIn(name, chunk.word) !== undefined))
      return true;
  }
  return false;
}

/** «كان اللقاء مقررا ثم ألغي»: cancelled or put off later in the clause. */
function followed(row: Row, frame: Frame, name: string): boolean {
  for (let i = frame.at + 1; i < Math.min(row.length, frame.to + 6); i++) {
    const chunk = row[i] as Chunk;
    if (chunk.type === 'mark' && /[.؟!؛]/u.test(chunk.word)) return false;
    if (
      chunk.type === 'word' &&
      is(name, chunk.word.replace(/^[وف]/u, '')) &&
      /^(?:ت|ال|ي|و?تا|و?ارج|و?الغ)/u.test(chunk.word)
    )
      return true;
  }
  return false;
}

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
    if (chunk.type === 'word' && !is('filler', chunk.word) && ++words > 3) break;
    if (chunk.type === 'verb' || chunk.type === 'noun') break;
    if (chunk.type === 'date' && !ofSource(row, i) && short(chunk.mention)) return chunk.mention;
  }
  return null;
}

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
    if (chunk.type !== 'place') continue;
    if (visit ? /^(?:الي|ل||ب|في)$/u.test(chunk.prep) : /^(?:ب|في|فى|لدي)$/u.test(chunk.prep))
      return chunk.text;
  }
  if (visit) return null;
  for (let i = Math.min(frame.from, frame.at) - 1; i >= 0; i--) {
    const chunk = row[i] as Chunk;
    if (chunk.type === 'word' && (is('that', chunk.word) || is('ender', chunk.word))) break;
    if (chunk.type === 'place' && /^(?:ب|في|فى)$/u.test(chunk.prep)) return chunk.text;
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
