import { isOwn } from '../arabic/lexicon.ts';
import type { Token } from '../arabic/tokens.ts';
import { extend } from './extent.ts';
import { memberIn, nounIn, peelings, verbIn } from './lexicon.ts';
import { NO_CLITICS, phraseOf, type Sentence, STOPS } from './sentence.ts';

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
  const goal = head === undefined && !starts && before === 'الي' && isGoal(s, at);
  if (head === undefined && !starts && !goal) return undefined;
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
  const visited = isVisited(s, at);
  if (prep === '' && head !== undefined && !starts && !visited && !house && !named) return undefined;
  const reach = goal
    ? goalEnd(s, at)
    : extend(s, at, peeled.definite || (head === undefined && starts), 'place');
  const last = head === undefined ? reach : throughName(s, at, reach);
  const text = phraseOf(s, at, last, { ...peeled, definite: /^[وف]?لل/u.test(token.text) });
  return { place: { text, prep, conj: peeled.conj }, last };
}

/** «زار مقر الفريق», «زار رئيس الجمعية فلان مقر الفريق»: the object of a visit, with nothing but its subject before it. */
function isVisited(s: Sentence, at: number): boolean {
  let before = at - 1;
  while (before > 0 && at - before < 10 && (s.person[before] !== undefined || s.office[before] !== undefined))
    before--;
  const word = s.word(before);
  const visit = before === at - 1 ? (verbIn(word) ?? nounIn(word)) : verbIn(word);
  return visit?.trigger.kind === 'visited';
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

/** «زيارة إلى الورادنة»: where a visit goes, though nobody tagged it as a place. */
function isGoal(s: Sentence, at: number): boolean {
  const word = s.word(at);
  if (STOPS.has(word) || s.all[at]?.kind !== 'word' || !leadsTo(s, at - 2)) return false;
  if (['title', 'group', 'honorific', 'that'].some((name) => memberIn(name, word) !== undefined))
    return false;
  for (let before = at - 2; before >= 0 && at - before < 8; before--)
    if (nounIn(s.word(before))?.trigger.kind === 'visited') return true;
  return false;
}

/** Whether «إلى» behind a token is of the visit: behind its noun, its adjective, its visitor or its day; not «تهدف إلى». */
function leadsTo(s: Sentence, at: number): boolean {
  const word = s.word(at);
  return (
    [s.person, s.office, s.body, s.date].some((row) => row[at] !== undefined) ||
    nounIn(word)?.trigger.kind === 'visited' ||
    verbIn(word)?.trigger.frame === 'light' ||
    (/[^هت]يه$/u.test(word) && !/^[يت]/u.test(word))
  );
}

/** The adjectives and the town of a goal: «سوق الجملة بالورادنة». */
function goalEnd(s: Sentence, at: number): number {
  let last = at;
  while (
    last - at < 3 &&
    s.all[last + 1]?.kind === 'word' &&
    s.person[last + 1] === undefined &&
    s.date[last + 1] === undefined &&
    !STOPS.has(s.word(last + 1)) &&
    (/^ب?ال../u.test(s.word(last + 1)) || s.joined(last, last + 1))
  )
    last++;
  return last;
}

/** Places whose first letter is theirs and that are not in the table of such words. */
function isPlaceWord(word: string): boolean {
  return /^(?:باماكو|بوخارست|بعبدا|بكركي|بعلبك|لواندا|بورسعيد|بيشكك)$/u.test(word);
}
