import type { Token } from '../../arabic/words/tokens.ts';
import { is, memberIn, verbIn } from '../words/lexicon.ts';
import { PREPOSITIONS, type Sentence } from '../words/sentence.ts';

/** The verb that a token is: «جمعة» is no «جمعه», «ودعا» no «ودّعا». */
export function verbOf(token: Token): ReturnType<typeof verbIn> {
  if (/^[وف]/u.test(token.text) && is('say', token.text.slice(1))) return undefined;
  const found = verbIn(token.text);
  return found !== undefined && found.form.object !== '' && /ة\p{M}*$/u.test(token.raw) ? undefined : found;
}

/** «رئاسة الوزراء», «قصر الرئاسة»: a place or a body, not that somebody presides. */
export function isSeat(s: Sentence, at: number): boolean {
  const base = s.word(at).replace(/^[وف]?(?:ب|لل|ل|ال)?/u, '');
  return (
    base === 'رياسه' &&
    (/^ال|^لل/u.test(s.word(at)) ||
      /^ال(?:وزرا|جمهوري|حكوم|اقليم|نواب|برلمان|اركان|مجلس)/u.test(s.word(at + 1)))
  );
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
  return s.word(at) === 'راس' && memberIn('place-head', s.word(at - 1)) !== undefined;
}
