import { ARABIC } from '../arabic/constants.ts';
import { fold } from '../arabic/letters/fold.ts';
import { table } from '../arabic/letters/tables.ts';
import { pronounOn, THIRD_PERSON, withoutConjunction } from '../arabic/words/clitics.ts';
import { FOLLOW_UPS } from './follow-up-words.ts';

/** Whom a pronoun may mean: one man, one woman, two, or several. */
export type Reference = 'him' | 'her' | 'two' | 'several';

/** A word with the pronoun that is written to its end taken off. */
export interface Referring {
  readonly reference: Reference;
  /** What stands before the name in its place: «معه» → «مع », «له» → «لـ», «منصبه» → «منصب ». */
  readonly before: (name: string) => string;
}

const OWN = FOLLOW_UPS.folded('own');

const PREPOSITIONS: ReadonlyMap<string, string> = new Map(
  table('follow-ups').flatMap(([kind, form = '', alone = '']) =>
    kind === 'preposition' ? [[fold(form), alone] as const] : [],
  ),
);

const REFERENCES: Readonly<Record<(typeof THIRD_PERSON)[number], Reference>> = {
  ه: 'him',
  ها: 'her',
  هما: 'two',
  هم: 'several',
  هن: 'several',
};

const RESUMED: ReadonlyMap<string, Reference | undefined> = new Map(
  table('follow-ups').flatMap(([kind, form = '', pronoun = '']) =>
    kind === 'resumed' ? [[fold(form), REFERENCES[pronoun as keyof typeof REFERENCES]] as const] : [],
  ),
);

/** Of which kind the pronoun is that takes up a relative behind it: «الذي … عليه»; undefined where a word is none. */
export function resumedBy(word: string): Reference | undefined {
  return RESUMED.get(fold(word));
}

/** A word without the pronoun, or what looks like one, at its end, and without vowel signs. */
export function withoutPronoun(word: string): string {
  const bare = word.replace(/\p{M}/gu, '');
  return bare.slice(0, bare.length - pronounOn(bare).length);
}

/**
 * The pronoun at the end of a word as it is written, without vowel signs; null where there is none. `isVerb` says that
 * the word is one: «استقبلتها» is then «استقبلت», where «زيارتها» is «زيارة».
 */
export function referring(word: string, isVerb: boolean): Referring | null {
  const bare = word.replace(/\p{M}/gu, '');
  const ending = THIRD_PERSON.find((one) => bare.endsWith(one));
  if (ending === undefined || /^[وف]?(?:ال|لل)/u.test(bare)) return null;
  const reference = REFERENCES[ending];
  const rest = bare.slice(0, -ending.length);
  const preposition = PREPOSITIONS.get(fold(rest));
  if (preposition !== undefined) return { reference, before: (name) => joined(preposition, name) };
  if (rest.length < ARABIC.bareWord || OWN.has(withoutConjunction(fold(bare), 3))) return null;
  return { reference, before: (name) => `${isVerb ? rest : noun(rest)} ${name}` };
}

/** The form of a noun that a name follows: «زيارت» → «زيارة», «لقائ» → «لقاء», «تصريحات» as it is. */
function noun(rest: string): string {
  if (/(?<!ا)ت$/u.test(rest)) return `${rest.slice(0, -1)}ة`;
  return rest.replace(/ا[ئؤ]$/u, 'اء');
}

/** «بـ» and «لـ» are written to their name: «بفلان», «للرئيس»; other prepositions stand before it. */
function joined(preposition: string, name: string): string {
  if (!preposition.endsWith('ـ')) return `${preposition} ${name}`;
  const letter = preposition.slice(0, -1);
  return letter === 'ل' && name.startsWith('ال') ? `لل${name.slice(2)}` : `${letter}${name}`;
}
