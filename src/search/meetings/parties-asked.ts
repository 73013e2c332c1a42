import type { People } from '../../meetings/people/people.ts';
import type { Question } from '../question/question.ts';
import type { Told } from '../question/question-terms.ts';
import { type Party, parties } from './asked-parties.ts';
import { placedWords } from './placed.ts';

/**
 * The parties of a question. «هل استقبل وزير المياه فادي سلمون؟» asks of two: a verb that takes whom it befalls as its
 * object is left without one where the name is the office's holder.
 */
export function partiesAsked(question: Question, told: readonly Told[], people: People): Party[] {
  const found = parties(told, people);
  const [only] = found;
  const isTaking = told[0]?.sided === true && told[0].kind !== 'visited';
  if (found.length !== 1 || only === undefined || only.office.length === 0 || only.name.length === 0)
    return found;
  if (question.kinds[0] !== 'whether' || !isTaking || placedWords(question, told).length > 0) return found;
  return [
    { office: only.office, name: [] },
    { office: [], name: only.name },
  ];
}
