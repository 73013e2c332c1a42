import { type Source, sourceOf } from '../../news/article/article.ts';
import type { QuestionKind } from '../../search/question/understood.ts';
import type { Answer, ShortAnswer } from '../answer.ts';
import type { Candidate } from '../candidates/candidate.ts';
import { type Contribution, contributions, type Finder } from '../candidates/confidence.ts';
import type { Material } from '../candidates/material.ts';
import { answerOf } from '../finders/candidates.ts';
import type { AnswerOnBasis } from './ask.ts';

/** A word of the question as it was searched for. */
export interface Term {
  readonly text: string;
  /** The rarer in the archive, the more. */
  readonly weight: number;
  readonly stems: readonly string[];
  /** What it was taken for, if not a plain word. */
  readonly as: 'person' | 'place' | 'meeting' | null;
}

/** Why something that may answer was said, or was not. */
export type Fate = 'given' | 'another is likelier' | 'too unlikely' | 'asks back';

/** Something that may answer, and what speaks for it. */
export interface ExplainedCandidate {
  readonly finder: Finder;
  readonly answers: readonly ShortAnswer[];
  /** The sentences that say so, each with the ids of its articles. */
  readonly statements: readonly { readonly text: string; readonly articles: readonly string[] }[];
  readonly contributions: readonly Contribution[];
  /** Whether it bears not at all somebody, a place or a day that the question names. */
  readonly unborne: boolean;
  /** How likely it is right, 0…1. */
  readonly confidence: number;
  readonly fate: Fate;
}

/** Why a question was answered as it was. */
export interface Explanation {
  readonly answer: Answer;
  /** All that is asked, the first thing first; empty for a remark. */
  readonly kinds: readonly QuestionKind[];
  readonly terms: readonly Term[];
  /** The articles found, best first, each with its score, 0…1, and its ranks by words and by vectors. */
  readonly articles: readonly {
    readonly article: Source;
    readonly score: number;
    readonly ranks: { readonly words: number | null; readonly vectors: number | null };
  }[];
  /** What may answer, the likeliest first. */
  readonly candidates: readonly ExplainedCandidate[];
  /** From which probability on an answer is given. */
  readonly least: number;
}

/** Why an answer is what it is; `least` is the probability from which on it was to be given. */
export function explanation({ answer, basis }: AnswerOnBasis, least: number): Explanation {
  if (basis === null) return { answer, kinds: [], terms: [], articles: [], candidates: [], least };
  const { material, candidates } = basis;
  const said = answerOf(material.question, candidates);
  const likeliest = [...candidates].sort((a, b) => b.confidence - a.confidence);
  return {
    answer,
    kinds: material.question.kinds,
    terms: termsOf(material),
    articles: material.found.map(({ passage, score, ranks }) => ({
      article: sourceOf(passage.article),
      score,
      ranks,
    })),
    candidates: likeliest.map((one) => explained(one, fateOf(one, { answer, said, least }))),
    least,
  };
}

function termsOf({ terms }: Material): Term[] {
  return terms.map(({ text, weight, stems, person, place, meets }) => ({
    text,
    weight,
    stems,
    as: person ? 'person' : place ? 'place' : meets ? 'meeting' : null,
  }));
}

function fateOf(
  one: Candidate,
  { answer, said, least }: { answer: Answer; said: Candidate | null; least: number },
): Fate {
  if (one.confidence < least) return 'too unlikely';
  if (answer.kind !== 'answered') return 'asks back';
  const isGiven =
    one.statements.some((statement) => said?.statements.includes(statement)) ||
    one.answers.some((short) => said?.answers.includes(short));
  return isGiven ? 'given' : 'another is likelier';
}

function explained(one: Candidate, fate: Fate): ExplainedCandidate {
  return {
    finder: one.finder,
    answers: one.answers,
    statements: one.statements.map(({ text, citations }) => ({
      text,
      articles: [...new Set(citations.map(({ article }) => article.id))],
    })),
    contributions: contributions(one.finder, one.signs),
    unborne: one.signs.unborne === 1,
    confidence: one.confidence,
    fate,
  };
}
