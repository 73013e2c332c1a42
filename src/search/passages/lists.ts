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
  const byVector = async (): Promise<Near[]> => {
    const vector = await embedder.question(question.text);
    return centred
      ? archive.byCentredVector(vector, SEARCH.listLength)
      : archive.byVector(vector, SEARCH.listLength);
  };
  return {
    words: weights.words > 0 ? archive.byWords(stems, SEARCH.listLength, title) : [],
    dated:
      dated && from !== null && to !== null
        ? archive.byWordsWithin(stems, { from, to }, SEARCH.listLength, title)
        : [],
    vectors: vectorWeight(question, weights) > 0 ? await byVector() : [],
  };
}

/** How much the vectors weigh: more where the question is neither of a meeting nor of a day. */
export function vectorWeight({ understood, words }: Question, { vectors }: RankingWeights): number {
  const isTopic = understood.from === null && !words.some((word) => isOfMeeting(word.text));
  return isTopic ? vectors.topic : vectors.event;
}
