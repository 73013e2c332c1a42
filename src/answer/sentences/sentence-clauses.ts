import type { Day } from '../../arabic/calendar/mention.ts';
import { fold } from '../../arabic/letters/fold.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import { is } from '../../meetings/words/lexicon.ts';
import { agreeing, type Gender, type Verb } from '../grammar/agreement.ts';
import { joined, subjects, withBa, withLam, withMaa } from '../grammar/listing.ts';
import { VERBS } from '../grammar/verbs.ts';
import { placeName } from './circumstances.ts';
import { isCalledOff, isDenial, isOfPresence, isToCome, isTurned, tellsOfTalk } from './manner.ts';
import { groupPhrase } from './participant-phrase.ts';
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
      const reversed = /\sفي\s+[إا]?ستقبال/u.test(wording.evidence) || receivesAnother(wording);
      if (object === null || reversed) return null;
      return clauseWith(wording, VERBS.received, object);
    }
    case 'visited':
      return visitClause(wording);
    case 'phoned': {
      const callees = genitives(cast);
      return callees === null
        ? null
        : clauseWith(wording, VERBS.held, `اتصالاً هاتفياً ${withBaOrMaa(wording, callees)}`);
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
    // «زيارة بدعوة من الوزير» names who invited, not whom the visit was to.
    const visits = evidence === '' || /(?:^|[\s«])[وف]?(?:زار|زارت|[سي]*زور|[ست]*زور)(?=\s)/u.test(evidence);
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
    return meeting.topic === null ? clauseWith(wording, VERBS.held, `محادثات ${withMaa(others)}`) : null;
  if (topic !== null) return { ...clauseWith(wording, VERBS.discussed, withMaa(others)), takesTopic: true };
  return clauseWith(wording, VERBS.held, `محادثات ${withMaa(others)}`);
}

/** «ترأس … اجتماع مجلس …», «شارك … في مؤتمر …»: only with the body that sat. */
function sessionClause(wording: Wording): Clause | null {
  const { cast, meeting } = wording;
  const [body, another] = cast.groups;
  if (body === undefined || another !== undefined || cast.objects.length > 0) return null;
  const phrase = groupPhrase(body, 'genitive');
  const head = fold(body.name.split(' ')[0] ?? '').replace(/^ال/u, '');
  if (phrase === null || !is('body', head)) return null;
  const session = /^(?:مءتمر|موتمر|قمه|دوره|جلسه|منتدي|جلسات)$/u.test(head) ? phrase : `اجتماع ${phrase}`;
  const heads = meeting.participants.some(({ side, sort }) => side === 'host' && sort !== 'group');
  return heads
    ? clauseWith(wording, VERBS.headed, session)
    : clauseWith(wording, VERBS.tookPart, `في ${session}`);
}

/** «أُلغي لقاء كان مقرراً بين … و…»; who called it off is not said. */
function calledOff({ meeting, cast, evidence }: Wording): Clause | null {
  if (!isCalledOff(evidence)) return null;
  const off = meeting.status === 'cancelled' ? ['أُلغي', 'أُلغيت'] : ['أُجّل', 'أُجّلت'];
  if (meeting.kind === 'visited') {
    const [visitor] = cast.subjects;
    const place = placeName(meeting.place);
    const hosts = genitives(cast);
    if (visitor === undefined || cast.subjects.length > 1 || (hosts === null && place === null)) return null;
    const gender = cast.subjectGenders[0] ?? 'masculine';
    const goes = agreeing(VERBS.do.present, gender);
    const whither = hosts === null ? `إلى ${place}` : withLam(hosts);
    return {
      text: `${off[1]} زيارة كان من المقرر أن ${goes} بها ${visitor} ${whither}`,
      tellsPlace: hosts === null,
    };
  }
  const others = genitives(cast);
  if (others === null || meeting.kind === 'took-part') return null;
  const sides = joined([...cast.subjects, ...others]);
  if (meeting.kind === 'talked') return { text: `${off[1]} محادثات كانت مقررة بين ${sides}` };
  const what = meeting.kind === 'phoned' ? 'اتصال هاتفي' : 'لقاء';
  return { text: `${off[0]} ${what} كان مقرراً بين ${sides}` };
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
      return {
        text: `${isComing ? 'من المقرر' : 'كان من المقرر'} أن ${agreeing(verb.present, gender)} ${whole}`,
      };
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
    return {
      text: `نُفي أن ${agreeing(VERBS.be.present, gender)} ${subject} قد ${past}${rest === '' ? '' : ` ${rest}`}`,
    };
  }
  return {
    text: isToCome(evidence)
      ? `لن ${agreeing(verb.present, gender)} ${whole}`
      : `لم ${agreeing(verb.jussive, gender)} ${whole}`,
    end: '، بحسب المصدر',
  };
}
