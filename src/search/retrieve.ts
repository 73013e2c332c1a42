import type { Day } from '../arabic/mention.ts';
import type { Archive, Passage } from '../archive/archive.ts';
import type { Near } from '../archive/vectors.ts';
import type { Embedder } from '../model/embedder.ts';
import { sourceOf } from '../news/article.ts';
import type { Hit } from './hit.ts';
import type { Question } from './question.ts';

/** How many passages each list gives before they are fused. */
const LIST = 150;

/**
 * How much the vectors weigh beside the words, whose weight is 1: little where the question has names or days, which
 * vectors do not know; more where it has only a topic.
 */
const VECTORS = { named: 0.1, topic: 0.5 };

/** What a passage gains that speaks of a day asked for, and one whose article was published then. */
const SPEAKS_OF_DAY = 0.3;
const PUBLISHED_THEN = 0.3;
/** News of a day is still published in the days after it. */
const AFTER_DAYS = 2;
/** A mention of more than a month says nothing of a day in it. */
const LONG_DAYS = 31;

/** A passage found, with its article whole, before it is told of as a hit. */
export interface Found {
  readonly passage: Passage;
  /** Between 0 and 1. */
  readonly score: number;
  readonly ranks: Hit['ranks'];
}

/**
 * The articles that bear on a question, each by its best passage, best first. Words give a list, and another one among
 * the days asked for; vectors give a third. Words are scaled by their best, vectors between their last and best, and
 * added with their weights, with what the days add.
 */
export async function retrieve(
  question: Question,
  limit: number,
  parts: { readonly archive: Archive; readonly embedder: Embedder },
): Promise<Found[]> {
  const { archive, embedder } = parts;
  const { from, to } = question.understood;
  const words = archive.byWords(question.stems, LIST);
  const dated = from === null || to === null ? [] : archive.byWordsWithin(question.stems, from, to, LIST);
  const vectors = archive.byVector(await embedder.question(question.text), LIST);
  const weight = question.names.length > 0 || from !== null ? VECTORS.named : VECTORS.topic;
  const best = words[0]?.score ?? 1;
  const scores = new Map<number, number>();
  for (const { id, score } of [...words, ...dated]) scores.set(id, score / best);
  for (const { id, score } of scaled(vectors)) scores.set(id, (scores.get(id) ?? 0) + weight * score);
  const most = 1 + weight + (from === null ? 0 : SPEAKS_OF_DAY + PUBLISHED_THEN);
  const passages = new Map(archive.passages([...scores.keys()]).map((passage) => [passage.id, passage]));
  if (from !== null && to !== null) {
    for (const [id, score] of scores) {
      scores.set(id, score + lift(passages.get(id) as Passage, archive.days(id), from, to));
    }
  }
  const ranks = { words: ranksOf(words), vectors: ranksOf(vectors) };
  const found: Found[] = [];
  const seen = new Set<string>();
  for (const [id, score] of [...scores].sort(([a, x], [b, y]) => y - x || a - b)) {
    const passage = passages.get(id);
    if (passage === undefined || seen.has(passage.article.id)) continue;
    seen.add(passage.article.id);
    const own = { words: ranks.words.get(id) ?? null, vectors: ranks.vectors.get(id) ?? null };
    found.push({ passage, score: score / most, ranks: own });
    if (found.length === limit) break;
  }
  return found;
}

/** A found passage as it is told. */
export function hitOf({ passage, score, ranks }: Found): Hit {
  const { article, start, end } = passage;
  return { article: sourceOf(article), start, end, text: article.text.slice(start, end), score, ranks };
}

/** What the days asked for add to a passage. */
function lift(passage: Passage, days: readonly { from: Day; to: Day }[], from: Day, to: Day): number {
  const long = Math.max(LONG_DAYS, length(from, to));
  const speaks = days.some((day) => day.from <= to && day.to >= from && length(day.from, day.to) <= long);
  const published = passage.article.published?.slice(0, 10) ?? '';
  const then = published >= from && published !== '' && length(to, published) - 1 <= AFTER_DAYS;
  return (speaks ? SPEAKS_OF_DAY : 0) + (then ? PUBLISHED_THEN : 0);
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
