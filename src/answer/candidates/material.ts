import type { People } from '../../meetings/people/people.ts';
import type { Article } from '../../news/article/article.ts';
import type { Match } from '../../search/meetings/match.ts';
import type { FoundPassage } from '../../search/passages/retrieve.ts';
import type { Question } from '../../search/question/question.ts';
import type { QuestionTerm } from '../../search/question/question-terms.ts';

/** What an answer is made from. */
export interface Material {
  readonly question: Question;
  readonly terms: readonly QuestionTerm[];
  /** The articles found, best first. */
  readonly found: readonly FoundPassage[];
  /** The meetings that the question may be about, likeliest first. */
  readonly matches: readonly Match[];
  /** Who is who in the archive. */
  readonly people: People;
  /** The newest articles of the archive, where the question asks for news. */
  readonly newest: readonly Article[];
  /** An article of the archive by its id. */
  readonly articleOf: (id: string) => Article | undefined;
}
