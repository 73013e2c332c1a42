import { fold } from '../letters/fold.ts';
import { table } from '../letters/tables.ts';
import { FIRST_PERSON, SECOND_PERSON, THIRD_PERSON } from './clitics.ts';

/** Imperfects without the letter of their person: «لتقي» of «يلتقي», «عود» of «يعود». */
const STEMS = new Set(table('imperfects').map(([form = '']) => fold(form).slice(1)));

/** Endings of an imperfect: of its person («سيلتقون»), and the pronouns after it («ستستقبله»). */
const PERSONS = ['', 'ون', 'ان', 'ين'];
const PRONOUNS = ['', ...THIRD_PERSON, ...FIRST_PERSON, ...SECOND_PERSON];

/** A written word with «سـ» and the letter of a person, which is an alif only with its hamza: «سأعود», «سآخذ», not «سارة». */
const PERSON = /^[وف]?س(?:[يتنأ]|(?=آ))/u;

const MARKS = /[\u064B-\u0653\u0656-\u065F\u0670\u0640]/gu;

/**
 * Whether a word is a verb with the «سـ» of the future: «سيلتقي», «وستزورها», «سأعود». What follows the «سـ» must be
 * a known imperfect, so that «سيدي», «سينما», «سيمون» and «سامي» are none.
 */
export function isFutureVerb(written: string): boolean {
  const letters = written.normalize('NFC').replace(MARKS, '');
  if (!PERSON.test(letters)) return false;
  return isImperfect(fold(letters.replace(PERSON, '')));
}

function isImperfect(rest: string): boolean {
  for (const pronoun of PRONOUNS) {
    if (!rest.endsWith(pronoun)) continue;
    const bare = rest.slice(0, rest.length - pronoun.length);
    for (const person of PERSONS) {
      const stem = bare.endsWith(person) ? bare.slice(0, bare.length - person.length) : '';
      if (stem.length > 1 && weakened(stem, person, pronoun).some((each) => STEMS.has(each))) return true;
    }
  }
  return false;
}

/** A weak last letter goes before «ون» and «ين» («يلتقون» of «يلتقي»); before a pronoun «ى» is an alif («يتولاها»). */
function weakened(stem: string, person: string, pronoun: string): string[] {
  if (/^[وي]ن$/u.test(person)) return [stem, `${stem}ي`, `${stem}و`];
  return pronoun !== '' && stem.endsWith('ا') ? [stem, `${stem.slice(0, -1)}ي`] : [stem];
}
