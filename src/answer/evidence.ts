import { sentences } from '../arabic/sentences.ts';
import type { Span } from '../arabic/span.ts';
import { stems } from '../arabic/stems.ts';
import { words } from '../arabic/words.ts';
import { nameKeys } from '../meetings/keys.ts';
import type { Article } from '../news/article.ts';
import { ONE_WORD, officeForName } from '../search/match.ts';
import type { Party } from '../search/parties.ts';
import { placeInArticle, placeShare } from '../search/placed.ts';
import { isOfMeeting, type Told } from '../search/told.ts';
import { type Marked, marked, nameShare } from './named-in.ts';

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
  /** The share, 0…1, of the place in the question that the sentence has, with what stands around it. */
  readonly place: number;
}

/** The share of a name from which on an article names somebody in full. */
const IN_FULL = 0.8;

/** What a word of the question counts that is not in the sentence: in the one before, the title, the article. */
const BEFORE = 0.7;
const TITLE = 0.7;
const ELSEWHERE = 0.3;

/** What sentences are held against: the words of a question, and of them those of its place and of whom it names. */
export interface Borne {
  readonly told: readonly Told[];
  readonly placed: readonly Told[];
  readonly parties: readonly Party[];
}

/** The sentences of an article that bear on a question, the most bearing first, then as they stand. */
export function evidence(article: Article, { told, placed, parties }: Borne): Evidence[] {
  const title = holding(article.title);
  const all = sentences(article.text).map((span) => ({
    span,
    holds: holding(article.text.slice(span.start, span.end)),
  }));
  const total = told.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const described = told.filter((word) => word.described);
  const named = parties.flatMap(({ office, name }) => [office, name]).filter((group) => group.length > 0);
  const inArticle = placeInArticle(told);
  const marks = all.map(({ span }) => marked(article.text.slice(span.start, span.end)));
  const markedTitle = marked(article.title);
  const inFull = new Map<readonly Told[], boolean>(
    named.map((group) => [group, [markedTitle, ...marks].some((one) => nameShare(one, group) > IN_FULL)]),
  );
  const shareAround = (group: readonly Told[], at: number): number => {
    const share = (one: Marked | undefined): number =>
      one === undefined ? 0 : nameShare(one, group, inFull.get(group));
    const least = group.length === 1 && group[0]?.described ? ONE_WORD : 0;
    return Math.max(least, share(marks[at]), BEFORE * share(marks[at - 1]), TITLE * share(markedTitle));
  };
  const accounted = ({ office, name }: Party, at: number): number => {
    if (name.length === 0) return shareAround(office, at);
    return Math.max(
      shareAround(name, at),
      officeForName(office, (group) => shareAround(group, at)),
    );
  };
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
          described.length === 0 ? 1 : shareAround(described, i),
          ...parties.map((party) => accounted(party, i)),
        ),
        place: placeShare(placed, (word) =>
          counted(word) > ELSEWHERE ? counted(word) : counted(word) > 0 ? inArticle : 0,
        ),
      };
    })
    .filter(({ own }) => own > 0)
    .sort((a, b) => b.score - a.score || a.span.start - b.span.start);
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
