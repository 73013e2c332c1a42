import { isOwn } from '../arabic/lexicon.ts';
import type { Token } from '../arabic/tokens.ts';
import { extend } from './extent.ts';
import { memberIn, nounIn, peelings, verbIn } from './lexicon.ts';
import { cutOf, NO_CLITICS, type Sentence } from './sentence.ts';

export function placeAt(
  s: Sentence,
  at: number,
): { place: { text: string; prep: string; conj: boolean }; last: number } | undefined {
  const token = s.all[at] as Token;
  if (s.person[at] !== undefined) return undefined;
  const before = s.word(at - 1);
  const governed = /^(?:في|فى|الي|بين|لدي|و?في)$/u.test(before);
  const head = memberIn('place-head', token.text);
  const span = s.place[at];
  const starts = span !== undefined && (at === 0 || s.place[at - 1] !== span);
  if (head === undefined && !starts) return undefined;
  const named = head !== undefined && s.place[at + 1] !== undefined && s.place[at] === undefined;
  const house = token.text.endsWith('البيت') && s.word(at + 1) === 'الابيض';
  let peeled = head;
  if (peeled === undefined) {
    const clitic = /^و?[بل]/u.test(token.text) && !isOwn(token.text) && !isPlaceWord(token.text);
    peeled = clitic
      ? (peelings(token.text).find((p) => p.prep !== '') ?? { ...NO_CLITICS, base: token.text })
      : { ...NO_CLITICS, base: token.text };
  }
  const prep = peeled.prep !== '' ? peeled.prep : governed ? before.replace(/^و/u, '') : '';
  const visited = (verbIn(before) ?? nounIn(before))?.trigger.kind === 'visited';
  if (prep === '' && head !== undefined && !starts && !visited && !house && !named) return undefined;
  const last = extend(s, at, peeled.definite || (head === undefined && starts), 'place');
  const cut = cutOf(peeled);
  const article = peeled.prep === 'ل' && token.text.slice(peeled.conj ? 1 : 0).startsWith('لل');
  const text = article ? `ال${s.slice(at, last, cut + 1)}` : s.slice(at, last, cut);
  return { place: { text, prep, conj: peeled.conj }, last };
}

/** Places whose first letter is theirs and that are not in the table of such words. */
function isPlaceWord(word: string): boolean {
  return /^(?:باماكو|بوخارست|بعبدا|لواندا|بورسعيد|بيشكك)$/u.test(word);
}
