import type { Archive } from '../../archive/archive.ts';
import type { Near } from '../../archive/database/parts.ts';
import type { Embedder } from '../../model/embedder.ts';
import { SEARCH } from '../constants.ts';
import type { Question } from '../question/question.ts';
import { isOfMeeting } from '../question/word-classes.ts';
import type { RankingWeights } from './ranking-weights.ts';

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

/** The passages that each way of searching finds. */
export async function listsOf(
  question: Question,
  { archive, embedder }: SearchParts,
  weights: RankingWeights,
): Promise<Lists> {
  const { title, spellings, dated, centred } = weights;
  const { from, to } = question.understood;
  const stems = [...question.stems, ...(spellings ? [...question.spellings.values()].flat() : [])];
  const byWords = async (): Promise<Pick<Lists, 'words' | 'dated'>> => ({
    words: weights.words > 0 ? archive.byWords(stems, SEARCH.listLength, title) : [],
    dated:
      dated && from !== null && to !== null
        ? archive.byWordsWithin(stems, { from, to }, SEARCH.listLength, title)
        : [],
  });
  // The network works in a thread of its own while this one adds up words: so it is asked first.
  const [vector, found] = await Promise.all([
    vectorWeight(question, weights) > 0 ? embedder.question(question.text) : null,
    byWords(),
  ]);
  if (vector === null) return { ...found, vectors: [] };
  const vectors = centred
    ? archive.byCentredVector(vector, SEARCH.listLength)
    : archive.byVector(vector, SEARCH.listLength);
  return { ...found, vectors };
}

/** How much the vectors weigh: more where the question is neither of a meeting nor of a day. */
export function vectorWeight({ understood, words }: Question, { vectors }: RankingWeights): number {
  const isTopic = understood.from === null && !words.some((word) => isOfMeeting(word.text));
  return isTopic ? vectors.topic : vectors.event;
}
