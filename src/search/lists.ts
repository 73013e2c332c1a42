import type { Archive } from '../archive/archive.ts';
import type { Near } from '../archive/vectors.ts';
import type { Embedder } from '../model/embedder.ts';
import type { Ingredients } from './ingredients.ts';
import type { Question } from './question.ts';
import { isOfMeeting } from './told.ts';

/** How many passages each list gives before they are fused. */
const LIST = 150;

/** What is searched, and what makes a question's vector. */
export interface SearchParts {
  readonly archive: Archive;
  readonly embedder: Pick<Embedder, 'question'>;
}

/** What each way of searching finds, best first. */
export interface Lists {
  readonly words: readonly Near[];
  readonly dated: readonly Near[];
  readonly vectors: readonly Near[];
}

/** The passages that each way of searching finds; the archive is searched by words while the question is embedded. */
export async function listsOf(
  question: Question,
  { archive, embedder }: SearchParts,
  ingredients: Ingredients,
): Promise<Lists> {
  const { title, spellings } = ingredients;
  const { from, to } = question.understood;
  const isEmbedded = vectorWeight(question, ingredients) > 0;
  const stems = [...question.stems, ...(spellings ? [...question.spellings.values()].flat() : [])];
  const byWords = async (): Promise<Pick<Lists, 'words' | 'dated'>> => ({
    words: ingredients.words > 0 ? archive.byWords(stems, LIST, title) : [],
    dated:
      ingredients.dated && from !== null && to !== null
        ? archive.byWordsWithin(stems, { from, to }, LIST, title)
        : [],
  });
  const [vector, found] = await Promise.all([
    isEmbedded ? embedder.question(question.text) : null,
    byWords(),
  ]);
  if (vector === null) return { ...found, vectors: [] };
  const vectors = ingredients.centred
    ? archive.byCentredVector(vector, LIST)
    : archive.byVector(vector, LIST);
  return { ...found, vectors };
}

/** How much the vectors weigh: more where the question is neither of a meeting nor of a day. */
export function vectorWeight({ understood, words }: Question, { vectors }: Ingredients): number {
  const isTopic = understood.from === null && !words.some((word) => isOfMeeting(word.text));
  return isTopic ? vectors.topic : vectors.event;
}

/** Scores between 0, the last of a full list, and 1, the first. */
export function scaled(list: readonly Near[]): Near[] {
  const top = list[0]?.score ?? 0;
  const floor = list.length < LIST ? Math.min(0, list.at(-1)?.score ?? 0) : (list.at(-1)?.score ?? 0);
  return list.map(({ id, score }) => ({ id, score: top > floor ? (score - floor) / (top - floor) : 1 }));
}
