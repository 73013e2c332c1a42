import type { Peeled } from '../../arabic/words/clitics.ts';
import { isDefinite } from '../../arabic/words/clitics.ts';
import { READING } from '../constants.ts';
import { is, memberIn } from '../words/lexicon.ts';
import { PHRASE_WORDS } from '../words/phrase-words.ts';
import { endOf, nameClitics, namedSoon, phraseOf, prepBefore, type Sentence } from '../words/sentence.ts';
import type { Actor, ActorFound } from '../words/token-span.ts';
import { isVerb } from '../words/verbs.ts';
import { type TitleFound, titlesAt } from './person-titles.ts';
import { honorificAt, type OfficeFound, officeAt } from './titled.ts';

interface Name {
  readonly text: string;
  readonly last: number;
  readonly peeled: Peeled;
}

/** The person or the office alone that begins at a token, with the titles before a name and the offices behind it. */
export function personAt(s: Sentence, at: number): ActorFound | undefined {
  const { titles, next } = titlesAt(s, at);
  const name = nameAt(s, at, next, titles.length > 0);
  if (name === undefined) return officeOnly(s, at, titles);
  const [first] = titles;
  if (titles.length === 1 && is('kin', memberIn('title', s.word(first?.first ?? at))?.base ?? ''))
    return relativeOf(s, at, name, first);
  return namedPerson(s, at, titles, name);
}

/** The name behind the titles of a phrase, or at its beginning. */
function nameAt(s: Sentence, at: number, next: number, isTitled: boolean): Name | undefined {
  const afterComma = s.isMark(next, '،,-–') ? next + 1 : next;
  const from = isTitled && s.person[next] === undefined ? afterComma : next;
  const span = s.person[from];
  if (span === undefined || (from !== at && s.person[from - 1] === span)) return undefined;
  const peeled = nameClitics(s, from);
  if (isTitled && (peeled.prep !== '' || peeled.conj)) return undefined;
  const last = endOf(s, s.person, from);
  return { text: phraseOf(s, from, last, peeled), last, peeled };
}

/** Somebody named, with the titles before the name and the offices behind it, the fullest first where there are such. */
function namedPerson(s: Sentence, at: number, titles: readonly TitleFound[], name: Name): ActorFound {
  const head = titles[0]?.peeled ?? name.peeled;
  const own = titles.filter(({ honour }) => !honour).map(({ text }) => text);
  const honours = titles.filter(({ honour }) => honour).map(({ text }) => text);
  const following = followingOffice(s, name.last + 1, own.length > 0);
  const last = following?.last ?? name.last;
  const actor: Actor = {
    sort: 'person',
    name: name.text,
    titles:
      following === undefined
        ? [...own, ...honours]
        : fullestFirst([...own, ...following.actor.titles, ...honours]),
    text: phraseOf(s, at, last, head),
    prep: governing(s, at, head),
    conj: head.conj,
    gender: genderOf(titles) ?? (following?.actor.gender === 'f' ? 'f' : null),
    after: following?.bare ? following.actor : null,
    rules: [...titles.flatMap(({ rules }) => rules), ...(following?.actor.rules ?? [])],
  };
  return { actor, last };
}

function fullestFirst(all: readonly string[]): string[] {
  return [...all.filter((one) => one.includes(' ')), ...all.filter((one) => !one.includes(' '))];
}

function genderOf(titles: readonly TitleFound[]): 'm' | 'f' | null {
  return titles.find(({ gender }) => gender !== null)?.gender ?? null;
}

/** The preposition that governs a phrase: a clitic on it, or a word before it. */
function governing(s: Sentence, at: number, { prep }: Peeled): string {
  return prep !== '' ? prep : prepBefore(s, at);
}

/** «رئيسا للحكومة»: what somebody became, not somebody. */
function isPredicate(s: Sentence, at: number): boolean {
  return /(?:ا|اً)$/u.test(s.word(at)) && /^[^و].{3,}ا$/u.test(s.word(at)) && !s.word(at).startsWith('ال');
}

/** «والد فلان»: somebody whom the name does not name. */
function relativeOf(s: Sentence, at: number, name: Name, title: TitleFound | undefined): ActorFound {
  const head = title?.peeled ?? name.peeled;
  const text = phraseOf(s, at, name.last, head);
  const actor: Actor = {
    sort: 'office',
    name: null,
    titles: [text],
    text,
    prep: governing(s, at, head),
    conj: head.conj,
    gender: title?.gender ?? 'm',
    after: null,
    rules: title?.rules ?? [],
  };
  return { actor, last: name.last };
}

/** An office without a name. */
function officeOnly(s: Sentence, at: number, titles: readonly TitleFound[]): ActorFound | undefined {
  const head = titles[0]?.peeled;
  const last = titles.at(-1)?.last;
  const own = titles.filter((t) => !t.honour);
  const [first] = own;
  if (head === undefined || last === undefined || first === undefined) return undefined;
  if (isPredicate(s, first.first) || (last === at && isAdjective(s, at, head))) return undefined;
  const actor: Actor = {
    sort: 'office',
    name: null,
    titles: own.map((t) => t.text),
    text: first.text,
    prep: governing(s, at, head),
    conj: head.conj,
    gender: genderOf(titles) ?? 'm',
    after: null,
    rules: own.flatMap(({ rules }) => rules),
  };
  return { actor, last };
}

/** «الكتلة البرلمانية»: a word with the article behind one that has it, too; «التقى» has none. */
function isAdjective(s: Sentence, at: number, { definite, prep, conj }: Peeled): boolean {
  const before = s.word(at - 1);
  return definite && prep === '' && !conj && isDefinite(before) && !isVerb(before);
}

/** The offices after a name: «فلان، رئيس كذا», «فلان وزير كذا ونقيب كذا». One that a name follows is that name's. */
function followingOffice(
  s: Sentence,
  at: number,
  titled: boolean,
): { actor: Actor; last: number; bare: boolean } | undefined {
  const comma = s.isMark(at, '،,-–');
  const next = comma ? at + 1 : at;
  const first = officeAt(s, next);
  if (first === undefined || first.peeled.prep !== '' || first.peeled.conj) return undefined;
  // «الوزير فلان السفير الأمريكي»: another's.
  if (titled && !comma && first.peeled.definite) return undefined;
  const offices = officesFrom(s, next, titled);
  const last = offices.at(-1)?.last;
  if (last === undefined) return undefined;
  const titles = offices.map(({ first: from, last: to, peeled }) => phraseOf(s, from, to, peeled));
  const actor: Actor = {
    sort: 'office',
    name: null,
    titles,
    text: titles[0] as string,
    prep: '',
    conj: false,
    gender: first.gender,
    after: null,
    rules: offices.flatMap(({ rules }) => rules),
  };
  return { actor, last, bare: !comma };
}

/** The offices behind a name, each with its tokens, up to one that is another's. */
function officesFrom(s: Sentence, at: number, titled: boolean): (OfficeFound & { readonly first: number })[] {
  const found: (OfficeFound & { readonly first: number })[] = [];
  let next = at;
  while (found.length < READING.officesBehind) {
    const office = officeAt(s, next);
    if (office === undefined || office.peeled.prep !== '' || (found.length === 0 && office.peeled.conj))
      break;
    if (isAnothers(s, office, titled)) break;
    found.push({ ...office, first: next });
    next = office.last + 1;
  }
  return found;
}

/** Whether an office behind a name is of whoever is named behind it. */
function isAnothers(s: Sentence, { last, peeled }: OfficeFound, titled: boolean): boolean {
  const after = last + 1;
  if (s.person[after] !== undefined && s.person[last] !== s.person[after]) return true;
  // «السيد فلان رئيس المجلس السيد علان»: an office is of the first, who has none before his name.
  if (honorificAt(s, after)?.peeled.conj === false && (titled || !isStyle(s, after))) return true;
  return s.isMark(after, '،,') && namedSoon(s, after) && (titled || peeled.conj);
}

/** «السيد»: a style that no office is joined to. */
function isStyle(s: Sentence, at: number): boolean {
  return PHRASE_WORDS.has('sir', s.word(at));
}
