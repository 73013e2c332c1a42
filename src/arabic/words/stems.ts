import { ARABIC } from '../constants.ts';
import { fold } from '../letters/fold.ts';
import { remembered } from '../letters/remembered.ts';
import { table } from '../letters/tables.ts';
import { withoutProclitics } from './clitics.ts';
import { withoutEndings } from './endings.ts';
import { isStopWord } from './stop-words.ts';
import { words } from './words.ts';

/** The stems of verbs' imperfects and nouns, and the stem of the verb: `verb-families.tsv`. */
const FAMILIES: ReadonlyMap<string, string> = new Map(
  table('verb-families').flatMap(([verb = '', ...forms]) =>
    forms.map((form): [string, string] => [lightStem(form), lightStem(verb)]),
  ),
);

/**
 * The stem of a word: folded, without clitics before it and endings after it, letters and digits alone. The forms of
 * a word that differ in these have one stem: «وللرئيسين», «برئيس», «رئيسة»; and so have a verb of
 * `verb-families.tsv`, its imperfect and its noun: «التقى», «سيلتقي», «لقائهما». Empty for what has no letter or digit.
 */
export const stem = remembered(ARABIC.wordsRemembered, (word): string => {
  const light = lightStem(word);
  return FAMILIES.get(light) ?? light;
});

function lightStem(word: string): string {
  return withoutEndings(withoutProclitics(word)).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The stem of a word that says something; empty for stop words. */
const saying = remembered(ARABIC.wordsRemembered, (word): string =>
  isStopWord(fold(word)) ? '' : stem(word),
);

/** The stems of a text's words in order, stop words and question words left out. */
export function stems(text: string): string[] {
  const found: string[] = [];
  for (const word of words(text)) {
    const last = saying(word.text);
    if (last !== '') found.push(last);
  }
  return found;
}
