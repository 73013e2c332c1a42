import { fold } from '../arabic/fold.ts';
import type { Actor, Chunk } from './actor.ts';
import { bareOf, type Row, wordAt } from './frame.ts';
import { is, memberIn } from './lexicon.ts';

export interface Domain {
  /** Lists of bare parties, in order; those of one list are joined by «و». */
  readonly bare: Actor[][];
  readonly withs: Actor[];
  readonly by: Actor[];
  /** After «ل». */
  readonly fors: Actor[];
  readonly attending: Actor[];
  /** First noun of meeting in it. */
  readonly noun: number;
  readonly to: number;
  /** Words of no phrase that stand before the first bare party. */
  readonly strangers: number;
}

/** What stands to the right of a verb or noun, up to the end of its clause. */
export function domainOf(row: Row, at: number, stopAtNoun: boolean): Domain {
  const bare: Actor[][] = [];
  const withs: Actor[] = [];
  const by: Actor[] = [];
  const fors: Actor[] = [];
  const attending: Actor[] = [];
  let noun = -1;
  let list: Actor[] | null = null;
  /** The next actor is a member or the head of the group before it. */
  let inside: 'members' | 'head' | null = null;
  let strangers = 0;
  let behind = 0;
  let to = at + 1;
  for (; to < row.length; to++) {
    const chunk = row[to] as Chunk;
    if (chunk.type === 'mark') {
      // «د. فلان» ends no clause.
      const short = chunk.word === '.' && wordAt(row, to - 1).length === 1;
      if (/[.؟!؛:]/u.test(chunk.word) && to > at + 1 && !short) break;
      continue;
    }
    if (chunk.type === 'date' || chunk.type === 'place') continue;
    if (list !== null && list.at(-1)?.sort === 'group' && !sits(row, at, list, withs)) {
      if (opensMembers(row, to)) {
        inside = 'members';
        if (chunk.type === 'word' && is('relative', bareOf(chunk.word))) to++;
        continue;
      }
      if (chunk.type === 'noun' && chunk.trigger.frame === 'headship' && chunk.peeled.prep === 'ب') {
        inside = 'head';
        continue;
      }
      if (chunk.type === 'word' && is('relative', bareOf(chunk.word)) && isHeadedBy(row[to + 1])) continue;
      if (isHeadedBy(chunk)) {
        inside = 'head';
        continue;
      }
      if (chunk.type === 'word' && memberIn('delegation-head', chunk.word) !== undefined) {
        inside = 'head';
        continue;
      }
    }
    if (chunk.type === 'verb') break;
    if (chunk.type === 'noun') {
      if (chunk.trigger.frame === 'attendance' && chunk.peeled.prep === 'ب' && chunk.owner === '') {
        list = attending;
        continue;
      }
      if (chunk.trigger.frame === 'headship') break;
      if (onMargin(row, to) && bare.length === 1 && withs.length === 0) continue;
      if (isManner(row, at, to)) continue;
      if (noun < 0) noun = to;
      if (stopAtNoun) break;
      continue;
    }
    if (chunk.type === 'word') {
      const { word } = chunk;
      const bareWord = bareOf(word);
      if (is('relative', bareWord)) {
        const close = closeOfAside(row, to);
        if (bare.length !== 1 || withs.length > 0 || close < 0) break;
        to = close;
        continue;
      }
      if (word === 'قبل' && wordAt(row, to - 1) === 'من') continue;
      if (is('that', word) || is('ender', word) || is('ender', bareWord) || is('say', bareWord)) break;
      if (memberIn('company', word) !== undefined) {
        list = attending;
        continue;
      }
      if (
        /^(?:مع|بين|من|قبل|طرف|جانب|كل|كلا|الي|في|فى|علي|عن)$/u.test(word) ||
        is('each', word.replace(/^[بلو]/u, ''))
      )
        continue;
      if (is('filler', word)) continue;
      if (is('adjunct', word) && word !== 'هامش' && bare.length + withs.length > 0) break;
      if (bare.length === 0) strangers++;
      else if (++behind > 4) break;
      continue;
    }
    const { actor } = chunk;
    if (actor.prep === '' && inside === null && genitive(row, to)) continue;
    if (list !== null && inside !== null) {
      list.push(actor);
      if (inside === 'head') inside = null;
      continue;
    }
    if (
      list !== null &&
      (actor.conj || list.length === 0) &&
      joins(row, to) &&
      (actor.prep === '' || actor.prep === prepOf(list))
    ) {
      list.push(actor);
      continue;
    }
    // «الموظفين المكلفين بكذا، وأعضاء من البرلمان»: the list goes on behind a comma.
    if (list !== null && actor.conj && actor.prep === '' && list !== attending) {
      if (row[to - 1]?.type === 'mark') list.push(actor);
      continue;
    }
    if (list === attending && (actor.prep === '' || list.length === 0) && actor.prep !== 'مع') {
      list.push(actor);
      continue;
    }
    inside = null;
    if (passive(row, to)) {
      by.push(actor);
      list = by;
    } else if (actor.prep === 'مع' || actor.prep === 'ب' || (actor.prep === 'ل' && takesL(row, at))) {
      withs.push(actor);
      list = withs;
    } else if (actor.prep === '') {
      list = [actor];
      bare.push(list);
    } else {
      if (actor.prep === 'ل' && bare.length + withs.length === 0) fors.push(actor);
      list = null;
    }
  }
  return { bare, withs, by, fors, attending, noun, to, strangers };
}

/** «التقى في لقاءين منفصلين كلا من»: a noun that only says how the two of the verb met. */
function isManner(row: Row, at: number, noun: number): boolean {
  const [verb, chunk, next] = [row[at], row[noun], row[noun + 1]];
  return (
    verb?.type === 'verb' &&
    verb.trigger.frame === 'object' &&
    chunk?.type === 'noun' &&
    chunk.owner === '' &&
    !chunk.peeled.definite &&
    /^ف[يى]$/u.test(wordAt(row, noun - 1)) &&
    next?.type === 'word' &&
    !/^(?:مع|بين|ب)$/u.test(next.word)
  );
}

/** «على هامش أعمال القمة»: an event that only tells the occasion. */
function onMargin(row: Row, at: number): boolean {
  return wordAt(row, at - 1) === 'هامش' || wordAt(row, at - 2) === 'هامش';
}

/** «الوفد الذي ترأسه فلان». */
function isHeadedBy(chunk: Chunk | undefined): boolean {
  return chunk?.type === 'verb' && chunk.trigger.frame === 'head' && /^ها?$/u.test(chunk.form.object);
}

/** An actor right after a word of no phrase belongs to that word: «مبادرة رئيس الجمهورية». */
function genitive(row: Row, at: number): boolean {
  const before = row[at - 1];
  if (before?.type !== 'word') return false;
  const { word } = before;
  // «جمعت جلسة عمل الوزير بالسفير»: the word is of the session.
  const session = row[at - 2];
  if (session?.type === 'noun' && session.trigger.frame === 'qualified' && memberIn('of-work', word))
    return false;
  // «بمطار تونس قرطاج الرئيس الفرنسي»: the word is of the place.
  if (row[at - 2]?.type === 'place') return false;
  // A word with the article governs nothing: «المنتدى وزيرة الدفاع» are two phrases.
  if (/^[وف]?(?:[بك]?ال|لل)../u.test(word)) return false;
  return !(
    is('filler', word) ||
    is('each', word.replace(/^[بلو]/u, '')) ||
    is('members', word) ||
    is('relative', bareOf(word)) ||
    /^(?:مع|بين|من|قبل|طرف|جانب|الي|في|فى|علي|عن|و)$/u.test(word)
  );
}

/** «استقبال فلان لفلان», «زيارة فلان لفلان»: whose partner «ل» may bring. */
function takesL(row: Row, at: number): boolean {
  const chunk = row[at];
  return chunk?.type === 'noun' && (chunk.trigger.kind === 'received' || chunk.trigger.kind === 'visited');
}

/** «اجتمع مجلس الوزراء برئاسة فلان»: a body that sits, whose head is no envoy. */
function sits(row: Row, at: number, list: readonly Actor[], withs: readonly Actor[]): boolean {
  const verb = row[at];
  const head = list.at(-1)?.text.split(' ')[0] ?? '';
  const body =
    (verb?.type === 'verb' && verb.trigger.frame === 'with') ||
    (verb?.type === 'noun' && verb.trigger.kind === 'met');
  return list !== withs && body && memberIn('body', fold(head)) !== undefined;
}

/** «وفدا يضم», «الوفد الذي ضم», «وهم»: the members follow. */
function opensMembers(row: Row, at: number): boolean {
  const chunk = row[at] as Chunk;
  if (chunk.type === 'verb') return chunk.trigger.frame === 'gather';
  if (chunk.type !== 'word') return false;
  const word = bareOf(chunk.word);
  return is('relative', word) ? opensMembersAfter(row[at + 1]) : is('members', chunk.word);
}

function opensMembersAfter(next: Chunk | undefined): boolean {
  if (next?.type === 'verb') return next.trigger.frame === 'gather';
  return next?.type === 'word' && is('members', next.word);
}

function prepOf(list: readonly Actor[]): string {
  return list[0]?.prep ?? '';
}

function joins(row: Row, at: number): boolean {
  for (let before = at - 1; before >= 0; before--) {
    const chunk = row[before] as Chunk;
    if (chunk.type === 'actor') return true;
    if (chunk.type === 'word' || chunk.type === 'verb') return false;
  }
  return false;
}

/** Where a relative clause between commas ends: the comma, or -1. */
function closeOfAside(row: Row, at: number): number {
  for (let next = at + 1; next < row.length && next - at < 14; next++) {
    const chunk = row[next] as Chunk;
    if (chunk.type === 'mark' && /[،,]/u.test(chunk.word)) return next;
    if (chunk.type === 'mark' && /[.؟!؛:]/u.test(chunk.word)) return -1;
  }
  return -1;
}

/** «من قبل», «من طرف», «من جانب» before an actor. */
function passive(row: Row, at: number): boolean {
  const one = row[at - 1];
  const two = row[at - 2];
  return (
    one?.type === 'word' &&
    /^(?:قبل|طرف|جانب|لدن)$/u.test(one.word) &&
    two?.type === 'word' &&
    two.word === 'من'
  );
}
