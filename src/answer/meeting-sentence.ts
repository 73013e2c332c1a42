import { countryForms } from '../arabic/countries.ts';
import { fold } from '../arabic/fold.ts';
import type { Day } from '../arabic/mention.ts';
import { stems } from '../arabic/stems.ts';
import { is } from '../meetings/lexicon.ts';
import type { Meeting, Participant } from '../meetings/meeting.ts';
import { agreeing, type Gender, genderOf, pastOfAll, type Verb } from './agreement.ts';
import { dayPhrase, placeName } from './circumstances.ts';
import { joined, objects, subjects, withBa, withMaa } from './listing.ts';
import { groupPhrase, guestOf, markedObject, personPhrase } from './participant-phrase.ts';
import { type Sides, sidesOf } from './sides.ts';
import { topicPhrase } from './topic-phrase.ts';
import { VERBS } from './verbs.ts';

/** A sentence about a meeting, and what of the meeting it states. */
export interface MeetingSentence {
  readonly text: string;
  readonly participants: readonly Participant[];
  readonly from: Day | null;
  readonly to: Day | null;
  readonly place: string | null;
  readonly topic: string | null;
}

export interface Telling {
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
export function meetingSentence(meeting: Meeting, { asOf, evidence = '' }: Telling): MeetingSentence | null {
  // What an article says was denied is not told as held: the sentence itself is clearer.
  if (meeting.status === 'held' && DENIES.test(evidence)) return null;
  const sides = sidesOf(meeting, evidence);
  if (sides === null) return null;
  const cast = castOf(sides, evidence);
  if (cast === null) return null;
  const scene: Scene = { meeting, cast, asOf, evidence };
  const clause = clauseOf(scene);
  if (clause === null) return null;
  const { status } = meeting;
  // Told of what was not held, a day may be that of the denial or of the day put off, and is left to the evidence.
  const dated = status === 'held' || status === 'planned';
  const place = clause.tellsPlace ? null : placeName(meeting.place);
  const circumstances = [
    ...(cast.attending.length === 0 ? [] : [`بحضور ${joined(cast.attending)}`]),
    ...(place === null ? [] : [`في ${place}`]),
    ...(dated ? [dayPhrase(meeting)] : []),
  ].filter((part) => part !== null);
  const topic = topicOf(scene, clause);
  const parts = [clause.text, ...circumstances, ...topic.after];
  return {
    text: `${parts.join('، ')}${clause.end ?? ''}.`,
    participants: cast.said,
    from: dated ? meeting.from : null,
    to: dated ? meeting.to : null,
    place: clause.tellsPlace || place !== null ? meeting.place : null,
    topic: topic.said ? meeting.topic : null,
  };
}

/** Those of a meeting as phrases. */
interface Cast {
  readonly subjects: readonly string[];
  readonly subjectGenders: readonly Gender[];
  /** As they stand after a preposition or «من», and alone as the verb's object, marked where it can be. */
  readonly objects: readonly string[];
  readonly object: { readonly phrase: string; readonly clear: boolean; readonly one: Participant } | null;
  readonly objectGenders: readonly Gender[];
  /** A delegation or body beside or instead of the people met. */
  readonly groups: readonly Participant[];
  /** The delegation that the person met leads: «وفداً برئاسة …». */
  readonly led: Participant | null;
  readonly attending: readonly string[];
  readonly said: readonly Participant[];
}

interface Scene {
  readonly meeting: Meeting;
  readonly cast: Cast;
  readonly asOf: Day;
  readonly evidence: string;
}

function castOf(sides: Sides, evidence: string): Cast | null {
  const subjectPeople = sides.subjects.filter(({ sort }) => sort !== 'group');
  const first = subjectPeople[0];
  if (first === undefined) return null;
  const host = genderOf(first, evidence);
  const people = sides.objects.filter(({ sort }) => sort !== 'group');
  const groups = sides.objects.filter((one) => one.sort === 'group');
  const named = subjectPeople.map((one) => personPhrase(one));
  const met = people.map((one) => personPhrase(one, subjectPeople.length === 1 ? host : undefined));
  const attending = sides.attending.map(
    (one) => personPhrase(one) ?? (one.sort === 'group' ? groupPhrase(one, 'genitive') : null),
  );
  if ([...named, ...met, ...attending].includes(null)) return null;
  const said = [...subjectPeople, ...people, ...sides.attending];
  if (said.some((one) => isCut(one, evidence) || isTown(one, evidence))) return null;
  if (said.some((one) => said.some((other) => one !== other && isOfficeOf(one, other)))) return null;
  if (new Set(said.map(({ name }) => fold(name))).size < said.length) return null;
  const [object, another] = people;
  const [led] = groups.filter(({ name }) => evidence.includes(`${name} برئاسة`));
  const phrase = met[0] ?? null;
  const marked = phrase === null ? null : markedObject(phrase);
  return {
    subjects: named as string[],
    subjectGenders: subjectPeople.map((one) => genderOf(one, evidence)),
    objects: met as string[],
    object:
      object === undefined || another !== undefined || phrase === null
        ? null
        : { phrase: marked ?? phrase, clear: marked !== null, one: object },
    objectGenders: people.map((one) => genderOf(one, evidence)),
    groups: groups.filter((group) => group !== led),
    led: led !== undefined && people.length === 1 ? led : null,
    attending: attending as string[],
    said,
  };
}

/** Whether the telling sentence goes on with who holds an office: «برئيس الوزراء في جمهورية كذا فلان». */
function isCut({ sort, name }: Participant, evidence: string): boolean {
  if (sort !== 'office') return false;
  const [, ...after] = evidence.split(name.replace(/^ال/u, ''));
  return after.some((text) =>
    /^(?:،? ?(?:في|من|لدى|السيدة?|الدكتورة?|الأستاذة?)\s|\s[بل]\p{L}{3})/u.test(text),
  );
}

/** «رئيسة الوزراء البريطانية» beside the «رئيسة الحكومة البريطانية» by name: one person, read as two. */
function isOfficeOf({ sort, name }: Participant, { person, title }: Participant): boolean {
  if (sort !== 'office' || person === null || title === null) return false;
  const [head, ...rest] = stems(name);
  const [otherHead, ...others] = stems(title);
  return head === otherHead && (rest.length === 0 || rest.some((word) => others.includes(word)));
}

/** «بقصر الحكومة بمرسى القنديل»: whoever seems to be named right after a place is a town. */
function isTown({ title, person, name }: Participant, evidence: string): boolean {
  if (title !== null || person === null) return false;
  const [before = '', ...after] = evidence.split(` ب${name}`);
  if (after.length === 0) return false;
  const words = before.split(' ').slice(-3);
  return words.some((word) => is('place-head', fold(word).replace(/^ب?(?:ال)?/u, '')));
}

/** The verb with its sides; what stands after the circumstances, if anything. */
interface Clause {
  readonly text: string;
  /** It says the place itself: «زارت … أربيل». */
  readonly tellsPlace?: boolean;
  /** Its verb takes the topic as its object, after the circumstances: «بحث … مع …، في …، ملف …». */
  readonly takesTopic?: boolean;
  readonly end?: string;
}

function clauseOf(scene: Scene): Clause | null {
  const { meeting, cast } = scene;
  if (meeting.status === 'cancelled' || meeting.status === 'postponed') return calledOff(scene);
  switch (meeting.kind) {
    case 'met':
      return meetClause(scene);
    case 'received': {
      const object = directObject(scene);
      // «كان في استقباله فلان»: who received whom is the other way round.
      const reversed = /\sفي\s+[إا]?ستقبال/u.test(scene.evidence);
      if (object === null || cast.subjects.length > 1 || reversed) return null;
      return told(scene, VERBS.received, object);
    }
    case 'visited':
      return visitClause(scene);
    case 'phoned': {
      const callees = genitives(cast);
      return callees === null
        ? null
        : told(scene, VERBS.held, `اتصالاً هاتفياً ${withBaOrMaa(scene, callees)}`);
    }
    case 'talked':
      return talkClause(scene);
    case 'took-part':
      return sessionClause(scene);
  }
}

function withBaOrMaa({ meeting }: Scene, callees: readonly string[]): string {
  const called = meeting.participants.some(({ side }) => side === 'guest');
  return called ? withBa(callees) : withMaa(callees);
}

function meetClause(scene: Scene): Clause | null {
  const { cast } = scene;
  if (cast.objects.length === 0 && cast.groups.length === 0) {
    return cast.subjects.length > 2 ? told(scene, VERBS.gathered, '', joined(cast.subjects)) : null;
  }
  if (cast.object !== null && !cast.object.clear && cast.groups.length === 0 && cast.led === null) {
    return told(scene, VERBS.met, withBa([cast.object.phrase]));
  }
  const object = directObject(scene);
  return object === null ? null : told(scene, VERBS.met, object);
}

/** Whom the verb takes as its object: «وزيرَ …», «كلًّا من … و…», «وفداً برئاسة …», «ضيفَه …». */
function directObject({ cast, meeting }: Scene): string | null {
  const groups = groupsIn(cast, 'accusative');
  if (groups === null) return null;
  if (cast.led !== null) {
    const delegation = groupOrDelegation(cast.led);
    return delegation === null || groups.length > 0 ? null : `${delegation} برئاسة ${cast.objects[0]}`;
  }
  if (cast.objects.length > 1) return joined([objects(cast.objects), ...groups]);
  if (cast.object === null) return groups.length === 0 ? null : joined(groups);
  const { clear, phrase, one } = cast.object;
  const host = cast.subjectGenders[0] ?? 'masculine';
  const isReceived = meeting.kind === 'received';
  return joined([clear || !isReceived ? phrase : `${guestOf(one, host)} ${phrase}`, ...groups]);
}

function groupOrDelegation(group: Participant): string | null {
  return /^وفداً?ا?$/u.test(group.name) ? 'وفداً' : groupPhrase(group, 'accusative');
}

/** The groups beside the people; one that says nothing («وفداً») is left out where people are named, else null. */
function groupsIn(cast: Cast, wanted: 'accusative' | 'genitive'): string[] | null {
  const his = cast.objectGenders.length === 1 ? (cast.objectGenders[0] === 'feminine' ? ' لها' : ' له') : '';
  const phrases = cast.groups.map((group) => {
    const phrase = groupPhrase(group, wanted);
    return phrase === 'الوفد المرافق' ? `${phrase}${his}` : phrase;
  });
  if (cast.objects.length === 0 && phrases.includes(null)) return null;
  return phrases.filter((phrase) => phrase !== null);
}

function genitives(cast: Cast): string[] | null {
  if (cast.led !== null) {
    const delegation = /^وفداً?ا?$/u.test(cast.led.name) ? 'وفد' : groupPhrase(cast.led, 'genitive');
    return delegation === null ? null : [`${delegation} برئاسة ${cast.objects[0]}`];
  }
  const groups = groupsIn(cast, 'genitive');
  const all = groups === null ? [] : [...cast.objects, ...groups];
  return all.length === 0 ? null : all;
}

function visitClause(scene: Scene): Clause | null {
  const { cast, meeting, evidence } = scene;
  if (cast.subjects.length > 1) return null;
  const lone = meeting.participants.find(({ side, attends }) => side === 'host' && !attends);
  const country = lone !== undefined && countryForms(lone.name).some(({ is }) => is !== 'nationality');
  if (lone !== undefined && !country) {
    // «زيارة بدعوة من الوزير» names who invited, not whom the visit was to.
    const visits = evidence === '' || /(?:^|[\s«])[وف]?(?:زار|زارت|[سي]*زور|[ست]*زور)(?=\s)/u.test(evidence);
    const object = directObject(scene);
    if (!visits || object === null || (cast.object !== null && !cast.object.clear)) return null;
    return told(scene, VERBS.visited, object);
  }
  const place = country ? lone.name : placeName(meeting.place);
  return place === null ? null : { ...told(scene, VERBS.visited, place), tellsPlace: !country };
}

function talkClause(scene: Scene): Clause | null {
  const { cast, meeting } = scene;
  const others = genitives(cast);
  if (others === null) return null;
  const topic = topicPhrase(meeting.topic, 'accusative');
  if (meeting.status === 'denied')
    return meeting.topic === null ? told(scene, VERBS.held, `محادثات ${withMaa(others)}`) : null;
  if (topic !== null) return { ...told(scene, VERBS.discussed, withMaa(others)), takesTopic: true };
  return told(scene, VERBS.held, `محادثات ${withMaa(others)}`);
}

/** «ترأس … اجتماع مجلس …», «شارك … في مؤتمر …»: only with the body that sat. */
function sessionClause(scene: Scene): Clause | null {
  const { cast, meeting } = scene;
  const [body, another] = cast.groups;
  if (body === undefined || another !== undefined || cast.objects.length > 0) return null;
  const phrase = groupPhrase(body, 'genitive');
  const head = fold(body.name.split(' ')[0] ?? '').replace(/^ال/u, '');
  if (phrase === null || !is('body', head)) return null;
  const session = /^(?:مءتمر|موتمر|قمه|دوره|جلسه|منتدي|جلسات)$/u.test(head) ? phrase : `اجتماع ${phrase}`;
  const heads = meeting.participants.some(({ side, sort }) => side === 'host' && sort !== 'group');
  return heads ? told(scene, VERBS.headed, session) : told(scene, VERBS.tookPart, `في ${session}`);
}

/** «أُلغي لقاء كان مقرراً بين … و…»; who called it off is not said. */
function calledOff({ meeting, cast }: Scene): Clause | null {
  const off = meeting.status === 'cancelled' ? ['أُلغي', 'أُلغيت'] : ['أُجّل', 'أُجّلت'];
  if (meeting.kind === 'visited') {
    const [visitor] = cast.subjects;
    const place = placeName(meeting.place);
    const hosts = genitives(cast);
    if (visitor === undefined || cast.subjects.length > 1 || (hosts === null && place === null)) return null;
    const gender = cast.subjectGenders[0] ?? 'masculine';
    const goes = agreeing(VERBS.do.present, gender);
    const whither = hosts === null ? `إلى ${place}` : `إلى ${joined(hosts)}`;
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
function told({ meeting, cast, asOf, evidence }: Scene, verb: Verb, rest: string, list?: string): Clause {
  const subject = list ?? subjects(cast.subjects);
  const single = list !== undefined || cast.subjects.length === 1;
  const gender = single ? (cast.subjectGenders[0] ?? 'masculine') : 'masculine';
  const whole = rest === '' ? subject : `${subject} ${rest}`;
  switch (meeting.status) {
    case 'planned': {
      const coming = meeting.from !== null && meeting.from > asOf;
      return {
        text: `${coming ? 'من المقرر' : 'كان من المقرر'} أن ${agreeing(verb.present, gender)} ${whole}`,
      };
    }
    case 'denied':
      if (DENIES.test(evidence)) {
        const past = agreeing(verb.past, gender);
        return {
          text: `نُفي أن ${agreeing(VERBS.be.present, gender)} ${subject} قد ${past}${rest === '' ? '' : ` ${rest}`}`,
        };
      }
      return { text: `لم ${agreeing(verb.jussive, gender)} ${whole}`, end: '، بحسب المصدر' };
    default:
      return { text: `${agreeing(verb.past, gender)} ${whole}` };
  }
}

const DENIES =
  /(?:^|[\s«])[وف]?(?:نفى|نفت|ينفي|تنفي|نفي|نفياً|نفيا|نافياً|نافيا|نافية|نفوا|كذّب|كذب|كذبت)(?=[\s،])/u;

function topicOf({ meeting, cast }: Scene, clause: Clause): { after: string[]; said: boolean } {
  const none = { after: [], said: false };
  if (meeting.status === 'planned' && meeting.kind !== 'took-part') {
    const topic = topicPhrase(meeting.topic, clause.takesTopic ? 'accusative' : 'genitive');
    if (topic === null) return none;
    return { after: [clause.takesTopic ? topic : `لبحث ${topic}`], said: true };
  }
  const topic = topicPhrase(meeting.topic, 'accusative');
  if (meeting.status !== 'held' || topic === null) return none;
  if (clause.takesTopic) return { after: [topic], said: true };
  const everybody = [...cast.subjectGenders, ...cast.objectGenders];
  const together = cast.groups.length === 0 && cast.led === null && cast.attending.length === 0;
  switch (meeting.kind) {
    case 'met':
    case 'received':
      if (together && everybody.length > 1 && cast.objects.length < 2) {
        return { after: [`و${pastOfAll('بحث', everybody)} ${topic}`], said: true };
      }
      return { after: [`وتناول اللقاء ${topic}`], said: true };
    case 'phoned':
      return { after: [`وتناول الاتصال ${topic}`], said: true };
    case 'talked':
      return { after: [`وتناولت المحادثات ${topic}`], said: true };
    default:
      return none;
  }
}
