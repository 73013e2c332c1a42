import type { ExplainedCandidate } from '../../answer/outcome/explanation.ts';
import type { QuestionKind } from '../../search/question/understood.ts';

/** Why a question was answered as it was, in words for a reader. What is shown of other texts comes already isolated. */
export interface WhyWords {
  readonly nothingAsked: string;
  /** What the question asks for, and what of: `about` as {@link WhyWords.about} tells it. */
  readonly understood: (kind: QuestionKind, about: readonly string[]) => string;
  readonly about: {
    readonly whom: (names: readonly string[]) => string;
    readonly place: (name: string) => string;
    /** Of one day, or from one to another, in words. */
    readonly period: (from: string, to: string) => string;
  };
  readonly searched: (terms: readonly string[]) => string;
  readonly nearest: string;
  readonly nothingFound: string;
  /** Over what may be the answer; `least` is how likely it must be, in percent. */
  readonly candidates: (least: string) => string;
  readonly candidate: (text: string, likely: string, reasons: readonly string[]) => string;
  readonly percent: (whole: number) => string;
  readonly foundIn: Readonly<Record<ExplainedCandidate['finder'], string>>;
  /** What speaks for an answer, and what against it, by sign; signs that are not here are passed over. */
  readonly signs: Readonly<Record<Sign, { readonly good: string; readonly bad: string }>>;
  readonly unborne: string;
}

/** The signs of a candidate that a reader can follow. */
export type Sign = 'agrees' | 'differs' | 'score' | 'near' | 'first' | 'borne' | 'dayless' | 'numberless';
