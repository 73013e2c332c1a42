import type { ShortAnswer, Statement } from '../answer.ts';
import type { Finder, Signs } from './confidence.ts';

/** Something that may be said in answer, what speaks for it, and how likely it is right, 0…1. */
export interface Candidate {
  readonly finder: Finder;
  readonly answers: readonly ShortAnswer[];
  readonly statements: readonly Statement[];
  readonly signs: Signs;
  readonly confidence: number;
  /** The parts of the question that the article does not have. */
  readonly absent?: readonly string[];
}
