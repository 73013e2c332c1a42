import { peelings, withoutConjunction } from '../../arabic/words/clitics.ts';
import type { Token } from '../../arabic/words/tokens.ts';
import { is, memberIn, verbIn } from '../words/lexicon.ts';
import { PHRASE_WORDS } from '../words/phrase-words.ts';
import { PREPOSITIONS, type Sentence } from '../words/sentence.ts';

/** The verb that a token is: «جمعة» is no «جمعه», «ودعا» no «ودّعا». */
export function verbOf(token: Token): ReturnType<typeof verbIn> {
  const bare = withoutConjunction(token.text);
  if (bare !== token.text && is('say', bare)) return undefined;
  const found = verbIn(token.text);
  return found !== undefined && found.form.object !== '' && /ة\p{M}*$/u.test(token.raw) ? undefined : found;
}

/** «رئاسة الوزراء», «قصر الرئاسة»: a place or a body, not that somebody presides. */
export function isSeat(s: Sentence, at: number): boolean {
  const word = s.word(at);
  if (!peelings(word).some(({ base }) => PHRASE_WORDS.has('presiding', base))) return false;
  return /^ال|^لل/u.test(word) || PHRASE_WORDS.begins('presided', s.word(at + 1));
}

export function insideOffice(s: Sentence, at: number): boolean {
  return at > 0 && s.joined(at - 1, at);
}

/** A form that verb and noun share («جمع», «هاتف», «رأس») is a verb unless a preposition governs it. */
export function isVerbHere(s: Sentence, at: number): boolean {
  const before = s.word(at - 1);
  return !PREPOSITIONS.has(before) && !isCape(s, at);
}

/** «معبر رأس جدير»: a cape after a kind of place, not that somebody headed something. */
export function isCape(s: Sentence, at: number): boolean {
  return PHRASE_WORDS.has('cape', s.word(at)) && memberIn('place-head', s.word(at - 1)) !== undefined;
}
