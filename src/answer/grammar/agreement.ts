import { fold } from '../../arabic/letters/fold.ts';
import { table } from '../../arabic/letters/tables.ts';
import { LONGEST_TITLE, TITLES, type Title } from '../../arabic/names/titles.ts';
import { withoutConjunction } from '../../arabic/words/clitics.ts';
import type { Participant } from '../../meetings/meeting.ts';
import { is } from '../../meetings/words/lexicon.ts';
import { AGREEMENT } from './agreement-words.ts';

export type Gender = 'masculine' | 'feminine';

/** A verb in the forms that a sentence about a meeting needs, each masculine and feminine, singular. */
export interface Verb {
  readonly past: Forms;
  readonly present: Forms;
  readonly jussive: Forms;
}

type Forms = readonly [masculine: string, feminine: string];

const WOMEN: ReadonlySet<string> = new Set(table('women-names').map(([name = '']) => fold(name)));

/** `verb.past` and so on, as its subject's gender wants it. */
export function agreeing(forms: Forms, gender: Gender): string {
  return forms[gender === 'feminine' ? 1 : 0];
}

/** The office that a phrase begins with, an honour before it left out; null when none is known. */
export function leadingOffice(phrase: string): Title | null {
  const all = phrase.split(' ');
  const [opening = ''] = all;
  if (AGREEMENT.has('counterpart', opening)) {
    const gender = /تها?$/u.test(fold(opening)) ? 'feminine' : 'masculine';
    return { title: opening, kind: 'political', gender, number: 'one' };
  }
  const first = all.findIndex((word) => !AGREEMENT.has('honour', word));
  const from = first < 0 ? 0 : first;
  for (let to = Math.min(all.length, from + LONGEST_TITLE); to > from; to--) {
    const form = fold(all.slice(from, to).join(' '));
    const title = TITLES.get(form) ?? TITLES.get(form.replace(/^ال(?=.{3})/u, ''));
    if (title !== undefined) return title;
  }
  const head = fold(all[from] ?? '').replace(/^ال(?=.{3})/u, '');
  const isTitle = is('title', head) && !/(?:ان|ين|ي)$/u.test(head);
  if (isTitle || AGREEMENT.has('heir', head))
    return {
      title: head,
      kind: 'political',
      gender: head.endsWith('ه') ? 'feminine' : 'masculine',
      number: 'one',
    };
  return null;
}

/**
 * By the office or title, else by the first name, else by the verb before the name in the telling sentence («قالت
 * فلانة»); masculine where nothing tells.
 */
export function genderOf({ name, person, title }: Participant, telling = ''): Gender {
  const phrase = title ?? (person === null ? name : null);
  if (phrase !== null) {
    if (phrase.split(' ').some((word) => AGREEMENT.has('hers', word))) return 'feminine';
    const office = leadingOffice(phrase);
    if (office !== null && office.kind !== 'honorific') return office.gender;
  }
  if (person !== null && WOMEN.has(fold(person.split(' ')[0] ?? ''))) return 'feminine';
  return telling.includes(name) && endsBeforeHer(telling.split(name)[0] ?? '') ? 'feminine' : 'masculine';
}

/** Whether a text ends in what stands before a woman's name: «وقالت », «السيدة ». */
function endsBeforeHer(text: string): boolean {
  const [, word = ''] = /(?:^|[\s«])(\p{L}+)\s$/u.exec(text) ?? [];
  return [word, withoutConjunction(word)].some((one) => AGREEMENT.has('before-her', one));
}

/** Whether a word is «نظيره» or its like: right after the one whose counterpart it is. */
export function isCounterpart(word: string): boolean {
  return AGREEMENT.hasAsWritten('counterpart', word);
}

/** Of whom such a word tells, a man, «نظيره», or a woman, «نظيرها»; null for other words. */
export function whoseCounterpart(word: string): Gender | null {
  if (!isCounterpart(word)) return null;
  return word.endsWith('ها') ? 'feminine' : 'masculine';
}

/** «وبحثا», «وبحثتا», «وبحثوا», «وبحثن»: a past verb of the root's sound form after those that did it. */
export function pastOfAll(stem: string, genders: readonly Gender[]): string {
  const women = genders.every((gender) => gender === 'feminine');
  if (genders.length === 1) return women ? `${stem}ت` : stem;
  if (genders.length === 2) return women ? `${stem}تا` : `${stem}ا`;
  return women ? `${stem}ن` : `${stem}وا`;
}
