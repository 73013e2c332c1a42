import { fold } from '../../arabic/letters/fold.ts';
import { words } from '../../arabic/words/words.ts';
import type { Kind } from '../../meetings/meeting.ts';
import { memberIn, nounIn, peelings, verbIn } from '../../meetings/words/lexicon.ts';
import { ANSWER } from '../constants.ts';
import { UNSAID } from './unsaid-words.ts';

/**
 * Whether a sentence that is read as telling of a meeting held tells it in the present («حيث تلتقي فلاناً») or as to come
 * («ستكون أولى زياراته»), as what could not be («لعدم تمكنها من لقاء»), as a rumour («خبر كاذب حول لقاء»), or tells of what
 * is no meeting («لقاءً صحفياً»): such a sentence says it better itself.
 */
export function isUnfinished(text: string): boolean {
  const bare = text.replace(/\p{M}/gu, '');
  if (hasWord(bare, 'rumour') || (tellsInTense(bare, 'present') && !tellsInTense(bare, 'past'))) return true;
  return failed(bare) || (PRESS.test(bare) && !tellsOfMeeting(bare.replace(PRESS, ' ')));
}

const PRESS = /(?:^|\s)[وب]?(?:ال)?لقاءا?\s+(?:ال)?صحا?فيا?(?:\s+(?:ال)?مشتركا?)?(?=[\s،.]|$)/u;

/** Meetings of two sides, whose verb tells when it was. */
const SIDED: ReadonlySet<Kind> = new Set(['met', 'received', 'visited']);

/** Whether a text has a word of a class, clitics on it. */
function hasWord(text: string, of: 'rumour' | 'denial'): boolean {
  return words(text).some((word) => peelings(fold(word.text)).some(({ base }) => UNSAID.has(of, base)));
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

function tellsOfMeeting(text: string): boolean {
  return words(text).some((word) => isOfMeeting(word.text));
}

function isOfMeeting(word: string): boolean {
  const frame = verbIn(fold(word))?.trigger.frame;
  return nounIn(fold(word)) !== undefined || (frame !== undefined && frame !== 'light');
}

/** «نفى»: whether a sentence speaks of what somebody says was not so. */
export function isDenial(text: string): boolean {
  return hasWord(text, 'denial');
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
  const bare = text.replace(/\p{M}/gu, '');
  return /(?:^|\s)[وف]?لن\s/u.test(bare) && !/(?:^|\s)[وف]?لم\s/u.test(bare);
}

/** «حضر المباحثات فلان وعلان»: whether a sentence begins with who was present at what others held. */
export function isOfPresence(text: string): boolean {
  return /^[«\s]*[وف]?(?:قد\s+)?(?:حضر|حضرت|شارك في|شاركت في)\s/u.test(text.replace(/\p{M}/gu, ''));
}

/**
 * Whether the one read as received stands in the sentence where whoever receives does, «استقبل الرئيس الوزير»: first after
 * the verb, with the other after it.
 */
export function isTurned(text: string, host: string, guest: string): boolean {
  const bare = text.replace(/\p{M}/gu, '');
  const [, after] = /(?:^|\s)[وف]?استقبلت?\s(.*)$/su.exec(bare) ?? [];
  if (after === undefined || /\sمن (?:قبل|طرف|لدن|جانب)\s/u.test(after)) return false;
  const [one, other] = [host, guest].map((phrase) => after.indexOf(phrase.replace(/\p{M}/gu, '')));
  return one !== undefined && other === 0 && one > 0;
}

/** «تم خلالها لقاء فلان»: whether somebody is told of as met, right after a word of meeting, not as present. */
export function isMetIn(text: string, phrase: string): boolean {
  const [before = '', ...after] = text.split(phrase);
  const last = words(before).at(-1)?.text;
  return after.length > 0 && last !== undefined && isOfMeeting(last) && !/حضور/u.test(last);
}
