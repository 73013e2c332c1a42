import type { Material } from '../../src/answer/candidates/material.ts';
import type { ReadIn } from '../../src/answer/candidates/short-answer.ts';
import type { Readers } from '../../src/answer/finders/reader-answers.ts';
import { sentences } from '../../src/arabic/sentences/sentences.ts';
import type { KeptMeeting } from '../../src/archive/kept/kept-meetings.ts';
import type { Sighting } from '../../src/meetings/people/sighting.ts';
import type { NameKind, NameSpan } from '../../src/model/names.ts';
import type { ReaderText, ReadSpan } from '../../src/model/reader.ts';
import type { Article } from '../../src/news/article/article.ts';
import type { Match } from '../../src/search/meetings/match.ts';
import type { FoundPassage } from '../../src/search/passages/retrieve.ts';
import { type Question, readQuestion } from '../../src/search/question/question.ts';
import { questionTerms } from '../../src/search/question/question-terms.ts';
import { entryOf, newArchive, random } from '../support/archives.ts';
import { peopleOf } from '../support/people.ts';

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
  const next = random(1);
  archive.add(
    articles.map((article) => entryOf(article, next)),
    new Date(TODAY),
  );
  const found = articles.map(
    (article, i): FoundPassage => ({
      passage: { id: i, article, start: 0, end: article.text.length },
      score: 1 / (i + 1),
      ranks: { words: i + 1, vectors: null },
      copies: [],
    }),
  );
  const terms = questionTerms(question, archive);
  archive.close();
  return {
    question,
    terms,
    found,
    matches: [],
    people: peopleOf(sightings),
    newest: articles,
    articleOf: (id) => articles.find((article) => article.id === id),
  };
}

/** The words that are read in each article, by its id, best first. */
export type ToldInArticles = Readonly<Record<string, readonly string[]>>;

/** Readers that read what is told to stand in an article, and know these persons; and the articles read so far. */
export function readersOf(
  terms: ToldInArticles,
  persons: readonly string[],
): { readers: Readers; read: string[] } {
  const read: string[] = [];
  const spans = ({ text }: ReaderText, words: readonly string[]): ReadSpan[] =>
    words.map((one, i) => {
      const start = text.indexOf(one);
      return { start, end: start + one.length, score: 5 - i };
    });
  const close = async (): Promise<void> => undefined;
  const readers: Readers = {
    reader: {
      hash: '',
      read: async (_, texts) =>
        texts.map((text) => {
          const { id } = text as Article;
          read.push(id);
          return { spans: spans(text, terms[id] ?? []), yes: 0 };
        }),
      close,
    },
    tagger: {
      tag: async (sentences) =>
        sentences.map((text) =>
          namesIn(
            text,
            persons.filter((name) => text.includes(name)).map((name) => ['person', name] as const),
          ),
        ),
      close,
    },
  };
  return { readers, read };
}

/** A match of a meeting in which the first of it is named and the others are asked for, fully borne. */
export function matchOf(meeting: KeptMeeting, given: Partial<Match> = {}): Match {
  const [first, ...others] = meeting.participants;
  return {
    meeting,
    named: first === undefined ? [] : [first],
    others,
    fits: false,
    score: 1,
    people: 1,
    place: 1,
    ...given,
  };
}
