import { stem, stems } from '../../arabic/words/stems.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Article } from '../../news/article/article.ts';
import { SEARCH } from '../constants.ts';
import type { Question } from '../question/question.ts';
import type { RankingWeights } from './ranking-weights.ts';
import { roughRoot } from './rough-root.ts';

/** A stem of the question with its other spellings; it weighs the more the fewer passages have it. */
interface Wanted {
  readonly forms: readonly string[];
  readonly root: string;
  readonly weight: number;
}

/**
 * What an article as a whole adds to its best passage: the share of the question's words that it has, or words of their
 * roots, and of the question's pairs of neighbouring words that stand together in it too; less what its length brings by
 * itself. Each word and pair counts by how rare it is.
 */
export function reranking(
  question: Question,
  archive: Archive,
  weights: RankingWeights,
): (article: Article) => number {
  const wanted = wantedIn(question, archive, weights);
  const pairs = wanted.slice(1).map((second, i): readonly [Wanted, Wanted] => [wanted[i] as Wanted, second]);
  const distinct = [...new Map(wanted.map((one) => [one.forms[0], one])).values()];
  const all = sum(distinct);
  const allPairs = sum(pairs.flat());
  return ({ title, text }) => {
    const own = stems(text);
    const places = placesOf(own, new Set(wanted.flatMap(({ forms }) => forms)));
    const entitled = new Set(stems(title));
    const has = ({ forms }: Wanted): boolean => forms.some((form) => places.has(form) || entitled.has(form));
    const missing = distinct.filter((one) => !has(one));
    const byRoot = weights.roots ? ofRoots(missing, [...own, ...entitled]) : [];
    const together = pairs.filter(([first, second]) => standTogether(first, second, places));
    return (
      weights.whole * share(all - sum(missing) + sum(byRoot), all) +
      weights.pairs * share(sum(together.flat()), allPairs) -
      weights.length * Math.log(1 + own.length)
    );
  };
}

/** The most that reranking can add. */
export function mostOfReranking({ whole, pairs }: RankingWeights): number {
  return whole + pairs;
}

/** The stems of the question's words, in their order. */
function wantedIn(question: Question, archive: Archive, { spellings }: RankingWeights): Wanted[] {
  const frequencies = archive.frequencies(question.stems);
  const passages = archive.passageCount();
  return question.words.map(({ text }) => {
    const own = stem(text);
    return {
      forms: [own, ...(spellings ? (question.spellings.get(own) ?? []) : [])],
      root: roughRoot(own),
      weight: Math.log(1 + passages / (1 + (frequencies.get(own) ?? 0))),
    };
  });
}

/** Those of the wanted of whose root there is a stem. */
function ofRoots(wanted: readonly Wanted[], own: readonly string[]): Wanted[] {
  const left = new Set(wanted.map(({ root }) => root).filter((root) => root !== ''));
  for (let i = 0; left.size > 0 && i < own.length; i++) left.delete(roughRoot(own[i] as string));
  return wanted.filter(({ root }) => root !== '' && !left.has(root));
}

/** Where each of the stems wanted stands among an article's. */
function placesOf(own: readonly string[], wanted: ReadonlySet<string>): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [at, one] of own.entries()) {
    if (!wanted.has(one)) continue;
    const known = places.get(one);
    if (known === undefined) places.set(one, [at]);
    else known.push(at);
  }
  return places;
}

function standTogether(
  first: Wanted,
  second: Wanted,
  places: ReadonlyMap<string, readonly number[]>,
): boolean {
  const there = second.forms.flatMap((form) => places.get(form) ?? []);
  return first.forms.some((form) =>
    (places.get(form) ?? []).some((at) =>
      there.some((other) => other !== at && Math.abs(other - at) <= SEARCH.pairDistance),
    ),
  );
}

function sum(wanted: readonly Wanted[]): number {
  return wanted.reduce((total, { weight }) => total + weight, 0);
}

function share(part: number, all: number): number {
  return all === 0 ? 0 : part / all;
}
