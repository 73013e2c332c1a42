import type { People } from '../meetings/people.ts';
import type { Article } from '../news/article.ts';
import type { Match } from '../search/match.ts';
import type { Question } from '../search/question.ts';
import type { Found } from '../search/retrieve.ts';
import type { Told } from '../search/told.ts';

/** What an answer is made from. */
export interface Material {
  readonly question: Question;
  readonly told: readonly Told[];
  /** The articles found, best first. */
  readonly found: readonly Found[];
  /** The meetings that the question may be about, likeliest first. */
  readonly matches: readonly Match[];
  /** Who is who in the archive. */
  readonly people: People;
  /** The newest articles of the archive, where the question asks for news. */
  readonly newest: readonly Article[];
  /** An article of the archive by its id. */
  readonly articleOf: (id: string) => Article | undefined;
}
