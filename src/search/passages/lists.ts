import type { Archive } from '../../archive/archive.ts';
import type { Near } from '../../archive/vectors/vectors.ts';
import type { Embedder } from '../../model/embedder.ts';
import type { Question } from '../question/question.ts';
import { isOfMeeting } from '../question/word-classes.ts';
import type { RankingWeights } from './ranking-weights.ts';

/** How many passages each list gives before they are fused. */
export const LIST_LENGTH = 150;

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
  const byVector = async (): Promise<Near[]> => {
    const vector = await embedder.question(question.text);
    return centred ? archive.byCentredVector(vector, LIST_LENGTH) : archive.byVector(vector, LIST_LENGTH);
  };
  return {
    words: weights.words > 0 ? archive.byWords(stems, LIST_LENGTH, title) : [],
    dated:
      dated && from !== null && to !== null
        ? archive.byWordsWithin(stems, { from, to }, LIST_LENGTH, title)
        : [],
    vectors: vectorWeight(question, weights) > 0 ? await byVector() : [],
  };
}

/** How much the vectors weigh: more where the question is neither of a meeting nor of a day. */
export function vectorWeight({ understood, words }: Question, { vectors }: RankingWeights): number {
  const isTopic = understood.from === null && !words.some((word) => isOfMeeting(word.text));
  return isTopic ? vectors.topic : vectors.event;
}
