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
  const visitedTo = isDestination(s, at);
  if (head === undefined && !starts && !visitedTo) return undefined;
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
  const reach = extend(s, at, peeled.definite || (head === undefined && (starts || visitedTo)), 'place');
  const last = head === undefined ? reach : throughName(s, at, reach);
  const cut = cutOf(peeled);
  const article = peeled.prep === 'ل' && token.text.slice(peeled.conj ? 1 : 0).startsWith('لل');
  const text = article ? `ال${s.slice(at, last, cut + 1)}` : s.slice(at, last, cut);
  return { place: { text, prep, conj: peeled.conj }, last };
}

/** «مستشفى شارل نيكول»: a place named for somebody, whose name the tagger found in part. */
function throughName(s: Sentence, at: number, last: number): number {
  const name = s.person[last + 1];
  const cut =
    last > at && s.place[last] === undefined && name !== undefined && s.all[last + 1]?.gap === 'space';
  if (!cut || memberIn('title', s.word(last)) !== undefined) return last;
  let end = last;
  while (s.person[end + 1] === name) end++;
  return end;
}

/** So many words may stand between a visit and «إلى»: «زيارة عمل أداها اليوم إلى». */
const BEFORE_DESTINATION = 6;

/** «زيارة … إلى النفيضة»: what follows «إلى» soon after a visit is where it was to, known as a place or not. */
function isDestination(s: Sentence, at: number): boolean {
  const token = s.all[at];
  if (s.word(at - 1) !== 'الي' || token?.kind !== 'word' || isSomebody(s, at)) return false;
  for (let before = at - 2; before >= Math.max(0, at - 2 - BEFORE_DESTINATION); before--) {
    if (nounIn(s.word(before))?.trigger.kind === 'visited') return true;
    if (s.person[before] !== undefined || s.all[before]?.kind === 'mark') return false;
  }
  return false;
}

function isSomebody(s: Sentence, at: number): boolean {
  const { text } = s.all[at] as Token;
  return (
    s.person[at] !== undefined ||
    s.office[at] !== undefined ||
    ['title', 'group', 'honorific', 'kin', 'related'].some((name) => memberIn(name, text) !== undefined)
  );
}

/** Places whose first letter and that are not in the table of such words. */
function isPlaceWord(word: string): boolean {
  return /^(?:باماكو|بوخارست|بعبدا|بكركي|بعلبك|لواندا|بورسعيد|بيشكك)$/u.test(word);
}
