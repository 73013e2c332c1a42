import { fold } from '../../arabic/letters/fold.ts';
import { table } from '../../arabic/letters/tables.ts';
import { isStopWord } from '../../arabic/words/stop-words.ts';
import { words } from '../../arabic/words/words.ts';

const KURDISH: ReadonlySet<string> = new Set(table('kurdish-words').map(([word = '']) => word));
/** Letters that Arabic does not write; folding would make Arabic ones of most. */
const OWN_LETTER = /[ەێۆڕڵڤکگپچژی]/u;

/**
 * Whether a text is written in Kurdish: it has more of the small words of Kurdish than of Arabic. Names in Kurdish letters
 * make no Arabic question («من التقى نێچیرڤان بارزانی؟») a Kurdish one.
 */
export function isKurdish(text: string): boolean {
  const all = words(text).map((word) => word.text);
  const kurdish = all.filter((word) => KURDISH.has(word)).length;
  const arabic = all.filter((word) => !OWN_LETTER.test(word) && isStopWord(fold(word))).length;
  return kurdish > arabic;
}
