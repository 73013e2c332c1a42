import type { Span } from '../../arabic/letters/span.ts';
import type { MeetingReading, RoleSpan } from '../../model/meeting-reader.ts';
import type { Participant } from '../meeting.ts';
import type { Cast } from '../people/cast.ts';
import type { Mention, NamedSentence } from '../phrases/mentions.ts';
import { PHRASE_WORDS } from '../words/phrase-words.ts';
import type { TriggerPassage } from './marked-passages.ts';

/** The parts in a meeting: who receives, visits, calls or is named first; the others; who was only present. */
export type PartyRole = 'first' | 'second' | 'company';
export const PARTY_ROLES: readonly PartyRole[] = ['first', 'second', 'company'];

/** Who is who in an article: its people, and the tagged sentences of it. */
export interface NamedArticle {
  readonly cast: Cast;
  readonly title: NamedSentence | null;
  /** The tagged sentence at an offset of the article. */
  readonly sentenceAt: (offset: number) => NamedSentence | undefined;
}

/** Somebody whom a passage names, by all their mentions, and how likely each part is theirs. */
export interface PartyCandidate {
  readonly one: Participant;
  own: boolean;
  /** «من فلان», «من قبل فلان»: who acts, though the word's subject is another. */
  acts: boolean;
  /** Named behind the marked word, in its sentence. */
  behind: boolean;
  readonly probabilities: Record<PartyRole, number>;
}

/** The part that is the likeliest. */
export function best({ probabilities }: PartyCandidate): PartyRole {
  return PARTY_ROLES.reduce((a, b) => (probabilities[b] > probabilities[a] ? b : a));
}

/** Everybody whom a passage names, each once. */
export function candidatesOf(
  marked: TriggerPassage,
  reading: MeetingReading,
  named: NamedArticle,
): PartyCandidate[] {
  const found = new Map<string, PartyCandidate>();
  const titles = describing(marked, reading, named);
  for (const word of reading.words) {
    const place = placeOf(word, marked, named);
    const mention = place?.sentence.mentions.find((one) => touches(one, place));
    if (place === undefined || mention === undefined || titles.has(mention)) continue;
    const one = participant(mention, place.sentence, named.cast);
    const own = place.sentence.start === marked.sentence.start;
    const key = one.person ?? one.name;
    const known = found.get(key) ?? {
      one,
      own,
      acts: false,
      behind: false,
      probabilities: { first: 0, second: 0, company: 0 },
    };
    known.own ||= own;
    known.behind ||= own && place.start >= marked.from + marked.word.end - marked.sentence.start;
    known.acts ||= own && PHRASE_WORDS.has('doer', mention.prep);
    for (const party of PARTY_ROLES)
      known.probabilities[party] = Math.max(known.probabilities[party], word.probabilities[party]);
    found.set(key, known);
  }
  return [...found.values()];
}

/** A word or span of a passage in its tagged sentence. */
interface PlaceIn extends Span {
  readonly sentence: NamedSentence;
}

function placeOf(
  span: Span & Pick<RoleSpan, 'in'>,
  { from }: TriggerPassage,
  { title, sentenceAt }: NamedArticle,
): PlaceIn | undefined {
  const isTitle = span.in === 'title';
  const sentence = isTitle ? (title ?? undefined) : sentenceAt(from + span.start);
  if (sentence === undefined) return undefined;
  const shift = isTitle ? 0 : from - sentence.start;
  return { sentence, start: span.start + shift, end: span.end + shift };
}

function touches(one: Span, other: Span): boolean {
  return one.start < other.end && one.end > other.start;
}

/** The mentions that only describe another: «مفتي كذا ورئيس كذا فلان» is one span of the network, and one person. */
function describing(marked: TriggerPassage, reading: MeetingReading, named: NamedArticle): Set<Mention> {
  const found = new Set<Mention>();
  for (const span of reading.roles) {
    const place = PARTY_ROLES.includes(span.role as PartyRole) ? placeOf(span, marked, named) : undefined;
    const inside = place?.sentence.mentions.filter((one) => touches(one, place)) ?? [];
    const persons = inside.filter(({ sort }) => sort === 'person');
    if (persons.length > 1) continue;
    const head = persons[0] ?? inside[0];
    for (const one of inside) if (one !== head) found.add(one);
  }
  return found;
}

function groupOf(name: string): Participant {
  return { name, person: null, title: null, side: 'peer', sort: 'group', attends: false };
}

/** Whom a mention means: the article's person of that name or office, else as it stands. */
function participant(mention: Mention, sentence: NamedSentence, cast: Cast): Participant {
  const { sort, name, text } = mention;
  const [title = null] = mention.titles;
  const own = cast.of(mention);
  const span =
    sentence.start < 0
      ? {}
      : { span: { start: sentence.start + mention.start, end: sentence.start + mention.end } };
  const person = own?.name ?? name;
  if (person !== null) {
    const known = title ?? own?.titles[0] ?? null;
    return { name: person, person, title: known, side: 'peer', sort: 'person', attends: false, ...span };
  }
  if (sort === 'office') return { ...groupOf(text), title: text, sort, ...span };
  return { ...groupOf(text), ...span };
}
