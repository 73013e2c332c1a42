import { fold } from '../../arabic/letters/fold.ts';
import { countryForms } from '../../arabic/names/countries.ts';
import type { TitleKind } from '../../arabic/names/titles.ts';
import { pronounOn, withoutProclitics } from '../../arabic/words/clitics.ts';
import { isOwnAsItIs } from '../../arabic/words/lexicon.ts';
import { words } from '../../arabic/words/words.ts';
import type { Participant } from '../../meetings/meeting.ts';
import { is } from '../../meetings/words/lexicon.ts';
import { ANSWER } from '../constants.ts';
import { isCounterpart, leadingOffice, whoseCounterpart } from '../grammar/agreement.ts';
import { type Case, inCase } from '../grammar/noun-case.ts';
import { UNSAID } from './unsaid-words.ts';

/** Kinds of office that say who is meant without an article: «سفير فرنسا», but not «صاحب لوحة». */
const OFFICIAL: ReadonlySet<TitleKind> = new Set([
  'political',
  'diplomatic',
  'judicial',
  'military',
  'religious',
  'royal',
]);

/**
 * A person or office as named in a sentence, the title before the name: «وزيرة العدل سلمى الهادي». Null when it could not
 * be understood or would not be grammatical there. `after` is the subject's gender where a pronoun may mean the
 * subject.
 */
export function personPhrase(one: Participant, after?: 'masculine' | 'feminine'): string | null {
  if (one.sort === 'group') return null;
  if (one.person === null || one.sort === 'office') return soundOffice(one.name) ? one.name : null;
  const name = one.name.trim();
  if (!isSoundName(name)) return null;
  const title = titleFor(one, after);
  if (title === undefined) return null;
  if (title === null) return bareName(one) ? name : null;
  return `${title} ${name}`;
}

/** A group of several words, in the case that its place wants; null for «الأعضاء» and what cannot be declined. */
export function groupPhrase({ name }: Participant, wanted: Case): string | null {
  const all = name.split(' ');
  if (all.length < 2 || all.length > ANSWER.soundTitle || !isSound(name) || pointsBack(all)) return null;
  return inCase(name, wanted);
}

/** Whether a group is a body that sits, «مجلس», or the session itself, «مؤتمر»; null for others. */
export function bodyThatSits(name: string): 'body' | 'session' | null {
  const head = fold(name.split(' ')[0] ?? '').replace(/^ال/u, '');
  if (!is('body', head)) return null;
  return UNSAID.has('session', head) ? 'session' : 'body';
}

/** The title to write before the name: null for none, undefined when without it the name says nothing. */
function titleFor(one: Participant, after?: 'masculine' | 'feminine'): string | null | undefined {
  const title = one.title?.trim() ?? '';
  if (title === '') return null;
  const all = title.split(' ');
  const nameWords = one.name.split(' ').length;
  const isOpen = all.length > 1 && UNSAID.has('open', all.at(-1) ?? '');
  // «مستشار لحملة فلان» may be said of whom the campaign is.
  if (isOfAnother(all)) return undefined;
  const isGood = isSoundTitle(title, after);
  if (isGood && isOpen) return nameWords > 2 ? title : undefined;
  if (isGood && (all.length > 1 || isWhole(title))) return title;
  // A name that begins with a nationality or a country's name has the rest of its title in it.
  return one.name.startsWith('ال') || isOpen || nameWords < 2 ? undefined : null;
}

/** Whether a title of one word says enough: «نظيره», «الرئيس». */
function isWhole(title: string): boolean {
  return isCounterpart(title) || title.startsWith('ال');
}

/** Whether a title is good Arabic before a name, and «نظيره» of the gender of whom it stands after. */
function isSoundTitle(title: string, after?: 'masculine' | 'feminine'): boolean {
  const all = title.split(' ');
  const whose = whoseCounterpart(all[0] ?? '');
  const isFitting = whose === null || after === whose;
  return (
    isFitting &&
    isSound(title) &&
    all.length <= ANSWER.soundTitle &&
    !pointsBack(whose === null ? all : all.slice(1)) &&
    leadingOffice(title)?.number === 'one' &&
    !isIndefinite(all) &&
    !/\u064B/u.test(title)
  );
}

/** «كاتب دولة مكلف بـ…», «زعيمة أجنبية»: an office told of as any, by an adjective without an article. */
function isIndefinite(all: readonly string[]): boolean {
  if (all[0]?.startsWith('ال') === true) return false;
  return all.slice(1, 3).some((word) => UNSAID.hasAsWritten('indefinite', word) || isNationality(word));
}

function isNationality(word: string): boolean {
  return /^(?!ال).*(?:ي|ية)$/u.test(word) && countryForms(word).some((form) => form.is === 'nationality');
}

/** Whether an indefinite office goes on with «لـ» and no article: what follows may name whose it is. */
function isOfAnother([head = '', next = '']: readonly string[]): boolean {
  if (head.startsWith('ال') || !/^ل[^ل].{2}/u.test(next)) return false;
  return withoutProclitics(next) !== fold(next);
}

function bareName({ name }: Participant): boolean {
  return name.split(' ').length > 1;
}

function isSoundName(name: string): boolean {
  const all = name.split(' ');
  if (!isSound(name) || all.length > ANSWER.soundName || is('group', fold(all[0] ?? ''))) return false;
  // «بوالي صفاقس» is an office with its preposition, no name.
  if (/^[بل]/u.test(name) && leadingOffice(name.slice(1)) !== null) return false;
  // «فلانة الفلاني بوادي الرمان»: a place has stuck to the name.
  return all.slice(1).every((word) => !hasPlaceStuck(word));
}

/** «بوادي»; a name may begin with these letters itself: «بوشماوي», «لاغارد». */
function hasPlaceStuck(word: string): boolean {
  if (!/^[بل]/u.test(word) || withoutProclitics(word) === fold(word)) return false;
  const rest = fold(word.slice(1));
  return !/^[وا].{3}/u.test(rest) || is('place-head', rest) || isOwnAsItIs(rest);
}

function soundOffice(name: string): boolean {
  const all = name.split(' ');
  if (all.length < 2 || all.length > ANSWER.soundTitle || !isSound(name) || pointsBack(all)) return false;
  if (/\u064B/u.test(name) || UNSAID.has('open', all.at(-1) ?? '')) return false;
  const office = leadingOffice(name);
  if (office === null || office.number !== 'one' || office.kind === 'honorific') return false;
  if (isIndefinite(all) || isOfAnother(all)) return false;
  return OFFICIAL.has(office.kind) || all.some((word) => word.startsWith('ال'));
}

/** Arabic words alone, none of them left open at the end. */
function isSound(phrase: string): boolean {
  const last = phrase.split(' ').at(-1) ?? '';
  return (
    /^[\p{Script=Arabic}\p{M} ]+$/u.test(phrase) &&
    !/\p{Nd}/u.test(phrase) &&
    !UNSAID.hasAsWritten('name-end', last) &&
    words(phrase).length > 0
  );
}

function pointsBack(all: readonly string[]): boolean {
  return all.some((word) => UNSAID.has('pointing', word) || hasPronoun(word));
}

/** Whether a word of a title ends in the pronoun of somebody told of before: «رئيس حكومتها». */
export function hasPronoun(word: string): boolean {
  if (word.length < 4 || /^[وب]?ال/u.test(word) || UNSAID.has('own-ha', word)) return false;
  const pronoun = pronounOn(word);
  if (pronoun === '' || pronoun === 'هن') return false;
  // «مساهم», «متهم»: often the word's own.
  return word.length - pronoun.length >= (pronoun === 'هم' ? 4 : 3);
}
