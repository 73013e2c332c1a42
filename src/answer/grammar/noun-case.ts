import { fold } from '../../arabic/letters/fold.ts';
import { is } from '../../meetings/words/lexicon.ts';
import { AGREEMENT } from './agreement-words.ts';

/** The cases that a phrase of several people can stand in; a subject is never one. */
export type Case = 'accusative' | 'genitive';

const TANWEEN = /\u064B?\u0627\u064B?$/u;

/**
 * A group as its place in a sentence wants it: «وفداً من الحكومة» and «وفد من الحكومة», «ممثلون عن» and «ممثلين عن».
 * Null when its form here is not sure: an indefinite noun with its adjective and no ending written on either.
 */
export function inCase(phrase: string, wanted: Case): string | null {
  const [head = '', ...rest] = phrase.split(' ');
  const oblique = obliquePlural(head);
  if (oblique !== null) return [oblique, ...rest].join(' ');
  if (head.startsWith('ال')) return phrase;
  const bare = withoutTanween(head);
  if (bare !== null) {
    if (wanted === 'accusative') return phrase;
    const adjectives = rest.findIndex((word) => !TANWEEN.test(word));
    const count = adjectives < 0 ? rest.length : adjectives;
    const described = rest.slice(0, count).map((word) => word.replace(TANWEEN, ''));
    return [bare, ...described, ...rest.slice(count)].join(' ');
  }
  if (wanted === 'genitive' || !takesTanween(head)) return phrase;
  const [next] = rest;
  if (next === undefined || next.startsWith('ل') || AGREEMENT.hasAsWritten('group-goes-on', next))
    return [`${head}اً`, ...rest].join(' ');
  return next.startsWith('ال') ? phrase : null;
}

/** «ممثلون» → «ممثلين», «ممثلو» → «ممثلي»; null for what is no sound plural in the nominative. */
function obliquePlural(head: string): string | null {
  const known = (form: string): boolean => is('group', fold(form.replace(/^ال/u, '')));
  if (/.{3}ون$/u.test(head)) {
    const oblique = `${head.slice(0, -2)}ين`;
    return known(oblique) || known(head) ? oblique : null;
  }
  if (/.{3}و$/u.test(head)) {
    const oblique = `${head.slice(0, -1)}ي`;
    return known(oblique) || known(head) ? oblique : null;
  }
  return null;
}

/** «وفداً» and «وفدا» → «وفد»; null for a word without the ending of an indefinite accusative. */
function withoutTanween(head: string): string | null {
  const bare = head.replace(TANWEEN, '');
  if (bare === head) return null;
  return /\u064B/u.test(head) || is('group', fold(bare)) ? bare : null;
}

/** Whether an indefinite noun shows its accusative by an alif: not after ة, ء, ات, ي or ين. */
function takesTanween(head: string): boolean {
  return AGREEMENT.hasAsWritten('group-noun', head) && /\p{L}$/u.test(head);
}
