import { withoutProclitics } from './clitics.ts';
import { withoutEndings } from './endings.ts';
import { fold } from './fold.ts';
import { isStopWord } from './stop-words.ts';
import { table } from './tables.ts';
import { words } from './words.ts';

/** The stems of verbs' imperfects and nouns, and the stem of the verb: `verb-families.tsv`. */
const FAMILIES: ReadonlyMap<string, string> = new Map(
  table('verb-families').flatMap(([verb = '', ...forms]) =>
    forms.map((form): [string, string] => [lightStem(form), lightStem(verb)]),
  ),
);

/** Stems found before. A collection has few words and uses them often; the bound keeps a stranger's text small. */
const STEMS = new Map<string, string>();
const MOST_STEMS = 100_000;

/**
 * The stem of a word: folded, without clitics before it and endings after it, letters and digits alone. The forms of
 * a word that differ in these have one stem: «وللرئيسين», «برئيس», «رئيسة»; and so have a verb of
 * `verb-families.tsv`, its imperfect and its noun: «التقى», «سيلتقي», «لقائهما». Empty for what has no letter or digit.
 */
export function stem(word: string): string {
  const known = STEMS.get(word);
  if (known !== undefined) return known;
  const light = lightStem(word);
  const found = FAMILIES.get(light) ?? light;
  if (STEMS.size >= MOST_STEMS) STEMS.clear();
  STEMS.set(word, found);
  return found;
}

function lightStem(word: string): string {
  return withoutEndings(withoutProclitics(word)).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Words met before, as `stems` takes them: empty for stop words. */
const SAYING = new Map<string, string>();

/** The stems of a text's words in order, stop words and question words left out. */
export function stems(text: string): string[] {
  const found: string[] = [];
  for (const word of words(text)) {
    let last = SAYING.get(word.text);
    if (last === undefined) {
      last = isStopWord(fold(word.text)) ? '' : stem(word.text);
      if (SAYING.size >= MOST_STEMS) SAYING.clear();
      SAYING.set(word.text, last);
    }
    if (last !== '') found.push(last);
  }
  return found;
}
