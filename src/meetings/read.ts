import { dates } from '../arabic/dates.ts';
import type { DateMention, Day } from '../arabic/mention.ts';
import type { Span } from '../arabic/span.ts';
import type { NameSpan } from '../model/names.ts';
import type { Article } from '../news/article.ts';
import { Cast, type Character } from './cast.ts';
import { clauseSubject, type Frame, frames, type Party } from './frames.ts';
import { gathered } from './gather.ts';
import type { Meeting, Participant, Side } from './meeting.ts';
import { knownNames, repairNames } from './names.ts';
import { type Actor, type Chunk, chunks } from './phrases.ts';
import { dayOf, placeOf, statusOf, topicOf } from './told.ts';

/** A sentence of an article and what the tagger found in it, with offsets into the sentence. */
export interface Tagged {
  readonly sentence: Span;
  readonly spans: readonly NameSpan[];
}

/** A sentence as read, and who is who in it. */
interface Read {
  readonly span: Span;
  readonly text: string;
  readonly row: readonly Chunk[];
}

/**
 * The meetings that an article tells of, in the order of its sentences. Pure; linear in the text. `names` are the
 * tagger's spans for the sentences of `sentencesThatMatter(article)`.
 */
export function meetings(article: Pick<Article, 'text' | 'published'>, names: readonly Tagged[]): Meeting[] {
  const reads = readSentences(article, names);
  const actors = reads.flatMap(({ row }) =>
    row.flatMap((chunk) => (chunk.type === 'actor' ? [chunk.actor] : [])),
  );
  const cast = new Cast(actors);
  const found: Meeting[] = [];
  let topic: Character | null = null;
  for (const read of reads) {
    const { row } = read;
    for (const frame of frames(row)) {
      const meeting = meetingOf(frame, read, { cast, topic, published: article.published });
      if (meeting !== null) found.push(meeting);
    }
    topic = topicAfter(row, cast, topic);
  }
  return gathered(found);
}

function readSentences(article: Pick<Article, 'text' | 'published'>, names: readonly Tagged[]): Read[] {
  const texts = names.map(({ sentence, spans }) => ({
    text: article.text.slice(sentence.start, sentence.end),
    names: spans,
  }));
  const known = knownNames(texts);
  return names.map(({ sentence, spans }, i) => {
    const text = texts[i]?.text ?? '';
    return {
      span: sentence,
      text,
      row: chunks(text, repairNames(text, spans, known), daysOf(text, article.published)),
    };
  });
}

/** The days of a sentence; without a day of publication, only those that need none. */
function daysOf(text: string, published: string | null): DateMention[] {
  return dates(text, published?.slice(0, 10) ?? '2000-01-01').filter(
    (mention): mention is DateMention =>
      mention.basis !== 'unresolved' && (published !== null || mention.basis === 'stated'),
  );
}

interface Scene {
  readonly cast: Cast;
  /** Whom the sentences before speak of. */
  readonly topic: Character | null;
  readonly published: Day | null;
}

function meetingOf(frame: Frame, read: Read, scene: Scene): Meeting | null {
  const { row, text, span } = read;
  const first = resolveAll(frame.first, row, frame, scene);
  const second = resolveAll(frame.second, row, frame, scene).filter(
    (one) => !first.some((other) => sameOne(one, other)),
  );
  const attending = resolveAll(frame.attending, row, frame, scene).filter(
    (one) => ![...first, ...second].some((other) => sameOne(one, other)),
  );
  const opposite: Side = frame.side === 'host' ? 'guest' : frame.side === 'guest' ? 'host' : 'peer';
  const participants = [
    ...first.map((one) => participant(one, frame.side)),
    ...second.map((one) => participant(one, opposite)),
    ...attending.map((one) => participant(one, 'peer')),
  ];
  if (!convincing(frame, first, second)) return null;
  const day = dayOf(row, frame);
  const status = statusOf(row, frame, day, scene.published);
  if (status === null) return null;
  return {
    participants,
    kind: frame.kind,
    status,
    from: day?.from ?? null,
    to: day?.to ?? null,
    basis: day?.basis ?? null,
    place: placeOf(row, frame),
    topic: topicOf(row, frame, text),
    evidence: span,
  };
}

interface One {
  readonly character: Character | null;
  readonly actor: Actor | null;
}

/** Whether the parties make a meeting: two sides, one of them somebody; or a visit or session with somebody. */
function convincing(frame: Frame, first: readonly One[], second: readonly One[]): boolean {
  const somebody = (one: One): boolean =>
    one.character !== null || (one.actor !== null && one.actor.sort !== 'group');
  if (frame.session) return first.some((one) => one.character !== null || one.actor?.sort === 'office');
  if (first.length > 0 && second.length > 0) return [...first, ...second].some(somebody);
  return frame.kind === 'visited' && first.some(somebody);
}

function resolveAll(parties: readonly Party[], row: readonly Chunk[], frame: Frame, scene: Scene): One[] {
  const found: One[] = [];
  for (const party of parties) {
    for (const one of resolve(party, row, frame, scene))
      if (!found.some((other) => sameOne(one, other))) found.push(one);
  }
  return found;
}

function resolve(party: Party, row: readonly Chunk[], frame: Frame, scene: Scene): One[] {
  const { cast, topic } = scene;
  if ('actor' in party) {
    const { actor } = party;
    if (actor.stands === 'honour') return topic === null ? [] : [{ character: topic, actor: null }];
    if (actor.stands === 'two') return [];
    return [{ character: cast.of(actor), actor }];
  }
  if (party.pronoun === 'هما' || party.pronoun === 'هم') return [];
  const gender =
    party.gender === 'either'
      ? null
      : (party.gender ?? (party.pronoun === 'ها' ? 'f' : party.pronoun === 'ه' ? 'm' : null));
  const inside =
    party.pronoun === ''
      ? []
      : clauseSubject(row, frame.at, gender).map((actor) => ({ character: cast.of(actor), actor }));
  if (inside.length > 0) return inside;
  if (topic === null) return [];
  if (gender !== null && topic.gender !== null && topic.gender !== gender) return [];
  return [{ character: topic, actor: null }];
}

function sameOne(a: One, b: One): boolean {
  if (a.character !== null || b.character !== null) return a.character === b.character;
  return a.actor !== null && b.actor !== null && a.actor.text === b.actor.text;
}

function participant({ character, actor }: One, side: Side): Participant {
  if (character !== null) {
    const title = actor?.titles[0] ?? character.titles[0] ?? null;
    return { name: character.name, person: character.name, title, side, sort: 'person' };
  }
  if (actor === null) return { name: '', person: null, title: null, side, sort: 'group' };
  if (actor.sort === 'person')
    return {
      name: actor.name ?? actor.text,
      person: actor.name,
      title: actor.titles[0] ?? null,
      side,
      sort: 'person',
    };
  return {
    name: actor.text,
    person: null,
    title: actor.sort === 'office' ? actor.text : null,
    side,
    sort: actor.sort,
  };
}

/** Whom the next sentence's pronouns mean: this one's subject, else the one before. */
function topicAfter(row: readonly Chunk[], cast: Cast, before: Character | null): Character | null {
  for (const [at, chunk] of row.entries()) {
    if (chunk.type !== 'actor' || chunk.actor.prep !== '' || chunk.actor.sort === 'group') continue;
    const [subject] = clauseSubject(row, at + 1, null);
    return subject === undefined ? before : cast.of(subject);
  }
  return before;
}
