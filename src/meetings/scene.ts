import { dayOf as dayAfter, serialOf } from '../arabic/calendar.ts';
import { fold } from '../arabic/fold.ts';
import type { DateMention, Day } from '../arabic/mention.ts';
import type { Actor, Chunk } from './actor.ts';
import { type Cast, type Character, nameWords } from './cast.ts';
import type { Frame, Party } from './frame.ts';
import { is, memberIn } from './lexicon.ts';
import type { Participant, Side } from './meeting.ts';
import { office } from './office.ts';
import type { Read } from './read.ts';
import { statusOf } from './status.ts';
import type { Told } from './story.ts';
import { clauseSubject } from './subjects.ts';
import { dayOf, isDay, placeOf, topicOf } from './told.ts';

/** What the sentences before leave to the one that is read. */
export interface Scene {
  readonly cast: Cast;
  /** Whom they speak of. */
  readonly topic: Character | null;
  readonly published: Day | null;
  /** The meeting told of last. */
  readonly last: Told | null;
}

interface One {
  readonly character: Character | null;
  readonly actor: Actor | null;
}

/** The meetings of one frame: none when its parties are not found or make none; several when they met one by one. */
export function toldBy(frame: Frame, read: Read, scene: Scene): Told[] {
  const { row } = read;
  const all = resolveAll(frame.first, row, frame, scene);
  const others = resolveAll(frame.second, row, frame, scene).filter(
    (one) => !all.some((other) => sameOne(one, other)),
  );
  // «عقد الرئيسان اجتماعا»: one word for both sides.
  const both = others.length === 0 && all.length === 2 && frame.first.length === 1;
  const [first, second] = both ? [all.slice(0, 1), all.slice(1)] : [all, others];
  const attending = resolveAll(frame.attending, row, frame, scene).filter(
    (one) => ![...first, ...second].some((other) => sameOne(one, other)),
  );
  if (frame.refers && scene.last !== null) return joined(scene.last, frame, first, read, scene);
  if (!convincing(frame, first, second) || toPress(row, frame, [...first, ...second])) return [];
  const pairs =
    frame.separate && first.length * second.length > 1
      ? first.flatMap((a) => second.map((b): [One[], One[]] => [[a], [b]]))
      : [[first, second] as [One[], One[]]];
  const told = tell(frame, read, scene);
  if (told === null) return [];
  return pairs.map(([a, b]) => ({ ...told, participants: participants(frame, a, b, attending) }));
}

function participants(
  frame: Frame,
  first: readonly One[],
  second: readonly One[],
  attending: readonly One[],
): Participant[] {
  const opposite: Side = frame.side === 'host' ? 'guest' : frame.side === 'guest' ? 'host' : 'peer';
  return [
    ...first.map((one) => participant(one, frame.side)),
    ...second.map((one) => participant(one, opposite)),
    ...attending.map((one) => ({ ...participant(one, 'peer'), attends: true })),
  ];
}

/** All that a frame tells but who. */
function tell(frame: Frame, read: Read, { published }: Scene): Omit<Told, 'participants'> | null {
  const { row, text, span } = read;
  const anyDay = dayOf(row, frame, () => true);
  const status = statusOf(row, frame, anyDay, published);
  if (status === null) return null;
  const off = status === 'cancelled' || status === 'postponed';
  const own = dayOf(row, frame, isDay);
  // «تأجيل زيارة»: only a day that the clause itself tells is of what was put off.
  const told = off && own !== null && own.start < (row[frame.from]?.start ?? 0) ? null : own;
  const day = status === 'planned' ? toCome(told, read, published) : told;
  return {
    kind: byPhone(row, frame) ? 'phoned' : frame.kind,
    status,
    from: day?.from ?? null,
    to: day?.to ?? null,
    basis: day?.basis ?? null,
    place: placeOf(row, frame),
    topic: topicOf(row, frame, text),
    evidence: span,
    nominal: frame.nominal,
    session: frame.session,
    at: frame.at,
    vague: anyDay !== null && day === null,
  };
}

/** «زيارة مقررة يوم الخميس»: of what is to come, a weekday by itself is the next, not the last; «كان مقررا الخميس» may be either. */
function toCome(day: DateMention | null, { row, text }: Read, published: Day | null): DateMention | null {
  if (day === null || published === null || day.from >= published.slice(0, 10)) return day;
  if (row.some((chunk) => chunk.type === 'word' && /^[وف]?كانت?$/u.test(chunk.word))) return day;
  // «سيستقبلهم في بداية الأسبوع»: a day that is past is not read right.
  if (day.basis !== 'weekday')
    return day.basis === 'relative' && day.to < published.slice(0, 10) ? null : day;
  if (/ماضي|منصرم|فارط|سابق/u.test(text.slice(day.start, day.end))) return null;
  const next = (one: Day): Day => dayAfter(serialOf(one) + 7);
  return { ...day, from: next(day.from), to: next(day.to) };
}

/** «بحث فلان مع علان، خلال اتصال هاتفي». */
function byPhone(row: readonly Chunk[], frame: Frame): boolean {
  if (frame.kind !== 'talked' && frame.kind !== 'met') return false;
  return row
    .slice(frame.from, frame.to + 5)
    .some(
      (chunk, i, clause) =>
        chunk.type === 'word' &&
        /^هاتفيا?ه?$/u.test(chunk.word) &&
        (chunk.word !== 'هاتفيه' || clause[i - 1]?.type === 'noun'),
    );
}

/** Those who attended the meeting told of before: its parties, and they. */
function joined(last: Told, frame: Frame, people: readonly One[], read: Read, scene: Scene): Told[] {
  const told = tell(frame, read, scene);
  if (told === null) return [];
  const others = people
    .map((one) => ({ ...participant(one, 'peer'), attends: true }))
    .filter(
      (one) => !last.participants.some((other) => (other.person ?? other.name) === (one.person ?? one.name)),
    );
  return [
    {
      ...last,
      participants: [...last.participants, ...others],
      place: told.place ?? last.place,
      topic: told.topic ?? last.topic,
      evidence: read.span,
      ...(last.from === null ? {} : { daySpan: last.daySpan ?? last.evidence }),
      session: false,
      at: frame.at,
    },
  ];
}

/** Whether the parties make a meeting: two sides, one of them somebody; or a visit or session with somebody. */
function convincing(frame: Frame, first: readonly One[], second: readonly One[]): boolean {
  const somebody = (one: One): boolean =>
    one.character !== null || (one.actor !== null && one.actor.sort !== 'group');
  if (frame.session) return first.some((one) => one.character !== null || one.actor?.sort === 'office');
  const envoys = (one: One): boolean => one.actor !== null && isEnvoys(one.actor);
  if (first.length > 0 && second.length > 0)
    return (
      [...first, ...second].some(somebody) ||
      (first.some(envoys) && [...first, ...second].every((one) => one.actor?.sort === 'group'))
    );
  return frame.kind === 'visited' && first.some((one) => somebody(one) || envoys(one));
}

/** A group of persons rather than a body: «وفد», «ممثلي كذا». */
function isEnvoys(actor: Actor): boolean {
  const [head = ''] = actor.text.split(/\s/u);
  return /^(?:ال)?(?:وفد|وفدا|بعثة|ممثل|مسؤول|أعضاء|قادة)/u.test(head);
}

/** Journalists: who meets them speaks to the press. */
const JOURNALISTS = /صحفي|صحافي|إعلامي|وسائل الإعلام/u;

/** An interview is no meeting: one side, or what is right beside the noun, is of the press. */
function toPress(row: readonly Chunk[], frame: Frame, all: readonly One[]): boolean {
  const isMedia = (text: string): boolean =>
    text.split(/\s+/u).some((word) => memberIn('media', fold(word)) !== undefined);
  if (
    all.some(
      ({ character, actor }) =>
        actor !== null && (actor.name === null || character === null) && isMedia(actor.text),
    )
  )
    return true;
  if (
    frame.nominal &&
    frame.kind === 'met' &&
    frame.second.some(
      (one) => 'actor' in one && one.actor.sort === 'group' && JOURNALISTS.test(one.actor.text),
    )
  )
    return true;
  const media = (chunk: Chunk | undefined): boolean =>
    chunk?.type === 'word' && memberIn('media', chunk.word) !== undefined;
  // «كشفت صحيفة عن لقاء»: who reports it.
  const before = row[frame.at - 1];
  if (before?.type === 'word' && before.word === 'عن')
    return row.slice(frame.at + 1, frame.at + 4).some(media);
  // «في تصريح للوكالة خلال اجتماع», «ذكرت الوكالة أن فلانا التقى»: whom the speaker told of it, and who reports it.
  const aside = before?.type === 'word' && is('adjunct', before.word.replace(/^[وف]/u, ''));
  let from = frame.at;
  while (!aside && from > 0 && frame.at - from < 3 && !isThat(row[from - 1])) from--;
  return row.slice(from, frame.at + 4).some(media);
}

function isThat(chunk: Chunk | undefined): boolean {
  return chunk?.type === 'word' && is('that', chunk.word);
}

function resolveAll(parties: readonly Party[], row: readonly Chunk[], frame: Frame, scene: Scene): One[] {
  const found: One[] = [];
  for (const party of parties)
    for (const one of resolve(party, row, frame, scene))
      if (!found.some((other) => sameOne(one, other))) found.push(one);
  return found;
}

function resolve(party: Party, row: readonly Chunk[], frame: Frame, scene: Scene): One[] {
  const { cast, topic } = scene;
  if ('actor' in party) {
    const { actor } = party;
    if (actor.stands === 'honour') return topic === null ? [] : [{ character: topic, actor: null }];
    if (actor.stands === 'two') return theTwo(actor.text, scene);
    return [{ character: cast.of(actor), actor }];
  }
  if (party.pronoun === 'هما') return theTwo('', scene);
  if (party.pronoun === 'هم') return [];
  const gender =
    party.gender === 'either'
      ? null
      : (party.gender ?? (party.pronoun === 'ها' ? 'f' : party.pronoun === 'ه' ? 'm' : null));
  // Who visits without being named in the clause is not guessed.
  if (
    party.pronoun === '' &&
    frame.kind === 'visited' &&
    row.slice(0, frame.from).some(({ type }) => type === 'actor')
  )
    return [];
  const inside = clauseSubject(row, frame.at, gender)
    .filter((actor) => actor.sort !== 'group' || isEnvoys(actor))
    .map((actor) => ({ character: cast.of(actor), actor }));
  if (inside.length > 0) return inside;
  if (topic === null) return [];
  if (gender !== null && topic.gender !== null && topic.gender !== gender) return [];
  return [{ character: topic, actor: null }];
}

/** Whom «الرئيسان», «الجانبان» and «جمعهما» mean: the two of the meeting told of last, else the article's only two of that office. */
function theTwo(text: string, { cast, last }: Scene): One[] {
  const head = office(text).head.replace(/(?:ان|ين)$/u, '');
  const parties = (last?.participants ?? []).filter(({ attends, sort }) => !attends && sort !== 'group');
  const told = parties.flatMap(({ person }) => {
    const character = person === null ? null : cast.byName(nameWords(person));
    return character == null ? [] : [{ character, actor: null }];
  });
  const holds = (one: Character): boolean => one.titles.some((title) => office(title).head === head);
  const anySides = /^(?:جانب|طرف|رجل|مسوول|زعيم|قايد|)$/u.test(head);
  if (
    told.length === 2 &&
    parties.length === 2 &&
    (anySides || told.every(({ character }) => holds(character)))
  )
    return told;
  if (anySides) return [];
  const found = cast.characters.filter(holds);
  return found.length === 2 ? found.map((character) => ({ character, actor: null })) : [];
}

function sameOne(a: One, b: One): boolean {
  if (a.character !== null || b.character !== null) return a.character === b.character;
  return a.actor !== null && b.actor !== null && a.actor.text === b.actor.text;
}

function participant({ character, actor }: One, side: Side): Participant {
  if (character !== null) {
    const title = actor?.titles[0] ?? character.titles[0] ?? null;
    return { name: character.name, person: character.name, title, side, sort: 'person', attends: false };
  }
  const text = actor?.text ?? '';
  if (actor?.sort === 'person')
    return {
      name: actor.name ?? text,
      person: actor.name,
      title: actor.titles[0] ?? null,
      side,
      sort: 'person',
      attends: false,
    };
  const sort = actor?.sort === 'office' ? 'office' : 'group';
  return { name: text, person: null, title: sort === 'office' ? text : null, side, sort, attends: false };
}
