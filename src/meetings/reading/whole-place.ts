import type { Span } from '../../arabic/letters/span.ts';
import { FUNCTION_WORDS } from '../../arabic/words/function-words.ts';
import { tokens } from '../../arabic/words/tokens.ts';
import { READING } from '../constants.ts';
import { memberIn } from '../words/lexicon.ts';

/** «الحدودي»: no place begins with the adjective of one. */
const ADJECTIVE = /^ال.{2,}(?:ي|ية)$/u;

/**
 * A place that was read from its adjective on, with the words before that up to the preposition: of «عند منفذ الوادي
 * الحدودي» «منفذ الوادي الحدودي». As it is where no preposition stands near, or somebody's office between.
 */
export function wholePlace(text: string, sentence: Span, place: Span): Span {
  const from = Math.min(sentence.start, place.start);
  const all = tokens(text.slice(from, place.end));
  const first = all.findIndex(({ start }) => from + start >= place.start);
  if (!ADJECTIVE.test(all[first]?.raw ?? '')) return place;
  const least = Math.max(0, first - READING.wordsBeforeAdjective - 1);
  for (let at = first - 1; at >= least; at--) {
    const [token, next] = [all[at], all[at + 1]];
    if (token?.kind !== 'word' || next?.gap !== 'space') return place;
    if (FUNCTION_WORDS.has('preposition', token.text)) return { start: from + next.start, end: place.end };
    if (memberIn('place-head', token.text)?.prep === 'ب')
      return { start: from + token.start, end: place.end };
    if (memberIn('title', token.text) !== undefined) return place;
  }
  return place;
}
