import type { Material } from '../../src/answer/material.ts';
import type { ReadIn } from '../../src/answer/short-answer.ts';
import { sentences } from '../../src/arabic/sentences.ts';
import { people } from '../../src/meetings/people.ts';
import type { Sighting } from '../../src/meetings/sighting.ts';
import type { NameKind, NameSpan } from '../../src/model/names.ts';
import type { Article } from '../../src/news/article.ts';
import { type Question, readQuestion } from '../../src/search/question.ts';
import type { Found } from '../../src/search/retrieve.ts';
import { toldWords } from '../../src/search/told.ts';
import { newArchive } from '../support/archives.ts';

/** The day on which the tests ask. */
export const TODAY = '2024-03-20';

/** Names that stand in a text, each with its kind: what the tagger finds there. */
export type Named = readonly (readonly [NameKind, string])[];

/** The spans of names in a text, each where it first stands. */
export function namesIn(text: string, named: Named): NameSpan[] {
  return named.map(([kind, name]) => {
    const start = text.indexOf(name);
    if (start < 0) throw new Error(`«${name}» is not in «${text}»`);
    return { kind, text: name, start, end: start + name.length };
  });
}

export function asked(text: string, named: Named = []): Question {
  return readQuestion(text, TODAY, namesIn(text, named));
}

/** An article of a paper that does not exist. */
export function articleOf(text: string, given: Partial<Article> = {}): Article {
  return {
    id: 'a',
    url: null,
    title: 'خبر',
    publisher: 'وكالة الأفق',
    published: '2023-05-14',
    publishedBasis: 'operator',
    text,
    language: 'ar',
    ...given,
  };
}

/** Words read in an article, in the sentence where they first stand, with the names of that sentence. */
export function readIn(article: Article, words: string, named: Named = []): ReadIn {
  const start = article.text.indexOf(words);
  if (start < 0) throw new Error(`«${words}» is not in «${article.text}»`);
  const span = { start, end: start + words.length };
  const sentence = sentences(article.text).find((one) => one.start <= start && one.end > start) ?? span;
  return {
    article,
    sentence,
    span,
    names: namesIn(article.text.slice(sentence.start, sentence.end), named),
  };
}

/** What a question is answered with where these articles were found, best first, and tell of these people. */
export function materialOf(
  question: Question,
  articles: readonly Article[],
  sightings: readonly Sighting[] = [],
): Material {
  const archive = newArchive();
  const found = articles.map(
    (article, i): Found => ({
      passage: { id: i, article, start: 0, end: article.text.length },
      score: 1 / (i + 1),
      ranks: { words: i + 1, vectors: null },
      copies: [],
    }),
  );
  const told = toldWords(question, archive);
  archive.close();
  return {
    question,
    told,
    found,
    matches: [],
    people: people(sightings),
    newest: articles,
    articleOf: (id) => articles.find((article) => article.id === id),
  };
}
