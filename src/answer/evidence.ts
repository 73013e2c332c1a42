import { sentences } from '../arabic/sentences.ts';
import type { Span } from '../arabic/span.ts';
import { stems } from '../arabic/stems.ts';
import { words } from '../arabic/words.ts';
import { nameKeys } from '../meetings/keys.ts';
import type { Article } from '../news/article.ts';
import { isOfMeeting, isOfTwoSides, type Told } from '../search/told.ts';

/** A sentence of an article, and how much of a question it bears. */
export interface Evidence {
  readonly article: Article;
  readonly span: Span;
  /** The share, 0…1, of what the question says that the sentence says, with what stands around it in the article. */
  readonly score: number;
  /** The same share, the sentence alone. */
  readonly own: number;
  /** The least share of a person or office in the question that the sentence has, with what stands around it. */
  readonly people: number;
  /**
   * How near to one another, 0…1, the sentence has everybody whom the question names and a word of meeting: 1 within
   * `NEAR` words, less the farther apart, 0 where one of them is not in it. 1 when the question names nobody.
   */
  readonly together: number;
}

/** So many words may hold two people with their offices and what they did. */
const NEAR = 16;

/** What a word of the question counts that is not in the sentence: in the one before, the title, the article. */
const BEFORE = 0.7;
const TITLE = 0.7;
const ELSEWHERE = 0.3;

/** The sentences of an article that bear on a question, the most bearing first, then as they stand. */
export function evidence(article: Article, told: readonly Told[]): Evidence[] {
  const title = holding(article.title);
  const all = sentences(article.text).map((span) => ({
    span,
    holds: holding(article.text.slice(span.start, span.end)),
  }));
  const total = told.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const named = namedIn(told);
  const isMeeting = told.some(({ sided }) => sided) ? isOfTwoSides : isOfMeeting;
  return all
    .map(({ span, holds }, i) => {
      const counts = new Map(
        told.map((word) => {
          if (holds(word)) return [word, 1];
          if (all[i - 1]?.holds(word)) return [word, BEFORE];
          if (title(word)) return [word, TITLE];
          return [word, all.some((other) => other.holds(word)) ? ELSEWHERE : 0];
        }),
      );
      const share = (some: readonly Told[], count: (word: Told) => number): number =>
        some.reduce((sum, word) => sum + word.weight * count(word), 0);
      const counted = (word: Told): number => counts.get(word) ?? 0;
      return {
        article,
        span,
        score: share(told, counted) / total,
        own: share(told, (word) => (counted(word) === 1 ? 1 : 0)) / total,
        people: Math.min(
          1,
          ...named.map((group) => {
            const here = group.filter((word) => counted(word) > 0);
            // A given name alone may be anybody's.
            if (here.length === 1 && here[0] !== group.at(-1) && here[0]?.person) return 0;
            const counts = (word: Told): number => (counted(word) > ELSEWHERE ? counted(word) : 0);
            return share(group, counts) / (share(group, () => 1) || 1);
          }),
        ),
        together: togetherness(article.text.slice(span.start, span.end), named, isMeeting),
      };
    })
    .filter(({ own }) => own > 0)
    .sort((a, b) => b.score - a.score || a.span.start - b.span.start);
}

function togetherness(
  sentence: string,
  named: readonly (readonly Told[])[],
  isMeeting: (word: string) => boolean,
): number {
  const marks = words(sentence).map(({ text }) => {
    const holds = holding(text);
    return { words: named.map((group) => group.filter(holds)), meets: isMeeting(text) };
  });
  let best = Number.POSITIVE_INFINITY;
  for (let from = 0; from < marks.length; from++) {
    const seen = named.map(() => new Set<Told>());
    let meets = false;
    for (let to = from; to < marks.length && to - from < best; to++) {
      const mark = marks[to];
      meets ||= mark?.meets === true;
      for (const [i, found] of (mark?.words ?? []).entries()) for (const word of found) seen[i]?.add(word);
      if (meets && named.every((group, i) => isMost(seen[i] ?? new Set(), group))) best = to - from + 1;
    }
  }
  return best === Number.POSITIVE_INFINITY ? 0 : Math.min(1, NEAR / best);
}

/** Whether words are half of a name or office by weight. */
function isMost(some: ReadonlySet<Told>, group: readonly Told[]): boolean {
  const weigh = (words: Iterable<Told>): number => [...words].reduce((sum, { weight }) => sum + weight, 0);
  return weigh(some) >= 0.5 * weigh(group);
}

/** The words of each person and office that a question names where it says who met whom, and of who is wanted. */
function namedIn(told: readonly Told[]): Told[][] {
  const found = new Map<number, Told[]>();
  for (const word of told) {
    if (word.name === null || !word.core || word.described) continue;
    found.set(word.name, [...(found.get(word.name) ?? []), word]);
  }
  const described = told.filter((word) => word.described);
  return [...found.values(), ...(described.length === 0 ? [] : [described])];
}

/** Whether a text has a word of the question: by its stem; one of a name as a name; one of meeting by any such word. */
export function holding(text: string): (word: Told) => boolean {
  const all = words(text);
  const own = new Set(stems(text));
  const keys = new Set(all.flatMap((word) => nameKeys(word.text)));
  const meets = all.some((word) => isOfMeeting(word.text));
  return (word) =>
    word.person
      ? word.keys.some((key) => keys.has(key))
      : word.stems.some((one) => own.has(one)) || (word.meets && meets);
}
