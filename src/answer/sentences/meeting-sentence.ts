import type { Day } from '../../arabic/calendar/mention.ts';
import { knownDays } from '../../arabic/dates/known-days.ts';
import { fold } from '../../arabic/letters/fold.ts';
import { countryForms } from '../../arabic/names/countries.ts';
import type { Meeting, Participant } from '../../meetings/meeting.ts';
import { is } from '../../meetings/words/lexicon.ts';
import { PREPOSITIONS, STOP_WORDS } from '../../meetings/words/sentence.ts';
import { pastOfAll } from '../grammar/agreement.ts';
import { joined } from '../grammar/listing.ts';
import { andDiscussed, attendedBy, DISCUSS, dealtWith, toDiscuss, within } from '../templates/meeting.ts';
import { dayPhrase, placeName } from './circumstances.ts';
import { isDenial, isMetIn, isUnfinished } from './manner.ts';
import { castOf, type SentenceCast } from './sentence-cast.ts';
import { type Clause, clauseOf, type Wording } from './sentence-clauses.ts';
import { sidesOf } from './sides.ts';
import { topicPhrase } from './topic-phrase.ts';
import { UNSAID } from './unsaid-words.ts';

/** A sentence about a meeting, and what of the meeting it states. */
export interface MeetingSentence {
  readonly text: string;
  readonly participants: readonly Participant[];
  readonly from: Day | null;
  readonly to: Day | null;
  readonly place: string | null;
  readonly topic: string | null;
}

/** What a sentence about a meeting is worded by. */
export interface WordingContext {
  /** The day of asking: what is planned for a later day is still to come. */
  readonly asOf: Day;
  /** The sentence of the article that tells of it: which of several met whom, who led a delegation, who denied. */
  readonly evidence?: string;
}

/**
 * Who met whom, when, where, about what, in one sentence of Modern Standard Arabic: «استقبلت رئيسة الحكومة سلمى الهادي
 * وزيرَ العدل كمال الصالح، في قصر البلدية، يوم الأحد 27 أيلول/سبتمبر 2020.» What the meeting does not have is left out;
 * null when what it has does not make a sound sentence.
 */
export function meetingSentence(
  reported: Meeting,
  { asOf, evidence = '' }: WordingContext,
): MeetingSentence | null {
  const meeting = withoutCutParts(reported, evidence);
  const cast = castOfMeeting(meeting, evidence);
  if (cast === null) return null;
  const wording: Wording = { meeting, cast, asOf, evidence };
  const clause = clauseOf(wording);
  if (clause === null) return null;
  const { status } = meeting;
  // Told of what was not held, a day may be that of the denial or of the day put off, and is left to the evidence.
  const isDated = status === 'held' || status === 'planned';
  const place = clause.tellsPlace || status === 'denied' ? null : placeName(meeting.place);
  const circumstances = circumstancesOf(wording, place, isDated);
  const topic = topicOf(wording, clause);
  // «بحث … مع … ملف …»: an object is parted from its verb only by what stands between.
  const clauses =
    clause.takesTopic && circumstances.length === 0
      ? [[clause.text, ...topic.after].join(' ')]
      : [clause.text, ...circumstances, ...topic.after];
  return {
    text: `${clauses.join('، ')}${clause.end ?? ''}.`,
    participants: cast.said,
    from: isDated ? meeting.from : null,
    to: isDated ? meeting.to : null,
    place: clause.tellsPlace || place !== null ? meeting.place : null,
    topic: topic.said ? meeting.topic : null,
  };
}

/** A meeting without a topic or place of which its sentence goes on with more. */
function withoutCutParts(meeting: Meeting, evidence: string): Meeting {
  return withCountryAsPlace({
    ...meeting,
    ...(isTopicCut(meeting, evidence) || isOfSomethingElse(meeting, evidence) ? { topic: null } : {}),
    ...(isPlaceCut(meeting, evidence) ? { place: null } : {}),
  });
}

/** Who is told of, and how; null where the sentence of the article says it better. */
function castOfMeeting(meeting: Meeting, evidence: string): SentenceCast | null {
  // What an article says was denied is not told as held: the sentence itself is clearer.
  if (meeting.status === 'held' && (isDenial(evidence) || isUnfinished(evidence))) return null;
  const sides = sidesOf(meeting, evidence);
  const cast = sides === null ? null : castOf(sides, evidence);
  const present = meeting.participants.filter(({ attends }) => attends);
  return present.some(({ title, name }) => isMetIn(evidence, title ?? name)) ? null : cast;
}

/** «بحضور …», «في …», «يوم …». */
function circumstancesOf({ meeting, cast }: Wording, place: string | null, isDated: boolean): string[] {
  return [
    ...(cast.attending.length === 0 ? [] : [attendedBy(joined(cast.attending))]),
    ...(place === null ? [] : [within(place)]),
    ...(isDated ? [dayPhrase(meeting)] : []),
  ].filter((part) => part !== null);
}

/** Of a visit, a country taken for its host is where it was to. */
function withCountryAsPlace(meeting: Meeting): Meeting {
  const hosts = meeting.participants.filter(({ side, attends }) => side === 'host' && !attends);
  const [host, another] = hosts;
  if (meeting.kind !== 'visited' || host === undefined || another !== undefined) return meeting;
  if (!countryForms(host.name).some(({ is }) => is !== 'nationality')) return meeting;
  return {
    ...meeting,
    participants: meeting.participants.filter((one) => one !== host),
    place: host.name,
  };
}

/** Whether the telling sentence goes on with what was talked about: «العلاقة الوثيقة» of «… بين البلدين». */
function isTopicCut({ topic, status }: Meeting, evidence: string): boolean {
  // What is denied may be the topic alone: it is not dropped.
  if (status === 'denied') return false;
  const [, ...after] = topic === null ? [] : evidence.split(topic);
  return after.some((text) => UNSAID.hasAsWritten('goes-on', /^\s+(\S+)\s/u.exec(text)?.[1] ?? ''));
}

/** «تقريراً حول كذا», or words that are quoted: what a report or a speech is of need not be what was talked about. */
function isOfSomethingElse({ topic }: Meeting, evidence: string): boolean {
  const [before, after] = topic === null ? [] : evidence.split(topic);
  if (before === undefined || after === undefined) return false;
  const straight = before.match(/"/gu)?.length ?? 0;
  const isQuoted = straight % 2 === 1 || before.lastIndexOf('«') > before.lastIndexOf('»');
  return isQuoted || endsInReport(before);
}

/** Whether a text ends in «تقرير حول», «رسالة عن». */
function endsInReport(text: string): boolean {
  const [report = '', about = '', end] = text.split(/\s+/u).slice(-3);
  const noun = report.replace(/^ال/u, '').replace(/\u064B?ا\u064B?$/u, '');
  return (
    end === '' &&
    UNSAID.has('about', about) &&
    [noun, noun.replace(/ت$/u, 'ة')].some((one) => UNSAID.has('report', one))
  );
}

/**
 * Whether a place is a part of something else: «سلتة» of «سلتة2», «مستشفى شارل» of «مستشفى شارل نيكول», and the last of a
 * name, before what was visited («زار فلان الفلاني وادان البيت الذي…»).
 */
function isPlaceCut({ place, participants, kind }: Meeting, evidence: string): boolean {
  const [, ...after] = place === null ? [] : evidence.split(place);
  if (place !== null && after.length > 0 && after.every((text) => goesOn(place, text, kind === 'visited')))
    return true;
  return participants.some(({ name }) => {
    const [, next = ''] = /^\s(ال\p{L}+)/u.exec(evidence.split(`${name} ${place}`)[1] ?? '') ?? [];
    return next !== '' && !/[ةيى]$/u.test(next) && knownDays(next, '2000-01-01').length === 0;
  });
}

/** Whether the text right after a place belongs to it: a number, or after a building that is visited what tells which. */
function goesOn(place: string, text: string, isVisited: boolean): boolean {
  if (/^\s?\p{Nd}/u.test(text)) return true;
  const all = place.split(' ');
  const [, next = ''] = /^\s([\p{L}\p{M}]+)/u.exec(text) ?? [];
  if (!isVisited || all.length < 2 || UNSAID.has('region', (all[0] ?? '').replace(/^ال/u, '')) || next === '')
    return false;
  if (/^(?:[وفبلك]|[يت]\p{L}{3}|س[يت])/u.test(next) || UNSAID.hasAsWritten('after-place', next)) return false;
  const word = fold(next);
  const known = STOP_WORDS.has(word) || PREPOSITIONS.has(word) || is('that', word) || is('relative', word);
  return !known && knownDays(text.slice(0, 40), '2000-01-01').length === 0;
}

/** What is said of a topic, and whether it is. */
interface TopicSaid {
  readonly after: readonly string[];
  readonly said: boolean;
}

const NO_TOPIC: TopicSaid = { after: [], said: false };

/** What they talked about, after the circumstances: «وبحثا …», «لبحث …», «وتناول اللقاء …». */
function topicOf(wording: Wording, clause: Clause): TopicSaid {
  const { status, kind, topic } = wording.meeting;
  if (status === 'planned' && kind !== 'took-part') {
    const planned = topicPhrase(topic, clause.takesTopic ? 'accusative' : 'genitive');
    if (planned === null) return NO_TOPIC;
    return { after: [clause.takesTopic ? planned : toDiscuss(planned)], said: true };
  }
  const phrase = topicPhrase(topic, 'accusative');
  if (status !== 'held' || phrase === null) return NO_TOPIC;
  const after = clause.takesTopic ? phrase : discussed(wording, phrase);
  return after === null ? NO_TOPIC : { after: [after], said: true };
}

/** «وبحثا …», «وتناول اللقاء …»: a topic of what was held; null where the kind has none. */
function discussed({ meeting, cast }: Wording, topic: string): string | null {
  const everybody = [...cast.subjectGenders, ...cast.objectGenders];
  const isTogether = cast.groups.length === 0 && cast.led === null && cast.attending.length === 0;
  switch (meeting.kind) {
    case 'met':
    case 'received':
      return isTogether && everybody.length > 1 && cast.objects.length < 2
        ? andDiscussed(pastOfAll(DISCUSS, everybody), topic)
        : dealtWith('meeting', topic);
    case 'phoned':
      return dealtWith('call', topic);
    case 'talked':
      return dealtWith('talks', topic);
    default:
      return null;
  }
}
