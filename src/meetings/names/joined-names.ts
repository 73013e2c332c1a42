import { NAME_PARTS } from '../../arabic/names/name-parts.ts';
import { isOwn } from '../../arabic/words/lexicon.ts';
import type { Token } from '../../arabic/words/tokens.ts';
import type { NameSpan } from '../../model/names.ts';
import { READING } from '../constants.ts';
import { memberIn, nounIn, verbIn } from '../words/lexicon.ts';
import { STOP_WORDS } from '../words/sentence.ts';
import type { Reach } from './name-edges.ts';
import { CARRYING, GIVEN, isNotPreposition, OPENING } from './name-words.ts';

/** The tokens that a span covers; by bisection, since both are in order. */
export function reach(all: readonly Token[], span: NameSpan): Reach {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle] as Token).end <= span.start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last + 1 < all.length && (all[last + 1] as Token).start < span.end) last++;
  return { first: low, last };
}

/** The spans of one name made one: «الباجي» «قائد» «السبسي». */
export function joinedNames(all: readonly Token[], spans: readonly Reach[]): Reach[] {
  const joined: { first: number; last: number }[] = [];
  for (const span of spans) {
    const before = joined.at(-1);
    if (before !== undefined && continues(all, before, span)) before.last = Math.max(before.last, span.last);
    else if (span.first <= span.last) joined.push({ ...span });
  }
  return joined;
}

/** Whether a person goes on in the next: right after it, or after one word that is no clause's. */
function continues(all: readonly Token[], a: Reach, b: Reach): boolean {
  if (b.first <= a.last) return true;
  const gap = b.first - a.last - 1;
  const next = all[b.first] as Token;
  if (/^و/u.test(next.text) && !isOwn(next.text)) return false;
  if (gap === 0) return next.gap === 'space';
  if (gap !== 1) return false;
  const middle = all[a.last + 1] as Token;
  const single = a.first === a.last;
  if (!single || middle.kind !== 'word') return false;
  return CARRYING.has(middle.text) || isWithinName(middle.text);
}

/** Whether a word may stand between two of one name: a given name that is no word of a clause. */
function isWithinName(word: string): boolean {
  return (
    !/^[وبل]/u.test(word) &&
    !STOP_WORDS.has(word) &&
    verbIn(word) === undefined &&
    nounIn(word) === undefined &&
    (NAME_PARTS.has('between', word) || GIVEN.has(word))
  );
}

/** A name that stops where none can, carried on. */
export function grown(all: readonly Token[], span: Reach): Reach {
  let { last } = span;
  for (let step = 0; step < READING.nameSteps; step++) {
    const further = furtherWords(all, { ...span, last }, step === 0);
    if (further === 0) break;
    last += further;
  }
  return { ...span, last };
}

/** How many words behind a name are of it. */
function furtherWords(all: readonly Token[], { first, last }: Reach, isFirst: boolean): number {
  const end = all[last]?.text ?? '';
  const next = all[last + 1];
  if (next === undefined || next.kind !== 'word' || next.gap !== 'space') return 0;
  if (STOP_WORDS.has(next.text) && !(OPENING.has(end) && isNotPreposition(next))) return 0;
  if (OPENING.has(end)) return 1;
  const second = all[last + 2];
  if (CARRYING.has(next.text) && second?.kind === 'word') return 2;
  // «سعد الدين الوزير»: a family name, unless another's name follows.
  const isFamily =
    isFirst &&
    isOneName(all, first, last) &&
    memberIn('title', next.text)?.definite === true &&
    second !== undefined &&
    !GIVEN.has(second.text);
  return isFamily ? 1 : 0;
}

/** Whether tokens are one name of two words («سعد الدين»), which a family name follows. */
function isOneName(all: readonly Token[], first: number, last: number): boolean {
  return last > first && NAME_PARTS.has('ends-one-name', all[last]?.text ?? '') && last - first === 1;
}
