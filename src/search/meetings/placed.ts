import { SEARCH } from '../constants.ts';
import type { Question } from '../question/question.ts';
import type { QuestionTerm } from '../question/question-terms.ts';

/**
 * The words of the place that a question names as where it was. A country is left out, since the papers of a country
 * do not say it, but for what was visited; and «أين» asks for the place.
 */
export function placedWords({ kinds }: Question, terms: readonly QuestionTerm[]): QuestionTerm[] {
  if (kinds.includes('where')) return [];
  const visits = terms.some(({ kind }) => kind === 'visited');
  return terms.filter(
    ({ place, person, countries }) => place && !person && (visits || countries.length === 0),
  );
}

/** What a word of the place counts that only the article has. */
export function placeInArticle(terms: readonly QuestionTerm[]): number {
  return terms.some(({ kind }) => kind === 'visited')
    ? SEARCH.placeInArticle.visited
    : SEARCH.placeInArticle.met;
}

/** The share of the place that is accounted for, by weight; 1 where none is named. */
export function placeShare(placed: readonly QuestionTerm[], count: (word: QuestionTerm) => number): number {
  const total = placed.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? 1 : placed.reduce((sum, word) => sum + word.weight * count(word), 0) / total;
}
