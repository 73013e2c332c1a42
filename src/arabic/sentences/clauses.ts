import { ARABIC } from '../constants.ts';
import { fold } from '../letters/fold.ts';
import type { Span } from '../letters/span.ts';
import { table } from '../letters/tables.ts';
import { withoutConjunction } from '../words/clitics.ts';
import { formsOf } from '../words/conjugation.ts';
import { type Word, words } from '../words/words.ts';
import { asides } from './asides.ts';

/** What may begin a clause, folded, in words: only after «،» or «؛», or also joined to its sentence by و. */
const JOINTS: ReadonlyMap<string, string> = new Map(
  table('clause-joints', { column: 1, of: ['joined', 'comma'] }).flatMap(
    ([form = '', where = '', forms = '']) =>
      formsOf(form, forms).map((one): [string, string] => [one, where]),
  ),
);
const LONGEST_JOINT = Math.max(...[...JOINTS.keys()].map((form) => form.split(' ').length));

/**
 * The clauses of a long sentence of a text, in order, for evidence that is no longer than need be: every character
 * of the sentence that is not white space lies in exactly one. A sentence of up to `ARABIC.wholeSentence` words is left whole.
 *
 * A clause begins only at a word of `clause-joints.tsv`, after «،» or «؛» («، مشيرا إلى») or, for the verbs of
 * saying and doing there, joined by و («وأضاف»): so no cut falls within a name or a list of names. None falls within
 * a quotation or parentheses.
 */
export function clauses(text: string, sentence: Span): Span[] {
  const found = text.slice(sentence.start, sentence.end);
  const all = words(found);
  if (all.length <= ARABIC.wholeSentence) return [sentence];
  const hidden = asides(found).spans;
  const cuts: number[] = [];
  let last = 0;
  let aside = 0;
  let until = 0;
  for (const [at, word] of all.entries()) {
    for (let span = hidden[aside]; span !== undefined && span.start <= word.start; span = hidden[++aside])
      until = Math.max(until, span.end);
    if (at - last < ARABIC.clause || all.length - at < ARABIC.clause || word.start < until) continue;
    if (!begins(found, all, at)) continue;
    cuts.push(startOf(found, word.start, all[at - 1]?.end ?? 0));
    last = at;
  }
  return spansBetween(text, sentence, cuts);
}

/** Whether a clause may begin at the word `at`. */
function begins(text: string, all: readonly Word[], at: number): boolean {
  const word = all[at];
  const before = all[at - 1];
  if (word === undefined || before === undefined) return false;
  const afterComma = /[،؛,;]/u.test(text.slice(before.end, word.start));
  const folded = fold(word.text);
  const bare = withoutConjunction(folded);
  const conjoined = bare === folded ? undefined : jointAt(all, at, bare);
  if (conjoined === 'joined') return true;
  return afterComma && (conjoined !== undefined || jointAt(all, at, folded) !== undefined);
}

/** Where the longest joint that begins with `first` at the word `at` may be cut, or `undefined` where none does. */
function jointAt(all: readonly Word[], at: number, first: string): string | undefined {
  for (let count = LONGEST_JOINT; count > 0; count--) {
    const rest = all.slice(at + 1, at + count).map(({ text }) => fold(text));
    const where = JOINTS.get([first, ...rest].join(' '));
    if (where !== undefined) return where;
  }
  return undefined;
}

/** A clause that begins with a quotation begins at its sign. */
function startOf(text: string, start: number, after: number): number {
  let from = start;
  while (from > after && /["«“([]/u.test(text.charAt(from - 1))) from--;
  return from;
}

function spansBetween(text: string, sentence: Span, cuts: readonly number[]): Span[] {
  const edges = [0, ...cuts, sentence.end - sentence.start].map((cut) => cut + sentence.start);
  return edges.slice(0, -1).map((start, at) => {
    let end = edges[at + 1] ?? sentence.end;
    while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
    return { start, end };
  });
}
