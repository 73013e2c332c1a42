import { isKnown, isOwn } from '../../arabic/words/lexicon.ts';
import type { Token } from '../../arabic/words/tokens.ts';
import { memberIn } from '../words/lexicon.ts';
import type { Reach } from './name-edges.ts';
import { GIVEN, isNationality, OPENING } from './name-words.ts';

/** «فلان القنصل التركي علان»: two names with a title between, which the tagger ran together; a title at the head goes. */
export function partedByTitles(all: readonly Token[], span: Reach): Reach[] {
  const parts: Reach[] = [];
  let { first } = span;
  for (let at = span.first; at < span.last; at++) {
    if (!isTitleAtHead(all, at, span) && !(at > first && isTitleBetween(all, at, span))) continue;
    if (at > first) parts.push({ first, last: at - 1 });
    first = behindTitle(all, at, span.last);
    at = first - 1;
  }
  parts.push({ first, last: span.last });
  return parts;
}

function isTitleAtHead(all: readonly Token[], at: number, { first, last }: Reach): boolean {
  if (at !== first) return false;
  const { text } = all[at] as Token;
  const title = memberIn('title', text);
  return title?.definite === true || (title !== undefined && last - at >= 3 && !GIVEN.has(text));
}

function isTitleBetween(all: readonly Token[], at: number, { last }: Reach): boolean {
  return memberIn('title', (all[at] as Token).text)?.definite === true && nextIsGiven(all, at, last);
}

/** The first token behind a title, what it is of, and its nationality. */
function behindTitle(all: readonly Token[], at: number, last: number): number {
  let next = at + 1;
  if (memberIn('title', (all[at] as Token).text)?.definite !== true && next < last) next++;
  while (next < last && isNationality((all[next] as Token).text)) next++;
  return next;
}

/** «فلان الفلاني وقيس العلاني»: a given name, or a word that no table has, after «و» begins another. */
export function partedByAnd(all: readonly Token[], { first, last }: Reach): Reach[] {
  for (let at = first + 2; at < last; at++) {
    const { text } = all[at] as Token;
    const joins = /^و.{3}/u.test(text) && !isOwn(text) && !GIVEN.has(text);
    if (joins && (GIVEN.has(text.slice(1)) || (text.length > 5 && !isKnown(text))))
      return [{ first, last: at - 1 }, ...partedByAnd(all, { first: at, last })];
  }
  return [{ first, last }];
}

/** Whether a name begins after a title, nationalities aside. */
function nextIsGiven(all: readonly Token[], at: number, last: number): boolean {
  let next = at + 1;
  while (next <= last && isNationality((all[next] as Token).text)) next++;
  const word = all[next]?.text ?? '';
  return next > at + 1 ? next <= last : GIVEN.has(word) || OPENING.has(word);
}
