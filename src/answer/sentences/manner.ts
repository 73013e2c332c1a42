import { fold } from '../../arabic/letters/fold.ts';
import { peelings, withoutConjunction } from '../../arabic/words/clitics.ts';
import { type Word, words } from '../../arabic/words/words.ts';
import type { Kind } from '../../meetings/meeting.ts';
import { memberIn, nounIn, verbIn } from '../../meetings/words/lexicon.ts';
import { ANSWER } from '../constants.ts';
import { UNSAID } from './unsaid-words.ts';

/**
 * Whether a sentence that is read as telling of a meeting held tells it in the present («حيث تلتقي فلاناً») or as to come
 * («ستكون أولى زياراته»), as what could not be («لعدم تمكنها من لقاء»), as a rumour («خبر كاذب حول لقاء»), or tells of what
 * is no meeting («لقاءً صحفياً»): such a sentence says it better itself.
 */
export function isUnfinished(text: string): boolean {
  const bare = text.replace(/\p{M}/gu, '');
  if (isOfRumour(bare) || (tellsInTense(bare, 'present') && !tellsInTense(bare, 'past'))) return true;
  return failed(bare) || isOfPress(bare);
}

/** Meetings of two sides, whose verb tells when it was. */
const SIDED: ReadonlySet<Kind> = new Set(['met', 'received', 'visited']);

/** Whether a text has a word of what is doubted or untrue, clitics on it. */
function isOfRumour(text: string): boolean {
  return words(text).some((word) => peelings(fold(word.text)).some(({ base }) => UNSAID.has('rumour', base)));
}

/** «لقاءً صحفياً», and no other word of meeting. */
function isOfPress(bare: string): boolean {
  const all = words(bare).map((word) => word.text);
  const plain = all.map((word) => word.replace(/^[وب]?(?:ال)?(?=.{3})/u, ''));
  const at = plain.findIndex(
    (word, i) => UNSAID.has('press-meeting', word) && UNSAID.has('press', plain[i + 1] ?? ''),
  );
  if (at < 0) return false;
  const end = at + (UNSAID.has('joint', plain[at + 2] ?? '') ? 3 : 2);
  return ![...all.slice(0, at), ...all.slice(end)].some(isOfMeeting);
}

/** «لعدم تمكنها من لقاء» */
function failed(bare: string): boolean {
  const all = words(bare).map((word) => word.text);
  return all.some(
    (word, at) =>
      UNSAID.has('failing', word) && all.slice(at + 1, at + 1 + ANSWER.failingReach).some(isOfMeeting),
  );
}

/** «تلتقي», «ستكون» for the present; «التقت», «لقائها» for the past. */
function tellsInTense(text: string, tense: 'present' | 'past'): boolean {
  return words(text).some(({ text: word }) => {
    const folded = fold(word);
    const verb = verbIn(folded);
    if (verb !== undefined && SIDED.has(verb.trigger.kind)) return verb.form.tense === tense;
    if (tense === 'present') return UNSAID.has('will-be', word);
    const noun = nounIn(folded);
    return noun !== undefined && noun.owner !== '' && noun.trigger.kind === 'met';
  });
}

function isOfMeeting(word: string): boolean {
  const frame = verbIn(fold(word))?.trigger.frame;
  return nounIn(fold(word)) !== undefined || (frame !== undefined && frame !== 'light');
}

/** «نفى»: whether a sentence speaks of what somebody says was not so. */
export function isDenial(text: string): boolean {
  return words(text).some((word) => memberIn('refuse', fold(word.text)) !== undefined);
}

/** Whether a sentence has a word for talking, where it is known: «تبادل للأسرى مع …» is no talk. */
export function tellsOfTalk(text: string): boolean {
  const folded = fold(text);
  return text === '' || TALK_ROOTS.some((root) => folded.includes(root));
}

const TALK_ROOTS = [...UNSAID.folded('talk-root')];

/** Whether a sentence says of a meeting that it was called off or put off: «اتفقا على إلغاء التأشيرات» does not. */
export function isCalledOff(text: string): boolean {
  const all = words(text).map((word) => fold(word.text));
  if (all.length === 0) return true;
  return all.some((word, at) => {
    if (memberIn('cancelled', word) === undefined && memberIn('postponed', word) === undefined) return false;
    return [
      ...all.slice(Math.max(0, at - ANSWER.undoneBefore), at),
      ...all.slice(at + 1, at + 1 + ANSWER.undoneAfter),
    ].some(isOfMeeting);
  });
}

/** «لن ينعقد اللقاء»: whether a sentence denies what is to come. */
export function isToCome(text: string): boolean {
  const all = words(text).map((word) => withoutConjunction(fold(word.text)));
  return all.includes('لن') && !all.includes('لم');
}

/** Whether a sentence tells of a visit by its verb: «زيارة بدعوة من الوزير» names who invited, not whom it was to. */
export function tellsOfVisit(text: string): boolean {
  return words(text).some(({ text: word }) =>
    UNSAID.has('visit', withoutConjunction(word, 3).replace(/^س(?=[يت])/u, '')),
  );
}

/** «كان في استقباله فلان»: whether a sentence tells of a reception as where somebody was. */
export function isOfReception(text: string): boolean {
  const all = words(text).map((word) => fold(word.text));
  return all.some((word, at) => all[at - 1] === 'في' && RECEPTION.some((noun) => word.startsWith(noun)));
}

const RECEPTION = [...UNSAID.folded('reception')];

/** «حضر المباحثات فلان وعلان»: whether a sentence begins with who was present at what others held. */
export function isOfPresence(text: string): boolean {
  const all = words(text).map((word) => word.text);
  const [first = '', second = ''] = withoutConjunction(fold(all[0] ?? '')) === 'قد' ? all.slice(1) : all;
  const verb = withoutConjunction(first, 3);
  return UNSAID.has('attend', verb) || (UNSAID.has('take-part', verb) && fold(second) === 'في');
}

/**
 * Whether the one read as received stands in the sentence where whoever receives does, «استقبل الرئيس الوزير»: first after
 * the verb, with the other after it.
 */
export function isTurned(text: string, host: string, guest: string): boolean {
  const bare = text.replace(/\p{M}/gu, '');
  const all = words(bare);
  const verb = all.findIndex((word) => UNSAID.has('receive', withoutConjunction(word.text, 3)));
  const after = verb < 0 ? undefined : bare.slice((all[verb]?.end ?? 0) + 1);
  const isPassive = (word: Word, at: number): boolean =>
    UNSAID.has('doer', word.text) && fold(all[at - 1]?.text ?? '') === 'من' && at > verb + 1;
  if (after === undefined || all.some(isPassive)) return false;
  const [one, other] = [host, guest].map((phrase) => after.indexOf(phrase.replace(/\p{M}/gu, '')));
  return one !== undefined && other === 0 && one > 0;
}

/** «تم خلالها لقاء فلان»: whether somebody is told of as met, right after a word of meeting, not as present. */
export function isMetIn(text: string, phrase: string): boolean {
  const [before = '', ...after] = text.split(phrase);
  const last = words(before).at(-1)?.text;
  return (
    after.length > 0 &&
    last !== undefined &&
    isOfMeeting(last) &&
    !peelings(fold(last)).some(({ base }) => UNSAID.has('presence', base))
  );
}
