import { fold } from '../arabic/fold.ts';
import { is, memberIn } from './lexicon.ts';
import type { Kind, Side } from './meeting.ts';
import type { Actor, Chunk } from './phrases.ts';

/** One who is told to have met: a phrase of the sentence, or a pronoun for somebody named before. */
export type Party =
  | { readonly actor: Actor }
  | { readonly pronoun: string; readonly gender: 'm' | 'f' | 'either' | null };

/** What one verb or noun of a sentence tells, before anybody is looked up. */
export interface Frame {
  readonly kind: Kind;
  /** The chunk of the verb or noun. */
  readonly at: number;
  /** Chunks between which its parties, day, place and topic stand. */
  readonly from: number;
  readonly to: number;
  readonly first: readonly Party[];
  readonly second: readonly Party[];
  readonly attending: readonly Party[];
  /** The side of the first; the others have its opposite. */
  readonly side: Side;
  /** Whether the sentence tells of it in passing, so that the day of the clause around it is its own («عقب لقائه»). */
  readonly nominal: boolean;
  readonly session: boolean;
  /** «اللقاء» told of before: its parties are those of the meeting before it. */
  readonly refers: boolean;
  /** «يعتزم لقاءه»: no meeting unless the sentence says what became of it. */
  readonly wanted: boolean;
  /** «في لقاءين منفصلين»: the first met the others one by one. */
  readonly separate: boolean;
}

type Row = readonly Chunk[];
type VerbChunk = Extract<Chunk, { type: 'verb' }>;
type NounChunk = Extract<Chunk, { type: 'noun' }>;

const WITH = /^(?:ب|مع|و|الي|ل)$/u;

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

interface Domain {
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
function domainOf(row: Row, at: number, stopAtNoun: boolean): Domain {
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
      if (/[.؟!؛:]/u.test(chunk.word) && to > at + 1) break;
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

function wordAt(row: Row, at: number): string {
  const chunk = row[at];
  return chunk?.type === 'word' ? chunk.word : '';
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

function bareOf(word: string): string {
  return word.replace(/^و(?=...)/u, '');
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

const party = (actor: Actor): Party => ({ actor });
const parties = (actors: readonly Actor[]): Party[] => actors.map(party);
const pronoun = (of: string, gender: 'm' | 'f' | 'either' | null = null): Party => ({ pronoun: of, gender });

/** The subject before a verb: «فلان التقى», «أن فلانا استقبل», «الوفد الذي زار». */
function leftSubject(row: Row, at: number): Actor[] {
  const found: Actor[] = [];
  for (let before = at - 1; before >= 0; before--) {
    const chunk = row[before] as Chunk;
    if (chunk.type === 'date' || chunk.type === 'place') continue;
    if (chunk.type === 'mark') {
      if (/[.؟!؛]/u.test(chunk.word)) break;
      continue;
    }
    if (chunk.type === 'word') {
      if (found.length === 0 && (is('filler', chunk.word) || is('relative', chunk.word.replace(/^و/u, ''))))
        continue;
      break;
    }
    if (chunk.type !== 'actor') break;
    const governed =
      chunk.actor.prep !== '' &&
      !(row[at - 1]?.type === 'word' && is('relative', bareOf((row[at - 1] as { word: string }).word)));
    if (governed && found.length === 0) break;
    found.unshift(chunk.actor);
    if (!chunk.actor.conj) break;
  }
  return found;
}

/** The subject of the clause that a noun of meeting stands in: «أكد فلان خلال لقائه», the nearest that can be one. */
export function clauseSubject(
  row: Row,
  at: number,
  gender: 'm' | 'f' | 'either' | null,
  many = false,
): Actor[] {
  let fallback: Actor[] = [];
  for (let before = at - 1; before >= 0; before--) {
    const chunk = row[before] as Chunk;
    // «المستثمر الذي …»: whoever the clause is about is not among those named.
    if (chunk.type === 'word' && is('relative', chunk.word) && row[before - 1]?.type === 'word') return [];
    if (chunk.type !== 'actor' || chunk.actor.prep !== '' || chunk.actor.stands === 'honour') continue;
    const { actor } = chunk;
    if (gender === 'f' && actor.gender === 'm' && actor.sort !== 'group') continue;
    if (gender === 'm' && actor.gender === 'f') continue;
    if (gender !== null && actor.sort === 'group' && actor.gender !== gender) continue;
    if (actor.conj && !many) {
      const list = listEndingAt(row, before);
      if (list.length > 1 && !many) continue;
    }
    const list = many ? listEndingAt(row, before) : [actor];
    const lead = leadOf(row, startOfList(row, before, list.length));
    if (lead === 'strong') return list;
    // «محاسبة فلان بسبب لقائه»: the one beside the noun.
    if (at - before <= 2 && actor.name !== null) return list;
    fallback = list;
  }
  return fallback;
}

/** Where a list of actors that ends at a chunk begins. */
function startOfList(row: Row, at: number, length: number): number {
  let left = length;
  for (let before = at; before >= 0; before--)
    if (row[before]?.type === 'actor' && --left === 0) return before;
  return at;
}

function listEndingAt(row: Row, at: number): Actor[] {
  const list: Actor[] = [];
  for (let before = at; before >= 0; before--) {
    const chunk = row[before] as Chunk;
    if (chunk.type === 'mark' || chunk.type === 'date' || chunk.type === 'place') continue;
    if (chunk.type !== 'actor') break;
    list.unshift(chunk.actor);
    if (!chunk.actor.conj) break;
  }
  return list;
}

/** Whether what stands before an actor makes it a subject: a verb, «أن», or the beginning of the sentence. */
function leadOf(row: Row, at: number): 'strong' | 'weak' {
  for (let before = at - 1; before >= 0; before--) {
    const chunk = row[before] as Chunk;
    if (chunk.type === 'mark' || chunk.type === 'date' || chunk.type === 'place') continue;
    if (chunk.type === 'verb') return 'strong';
    if (chunk.type !== 'word') return 'weak';
    if (is('filler', chunk.word)) continue;
    const word = chunk.word.replace(/^[وف]/u, '');
    if (is('say', word) || is('say', chunk.word) || is('that', chunk.word) || is('that', word))
      return 'strong';
    return before <= 1 ? 'strong' : 'weak';
  }
  return 'strong';
}

function ofVerb(row: Row, at: number, verb: VerbChunk): Frame | undefined {
  const { trigger, form } = verb;
  const { frame } = trigger;
  if (frame === 'light' || frame === 'gather') return undefined;
  // «التقينا»: whoever speaks is not named by it.
  if (form.gender === 'either') return undefined;
  const domain = domainOf(row, at, frame !== 'attend' && frame !== 'head');
  const base = {
    kind: trigger.kind,
    at,
    from: at,
    to: domain.to,
    attending: parties(domain.attending),
    side: trigger.side,
    nominal: false,
    session: false,
    refers: false,
    separate: false,
    wanted: false,
  };
  if (frame === 'attend' || frame === 'head') return attendance(row, at, verb, domain, base);
  if (frame === 'call' && !phoned(row, at, domain.to)) return undefined;
  const left = leftSubject(row, at);
  const { withs, by } = domain;
  let { bare } = domain;
  if (domain.strangers > 3 && bare.length > 0) bare = [];
  if (form.object !== '' && frame === 'object') {
    if (form.object === 'نا' || form.object === 'ني') return undefined;
    const object = [pronoun(form.object)];
    const subject = bare[0] ?? left;
    if (subject.length === 0) return undefined;
    return { ...base, first: parties(subject), second: object };
  }
  if (by.length > 0 && frame === 'object') {
    const subject = bare[0] ?? left;
    return subject.length === 0 ? undefined : { ...base, first: parties(by), second: parties(subject) };
  }
  if (frame === 'object' || frame === 'call') {
    if (trigger.kind === 'visited' && bare.length === 1 && barePlace(row, at, domain.to))
      return toPlace(row, at, domain, beside(row, at) && !verb.conj ? left : [], bare, base, form.gender);
    const objects = [...(bare[1] ?? []), ...withs];
    const head = bare[0] ?? [];
    if (bare.length >= 1 && left.length > 0 && !verb.conj && beside(row, at))
      return { ...base, first: parties(left), second: parties([...head, ...withs]) };
    if (bare.length >= 2) return { ...base, first: parties(head), second: parties(objects) };
    if (bare.length === 1) {
      const only = head[0] as Actor;
      const agrees = !(
        form.gender === 'f' &&
        only.gender === 'm' &&
        only.sort !== 'group' &&
        form.number === 'one'
      );
      if (left.length > 0 && !verbFirst(row, at, left))
        return { ...base, first: parties(left), second: parties([...head, ...withs]) };
      if (withs.length > 0 && agrees) return { ...base, first: parties(head), second: parties(withs) };
      const last = head.at(-1) as Actor;
      if (last.after !== null && agrees)
        return { ...base, first: parties(withoutAfter(head)), second: [party(last.after)] };
      if (left.length === 0 && embedded(row, at)) {
        const subject = clauseSubject(row, at, form.gender);
        if (subject.length > 0 && !head.includes(subject[0] as Actor))
          return { ...base, first: parties(subject), second: parties([...head, ...withs]) };
      }
      if (head.length > 1 && agrees && trigger.side === 'peer')
        return { ...base, first: [party(only)], second: parties(head.slice(1)) };
      if (left.length > 0) return { ...base, first: parties(left), second: parties(head) };
      if (ofStranger(row, at)) return undefined;
      return { ...base, first: [pronoun('', form.gender)], second: parties(head) };
    }
    if (left.length === 0 && ofStranger(row, at)) return undefined;
    if (withs.length > 0)
      return {
        ...base,
        first: left.length > 0 ? parties(left) : [pronoun('', form.gender)],
        second: parties(withs),
      };
    if (left.length > 0 && (form.number !== 'one' || left.length > 1) && trigger.side === 'peer')
      return bothOf(left, base, form.number);
    return trigger.kind === 'visited' ? toPlace(row, at, domain, left, bare, base, form.gender) : undefined;
  }
  // with, about
  const partners =
    frame === 'about'
      ? withs.filter((actor) => actor.prep === 'مع' || (actor.prep === '' && withs[0]?.prep === 'مع'))
      : withs;
  if (frame === 'about' && partners.length === 0) {
    // «بحثا في لقاءين منفصلين مع»: the noun tells it.
    if (domain.noun >= 0 && domainOf(row, domain.noun, false).withs.length > 0) return undefined;
    const subject = bare[0] ?? left;
    if (trigger.kind === 'talked' && subject.length > 1) return bothOf(subject, base, form.number);
    if (subject.length === 1 && subject[0]?.stands === 'two' && form.number !== 'one' && bare.length === 0)
      return bothOf(subject, base, form.number);
    return undefined;
  }
  const subject = bare[0] ?? left;
  // «بحث» without a subject beside it is the noun.
  if (frame === 'about' && subject.length === 0 && verb.word.replace(/^و/u, '') === 'بحث') return undefined;
  if (subject.length === 0 && ofStranger(row, at)) return undefined;
  if (partners.length > 0)
    return {
      ...base,
      first: subject.length > 0 ? parties(subject) : [pronoun('', form.gender)],
      second: parties(partners),
    };
  if (subject.length > 1 || subject[0]?.stands === 'two') return bothOf(subject, base, form.number);
  return undefined;
}

/** Whether a verb stands within a phrase, not at the head of its clause: «زيارة يلتقي خلالها», «حيث التقى» apart. */
function embedded(row: Row, at: number): boolean {
  const verb = row[at];
  if (verb?.type !== 'verb' || verb.conj) return false;
  const next = wordAt(row, at + 1);
  if (/^(?:خلال|اثناء|في)ه?ا?$/u.test(next) && next.length > 4) return true;
  const before = row[at - 1];
  return (
    before?.type === 'place' ||
    before?.type === 'noun' ||
    (before?.type === 'word' && is('ender', before.word))
  );
}

function withoutAfter(list: readonly Actor[]): Actor[] {
  return list.map((actor) =>
    actor.after === null
      ? actor
      : { ...actor, titles: actor.titles.filter((t) => !actor.after?.titles.includes(t)) },
  );
}

function bothOf(
  list: readonly Actor[],
  base: Omit<Frame, 'first' | 'second'>,
  number: string,
): Frame | undefined {
  const [one, ...others] = list;
  if (one === undefined) return undefined;
  if (others.length > 0) return { ...base, first: [party(one)], second: parties(others) };
  return one.stands === 'two' || number === 'two' ? { ...base, first: [party(one)], second: [] } : undefined;
}

/** «سائحة بريطانية زارت»: the verb of a word that no phrase is made of. */
function ofStranger(row: Row, at: number): boolean {
  const verb = row[at] as VerbChunk;
  const before = row[at - 1];
  if (verb.conj || before?.type !== 'word') return false;
  const { word } = before;
  const known = ['filler', 'that', 'ender', 'say', 'planned', 'denied', 'relative'].some(
    (name) => is(name, word) || is(name, bareOf(word)),
  );
  return !known && !/^(?:كما|ثم|و|حتي|عندما|بعدما|لما|ان|لا|ما)$/u.test(word) && at > 1;
}

/** Whether the subject stands right before its verb, with a comma, a day or «كان» between at most. */
function beside(row: Row, at: number): boolean {
  for (let before = at - 1; before >= 0 && at - before < 5; before--) {
    const chunk = row[before] as Chunk;
    if (chunk.type === 'actor') return true;
    if (chunk.type === 'word' && !is('filler', chunk.word) && !is('relative', bareOf(chunk.word)))
      return false;
    if (chunk.type === 'verb' || chunk.type === 'noun' || chunk.type === 'place') return false;
  }
  return false;
}

/** Whether an actor before a verb belongs to the clause before it, since the verb begins its own with «و». */
function verbFirst(row: Row, at: number, left: readonly Actor[]): boolean {
  const chunk = row[at] as VerbChunk;
  return chunk.conj && left.length > 0;
}

/** «زار الكويت», «زار الوزير الكويت». */
function toPlace(
  row: Row,
  at: number,
  domain: Domain,
  left: readonly Actor[],
  bare: readonly Actor[][],
  base: Omit<Frame, 'first' | 'second'>,
  gender: 'm' | 'f' | 'either',
): Frame | undefined {
  const place = row.slice(at, domain.to).some((chunk) => chunk.type === 'place');
  if (!place) return undefined;
  const subject = bare[0] ?? left;
  if (subject.length === 0 && ofStranger(row, at)) return undefined;
  const host = toMeet(row, domain.noun);
  return {
    ...base,
    first: subject.length > 0 ? parties(subject) : [pronoun('', gender)],
    second: parties(host),
  };
}

/** «زار مدينة كذا»: a place that no preposition governs. */
function barePlace(row: Row, from: number, to: number): boolean {
  return row.slice(from, to).some((chunk) => chunk.type === 'place' && chunk.prep === '');
}

/** «زار القصر للقاء الرئيس»: whom the visitor went to see. */
function toMeet(row: Row, at: number): Actor[] {
  const noun = row[at];
  const next = row[at + 1];
  return noun?.type === 'noun' && noun.peeled.prep === 'ل' && next?.type === 'actor' && next.actor.prep === ''
    ? [next.actor]
    : [];
}

function phoned(row: Row, from: number, to: number): boolean {
  return row
    .slice(from, to)
    .some((chunk) => chunk.type === 'word' && memberIn('of-phone', chunk.word) !== undefined);
}

/** «شارك في قمة», «حضر اللقاء فلان», «ترأس اجتماعا»: the event must be a meeting or a session. */
function attendance(
  row: Row,
  at: number,
  verb: VerbChunk,
  domain: Domain,
  base: Omit<Frame, 'first' | 'second'>,
): Frame | undefined {
  const event = row.findIndex(
    (chunk, i) =>
      i > at &&
      i < domain.to + 1 &&
      opensEvent(row, i) &&
      ((chunk.type === 'noun' &&
        ['plain', 'qualified'].includes(chunk.trigger.frame) &&
        chunk.trigger.kind !== 'visited' &&
        chunk.trigger.kind !== 'received') ||
        (chunk.type === 'word' && isEvent(row, i))),
  );
  if (event < 0 || pressNear(row, event)) return undefined;
  const left = leftSubject(row, at);
  const inner = row[event] as Chunk;
  const subject =
    left.length > 0 && beside(row, at) && !verb.conj
      ? left
      : domain.strangers > 2
        ? left
        : (domain.bare[0] ?? left);
  const people = subject.filter((actor) => actor.sort !== 'group');
  const partners = domain.withs.filter((actor) => actor.prep === 'مع');
  if (partners.length > 0 && inner.type === 'noun')
    return {
      ...base,
      kind: inner.trigger.kind,
      side: 'peer',
      first: people.length > 0 ? parties(people) : [pronoun('', verb.form.gender)],
      second: parties(partners),
    };
  if (people.length === 0) return undefined;
  const refers =
    inner.type === 'noun' && inner.peeled.definite && inner.trigger.frame === 'plain' && event - at < 4;
  return {
    ...base,
    first: parties(people),
    second: [],
    session: true,
    refers,
    separate: false,
    wanted: false,
  };
}

/** «القمة», «المجلس»; not the session of a festival. */
function isEvent(row: Row, at: number): boolean {
  const chunk = row[at];
  if (chunk?.type !== 'word' || memberIn('event', chunk.word) === undefined) return false;
  return !row
    .slice(at, at + 6)
    .some((next) => next.type === 'word' && memberIn('show', next.word) !== undefined);
}

/** Whether an event is what one attends: after «في», «على», «أشغال», or right after the verb and its subject. */
function opensEvent(row: Row, at: number): boolean {
  const before = row[at - 1];
  if (before?.type !== 'word') return true;
  return (
    /^(?:في|فى|علي)$/u.test(before.word) ||
    is('filler', before.word) ||
    memberIn('works', before.word) !== undefined
  );
}

function pressNear(row: Row, at: number): boolean {
  for (let next = at + 1; next < Math.min(row.length, at + 3); next++) {
    const chunk = row[next] as Chunk;
    if (chunk.type === 'word' && memberIn('of-press', chunk.word) !== undefined) return true;
  }
  return false;
}

function ofNoun(row: Row, at: number, noun: NounChunk): Frame | undefined {
  const { trigger, owner } = noun;
  if (['attendance', 'headship'].includes(trigger.frame)) return headed(row, at, noun);
  if (pressNear(row, at)) return undefined;
  if (trigger.frame === 'qualified' && !qualified(row, at, owner)) return undefined;
  if (trigger.frame === 'phone' && !phoned(row, at, Math.min(row.length, at + 4))) return undefined;
  if (owner === 'نا' || owner === 'ي') return undefined;
  const carried = carriedBy(row, at);
  if (carried !== undefined) return ofCarried(row, at, noun, carried);
  const light = lightVerb(row, at);
  const gather = gatherVerb(row, at);
  const from = light?.at ?? at;
  const domain = domainOf(row, gather ?? at, false);
  const base = {
    kind: trigger.kind,
    at,
    from,
    to: domain.to,
    attending: parties(domain.attending),
    side: trigger.side,
    nominal: light === undefined,
    session: false,
    refers: false,
    separate: false,
    wanted: false,
  };
  if (gather !== undefined) return gathered(row, at, gather, domain, base);
  const { withs, by, bare } = domain;
  if (by.length > 0 && trigger.kind === 'received') {
    const guest = owner !== '' ? ownerOf(row, at, owner) : parties(bare[0] ?? []);
    return guest.length === 0 ? undefined : { ...base, first: parties(by), second: guest };
  }
  const between = betweenOf(row, at);
  if (between.length > 1 || between[0]?.stands === 'two') return bothOf(between, base, 'two');
  if (owner === 'هما') {
    const both = clauseSubject(row, at, null, true);
    if (withs.length > 0)
      return { ...base, first: both.length > 0 ? parties(both) : [pronoun('هما')], second: parties(withs) };
    return {
      ...base,
      first: both.length > 1 ? [party(both[0] as Actor)] : [pronoun('هما')],
      second: parties(both.slice(1)),
    };
  }
  if (
    owner !== '' &&
    trigger.kind === 'received' &&
    wordAt(row, at - 1) === 'في' &&
    /^و?كان/u.test(wordAt(row, at - 2))
  )
    return bare[0] === undefined
      ? undefined
      : { ...base, first: parties(bare[0]), second: ownerOf(row, at, owner) };
  if (owner !== '') {
    const first = ownerOf(row, at, owner);
    const hosts =
      trigger.kind === 'visited'
        ? withs.filter((actor) => actor.prep === 'ل' && besideNoun(row, at, actor))
        : withs;
    const second = [...hosts, ...(near(row, at, bare) ? (bare[0] ?? []) : [])];
    if (second.length === 0) return trigger.kind === 'visited' ? visitOf(row, at, first, base) : undefined;
    return { ...base, first, second: parties(second) };
  }
  if (light !== undefined) {
    const subject = light.subject.length > 0 ? parties(light.subject) : [pronoun('', light.gender)];
    const caller = trigger.kind === 'phoned' && light.received ? callers(row, at, domain.to) : [];
    if (caller.length > 0) return { ...base, first: parties(caller), second: subject };
    if (trigger.kind === 'visited') return visitOf(row, at, subject, base);
    const partners =
      withs.length > 0
        ? withs
        : (bare.find((list) => list.some((actor) => !light.subject.includes(actor))) ?? []);
    if (partners.length > 0) return { ...base, first: subject, second: parties(partners) };
    if (light.subject.length > 1 || light.subject[0]?.stands === 'two')
      return bothOf(light.subject, base, 'two');
    return undefined;
  }
  if (near(row, at, bare)) {
    // «لقاء الرئيس مع الوزير», «استقبال الرئيس للوزير».
    const [first = [], second = []] = bare;
    const partners = [...withs, ...second];
    if (partners.length > 0) return { ...base, first: parties(first), second: parties(partners) };
    if (first.length > 1 && trigger.side === 'peer') return bothOf(first, base, 'many');
    if (trigger.kind === 'visited') return visitOf(row, at, parties(first), base);
    // «يعتزم الوزير لقاء فلان», «رفض استقبال فلان»: whom the subject is to meet.
    const subject =
      noun.peeled.prep !== '' || row[at - 1]?.type === 'actor' ? clauseSubject(row, at, null) : [];
    const somebody = first.some(({ sort }) => sort !== 'group');
    return somebody && subject.length > 0 && !subject.includes(first[0] as Actor)
      ? {
          ...base,
          first: parties(subject),
          second: parties(first),
          wanted: noun.peeled.prep !== 'ب' || !grants(row, at),
        }
      : undefined;
  }
  if (withs.length > 0 && domain.fors.length > 0)
    return { ...base, first: parties(domain.fors), second: parties(withs) };
  if (withs.length === 0 && trigger.side === 'peer' && trigger.frame === 'plain' && isAdjunct(row, at)) {
    const both = clauseSubject(row, at, null, true).filter(({ sort }) => sort !== 'group');
    return both.length > 1 ? bothOf(both, base, 'many') : undefined;
  }
  if (withs.length === 0 || noun.peeled.definite) return undefined;
  const subject = clauseSubject(row, at, null, isMany(row, at));
  return {
    ...base,
    first: subject.length > 0 ? parties(subject) : [pronoun('', null)],
    second: parties(withs),
  };
}

/** «أكد فلان وعلان، خلال مباحثات في عمان»: right after «خلال» and its like. */
function isAdjunct(row: Row, at: number): boolean {
  return /^(?:خلال|اثر|عقب|اثناء|ختام|اعقاب)$/u.test(wordAt(row, at - 1).replace(/^[وف]/u, ''));
}

/** «في لقاءين», «بحثا»: the subject may be several. */
function isMany(row: Row, at: number): boolean {
  const noun = row[at] as NounChunk;
  if (/(?:ين|ان|ات)$/u.test(noun.word)) return true;
  for (let before = at - 1; before >= 0; before--) {
    const chunk = row[before] as Chunk;
    if (chunk.type === 'verb') return chunk.form.number !== 'one';
    if (chunk.type === 'actor') return false;
  }
  return false;
}

/** «بحضور», «برئاسة»: they add to a meeting or a session that another word tells of. */
function headed(row: Row, at: number, noun: NounChunk): Frame | undefined {
  if (noun.owner !== '') {
    const frame = attendanceOfOwner(row, at, noun);
    if (frame !== undefined) return frame;
  }
  const people = domainOf(row, at, true).bare[0] ?? [];
  if (noun.peeled.prep !== 'ب' && noun.trigger.frame === 'attendance') return undefined;
  if (people.length === 0 || people.every((actor) => actor.sort === 'group')) return undefined;
  for (let before = at - 1; before >= 0 && at - before <= 14; before--) {
    const chunk = row[before] as Chunk;
    const session =
      (chunk.type === 'verb' && chunk.trigger.frame === 'with') ||
      (chunk.type === 'noun' && chunk.trigger.frame === 'qualified') ||
      (chunk.type === 'noun' && chunk.trigger.frame === 'plain' && chunk.trigger.kind === 'met') ||
      (chunk.type === 'verb' && chunk.word.includes('نعقد'));
    if (chunk.type === 'word' && is('that', chunk.word)) return undefined;
    if (!session) continue;
    return {
      kind: 'took-part',
      at: before,
      from: before,
      to: Math.min(row.length, at + 4),
      first: parties(people.filter((actor) => actor.sort !== 'group')),
      second: [],
      attending: [],
      side: noun.trigger.side,
      nominal: false,
      session: true,
      refers: chunk.type === 'noun' && chunk.peeled.definite,
      separate: false,
      wanted: false,
    };
  }
  return undefined;
}

/** «لدى حضوره الجلسة العامة», «على هامش مشاركته في القمة». */
function attendanceOfOwner(row: Row, at: number, noun: NounChunk): Frame | undefined {
  const event = row
    .slice(at + 1, at + 9)
    .some(
      (chunk, i) =>
        (chunk.type === 'noun' &&
          ['plain', 'qualified'].includes(chunk.trigger.frame) &&
          ['met', 'talked'].includes(chunk.trigger.kind)) ||
        isEvent(row, at + 1 + i),
    );
  if (!event) return undefined;
  const first = ownerOf(row, at, noun.owner);
  return {
    kind: 'took-part',
    at,
    from: at,
    to: Math.min(row.length, at + 8),
    first,
    second: [],
    attending: [],
    side: noun.trigger.side,
    nominal: true,
    session: true,
    refers: false,
    separate: false,
    wanted: false,
  };
}

function qualified(row: Row, at: number, owner: string): boolean {
  if (owner !== '') return true;
  for (let next = at + 1; next < Math.min(row.length, at + 3); next++) {
    const chunk = row[next] as Chunk;
    if (chunk.type === 'word' && memberIn('of-work', chunk.word) !== undefined) return true;
    if (chunk.type === 'noun' || chunk.type === 'verb') return true;
    if (chunk.type === 'word' && (chunk.word === 'مع' || chunk.word === 'بين')) return true;
  }
  return false;
}

function ownerOf(row: Row, at: number, owner: string): Party[] {
  const gender = owner === 'ها' ? 'f' : owner === 'ه' ? 'm' : null;
  const found = clauseSubject(row, at, gender, owner === 'هم');
  if (found.length > 0) return parties(found);
  const later = speakerAfter(row, at);
  return later === undefined ? [pronoun(owner, gender)] : [party(later)];
}

/** «خص فلانا باستقبال», «حظي بلقاء»: it was granted, not only wanted. */
function grants(row: Row, at: number): boolean {
  return row
    .slice(0, at)
    .some((chunk) => chunk.type === 'word' && /^[وف]?(?:خص|خصت|حظي|حظيت|حظوا|تشرف|تشرفت)$/u.test(chunk.word));
}

/** «وخلال لقائه فلانا أكد علان»: where nobody is named before, whoever speaks after. */
function speakerAfter(row: Row, at: number): Actor | undefined {
  if (row.slice(0, at).some(({ type }) => type === 'actor' || type === 'verb')) return undefined;
  for (let next = at + 1; next + 1 < row.length; next++) {
    const chunk = row[next] as Chunk;
    if (chunk.type !== 'word' || !is('say', chunk.word)) continue;
    const after = row[next + 1] as Chunk;
    return after.type === 'actor' && after.actor.prep === '' ? after.actor : undefined;
  }
  return undefined;
}

/** Whether the first bare party follows the noun with nothing but days, places and fillers between. */
function near(row: Row, at: number, bare: readonly Actor[][]): boolean {
  const first = bare[0]?.[0];
  if (first === undefined) return false;
  for (let next = at + 1; next < row.length; next++) {
    const chunk = row[next] as Chunk;
    if (chunk.type === 'actor') return chunk.actor === first;
    if (
      chunk.type === 'word' &&
      !is('filler', chunk.word) &&
      !(chunk.word === 'في' && is('filler', wordAt(row, next + 1)))
    )
      return false;
    if (chunk.type === 'verb' || chunk.type === 'noun') return false;
  }
  return false;
}

/** Whether an actor stands within two chunks of a noun. */
function besideNoun(row: Row, at: number, actor: Actor): boolean {
  return row.slice(at + 1, at + 3).some((chunk) => chunk.type === 'actor' && chunk.actor === actor);
}

interface Light {
  readonly at: number;
  readonly subject: Actor[];
  readonly gender: 'm' | 'f' | 'either';
  readonly received: boolean;
}

/** «عقد الوزير اجتماعا مع», «أجرى محادثات»: the verb that carries a noun, within its clause, and its subject. */
function lightVerb(row: Row, at: number): Light | undefined {
  let words = 0;
  for (let before = at - 1; before >= 0 && words < 8; before--) {
    const chunk = row[before] as Chunk;
    if (chunk.type === 'verb') {
      if (chunk.trigger.frame !== 'light') return undefined;
      const domain = domainOf(row.slice(0, at + 1), before, true);
      const subject = domain.bare[0] ?? [];
      const left = subject.length > 0 ? subject : leftSubject(row, before);
      return { at: before, subject: [...left], gender: chunk.form.gender, received: /لق/u.test(chunk.word) };
    }
    if (chunk.type === 'noun' && row[before - 1]?.type !== 'word') return undefined;
    if (chunk.type === 'word') {
      if (is('relative', chunk.word) || is('that', chunk.word) || is('ender', chunk.word)) return undefined;
      if (is('adjunct', chunk.word) && before === at - 1) return undefined;
      words++;
    }
    if (chunk.type === 'mark' && /[.؟!؛:]/u.test(chunk.word)) return undefined;
  }
  return undefined;
}

/** «المحادثات التي أجراها فلان», «زيارة أداها»: the verb behind the noun that carries it, as a chunk. */
function carriedBy(row: Row, at: number): number | undefined {
  for (let next = at + 1; next < Math.min(row.length, at + 6); next++) {
    const chunk = row[next] as Chunk;
    if (chunk.type === 'verb')
      return chunk.trigger.frame === 'light' && /^(?:ه|ها|هما)$/u.test(chunk.form.object) ? next : undefined;
    if (
      chunk.type === 'actor' ||
      chunk.type === 'noun' ||
      (chunk.type === 'mark' && !/[،,]/u.test(chunk.word))
    )
      return undefined;
  }
  return undefined;
}

function ofCarried(row: Row, at: number, noun: NounChunk, by: number): Frame | undefined {
  const verb = row[by] as VerbChunk;
  const domain = domainOf(row, by, false);
  const subject =
    domain.bare[0] ?? clauseSubject(row, at, verb.form.gender === 'either' ? null : verb.form.gender);
  const first = subject.length > 0 ? parties(subject) : [pronoun('', verb.form.gender)];
  const base = {
    kind: noun.trigger.kind,
    at,
    from: by,
    to: domain.to,
    attending: parties(domain.attending),
    side: noun.trigger.side,
    nominal: false,
    session: false,
    refers: false,
    separate: false,
    wanted: false,
  };
  if (domain.withs.length > 0 && noun.trigger.kind !== 'visited')
    return { ...base, first, second: parties(domain.withs) };
  return noun.trigger.kind === 'visited' ? visitOf(row, by, first, base) : undefined;
}

/** «اتصالا هاتفيا من فلان»: who called. */
function callers(row: Row, at: number, to: number): Actor[] {
  const found: Actor[] = [];
  for (let next = at + 1; next < to; next++) {
    const chunk = row[next] as Chunk;
    if (chunk.type !== 'actor') continue;
    if (found.length === 0 ? chunk.actor.prep === 'من' : chunk.actor.conj) found.push(chunk.actor);
  }
  return found;
}

/** «لقاء جمع فلانا بفلان», «اللقاء الذي جمعه به»: the verb, right after the noun. */
function gatherVerb(row: Row, at: number): number | undefined {
  for (let next = at + 1; next < Math.min(row.length, at + 7); next++) {
    const chunk = row[next] as Chunk;
    if (chunk.type === 'verb') return chunk.trigger.frame === 'gather' ? next : undefined;
    if (chunk.type === 'actor' || chunk.type === 'noun') return undefined;
  }
  return undefined;
}

function gathered(
  row: Row,
  at: number,
  gather: number,
  domain: Domain,
  base: Omit<Frame, 'first' | 'second'>,
): Frame | undefined {
  const verb = row[gather] as VerbChunk;
  const { withs, bare } = domain;
  const { object } = verb.form;
  if (object === 'هما') {
    const [one, ...others] = twoBefore(row, at);
    return { ...base, first: one === undefined ? [pronoun('هما')] : [party(one)], second: parties(others) };
  }
  if (object !== '') {
    const second = [...withs, ...(bare[0] ?? [])];
    if (second.length === 0) return undefined;
    return { ...base, first: ownerOf(row, at, object), second: parties(second) };
  }
  const between = betweenOf(row, gather);
  if (between.length > 1) return bothOf(between, base, 'many');
  const [first = []] = bare;
  if (first.length === 0) return undefined;
  const others = [...withs, ...bare.slice(1).flat()];
  if (others.length > 0) return { ...base, first: parties(first), second: parties(others) };
  return bothOf(first, base, 'many');
}

/** The two that «جمعهما» speaks of: the subject and object before, or two joined by «و». */
function twoBefore(row: Row, at: number): Actor[] {
  const found: Actor[] = [];
  for (let before = at - 1; before >= 0 && found.length < 2; before--) {
    const chunk = row[before] as Chunk;
    if (chunk.type === 'actor' && chunk.actor.sort !== 'group') found.unshift(chunk.actor);
  }
  return found.length === 2 ? found : [];
}

/** «لقاء بين فلان وفلان». */
function betweenOf(row: Row, at: number): Actor[] {
  let seen = false;
  const found: Actor[] = [];
  for (let next = at + 1; next < Math.min(row.length, at + 24); next++) {
    const chunk = row[next] as Chunk;
    if (chunk.type === 'word') {
      if (/^و?بين$/u.test(chunk.word)) seen = true;
      else if (found.length > 0 && !is('each', chunk.word.replace(/^[بلو]/u, '')) && chunk.word !== 'من')
        break;
      else if (!seen && is('relative', chunk.word)) break;
    } else if (chunk.type === 'verb' || chunk.type === 'noun') {
      if (found.length > 0 || chunk.type === 'noun') break;
    } else if (chunk.type === 'actor') {
      if (!seen) return [];
      if (found.length > 0 && !chunk.actor.conj && chunk.actor.prep !== 'بين') break;
      found.push(chunk.actor);
    }
  }
  return found;
}

function visitOf(
  row: Row,
  at: number,
  first: readonly Party[],
  base: Omit<Frame, 'first' | 'second'>,
): Frame | undefined {
  for (let next = at + 1; next < Math.min(row.length, at + 10); next++) {
    const chunk = row[next] as Chunk;
    if (chunk.type === 'place' && (/^(?:الي|ل)$/u.test(chunk.prep) || (chunk.prep === '' && next === at + 1)))
      return { ...base, first, second: [] };
    if (chunk.type === 'verb') return undefined;
  }
  return undefined;
}

/** Which prepositions tie a partner to a meeting. */
export function tiesPartner(prep: string): boolean {
  return WITH.test(prep);
}
