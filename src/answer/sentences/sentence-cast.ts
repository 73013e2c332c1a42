import { fold } from '../../arabic/letters/fold.ts';
import { isName } from '../../arabic/words/lexicon.ts';
import { stems } from '../../arabic/words/stems.ts';
import type { Participant } from '../../meetings/meeting.ts';
import { is } from '../../meetings/words/lexicon.ts';
import { type Gender, genderOf } from '../grammar/agreement.ts';
import { joined, objects } from '../grammar/listing.ts';
import { markedObject } from '../grammar/marked-object.ts';
import { accompanying, DELEGATION, guestOf, ledBy } from '../templates/meeting.ts';
import { groupPhrase, personPhrase } from './participant-phrase.ts';
import type { Sides } from './sides.ts';
import { UNSAID } from './unsaid-words.ts';

/** Those of a meeting as the phrases of a sentence. */
export interface SentenceCast {
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
  /** Everybody of whom the sentence speaks. */
  readonly said: readonly Participant[];
}

const LED_BY = [...UNSAID.folded('led-by')];
const RELATIONS = [...UNSAID.folded('relations')];

/** The two sides as phrases; null when somebody cannot be named soundly. `evidence` is the telling sentence. */
export function castOf(sides: Sides, evidence: string): SentenceCast | null {
  const subjectPeople = sides.subjects.filter(({ sort }) => sort !== 'group');
  const first = subjectPeople[0];
  if (first === undefined) return null;
  const host = genderOf(first, evidence);
  const people = sides.objects.filter(({ sort }) => sort !== 'group');
  const groups = sides.objects.filter((one) => one.sort === 'group');
  const subjects = subjectPeople.map((one) => personPhrase(one));
  const met = people.map((one) => personPhrase(one, subjectPeople.length === 1 ? host : undefined));
  const attending = sides.attending.map(
    (one) => personPhrase(one) ?? (one.sort === 'group' ? groupPhrase(one, 'genitive') : null),
  );
  if ([...subjects, ...met, ...attending].includes(null)) return null;
  const named = [...subjectPeople, ...people, ...sides.attending];
  if (named.some((one) => isCut(one, evidence) || isHalfName(one, evidence) || isTown(one, evidence)))
    return null;
  if (named.some((one) => named.some((other) => one !== other && isOfficeOf(one, other)))) return null;
  if (new Set(named.map(({ name }) => fold(name))).size < named.length) return null;
  const [object, another] = people;
  const [led] = groups.filter(({ name }) =>
    LED_BY.some((by) => fold(evidence).includes(`${fold(name)} ${by}`)),
  );
  const phrase = met[0] ?? null;
  const marked = phrase === null ? null : markedObject(phrase);
  return {
    subjects: subjects as string[],
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
    said: [...named, ...groups.filter((group) => groupPhrase(group, 'accusative') !== null)],
  };
}

/** Whether the telling sentence goes on with who holds an office: «برئيس الوزراء في جمهورية كذا فلان». */
function isCut({ sort, name }: Participant, evidence: string): boolean {
  if (sort !== 'office') return false;
  const [before = '', ...after] = evidence.split(name.replace(/^ال/u, ''));
  // «الوفد الإعلامي التونسي»: an adjective of what stands before it.
  const noun = /(?:^|\s)[وفبك]?(?:ال|لل)(\p{L}+)\s+ال$/u.exec(before)?.[1] ?? '';
  if (name.startsWith('ال') && (is('group', fold(noun)) || is('body', fold(noun)))) return true;
  if (RELATIONS.some((one) => fold(name).endsWith(one)) && after.some((text) => /^\s+مع\s/u.test(text)))
    return true;
  return after.some(
    (text) =>
      /^\s[بل]\p{L}{3}/u.test(text) ||
      UNSAID.hasAsWritten('office-goes-on', /^،? ?(\p{L}+)\s/u.exec(text)?.[1] ?? ''),
  );
}

/** «المنسق معز» of «المنسق "معز علي"»: a lone name before another one. */
function isHalfName({ person, name }: Participant, evidence: string): boolean {
  if (person === null || name.includes(' ')) return false;
  const [, ...after] = evidence.split(name);
  return after.some((text) => isName(fold(/^\s(\p{L}+)/u.exec(text)?.[1] ?? '')));
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

/**
 * Whom the verb takes as its object: «وزيرَ …», «كلًّا من … و…», «وفداً برئاسة …»; of one received whose title cannot
 * bear the vowel that tells, «ضيفَه …».
 */
export function directObject(cast: SentenceCast, isReceived: boolean): string | null {
  const groups = groupsIn(cast, 'accusative');
  if (groups === null) return null;
  if (cast.led !== null) {
    const delegation = groupOrDelegation(cast.led);
    return delegation === null || groups.length > 0 ? null : ledBy(delegation, cast.objects[0]);
  }
  if (cast.objects.length > 1) return joined([objects(cast.objects), ...groups]);
  if (cast.object === null) return groups.length === 0 ? null : joined(groups);
  const { clear, phrase, one } = cast.object;
  if (clear || !isReceived) return joined([phrase, ...groups]);
  const [host, another] = cast.subjectGenders;
  return host === undefined || another !== undefined
    ? null
    : joined([`${guestOf(genderOf(one), host)} ${phrase}`, ...groups]);
}

function groupOrDelegation(group: Participant): string | null {
  return isDelegation(group) ? DELEGATION.accusative : groupPhrase(group, 'accusative');
}

/** «وفد», of which no more is said. */
function isDelegation({ name }: Participant): boolean {
  return UNSAID.has('delegation', name);
}

/** The groups beside the people; one that says nothing («وفداً») is left out where people are named, else null. */
function groupsIn(cast: SentenceCast, wanted: 'accusative' | 'genitive'): string[] | null {
  const [whose, another] = cast.objectGenders;
  const phrases = cast.groups.map((group) => {
    const phrase = groupPhrase(group, wanted);
    const isTheirs = phrase !== null && whose !== undefined && another === undefined;
    return isTheirs && UNSAID.hasAsWritten('accompanying', phrase) ? accompanying(phrase, whose) : phrase;
  });
  if (cast.objects.length === 0 && phrases.includes(null)) return null;
  return phrases.filter((phrase) => phrase !== null);
}

/** Those met as they stand after a preposition or «بين»; null when there is nobody who can be named. */
export function genitives(cast: SentenceCast): string[] | null {
  if (cast.led !== null) {
    const delegation = isDelegation(cast.led) ? DELEGATION.genitive : groupPhrase(cast.led, 'genitive');
    return delegation === null ? null : [ledBy(delegation, cast.objects[0])];
  }
  const groups = groupsIn(cast, 'genitive');
  const all = groups === null ? [] : [...cast.objects, ...groups];
  return all.length === 0 ? null : all;
}
