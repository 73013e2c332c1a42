import { countryForms } from '../arabic/countries.ts';
import { fold } from '../arabic/fold.ts';
import { isOwn } from '../arabic/lexicon.ts';
import type { DateMention } from '../arabic/mention.ts';
import { table } from '../arabic/tables.ts';
import { type Token, tokens } from '../arabic/tokens.ts';
import type { NameSpan } from '../model/names.ts';
import type { VerbForm } from './conjugation.ts';
import { is, memberIn, nounIn, type Peeled, peelings, type Trigger, verbIn } from './lexicon.ts';

/** A person, an office or a group that a sentence speaks of, with what it is called there. */
export interface Actor {
  readonly sort: 'person' | 'office' | 'group';
  /** The name as written, or null. */
  readonly name: string | null;
  /** Offices and titles, the fullest first. */
  readonly titles: readonly string[];
  /** The whole phrase, without what stands before it. */
  readonly text: string;
  /** The preposition before it, a clitic or a word, folded; empty when bare. */
  readonly prep: string;
  readonly conj: boolean;
  readonly gender: 'm' | 'f' | null;
  /** An office that stands after the name without a comma: it may be another person. */
  readonly after: Actor | null;
  /** Set when the phrase stands for two who were named («الرئيسان»), or for one by honour («سموه»). */
  readonly stands: 'two' | 'honour' | null;
}

interface Place {
  /** First and last token. */
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

/** A sentence is read as a row of these. */
export type Chunk = Place &
  (
    | { readonly type: 'actor'; readonly actor: Actor }
    | {
        readonly type: 'verb';
        readonly trigger: Trigger;
        readonly form: VerbForm;
        readonly conj: boolean;
        readonly future: boolean;
        readonly word: string;
      }
    | {
        readonly type: 'noun';
        readonly trigger: Trigger;
        readonly owner: string;
        readonly peeled: Peeled;
        readonly word: string;
      }
    | { readonly type: 'date'; readonly mention: DateMention }
    | { readonly type: 'place'; readonly text: string; readonly prep: string; readonly conj: boolean }
    | { readonly type: 'word'; readonly word: string }
    | { readonly type: 'mark'; readonly word: string }
  );

const STOPS = new Set(table('stop-words').map(([form = '']) => fold(form)));
const PREPOSITIONS = new Set(
  'ب ل مع من إلى الى عن في فى على بين لدى دون ضد حول بشأن أمام قرب تحت عند نحو حسب وفق بعد قبل خلال إثر عقب أثناء'
    .split(' ')
    .map(fold),
);
const LONGEST = 16;
const QUOTES = /^["'«»“”‘’`[\]{}]$/u;

/** What the reader of phrases sees of a sentence: its tokens, and what covers each. */
class Sentence {
  readonly all: readonly Token[];
  readonly person: (NameSpan | undefined)[];
  readonly office: (NameSpan | undefined)[];
  readonly body: (NameSpan | undefined)[];
  readonly place: (NameSpan | undefined)[];
  readonly date: (DateMention | undefined)[];

  readonly text: string;

  constructor(text: string, names: readonly NameSpan[], days: readonly DateMention[]) {
    this.text = text;
    this.all = withoutAsides(tokens(text), days);
    const covers = <T extends { start: number; end: number }>(spans: readonly T[]): (T | undefined)[] => {
      const ordered = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
      let at = 0;
      let open: T | undefined;
      return this.all.map((token) => {
        for (let next = ordered[at]; next !== undefined && next.start < token.end; next = ordered[++at])
          if (open === undefined || next.end > open.end) open = next;
        return open !== undefined && open.start < token.end && token.end <= open.end ? open : undefined;
      });
    };
    const of = (kind: NameSpan['kind']): (NameSpan | undefined)[] =>
      covers(names.filter((n) => n.kind === kind));
    this.person = of('person');
    this.office = of('office');
    this.body = of('organisation');
    this.place = of('place');
    this.date = covers(days);
  }

  word(at: number): string {
    return this.all[at]?.text ?? '';
  }

  isMark(at: number, marks: string): boolean {
    const token = this.all[at];
    return token?.kind === 'mark' && marks.includes(token.text);
  }

  /** Whether one of the tagger's spans covers both tokens. */
  joined(a: number, b: number): boolean {
    return [this.office, this.body].some((row) => row[a] !== undefined && row[a] === row[b]);
  }

  /** The text from one token to another, without `cut` letters at its beginning. */
  slice(first: number, last: number, cut = 0): string {
    const from = this.all[first];
    const to = this.all[last];
    if (from === undefined || to === undefined) return '';
    let start = from.start;
    for (let left = cut; left > 0 && start < from.end; start++)
      if (!/[\p{M}\u0640\p{Cf}]/u.test(this.text.charAt(start))) left--;
    while (start < from.end && /\p{M}/u.test(this.text.charAt(start))) start++;
    return this.text
      .slice(start, to.end)
      .replace(/["«»“”]/gu, '')
      .replace(/\s+/gu, ' ')
      .trim();
  }
}

/** Tokens without quotation marks, and without short parentheses that hold no day. */
function withoutAsides(all: readonly Token[], days: readonly DateMention[]): Token[] {
  const kept: Token[] = [];
  for (let at = 0; at < all.length; at++) {
    const token = all[at] as Token;
    if (token.kind === 'mark' && QUOTES.test(token.text)) continue;
    if (token.kind === 'mark' && token.text === '(') {
      let close = at + 1;
      while (close < all.length && close - at < 10 && all[close]?.text !== ')') close++;
      const end = all[close];
      const dated = end !== undefined && days.some((day) => day.start < end.end && day.end > token.start);
      if (end?.text === ')' && !dated) {
        at = close;
        continue;
      }
    }
    kept.push(token);
  }
  return kept;
}

/** The letters before the base of a peeled word, the article kept: «وبالوزير» has two. */
function cutOf({ conj, prep }: Peeled): number {
  return (conj ? 1 : 0) + prep.length;
}

/** The chunks of a sentence, in order. Every token lies in one. Linear in the sentence. */
export function chunks(text: string, names: readonly NameSpan[], days: readonly DateMention[]): Chunk[] {
  const sentence = new Sentence(text, names, days);
  const found: Chunk[] = [];
  for (let at = 0; at < sentence.all.length; ) {
    const chunk = chunkAt(sentence, at);
    found.push(chunk);
    at = chunk.last + 1;
  }
  return found;
}

function chunkAt(s: Sentence, at: number): Chunk {
  const token = s.all[at] as Token;
  const span = (last: number): Place => ({
    first: at,
    last,
    start: token.start,
    end: s.all[last]?.end ?? token.end,
  });
  const mention = s.date[at];
  if (mention !== undefined) {
    let last = at;
    while (s.date[last + 1] === mention) last++;
    return { type: 'date', mention, ...span(last) };
  }
  if (token.kind === 'mark') return { type: 'mark', word: token.text, ...span(at) };
  if (token.kind === 'digits') return { type: 'word', word: token.text, ...span(at) };
  if (s.person[at] === undefined && !insideOffice(s, at)) {
    const verb = isVerbHere(s, at) ? verbOf(token) : undefined;
    const noun = isSeat(s, at) ? undefined : nounIn(token.text);
    if (noun !== undefined && verb === undefined)
      return {
        type: 'noun',
        trigger: noun.trigger,
        owner: noun.owner,
        peeled: noun,
        word: token.text,
        ...span(at),
      };
    if (verb !== undefined) return { type: 'verb', ...verb, word: token.text, ...span(at) };
  }
  const found = placeAt(s, at);
  if (found !== undefined) return { type: 'place', ...found.place, ...span(found.last) };
  const actor = actorAt(s, at);
  if (actor !== undefined) return { type: 'actor', actor: actor.actor, ...span(actor.last) };
  return { type: 'word', word: token.text, ...span(at) };
}

/** The verb that a token is: «جمعة» is no «جمعه», «ودعا» no «ودّعا». */
function verbOf(token: Token): ReturnType<typeof verbIn> {
  if (/^[وف]/u.test(token.text) && is('say', token.text.slice(1))) return undefined;
  const found = verbIn(token.text);
  return found !== undefined && found.form.object !== '' && /ة\p{M}*$/u.test(token.raw) ? undefined : found;
}

/** «رئاسة الوزراء», «قصر الرئاسة»: a place or a body, not that somebody presides. */
function isSeat(s: Sentence, at: number): boolean {
  const base = s.word(at).replace(/^[وف]?(?:ب|لل|ل|ال)?/u, '');
  return (
    base === 'رياسه' &&
    (/^ال|^لل/u.test(s.word(at)) ||
      /^ال(?:وزرا|جمهوري|حكوم|اقليم|نواب|برلمان|اركان|مجلس)/u.test(s.word(at + 1)))
  );
}

function insideOffice(s: Sentence, at: number): boolean {
  return at > 0 && s.joined(at - 1, at);
}

/** A form that verb and noun share («جمع», «هاتف», «رأس») is a verb unless a preposition governs it. */
function isVerbHere(s: Sentence, at: number): boolean {
  const before = s.word(at - 1);
  return !PREPOSITIONS.has(before);
}

interface Found {
  readonly actor: Actor;
  readonly last: number;
}

/** The person, office or group that begins at a token. */
function actorAt(s: Sentence, at: number): Found | undefined {
  return standInAt(s, at) ?? personAt(s, at) ?? groupAt(s, at);
}

function prepBefore(s: Sentence, at: number): string {
  let before = at - 1;
  while (is('each', s.word(before).replace(/^[بلو]/u, '')) || s.word(before) === 'من') {
    // «كل من», «كلا من», «بكل من»: what governs «كل» governs the person.
    if (s.word(before) === 'من' && !is('each', s.word(before - 1).replace(/^[بلو]/u, ''))) return 'من';
    const word = s.word(before);
    if (/^[بل]كل/u.test(word)) return word.charAt(0);
    before--;
  }
  const word = s.word(before);
  if (/^و/u.test(word) && PREPOSITIONS.has(word.slice(1))) return word.slice(1);
  return PREPOSITIONS.has(word) ? word : '';
}

function personAt(s: Sentence, at: number): Found | undefined {
  let next = at;
  let head: Peeled | undefined;
  const titles: { text: string; first: number; honour: boolean }[] = [];
  let gender: 'm' | 'f' | null = null;
  while (next < s.all.length && titles.length < 8) {
    const honour = s.person[next] === undefined ? honorificAt(s, next) : undefined;
    if (honour !== undefined && (head === undefined || (!honour.peeled.conj && honour.peeled.prep === ''))) {
      head ??= honour.peeled;
      gender ??= honour.gender;
      titles.push({ text: s.slice(next, honour.last, cutOf(honour.peeled)), first: next, honour: true });
      next = honour.last + 1;
      continue;
    }
    if (
      titles.length > 0 &&
      s.isMark(next, '،,') &&
      honorificAt(s, next + 1)?.peeled.conj === false &&
      honorificAt(s, next + 1)?.peeled.prep === '' &&
      namedAfterHonours(s, next + 1)
    ) {
      next++;
      continue;
    }
    const office = officeAt(s, next);
    if (office === undefined) break;
    const { peeled, last } = office;
    if (titles.some(({ honour }) => !honour) && !isRank(s, next, last, titles)) break;
    if (head !== undefined && (peeled.prep !== '' || (peeled.conj && !joinsSame(s, titles, next, last))))
      break;
    head ??= peeled;
    gender ??= office.gender;
    titles.push({ text: s.slice(next, last, cutOf(peeled)), first: next, honour: false });
    next = last + 1;
    const comma = s.isMark(next, '،,') && namedAfterHonours(s, next + 1);
    if (
      !namedSoon(s, next) &&
      officeAt(s, next) === undefined &&
      honorificAt(s, next) === undefined &&
      !comma
    )
      break;
  }
  let name: { text: string; last: number; peeled: Peeled } | undefined;
  const afterComma = s.isMark(next, '،,-–') ? next + 1 : next;
  const from = s.person[next] !== undefined ? next : titles.length > 0 ? afterComma : next;
  const span = s.person[from];
  if (span !== undefined && (from === at || s.person[from - 1] !== span)) {
    const peeled = nameClitics(s, from, titles.length > 0);
    if (titles.length === 0 || (peeled.prep === '' && !peeled.conj)) {
      let last = from;
      while (s.person[last + 1] === span) last++;
      name = { text: s.slice(from, last, cutOf(peeled)), last, peeled };
    }
  }
  if (name === undefined) return officeOnly(s, at, titles, head, gender);
  if (titles.length === 1 && is('kin', memberIn('title', s.word(titles[0]?.first ?? at))?.base ?? ''))
    return kinOf(s, at, name.last, head ?? name.peeled, gender);
  const first = head ?? name.peeled;
  const prep = first.prep !== '' ? first.prep : prepBefore(s, at);
  const own = titles.filter((t) => !t.honour);
  const following = followingOffice(s, name.last + 1, own.length > 0);
  const ordered = [...own, ...titles.filter((t) => t.honour)].map((t) => t.text);
  const fullestFirst = (all: readonly string[]): string[] => [
    ...all.filter((one) => one.includes(' ')),
    ...all.filter((one) => !one.includes(' ')),
  ];
  const joined = following !== undefined && !following.bare;
  const actor: Actor = {
    sort: 'person',
    name: name.text,
    titles:
      following !== undefined
        ? fullestFirst(insertAfter(ordered, own.length, following.actor.titles))
        : ordered,
    text: s.slice(at, following?.last ?? name.last, cutOf(first)),
    prep,
    conj: first.conj,
    gender: gender ?? (following?.actor.gender === 'f' ? 'f' : null),
    after: joined ? null : (following?.actor ?? null),
    stands: null,
  };
  return { actor, last: following?.last ?? name.last };
}

/** Whether a name follows the honorifics that begin at a token. */
function namedAfterHonours(s: Sentence, at: number): boolean {
  let next = at;
  for (let turn = 0; turn < 3; turn++) {
    const honour = honorificAt(s, next);
    if (honour === undefined) break;
    next = honour.last + 1;
  }
  return next > at && s.person[next] !== undefined;
}

/** «السفير» or «اللواء» between an office and the name; any other office there is another person's. */
function isRank(
  s: Sentence,
  at: number,
  last: number,
  titles: readonly { first: number; text: string }[],
): boolean {
  if (joinsSame(s, titles, at, last)) return true;
  const [first] = titles;
  const long = first !== undefined && /\s/u.test(first.text);
  return (
    long && last === at && namedSoon(s, last + 1) && !s.isMark(last + 1, '،,-–') && !/^نظير/u.test(s.word(at))
  );
}

function insertAfter(titles: readonly string[], at: number, more: readonly string[]): string[] {
  return [...titles.slice(0, at), ...more, ...titles.slice(at)];
}

/** «الرئيس السابق وزعيم الحزب فلان» is one person: the second office has no article of its own before a name. */
function joinsSame(s: Sentence, titles: readonly { text: string }[], at: number, last: number): boolean {
  return namedSoon(s, last + 1) && at > 0 && titles.some((t) => /سابق|الأسبق|رجل/u.test(t.text));
}

function namedSoon(s: Sentence, at: number): boolean {
  const from = s.isMark(at, '،,-–') ? at + 1 : at;
  const span = s.person[from];
  return span !== undefined && s.person[from - 1] !== span && !/^و./u.test(firstLetters(s, from));
}

function firstLetters(s: Sentence, at: number): string {
  const peeled = nameClitics(s, at, true);
  return peeled.conj ? 'و-' : s.word(at);
}

/** «رئيسا للحكومة»: what somebody became, not somebody. */
function isPredicate(s: Sentence, at: number): boolean {
  return /(?:ا|اً)$/u.test(s.word(at)) && /^[^و].{3,}ا$/u.test(s.word(at)) && !s.word(at).startsWith('ال');
}

/** «والد فلان»: somebody whom the name does not name. */
function kinOf(s: Sentence, at: number, last: number, head: Peeled, gender: 'm' | 'f' | null): Found {
  const text = s.slice(at, last, cutOf(head));
  const prep = head.prep !== '' ? head.prep : prepBefore(s, at);
  const actor: Actor = {
    sort: 'office',
    name: null,
    titles: [text],
    text,
    prep,
    conj: head.conj,
    gender: gender ?? 'm',
    after: null,
    stands: null,
  };
  return { actor, last };
}

function officeOnly(
  s: Sentence,
  at: number,
  titles: readonly { text: string; first: number; honour: boolean }[],
  head: Peeled | undefined,
  gender: 'm' | 'f' | null,
): Found | undefined {
  const last = titles.at(-1);
  const own = titles.filter((t) => !t.honour);
  if (head === undefined || last === undefined || own.length === 0 || isPredicate(s, own[0]?.first ?? at))
    return undefined;
  const final = lastTokenOf(s, last);
  // «الكتلة البرلمانية»: an adjective.
  if (
    final === at &&
    head.definite &&
    head.prep === '' &&
    !head.conj &&
    /^(?:[وف]?(?:ب|ك)?ال|لل)/u.test(s.word(at - 1))
  )
    return undefined;
  return {
    actor: {
      sort: 'office',
      name: null,
      titles: own.map((t) => t.text),
      text: own[0]?.text ?? '',
      prep: head.prep !== '' ? head.prep : prepBefore(s, at),
      conj: head.conj,
      gender: gender ?? 'm',
      after: null,
      stands: null,
    },
    last: final,
  };
}

function lastTokenOf(s: Sentence, title: { first: number; honour: boolean }): number {
  const found = title.honour ? honorificAt(s, title.first) : officeAt(s, title.first);
  return found?.last ?? title.first;
}

/** The offices after a name: «فلان، رئيس كذا», «فلان وزير كذا ونقيب كذا». One that a name follows is that name's. */
function followingOffice(
  s: Sentence,
  at: number,
  titled: boolean,
): { actor: Actor; last: number; bare: boolean } | undefined {
  const comma = s.isMark(at, '،,-–');
  let next = comma ? at + 1 : at;
  const first = officeAt(s, next);
  if (first === undefined || first.peeled.prep !== '' || first.peeled.conj) return undefined;
  const titles: string[] = [];
  let last = at - 1;
  for (let turn = 0; turn < 6; turn++) {
    const office = officeAt(s, next);
    if (office === undefined || office.peeled.prep !== '' || (turn === 0 && office.peeled.conj)) break;
    const after = office.last + 1;
    if (s.person[after] !== undefined && s.person[after - 1] !== s.person[after]) break;
    if (honorificAt(s, after)?.peeled.conj === false) break;
    const named = s.isMark(after, '،,') && namedSoon(s, after);
    if (named && (titled || office.peeled.conj)) break;
    titles.push(s.slice(next, office.last, cutOf(office.peeled)));
    last = office.last;
    next = after;
  }
  if (titles.length === 0) return undefined;
  const actor: Actor = {
    sort: 'office',
    name: null,
    titles,
    text: titles[0] as string,
    prep: '',
    conj: false,
    gender: first.gender,
    after: null,
    stands: null,
  };
  return { actor, last, bare: !comma };
}

const NO_CLITICS: Omit<Peeled, 'base'> = { conj: false, prep: '', definite: false };

/** The clitics on the first word of a name. A letter is one when the rest, but not the whole, is known as a name's beginning. */
function nameClitics(s: Sentence, at: number, titled: boolean): Peeled {
  const span = s.person[at];
  const token = s.all[at] as Token;
  const cut = span === undefined ? 0 : Math.max(0, span.start - token.start);
  const word = token.text;
  if (span !== undefined && cut > 0) {
    const conj = /^[وف]/u.test(word);
    const prep = cut > (conj ? 1 : 0) ? word.charAt(conj ? 1 : 0) : '';
    return { conj, prep, definite: false, base: word.slice(cut) };
  }
  void titled;
  return { ...NO_CLITICS, base: word };
}

/** An honorific: «دولة», «سيادة» and their like only without the article. */
function honorificIn(word: string): Peeled | undefined {
  const found = memberIn('honorific', word);
  return found?.definite === true &&
    /^(?:دوله|سياده|سعاده|معالي|فخامه|جلاله|سماحه|سمو|حضره)$/u.test(found.base)
    ? undefined
    : found;
}

function honorificAt(
  s: Sentence,
  at: number,
): { last: number; peeled: Peeled; gender: 'm' | 'f' | null } | undefined {
  const token = s.all[at];
  if (token === undefined || token.kind !== 'word') return undefined;
  const peeled = honorificIn(token.text);
  if (peeled === undefined) return undefined;
  if (peeled.base.length === 1 && s.word(at + 1) !== '.') return undefined;
  let last = at;
  if (s.word(at + 1) === '.' && peeled.base.length <= 2) last++;
  if (/^صاحبه?$/u.test(peeled.base)) {
    while (
      is('honorific', s.word(last + 1).replace(/^ال/u, '')) ||
      /^(?:السمو|الملكي|الجلالة|الجلاله|المعالي|السعاده|الفخامه|السيادة|السياده)$/u.test(s.word(last + 1))
    )
      last++;
    if (last === at) return undefined;
  }
  const next = last + 1;
  // «دولة» and «سيادة» are honorifics only before a person.
  if (
    /^(?:دوله|سياده|سمو|اول|ركن|الركن|م|د)$/u.test(peeled.base) &&
    s.person[next] === undefined &&
    officeHead(s, next) === undefined &&
    honorificIn(s.word(next)) === undefined
  )
    return undefined;
  if (
    s.person[next] === undefined &&
    officeHead(s, next) === undefined &&
    honorificIn(s.word(next)) === undefined &&
    !s.isMark(next, '،')
  )
    return undefined;
  return {
    last,
    peeled,
    gender:
      /ه$/u.test(peeled.base) && /^(?:السيده|سيده|استاذه|دكتوره|شيخه|انسه|مهندسه|صاحبه)$/u.test(peeled.base)
        ? 'f'
        : null,
  };
}

const FEMININE = /ه$/u;

/** The first word of an office, peeled: one of the table, or where the tagger begins an office. */
function officeHead(s: Sentence, at: number): Peeled | undefined {
  const token = s.all[at];
  if (token === undefined || token.kind !== 'word' || s.person[at] !== undefined) return undefined;
  const known = memberIn('title', token.text);
  if (known !== undefined) return known;
  const span = s.office[at];
  if (span === undefined || s.office[at - 1] === span) return undefined;
  let last = at;
  while (s.office[last + 1] === span) last++;
  if (!namedSoon(s, last + 1) && last === at) return undefined;
  if (memberIn('group', token.text) !== undefined || memberIn('organisation', token.text) !== undefined)
    return undefined;
  if (STOPS.has(token.text)) return undefined;
  return peelings(token.text).find((p) => p.definite) ?? peelings(token.text)[0];
}

function officeAt(s: Sentence, at: number): { last: number; peeled: Peeled; gender: 'm' | 'f' } | undefined {
  const peeled = officeHead(s, at);
  if (peeled === undefined) return undefined;
  const last = extend(s, at, peeled.definite, 'office');
  return {
    last,
    peeled,
    gender: FEMININE.test(peeled.base) && !/^(?:نظيره|ريسه)$/u.test(peeled.base) ? 'f' : 'm',
  };
}

/** How far a phrase goes that begins at a token: adjectives, what it belongs to, «للـ», and what the tagger joins. */
function extend(s: Sentence, at: number, definite: boolean, what: 'office' | 'group' | 'place'): number {
  let last = at;
  let closed = definite;
  let indefinite = 0;
  for (let next = at + 1; next < s.all.length && next - at < LONGEST; next++) {
    const token = s.all[next] as Token;
    if (token.kind !== 'word' || token.gap === 'line' || s.date[next] !== undefined) break;
    if (
      s.person[next] !== undefined &&
      what === 'group' &&
      next === at + 1 &&
      !definite &&
      /^(?:عايل|اسر|حكوم|حمل|ادار|كتل)/u.test(s.word(at).replace(/^[وبل]/u, ''))
    )
      return endOf(s, s.person, next);
    if (s.person[next] !== undefined && !s.joined(next - 1, next) && what !== 'place') break;
    if (
      what === 'office' &&
      honorificIn(token.text) !== undefined &&
      (namedSoon(s, next + 1) || honorificIn(s.word(next + 1)) !== undefined)
    )
      break;
    const joined =
      s.joined(next - 1, next) || (s.place[next] !== undefined && s.place[next] === s.place[next - 1]);
    const word = token.text;
    if (joined && what !== 'group') {
      // The tagger may run two offices together.
      const other = memberIn('title', word);
      if (!(other !== undefined && (other.conj || other.prep !== '') && what === 'office')) {
        last = next;
        closed = word.startsWith('ال') || s.place[next] !== undefined;
        continue;
      }
    }
    if (
      is('relative', word) ||
      is('that', word) ||
      is('say', word) ||
      is('ender', word) ||
      is('purpose', word)
    )
      break;
    if (memberIn('delegation-head', word) !== undefined) break;
    if (what === 'office' && /^(?:في|مع|لدي)$/u.test(word) && s.body[next + 1] !== undefined) {
      const end = endOf(s, s.body, next + 1);
      if (!namedSoon(s, end + 1) || s.isMark(end + 1, '،,')) break;
      last = end;
      closed = true;
      next = end;
      continue;
    }
    if (/^(?:لدي|الي|في)$/u.test(word) && s.place[next + 1] !== undefined && what === 'office') {
      if (word !== 'لدي' && !namedSoon(s, next + 2)) break;
      continue;
    }
    if (word === 'باسم' && what === 'office' && next + 1 < s.all.length) {
      last = next;
      closed = false;
      continue;
    }
    if (what === 'group' && (word === 'من' || word === 'عن') && goesOn(s, next + 1)) {
      closed = false;
      last = next;
      continue;
    }
    if (what === 'group' && /^(?:ال)?مرافقه?$/u.test(s.word(last)) && /^له(?:ا|م|ما)?$/u.test(word)) {
      last = next;
      break;
    }
    if (STOPS.has(word)) break;
    const previous = s.word(last).replace(/^ال/u, '');
    const title = memberIn('title', word);
    if (
      title?.definite === true &&
      title.prep === '' &&
      !title.conj &&
      what === 'group' &&
      closed &&
      !namedSoon(s, next + 1)
    ) {
      last = next;
      continue;
    }
    if (title !== undefined) {
      const related = what === 'place' || memberIn('related', s.word(last)) !== undefined;
      const deputy =
        title.prep === 'ل' &&
        !title.conj &&
        what === 'office' &&
        memberIn('related', s.word(at)) !== undefined;
      if (!deputy && !(related && !title.conj && title.prep === '' && !closed)) break;
      last = next;
      closed = title.definite;
      continue;
    }
    const group = memberIn('group', word);
    if (group !== undefined && !joined) {
      const inside =
        !group.conj &&
        group.prep === '' &&
        (group.definite
          ? !closed || what === 'group'
          : !closed &&
            (is('organisation', previous) ||
              is('place-head', previous) ||
              is('body', previous) ||
              what === 'group' ||
              next === at + 1));
      if (!inside) break;
      last = next;
      closed = group.definite;
      continue;
    }
    if (verbIn(word) !== undefined && !joined) break;
    if (
      nounIn(word) !== undefined &&
      !joined &&
      s.body[next] === undefined &&
      !(what === 'place' && isSeat(s, next))
    )
      break;
    if (
      honorificIn(word) !== undefined &&
      (namedSoon(s, next + 1) || honorificIn(s.word(next + 1)) !== undefined)
    )
      break;
    if (s.place[next] !== undefined) {
      if (/^[وبل]/u.test(word) && !(s.place[next] === s.place[next - 1])) {
        const own = peelings(word)[0];
        if (what === 'place' && /^ب/u.test(word)) {
          last = next;
          closed = true;
          continue;
        }
        if (
          own !== undefined &&
          /^[وب]/u.test(word) &&
          s.place[next]?.start !== undefined &&
          (s.place[next]?.start ?? 0) >= token.start &&
          !word.startsWith('ل')
        ) {
          if (word.startsWith('و') && closed) break;
          if (word.startsWith('ب')) break;
        }
      }
      last = next;
      closed = true;
      continue;
    }
    if (s.body[next] !== undefined && !/^[ب]/u.test(word)) {
      last = next;
      closed = word.includes('ال');
      continue;
    }
    // «في الدوحة العلاقات الثنائية»: behind a place's name only its country's adjective is of it.
    if (
      what === 'place' &&
      s.place[last] !== undefined &&
      s.place[next] === undefined &&
      word !== 'العاصمه' &&
      !countryForms(word).some(({ is: says }) => says === 'nationality')
    )
      break;
    if (/^(?:ال|لل|وال)./u.test(word)) {
      if (word.startsWith('وال') && !closed) break;
      if (word.startsWith('وال') && what === 'place') break;
      if (word.startsWith('لل') && what === 'place') break;
      last = next;
      closed = true;
      continue;
    }
    if (/^بال./u.test(word) && what !== 'place') {
      // «النائب بالبرلمان», «عضو بالمجلس»: a body; «بالقاهرة», «بالقصر»: where.
      const rest = word.slice(3);
      if (is('body', rest) || is('organisation', rest)) {
        last = next;
        closed = true;
        continue;
      }
      break;
    }
    if (/^بال./u.test(word) && what === 'place') {
      last = next;
      closed = true;
      continue;
    }
    if (/^[وفبلك]/u.test(word) && closed) break;
    const peeled = peelings(word);
    if (
      peeled.some(
        (p) =>
          (p.prep === 'ل' || p.prep === 'ب') &&
          (is('organisation', p.base) || is('body', p.base)) &&
          p.base.length > 2,
      ) &&
      what === 'office'
    ) {
      last = next;
      closed = false;
      continue;
    }
    if (closed) break;
    last = next;
    indefinite++;
    // «قصر بيان تسليم»: one name without the article ends the place; «رئيس حكومة إقليم» goes on.
    const goes =
      is('place-head', word) || is('organisation', word) || is('body', word) || is('related', word);
    closed = !goes && (what === 'place' || indefinite > 2);
  }
  while (
    last > at &&
    !/^له(?:ا|م|ما)?$/u.test(s.word(last)) &&
    (STOPS.has(s.word(last)) || s.word(last) === 'من' || /^(?:لدي|الي|في)$/u.test(s.word(last)))
  )
    last--;
  return last;
}

/** The last token that the span at a token covers. */
function endOf(s: Sentence, row: readonly (NameSpan | undefined)[], at: number): number {
  let last = at;
  while (last + 1 < s.all.length && row[last + 1] === row[at]) last++;
  return last;
}

function goesOn(s: Sentence, at: number): boolean {
  const token = s.all[at];
  return (
    token?.kind === 'word' && !STOPS.has(token.text) && s.person[at] === undefined && s.date[at] === undefined
  );
}

function standInAt(s: Sentence, at: number): Found | undefined {
  const token = s.all[at] as Token;
  const two = peelings(token.text).find((p) => is('dual', p.definite ? `ال${p.base}` : p.base));
  const honour = two === undefined ? memberIn('highness', token.text) : undefined;
  const peeled = two ?? honour;
  if (peeled === undefined) return undefined;
  let last = at;
  if (two !== undefined)
    while (/^ال.+(?:ان|ين)$/u.test(s.word(last + 1)) && s.person[last + 1] === undefined) last++;
  if (namedSoon(s, last + 1)) return undefined;
  const actor: Actor = {
    sort: 'office',
    name: null,
    titles: [],
    text: s.slice(at, last, cutOf(peeled)),
    prep: peeled.prep !== '' ? peeled.prep : prepBefore(s, at),
    conj: peeled.conj,
    gender: null,
    after: null,
    stands: two !== undefined ? 'two' : 'honour',
  };
  return { actor, last };
}

function groupAt(s: Sentence, at: number): Found | undefined {
  const token = s.all[at] as Token;
  if (s.person[at] !== undefined || token.kind !== 'word') return undefined;
  if (memberIn('delegation-head', token.text) !== undefined) return undefined;
  const peeled = memberIn('group', token.text) ?? memberIn('organisation', token.text);
  if (peeled === undefined) return undefined;
  const last = extend(s, at, peeled.definite, 'group');
  if (last === at && !peeled.definite && is('organisation', peeled.base)) return undefined;
  const actor: Actor = {
    sort: 'group',
    name: null,
    titles: [],
    text: s.slice(at, last, cutOf(peeled)),
    prep: peeled.prep !== '' ? peeled.prep : prepBefore(s, at),
    conj: peeled.conj,
    gender: FEMININE.test(peeled.base)
      ? 'f'
      : /^(?:وفد|حزب|مجلس|اتحاد|تحالف|ايتلاف)/u.test(peeled.base)
        ? 'm'
        : null,
    after: null,
    stands: null,
  };
  return { actor, last };
}

function placeAt(
  s: Sentence,
  at: number,
): { place: { text: string; prep: string; conj: boolean }; last: number } | undefined {
  const token = s.all[at] as Token;
  if (s.person[at] !== undefined) return undefined;
  const before = s.word(at - 1);
  const governed = /^(?:في|فى|الي|بين|لدي|و?في)$/u.test(before);
  const head = memberIn('place-head', token.text);
  const span = s.place[at];
  const starts = span !== undefined && (at === 0 || s.place[at - 1] !== span);
  if (head === undefined && !starts) return undefined;
  const named = head !== undefined && s.place[at + 1] !== undefined && s.place[at] === undefined;
  const house = token.text.endsWith('البيت') && s.word(at + 1) === 'الابيض';
  let peeled = head;
  if (peeled === undefined) {
    const clitic = /^و?[بل]/u.test(token.text) && !isOwn(token.text) && !isPlaceWord(token.text);
    peeled = clitic
      ? (peelings(token.text).find((p) => p.prep !== '') ?? { ...NO_CLITICS, base: token.text })
      : { ...NO_CLITICS, base: token.text };
  }
  const prep = peeled.prep !== '' ? peeled.prep : governed ? before.replace(/^و/u, '') : '';
  const visited = verbIn(before)?.trigger.kind === 'visited';
  if (prep === '' && head !== undefined && !starts && !visited && !house && !named) return undefined;
  const last = extend(s, at, peeled.definite || (head === undefined && starts), 'place');
  const cut = cutOf(peeled);
  const article = peeled.prep === 'ل' && token.text.slice(peeled.conj ? 1 : 0).startsWith('لل');
  const text = article ? `ال${s.slice(at, last, cut + 1)}` : s.slice(at, last, cut);
  return { place: { text, prep, conj: peeled.conj }, last };
}

/** Places whose first letter is theirs and that are not in the table of such words. */
function isPlaceWord(word: string): boolean {
  return /^(?:باماكو|بوخارست|بعبدا|لواندا|بورسعيد|بيشكك)$/u.test(word);
}
