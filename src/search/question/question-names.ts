import { fold } from '../../arabic/letters/fold.ts';
import { cutsOf, peelings } from '../../arabic/words/clitics.ts';
import { FUNCTION_WORDS } from '../../arabic/words/function-words.ts';
import { isKnown } from '../../arabic/words/lexicon.ts';
import { type Word, words } from '../../arabic/words/words.ts';
import { nameKeyOf } from '../../meetings/people/labels.ts';
import type { People } from '../../meetings/people/people.ts';
import { is, nounIn, verbIn } from '../../meetings/words/lexicon.ts';
import type { NameSpan } from '../../model/names.ts';
import { SEARCH } from '../constants.ts';
import { questionWords } from './question-words.ts';
import { isOfTalk } from './word-classes.ts';

/** How often the archive's people are named so, by keys: by whole names of several words, by last words. */
interface Known {
  readonly whole: ReadonlyMap<string, number>;
  readonly last: ReadonlyMap<string, number>;
}

/**
 * The spans of a question with its persons as the archive knows them: two names that the tagger ran together are
 * parted («سامر الحداد نادية الخوري»), what stands before a name is cut off, and a name or last name that it passed
 * over is found.
 */
export function questionNames(text: string, tagged: readonly NameSpan[], people: People): NameSpan[] {
  const persons = tagged.filter(({ kind }) => kind === 'person');
  const others = tagged.filter(({ kind }) => kind !== 'person');
  const found = new FoundNames(text);
  const known = knownOf(found, people);
  takeWhole(found, persons, known);
  takeTagged(found, persons);
  takeLast(found, others, known);
  const apart = others.filter(
    ({ kind, start, end }) =>
      kind !== 'place' || !found.spans.some((one) => one.start < end && one.end > start),
  );
  return [...found.spans, ...apart].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The names found so far in a question, and its words that are none's yet. */
class FoundNames {
  readonly text: string;
  readonly all: readonly Word[];
  readonly spans: NameSpan[] = [];
  readonly taken = new Set<number>();
  readonly #asking: ReadonlySet<number>;

  constructor(text: string) {
    this.text = text;
    this.all = words(text);
    this.#asking = new Set(questionWords(this.all).flatMap(({ from, to }) => range(from, to)));
  }

  /** Whether a word is of no name yet, and asks nothing. */
  isFree(at: number): boolean {
    return !this.taken.has(at) && !this.#asking.has(at);
  }

  /** Takes the words between two places for a name, without so many letters at its beginning. */
  take(from: number, to: number, cut: number): void {
    const start = (this.all[from] as Word).start + cut;
    const { end } = this.all[to - 1] as Word;
    for (let at = from; at < to; at++) this.taken.add(at);
    // Nobody is met «في» somebody: what stands there was read as a person somewhere.
    const kind = fold(this.all[from - 1]?.text ?? '') === 'في' ? 'place' : 'person';
    this.spans.push({ kind, start, end, text: this.text.slice(start, end) });
  }
}

/** Takes whole names of the archive's people, the longest first. */
function takeWhole(found: FoundNames, persons: readonly NameSpan[], known: Known): void {
  const { all } = found;
  for (let length = Math.min(SEARCH.longestName, all.length); length > 1; length--) {
    for (let from = 0; from + length <= all.length; from++) {
      const to = from + length;
      if (!range(from, to).every((at) => found.isFree(at))) continue;
      const cut = wholeNameAt(found, { from, to }, persons, known);
      if (cut !== undefined) found.take(from, to, cut);
    }
  }
}

/** How many letters before a name of the archive's people are clitics; undefined where the words are no such name. */
function wholeNameAt(
  { text, all }: FoundNames,
  { from, to }: { readonly from: number; readonly to: number },
  persons: readonly NameSpan[],
  known: Known,
): number | undefined {
  const first = all[from] as Word;
  const { end } = all[to - 1] as Word;
  if (isNone(first)) return undefined;
  const isTagged = persons.some((span) => span.start < end && span.end > first.start);
  return cutsOf(first.text, SEARCH.lettersOfAskedName).find((letters) => {
    const times = known.whole.get(nameKeyOf(text.slice(first.start + letters, end))) ?? 0;
    return times >= (isTagged ? 1 : SEARCH.nameSeen);
  });
}

/** Takes what is left of the persons that were tagged. */
function takeTagged(found: FoundNames, persons: readonly NameSpan[]): void {
  const { all, taken } = found;
  for (const span of persons) {
    for (const [from, to] of rests(all, span, taken)) {
      const first = all[from] as Word;
      const before = fold(all[from - 1]?.text ?? '');
      // «اللي رقد»: a relative was tagged as a name, and so was what follows it.
      const isNobody =
        isNone(first) || (FUNCTION_WORDS.has('no-name-start', before) && first.start > span.start + 1);
      if ((to - from === 1 && isNobody) || isPlaceHead(all[from - 1])) continue;
      found.take(from, to, Math.max(span.start, first.start) - first.start);
    }
  }
}

/** Takes last names of the archive's people that the tagger passed over. */
function takeLast(found: FoundNames, others: readonly NameSpan[], known: Known): void {
  const { all, taken } = found;
  for (const [at, word] of all.entries()) {
    // «أوباما وترامب»: a name joined to a name is no place.
    const isJoined = ({ kind, text }: NameSpan): boolean =>
      kind === 'place' && /^و\p{L}+$/u.test(text) && taken.has(at - 1);
    const isCovered = others.some(
      (span) => span.start < word.end && span.end > word.start && !isJoined(span),
    );
    if (!found.isFree(at) || isCovered) continue;
    const before = all.slice(Math.max(0, at - 2), at);
    const cut = cutsOf(word.text, SEARCH.lettersOfAskedName).find((letters) =>
      isLastName(word.text.slice(letters), before, known),
    );
    if (cut !== undefined) found.take(at, at + 1, cut);
  }
}

/** The runs of words of a tagged person that no known name took, without what no name begins or ends with. */
function rests(
  all: readonly Word[],
  span: NameSpan,
  taken: ReadonlySet<number>,
): (readonly [number, number])[] {
  const inside = all.flatMap((word, at) => (word.start < span.end && word.end > span.start ? [at] : []));
  const runs: number[][] = [];
  for (const at of inside) {
    if (taken.has(at)) continue;
    const run = runs.at(-1);
    if (run?.at(-1) === at - 1) run.push(at);
    else runs.push([at]);
  }
  return runs.flatMap((run) => {
    const begins = run.findIndex((at) => {
      const word = all[at] as Word;
      return !FUNCTION_WORDS.has('no-name-start', word.text) && !isOfTalk(word.text);
    });
    if (begins < 0) return [];
    return [[run[begins] as number, (run.at(-1) as number) + 1] as const];
  });
}

/** Whether a word is of meeting or an office, and begins no name. */
function isNone({ text }: Word): boolean {
  const folded = fold(text);
  return (
    verbIn(folded) !== undefined || nounIn(folded) !== undefined || is('title', folded.replace(/^ال/u, ''))
  );
}

/** Whether a word alone is somebody's last name: one that is no other word, or a well-known one where a name stands. */
function isLastName(word: string, before: readonly Word[], known: Known): boolean {
  const folded = fold(word);
  if (folded.length < 4) return false;
  const times = known.last.get(nameKeyOf(word)) ?? 0;
  if (times === 0 || isPlaceHead(before.at(-1))) return false;
  if (!isKnown(folded) && !isKnown(folded.replace(/^ال/u, ''))) return true;
  const after = before.map(({ text }) => fold(text));
  const stands =
    FUNCTION_WORDS.has('before-name', after.at(-1) ?? '') ||
    after.some((one) => verbIn(one) !== undefined || nounIn(one) !== undefined);
  return times >= SEARCH.wellKnown && stands;
}

/** Whether a word begins a place, «قصر باردو», and what follows is no person. */
function isPlaceHead(word: Word | undefined): boolean {
  return word !== undefined && peelings(fold(word.text)).some(({ base }) => is('place-head', base));
}

/** What the archive knows of whatever in a question may be a name, asked at once. */
function knownOf({ text, all }: FoundNames, people: People): Known {
  const runs = all.flatMap((first, from) => {
    const longest = Math.min(SEARCH.longestName, all.length - from);
    const ends = all.slice(from + 1, from + longest).map(({ end }) => end);
    const starts = cutsOf(first.text, SEARCH.lettersOfAskedName).map((letters) => first.start + letters);
    return ends.flatMap((end) => starts.map((start) => nameKeyOf(text.slice(start, end))));
  });
  const single = all.flatMap((word) =>
    cutsOf(word.text, SEARCH.lettersOfAskedName).map((letters) => nameKeyOf(word.text.slice(letters))),
  );
  return { whole: people.timesInFull(runs), last: people.timesLast(single) };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
