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
  const aside = (carrier.type === 'noun' || frame.from > frame.at) && is('adjunct', one);
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
    (futureBefore(row, start) || (verb !== undefined && toCome(row, start, one, published)))
  )
    return 'planned';
  if (verb !== undefined && verb.form.tense === 'present' && isThat(row, start)) {
    if (/^و?بعد$/u.test(second)) return 'planned';
    return null;
  }
  if (carrier.type === 'noun' && gather(row, frame) === undefined) {
    if ((chunk.type === 'noun' && chunk.peeled.prep === 'ل') || is('purpose', one)) return 'planned';
    // «مزيد من اللقاءات», but «بعد ساعات من لقائه».
    if (has('wish', near) || (one === 'من' && !near.some((word) => is('adjunct', word)))) return null;
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

/** Whether «أن» stands right before a verb: «أن يلتقي», not «أن الوزير يلتقي». */
function isThat(row: Row, start: number): boolean {
  const chunk = row[start - 1];
  return is('that', wordOf(chunk)) || (chunk?.type === 'mark' && is('that', wordOf(row[start - 2])));
}

/** «تصل غدا إلى المدينة حيث تلتقي», «تصل يوم الخميس في زيارة تلتقي خلالها»: a verb of what is to come. */
function toCome(row: Row, at: number, one: string, published: Day | null): boolean {
  if (one === 'حيث') return true;
  for (let i = at - 1; i >= 0; i--) {
    const chunk = row[i] as Chunk;
    if (chunk.type === 'mark' && /[.؟!؛]/u.test(chunk.word)) return false;
    if (chunk.type === 'date' && published !== null && chunk.mention.from > published.slice(0, 10))
      return true;
  }
  return false;
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
