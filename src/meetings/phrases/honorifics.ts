import { fold } from '../../arabic/letters/fold.ts';
import type { Peeled } from '../../arabic/words/clitics.ts';
import { memberIn } from '../words/lexicon.ts';
import { PHRASE_WORDS } from '../words/phrase-words.ts';

/** Whether a title says no office, only honour: «السيد», «د.». */
export function isHonour(title: string): boolean {
  return fold(title)
    .replaceAll('.', ' ')
    .trim()
    .split(/\s+/u)
    .every((word) => honorificIn(word) !== undefined);
}

/** An honorific: «دولة», «سيادة» and their like only without the article. */
export function honorificIn(word: string): Peeled | undefined {
  const found = memberIn('honorific', word);
  return found?.definite === true && PHRASE_WORDS.has('bare-honour', found.base) ? undefined : found;
}
