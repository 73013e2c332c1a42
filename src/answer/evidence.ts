import { sentences } from '../arabic/sentences.ts';
import type { Span } from '../arabic/span.ts';
import { stems } from '../arabic/stems.ts';
import { words } from '../arabic/words.ts';
import { nameKeys } from '../meetings/keys.ts';
import type { Article } from '../news/article.ts';
import type { Told } from '../search/told.ts';

/** A sentence of an article, and how much of a question it bears. */
export interface Evidence {
  readonly article: Article;
  readonly span: Span;
  /** The share, 0…1, of what the question says that the sentence says, with what stands before it in the article. */
  readonly score: number;
  /** The same share of who and what it is about, the sentence alone. */
  readonly own: number;
}

/** What a word of the question counts that is not in the sentence: in the one before, the title, the article. */
const BEFORE = 0.7;
const TITLE = 0.7;
const ELSEWHERE = 0.3;

/** The sentences of an article that bear on a question, the most bearing first, then as they stand. */
export function evidence(article: Article, told: readonly Told[]): Evidence[] {
  const title = holding(article.title);
  const all = sentences(article.text).map((span) => ({
    span,
    holds: holding(article.text.slice(span.start, span.end)),
  }));
  const total = told.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return all
    .map(({ span, holds }, i) => {
      let own = 0;
      let score = 0;
      for (const word of told) {
        const { weight } = word;
        if (holds(word)) {
          own += weight;
          score += weight;
        } else if (all[i - 1]?.holds(word)) score += BEFORE * weight;
        else if (title(word)) score += TITLE * weight;
        else if (all.some((other) => other.holds(word))) score += ELSEWHERE * weight;
      }
      return { article, span, score: score / total, own: own / total };
    })
    .filter(({ own }) => own > 0)
    .sort((a, b) => b.score - a.score || a.span.start - b.span.start);
}

/** Whether a text has a word of the question, by its stem or as a name. */
export function holding(text: string): (word: Told) => boolean {
  const own = new Set(stems(text));
  const keys = new Set(words(text).flatMap((word) => nameKeys(word.text)));
  return (word) =>
    word.stems.some((one) => own.has(one)) || (word.person && word.keys.some((key) => keys.has(key)));
}
