import type { Day } from '../../arabic/calendar/mention.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import { agreeing, type Gender, type Verb } from '../grammar/agreement.ts';
import { joined, subjects, withBa, withLam, withMaa } from '../grammar/listing.ts';
import { VERBS } from '../grammar/verbs.ts';
import {
  ACCORDING_TO_THE_SOURCE,
  call,
  calledOffBetween,
  deniedToHave,
  negated,
  planned,
  sessionOf,
  talks,
  talksCalledOff,
  visitCalledOff,
  whither,
  within,
} from '../templates/meeting.ts';
import { placeName } from './circumstances.ts';
import {
  isCalledOff,
  isDenial,
  isOfPresence,
  isOfReception,
  isToCome,
  isTurned,
  tellsOfTalk,
  tellsOfVisit,
} from './manner.ts';
import { bodyThatSits, groupPhrase } from './participant-phrase.ts';
import { directObject, genitives, type SentenceCast } from './sentence-cast.ts';
import { topicPhrase } from './topic-phrase.ts';

/** What a sentence is made of. */
export interface Wording {
  readonly meeting: Meeting;
  readonly cast: SentenceCast;
  readonly asOf: Day;
  readonly evidence: string;
}

/** The verb with its sides; what stands after the circumstances, if anything. */
export interface Clause {
  readonly text: string;
  /** It says the place itself: «زارت … أربيل». */
  readonly tellsPlace?: boolean;
  /** Its verb takes the topic as its object, after the circumstances: «بحث … مع …، في …، ملف …». */
  readonly takesTopic?: boolean;
  readonly end?: string;
}

/** The clause that tells of a meeting as its kind and status want it; null when it cannot be told. */
export function clauseOf(wording: Wording): Clause | null {
  const { meeting, cast } = wording;
  if (meeting.status === 'cancelled' || meeting.status === 'postponed') return calledOff(wording);
  switch (meeting.kind) {
    case 'met':
      return meetClause(wording);
    case 'received': {
      const object = directObject(cast, meeting.kind === 'received');
      // «كان في استقباله فلان»: who received whom is the other way round.
      const reversed = isOfReception(wording.evidence) || receivesAnother(wording);
      if (object === null || reversed) return null;
      return clauseWith(wording, VERBS.received, object);
    }
    case 'visited':
      return visitClause(wording);
    case 'phoned': {
      const callees = genitives(cast);
      return callees === null ? null : clauseWith(wording, VERBS.held, call(withBaOrMaa(wording, callees)));
    }
    case 'talked':
      return talkClause(wording);
    case 'took-part':
      return sessionClause(wording);
  }
}

function receivesAnother({ meeting, evidence }: Wording): boolean {
  const [host, guest] = (['host', 'guest'] as const).map((side) =>
    meeting.participants.find((one) => one.side === side && one.sort !== 'group'),
  );
  if (host === undefined || guest === undefined) return false;
  return isTurned(evidence, host.title ?? host.name, guest.title ?? guest.name);
}

function withBaOrMaa({ meeting }: Wording, callees: readonly string[]): string {
  const called = meeting.participants.some(({ side }) => side === 'guest');
  return called ? withBa(callees) : withMaa(callees);
}

function meetClause(wording: Wording): Clause | null {
  const { cast, meeting } = wording;
  if (cast.objects.length === 0 && cast.groups.length === 0) {
    return cast.subjects.length > 2 ? clauseWith(wording, VERBS.gathered, '', joined(cast.subjects)) : null;
  }
  if (cast.object !== null && !cast.object.clear && cast.groups.length === 0 && cast.led === null) {
    return clauseWith(wording, VERBS.met, withBa([cast.object.phrase]));
  }
  const object = directObject(cast, meeting.kind === 'received');
  return object === null ? null : clauseWith(wording, VERBS.met, object);
}

function visitClause(wording: Wording): Clause | null {
  const { cast, meeting, evidence } = wording;
  if (cast.subjects.length > 1) return null;
  if (cast.objects.length > 0 || cast.groups.length > 0) {
    const visits = evidence === '' || tellsOfVisit(evidence);
    const object = directObject(cast, meeting.kind === 'received');
    if (!visits || object === null || (cast.object !== null && !cast.object.clear)) return null;
    return clauseWith(wording, VERBS.visited, object);
  }
  const place = placeName(meeting.place);
  return place === null ? null : { ...clauseWith(wording, VERBS.visited, place), tellsPlace: true };
}

function talkClause(wording: Wording): Clause | null {
  const { cast, meeting } = wording;
  const others = genitives(cast);
  if (others === null || !tellsOfTalk(wording.evidence) || isOfPresence(wording.evidence)) return null;
  const topic = topicPhrase(meeting.topic, 'accusative');
  if (meeting.status === 'denied')
    return meeting.topic === null ? clauseWith(wording, VERBS.held, talks(withMaa(others))) : null;
  if (topic !== null) return { ...clauseWith(wording, VERBS.discussed, withMaa(others)), takesTopic: true };
  return clauseWith(wording, VERBS.held, talks(withMaa(others)));
}

/** «ترأس … اجتماع مجلس …», «شارك … في مؤتمر …»: only with the body that sat. */
function sessionClause(wording: Wording): Clause | null {
  const { cast, meeting } = wording;
  const [body, another] = cast.groups;
  if (body === undefined || another !== undefined || cast.objects.length > 0) return null;
  const phrase = groupPhrase(body, 'genitive');
  const sits = bodyThatSits(body.name);
  if (phrase === null || sits === null) return null;
  const session = sits === 'session' ? phrase : sessionOf(phrase);
  const heads = meeting.participants.some(({ side, sort }) => side === 'host' && sort !== 'group');
  return heads
    ? clauseWith(wording, VERBS.headed, session)
    : clauseWith(wording, VERBS.tookPart, within(session));
}

/** «أُلغي لقاء كان مقرراً بين … و…»; who called it off is not said. */
function calledOff({ meeting, cast, evidence }: Wording): Clause | null {
  if (!isCalledOff(evidence)) return null;
  const off = meeting.status === 'cancelled' ? 'cancelled' : 'postponed';
  if (meeting.kind === 'visited') {
    const [visitor] = cast.subjects;
    const place = placeName(meeting.place);
    const hosts = genitives(cast);
    if (visitor === undefined || cast.subjects.length > 1 || (hosts === null && place === null)) return null;
    const gender = cast.subjectGenders[0] ?? 'masculine';
    const goes = agreeing(VERBS.do.present, gender);
    const to = hosts === null ? whither(`${place}`) : withLam(hosts);
    return {
      text: visitCalledOff(off, goes, `${visitor} ${to}`),
      tellsPlace: hosts === null,
    };
  }
  const others = genitives(cast);
  if (others === null || meeting.kind === 'took-part') return null;
  const sides = joined([...cast.subjects, ...others]);
  if (meeting.kind === 'talked') return { text: talksCalledOff(off, sides) };
  return { text: calledOffBetween(off, meeting.kind === 'phoned' ? 'call' : 'meeting', sides) };
}

/** The verb as the status wants it, its subject after it, and the rest. */
function clauseWith(wording: Wording, verb: Verb, rest: string, list?: string): Clause {
  const { meeting, cast, asOf } = wording;
  const subject = list ?? subjects(cast.subjects);
  const isSingle = list !== undefined || cast.subjects.length === 1;
  const gender = isSingle ? (cast.subjectGenders[0] ?? 'masculine') : 'masculine';
  const whole = rest === '' ? subject : `${subject} ${rest}`;
  switch (meeting.status) {
    case 'planned': {
      const isComing = meeting.from !== null && meeting.from > asOf;
      return { text: planned(`${agreeing(verb.present, gender)} ${whole}`, isComing) };
    }
    case 'denied':
      return denied(wording.evidence, verb, { subject, rest, whole, gender });
    default:
      return { text: `${agreeing(verb.past, gender)} ${whole}` };
  }
}

/** «نُفي أن يكون … قد …», «لن …», «لم …»: as the sentence of the article denies it. */
function denied(
  evidence: string,
  verb: Verb,
  {
    subject,
    rest,
    whole,
    gender,
  }: Readonly<Record<'subject' | 'rest' | 'whole', string>> & { gender: Gender },
): Clause {
  if (isDenial(evidence)) {
    const past = agreeing(verb.past, gender);
    const deed = rest === '' ? past : `${past} ${rest}`;
    return { text: deniedToHave(agreeing(VERBS.be.present, gender), subject, deed) };
  }
  const toCome = isToCome(evidence);
  const form = agreeing(toCome ? verb.present : verb.jussive, gender);
  return { text: negated(`${form} ${whole}`, toCome), end: ACCORDING_TO_THE_SOURCE };
}
