import type { Day } from '../arabic/mention.ts';
import type { Archive } from '../archive/archive.ts';
import type { Passage, PassageHead } from '../archive/kept-passages.ts';
import type { Near } from '../archive/vectors.ts';
import type { Embedder } from '../model/embedder.ts';
import { isCopy, type Signed } from '../news/alike.ts';
import { type Article, sourceOf } from '../news/article.ts';
import type { Hit } from './hit.ts';
import { INGREDIENTS, type Ingredients } from './ingredients.ts';
import type { Question } from './question.ts';
import { isOfMeeting } from './told.ts';

/** How many passages each list gives before they are fused. */
const LIST = 150;

/** News of a day is still published in the days after it. */
const AFTER_DAYS = 2;
/** A mention of more than a month says nothing of a day in it. */
const LONG_DAYS = 31;
/** Among how many of the best articles copies of one story are looked for. */
const COMPARED = 40;

/** A passage found, with its article whole, before it is told of as a hit. */
export interface Found {
  readonly passage: Passage;
  /** Between 0 and 1. */
  readonly score: number;
  readonly ranks: Hit['ranks'];
  /** Other articles that tell the same story in the same text, best first. */
  readonly copies: readonly Article[];
}

/**
 * The articles that bear on a question, each by its best passage, best first. Words give a list, and another one among
 * the days asked for; vectors give a third. Words are scaled by their best, vectors between their last and best, and
 * added with their weights, with what the days add. Of copies of one story only the best is found; it brings the others.
 */
export async function retrieve(
  question: Question,
  limit: number,
  parts: { readonly archive: Archive; readonly embedder: Embedder },
  ingredients: Ingredients = INGREDIENTS,
): Promise<Found[]> {
  const { archive, embedder } = parts;
  const { from, to } = question.understood;
  const stems = [
    ...question.stems,
    ...(ingredients.spellings ? [...question.spellings.values()].flat() : []),
  ];
  const topic = from === null && !question.words.some((word) => isOfMeeting(word.text));
  const weight = topic ? ingredients.vectors.topic : ingredients.vectors.event;
  const { title } = ingredients;
  const words = ingredients.words ? archive.byWords(stems, LIST, title) : [];
  const within = ingredients.dated && from !== null && to !== null;
  const dated = within ? archive.byWordsWithin(stems, { from, to }, LIST, title) : [];
  const vectors = weight > 0 ? archive.byVector(await embedder.question(question.text), LIST) : [];
  const best = words[0]?.score ?? dated[0]?.score ?? 1;
  const scores = new Map<number, number>();
  for (const { id, score } of [...words, ...dated]) scores.set(id, score / best);
  for (const { id, score } of scaled(vectors)) scores.set(id, (scores.get(id) ?? 0) + weight * score);
  const most = 1 + weight + (from === null ? 0 : ingredients.speaksOfDay + ingredients.publishedThen);
  const heads = new Map(archive.heads([...scores.keys()]).map((head) => [head.id, head]));
  if (from !== null && to !== null) {
    const days = daysByPassage(archive, [...scores.keys()]);
    for (const [id, score] of scores) {
      scores.set(
        id,
        score + lift(heads.get(id)?.published ?? null, days.get(id) ?? [], { from, to }, ingredients),
      );
    }
  }
  const leading = bestOfEach(scores, heads, Math.max(limit, COMPARED));
  const stories = (ingredients.copies ? storiesIn(leading, archive) : leading.map(({ id }) => [id])).slice(
    0,
    limit,
  );
  const passages = new Map(archive.passages(stories.flat()).map((passage) => [passage.id, passage]));
  const ranks = { words: ranksOf(words), vectors: ranksOf(vectors) };
  return stories.flatMap(([id = 0, ...copies]) => {
    const passage = passages.get(id);
    if (passage === undefined) return [];
    return {
      passage,
      score: (scores.get(id) ?? 0) / most,
      ranks: { words: ranks.words.get(id) ?? null, vectors: ranks.vectors.get(id) ?? null },
      copies: copies.flatMap((copy) => passages.get(copy)?.article ?? []),
    };
  });
}

/** Passages, each of another article, in their order; those after one whose articles are copies of its article follow it. */
function storiesIn(passages: readonly PassageHead[], archive: Archive): number[][] {
  const signed = new Map(archive.signed(passages.map(({ article }) => article)).map((one) => [one.id, one]));
  const stories: { readonly ids: number[]; readonly first: Signed | undefined }[] = [];
  for (const { id, article } of passages) {
    const own = signed.get(article);
    const same = stories.find(({ first }) => own !== undefined && first !== undefined && isCopy(own, first));
    if (same === undefined) stories.push({ ids: [id], first: own });
    else same.ids.push(id);
  }
  return stories.map(({ ids }) => ids);
}

function daysByPassage(archive: Archive, ids: readonly number[]): Map<number, Days[]> {
  const days = new Map<number, Days[]>();
  for (const { passage, from, to } of archive.days(ids)) {
    days.set(passage, [...(days.get(passage) ?? []), { from, to }]);
  }
  return days;
}

/** The best passage of each article, best first. */
function bestOfEach(
  scores: ReadonlyMap<number, number>,
  heads: ReadonlyMap<number, PassageHead>,
  limit: number,
): PassageHead[] {
  const chosen: PassageHead[] = [];
  const seen = new Set<string>();
  for (const [id] of [...scores].sort(([a, x], [b, y]) => y - x || a - b)) {
    const head = heads.get(id);
    if (head === undefined || seen.has(head.article)) continue;
    seen.add(head.article);
    chosen.push(head);
    if (chosen.length === limit) break;
  }
  return chosen;
}

/** A found passage as it is told. */
export function hitOf({ passage, score, ranks, copies }: Found): Hit {
  const { article, start, end } = passage;
  const text = article.text.slice(start, end);
  return { article: sourceOf(article), start, end, text, score, ranks, copies: copies.map(sourceOf) };
}

/** What the days asked for add to a passage. */
function lift(
  published: string | null,
  days: readonly Days[],
  { from, to }: Days,
  { speaksOfDay, publishedThen }: Ingredients,
): number {
  const long = Math.max(LONG_DAYS, length(from, to));
  const speaks = days.some((day) => day.from <= to && day.to >= from && length(day.from, day.to) <= long);
  const day = published?.slice(0, 10) ?? '';
  const then = day !== '' && day >= from && length(to, day) - 1 <= AFTER_DAYS;
  return (speaks ? speaksOfDay : 0) + (then ? publishedThen : 0);
}

interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** How many days lie from one to the other, both counted. */
function length(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
}

function ranksOf(list: readonly Near[]): Map<number, number> {
  return new Map(list.map(({ id }, i) => [id, i + 1]));
}

/** Scores between 0, the last of a full list, and 1, the first. */
function scaled(list: readonly Near[]): Near[] {
  const top = list[0]?.score ?? 0;
  const floor = list.length < LIST ? 0 : (list.at(-1)?.score ?? 0);
  return list.map(({ id, score }) => ({ id, score: top > floor ? (score - floor) / (top - floor) : 1 }));
}
