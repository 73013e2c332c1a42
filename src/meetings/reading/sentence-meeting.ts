import { dayOf, serialOf } from '../../arabic/calendar/calendar.ts';
import type { DateMention, Day } from '../../arabic/calendar/mention.ts';
import { fold } from '../../arabic/letters/fold.ts';
import type { Span } from '../../arabic/letters/span.ts';
import { withoutPreposition } from '../../arabic/words/clitics.ts';
import { tokens } from '../../arabic/words/tokens.ts';
import type { MeetingReading } from '../../model/meeting-reader.ts';
import type { Meeting, Participant, Side } from '../meeting.ts';
import { verbIn } from '../words/lexicon.ts';
import { PHRASE_WORDS } from '../words/phrase-words.ts';
import type { TriggerPassage } from './marked-passages.ts';
import { type PartiesByRole, partiesOf } from './parties.ts';
import type { NamedArticle } from './party-candidates.ts';
import type { Verdict } from './verdict.ts';
import { wholePlace } from './whole-place.ts';

/** A passage with what the network made of it, and that it tells of a meeting. */
export interface MeetingPassage {
  readonly marked: TriggerPassage;
  readonly reading: MeetingReading;
  readonly verdict: Verdict;
  /** The day that its words of time mean, or null. */
  readonly day: DateMention | null;
}

/** The sides of the first and the second of each kind. */
const SIDES: Readonly<Record<Verdict['kind'], readonly [Side, Side]>> = {
  met: ['peer', 'peer'],
  talked: ['peer', 'peer'],
  received: ['host', 'guest'],
  visited: ['guest', 'host'],
  phoned: ['guest', 'host'],
};

/** What is read of an article, and who is who in it. */
export interface DiscourseContext extends NamedArticle {
  readonly text: string;
  readonly published: Day | null;
  /** The sentence at an offset. */
  readonly spanAt: (offset: number) => Span | undefined;
}

/**
 * The meetings that a passage tells of: none when nobody is named who could have met, and one with each whom somebody
 * met, since that they met one another is not said.
 */
export function sentenceMeetings(passage: MeetingPassage, article: DiscourseContext): Meeting[] {
  const parties = partiesOf(passage.marked, passage.reading, article);
  if (!isMeeting(parties, passage.verdict)) return [];
  return apart(parties, passage).map((one) => sentenceMeeting(one, passage, article));
}

/** «التقى فلان أ وب»: with each of them; «اجتمع أ وب وج», «لقاء ضم أ وب وج», «التقيا» are one meeting. */
function apart(parties: PartiesByRole, { marked, verdict }: MeetingPassage): PartiesByRole[] {
  const { first, second } = parties;
  const isPeers = SIDES[verdict.kind][0] === 'peer';
  if (!isPeers || first.length !== 1 || second.length < 2 || !isOfOne(marked)) return [parties];
  return second.map((one) => ({ ...parties, second: [one] }));
}

/** Whether the marked word is a verb of one subject that takes whom it befalls as an object. */
function isOfOne({ passage, word }: TriggerPassage): boolean {
  const [token] = tokens(passage.slice(word.start, word.end));
  const verb = token === undefined ? undefined : verbIn(token.text);
  if (verb === undefined || verb.form.number !== 'one') return false;
  return verb.trigger.frame === 'object' || verb.trigger.frame === 'with';
}

function sentenceMeeting(
  { first, second, company }: PartiesByRole,
  passage: MeetingPassage,
  article: DiscourseContext,
): Meeting {
  const { marked, verdict } = passage;
  const [side, other] = SIDES[verdict.kind];
  const day = verdict.status === 'planned' ? toCome(passage.day, article) : passage.day;
  const place = phrase(passage, 'place', article);
  const topic = phrase(passage, 'topic', article);
  const isOfBody = first.length === 1 && second.length === 0 && side === 'peer';
  return {
    participants: [
      ...first.map((one) => ({ ...one, side })),
      ...second.map((one) => ({ ...one, side: other })),
      ...company.map((one) => ({ ...one, attends: true })),
    ],
    kind: isOfBody ? 'took-part' : verdict.kind,
    status: verdict.status,
    from: day?.from ?? null,
    to: day?.to ?? null,
    basis: day?.basis ?? null,
    place: place?.text ?? null,
    topic: topic?.text ?? null,
    evidence: marked.sentence,
    probability: verdict.probability,
    ...elsewhere('daySpan', day, marked, article),
    ...elsewhere('placeSpan', place, marked, article),
    ...(topic === null ? {} : { topicSpan: { start: topic.start, end: topic.end } }),
  };
}

/**
 * «وعُقد الاجتماع بحضور فلان»: the meeting told of before with those who attended it, where the word's own sentence names
 * nobody else; null of any other passage.
 */
export function attended(
  { marked, reading, verdict }: MeetingPassage,
  article: DiscourseContext,
  before: Meeting | undefined,
): Meeting | null {
  if (before === undefined || before.status !== verdict.status) return null;
  const isHere = ({ span }: Participant): boolean =>
    span !== undefined && span.start >= marked.sentence.start && span.end <= marked.sentence.end;
  const { first, second, company } = partiesOf(marked, reading, article);
  const here = company.filter(isHere);
  if (here.length === 0 || [...first, ...second].some(isHere)) return null;
  const known = before.participants.map(({ person, name }) => person ?? name);
  const added = here.filter(({ person, name }) => !known.includes(person ?? name));
  if (added.length === 0) return null;
  const { topicSpan: _topic, ...rest } = before;
  return {
    ...rest,
    participants: [...before.participants, ...added.map((one) => ({ ...one, attends: true }))],
    evidence: marked.sentence,
    ...(before.from === null ? {} : { daySpan: before.daySpan ?? before.evidence }),
    ...(before.place === null ? {} : { placeSpan: before.placeSpan ?? before.evidence }),
  };
}

/** Whether somebody is named who could have met: two sides, or who visits or sits. */
function isMeeting({ first, second }: PartiesByRole, { kind }: Verdict): boolean {
  const isNamed = [...first, ...second].some(({ sort }) => sort !== 'group');
  return isNamed && first.length > 0 && (second.length > 0 || (kind !== 'phoned' && kind !== 'received'));
}

/** The sentence that tells a day or a place, where it is another than the meeting's own. */
function elsewhere<Key extends string>(
  key: Key,
  span: Span | null,
  { sentence }: TriggerPassage,
  { spanAt }: DiscourseContext,
): Partial<Record<Key, Span>> {
  const own = span === null ? undefined : spanAt(span.start);
  return own === undefined || own.start === sentence.start ? {} : ({ [key]: own } as Record<Key, Span>);
}

const PAST = [...PHRASE_WORDS.folded('past')];

/** «زيارة مقررة يوم الخميس»: of what is to come, a weekday by itself is the next, not the last. */
function toCome(day: DateMention | null, { text, published }: DiscourseContext): DateMention | null {
  if (day === null || published === null || day.from >= published.slice(0, 10)) return day;
  if (day.basis !== 'weekday') return day;
  const said = fold(text.slice(day.start, day.end));
  if (PAST.some((word) => said.includes(word))) return null;
  const next = (one: Day): Day => dayOf(serialOf(one) + 7);
  return { ...day, from: next(day.from), to: next(day.to) };
}

interface Phrase extends Span {
  readonly text: string;
}

/** The likeliest span of a role, as written, without a preposition. */
function phrase(
  { marked, reading }: MeetingPassage,
  role: 'place' | 'topic',
  { text }: DiscourseContext,
): Phrase | null {
  const [best] = reading.roles
    .filter((span) => span.role === role && span.in === 'passage')
    .sort((a, b) => b.probability - a.probability);
  if (best === undefined) return null;
  const read = { start: marked.from + best.start, end: marked.from + best.end };
  const { start, end } = role === 'place' ? wholePlace(text, marked.sentence, read) : read;
  const said = text
    .slice(start, end)
    .replace(/\s+/gu, ' ')
    .replace(/^[\s،,؛:.«»"“”()-]+|[\s،,؛:.«»"“”()-]+$/gu, '');
  return said === '' ? null : { text: withoutPreposition(said), start, end };
}
