import { is, memberIn, type Peeled } from '../words/lexicon.ts';
import { nameClitics, namedSoon, phraseOf, prepBefore, type Sentence } from '../words/sentence.ts';
import type { Actor, ActorFound } from '../words/token-span.ts';
import { honorificAt, officeAt } from './titled.ts';

export function personAt(s: Sentence, at: number): ActorFound | undefined {
  let next = at;
  let head: Peeled | undefined;
  const titles: { text: string; first: number; honour: boolean }[] = [];
  let gender: 'm' | 'f' | null = null;
  while (next < s.all.length && titles.length < 8) {
    const honour = s.person[next] === undefined ? honorificAt(s, next) : undefined;
    if (honour !== undefined && (head === undefined || (!honour.peeled.conj && honour.peeled.prep === ''))) {
      head ??= honour.peeled;
      gender ??= honour.gender;
      titles.push({ text: phraseOf(s, next, honour.last, honour.peeled), first: next, honour: true });
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
    titles.push({ text: phraseOf(s, next, last, peeled), first: next, honour: false });
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
    const peeled = nameClitics(s, from);
    if (titles.length === 0 || (peeled.prep === '' && !peeled.conj)) {
      let last = from;
      while (s.person[last + 1] === span) last++;
      name = { text: phraseOf(s, from, last, peeled), last, peeled };
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
    text: phraseOf(s, at, following?.last ?? name.last, first),
    prep,
    conj: first.conj,
    gender: gender ?? (following?.actor.gender === 'f' ? 'f' : null),
    after: joined ? null : (following?.actor ?? null),
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

/** «رئيسا للحكومة»: what somebody became, not somebody. */
function isPredicate(s: Sentence, at: number): boolean {
  return /(?:ا|اً)$/u.test(s.word(at)) && /^[^و].{3,}ا$/u.test(s.word(at)) && !s.word(at).startsWith('ال');
}

/** «والد فلان»: somebody whom the name does not name. */
function kinOf(s: Sentence, at: number, last: number, head: Peeled, gender: 'm' | 'f' | null): ActorFound {
  const text = phraseOf(s, at, last, head);
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
  };
  return { actor, last };
}

function officeOnly(
  s: Sentence,
  at: number,
  titles: readonly { text: string; first: number; honour: boolean }[],
  head: Peeled | undefined,
  gender: 'm' | 'f' | null,
): ActorFound | undefined {
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
  // «الوزير فلان السفير الأمريكي»: another's.
  if (titled && !comma && first.peeled.definite) return undefined;
  const titles: string[] = [];
  let last = at - 1;
  for (let turn = 0; turn < 6; turn++) {
    const office = officeAt(s, next);
    if (office === undefined || office.peeled.prep !== '' || (turn === 0 && office.peeled.conj)) break;
    const after = office.last + 1;
    if (s.person[after] !== undefined && s.person[after - 1] !== s.person[after]) break;
    // «السيد فلان رئيس المجلس السيد علان»: an office is of the first, who has none before his name.
    if (honorificAt(s, after)?.peeled.conj === false && (titled || !isStyle(s, after))) break;
    const named = s.isMark(after, '،,') && namedSoon(s, after);
    if (named && (titled || office.peeled.conj)) break;
    titles.push(phraseOf(s, next, office.last, office.peeled));
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
  };
  return { actor, last, bare: !comma };
}

/** «السيد»: a style that no office is joined to. */
function isStyle(s: Sentence, at: number): boolean {
  return /^السيده?$/u.test(s.word(at));
}
