import { sentences } from '../../arabic/sentences/sentences.ts';
import type { Article } from '../../news/article/article.ts';
import { partiesNamed } from '../../search/meetings/asked-parties.ts';
import { placedWords } from '../../search/meetings/placed.ts';
import type { Statement } from '../answer.ts';
import { bearing } from '../candidates/bearing.ts';
import type { Candidate } from '../candidates/candidate.ts';
import { probability } from '../candidates/confidence.ts';
import type { Material } from '../candidates/material.ts';
import { ANSWER } from '../constants.ts';
import { quotation } from '../evidence/quotation.ts';
import { newestFirst } from '../grammar/days.ts';

/**
 * The newest articles about whom or what a question for news names, «ما أخبار فلان؟», or the newest of all, each by its
 * first sentence; null when no news are asked for, or none are about it.
 */
export function newsAnswer({ question, terms, found, people, newest }: Material): Candidate | null {
  if (question.kinds[0] !== 'news') return null;
  const borne = { terms, placed: placedWords(question, terms), parties: partiesNamed(terms, people) };
  const { from, to } = question.understood;
  const isThen = ({ published }: Article): boolean =>
    from === null ||
    (published !== null && published.slice(0, 10) >= from && published.slice(0, 10) <= (to ?? from));
  const isAbout = (article: Article): boolean => {
    const { people, said } = bearing(article, borne);
    return borne.parties.length > 0 ? people >= ANSWER.newsOfName : said >= ANSWER.newsOfTopic;
  };
  const about = terms.length === 0 ? newest : found.map(({ passage }) => passage.article).filter(isAbout);
  const statements = [...about]
    .filter(isThen)
    .sort((a, b) => newestFirst(a.published, b.published))
    .slice(0, ANSWER.statements)
    .flatMap(leadOf);
  if (statements.length === 0) return null;
  return { finder: 'news', answers: [], statements, signs: {}, confidence: probability('news', {}) };
}

/** The first sentence of an article. */
function leadOf(article: Article): Statement[] {
  const [first] = sentences(article.text);
  return first === undefined ? [] : [quotation(article, first)];
}
