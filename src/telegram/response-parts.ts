import type { Explanation } from '../answer/outcome/explanation.ts';
import type { Day } from '../arabic/calendar/mention.ts';
import type { KeptPublisher } from '../archive/kept/kept-articles.ts';
import type { Before, Reply } from '../conversation/reply.ts';
import type { Wanted, WantedResults } from '../reading.ts';
import type { Hit } from '../search/passages/hit.ts';
import type { Pairs } from './access/pairs.ts';
import type { Keeping } from './keeping.ts';
import type { KeptQuestions } from './kept-questions.ts';
import type { ChosenLanguages } from './languages/chosen-languages.ts';
import type { PageOf } from './pages.ts';
import type { Line } from './turns.ts';

/** Who makes the answers; each is told by the signal when nobody waits for it any more. */
export interface Answerer {
  /** The answer to what is asked on a day after `before`, which it may carry on from. */
  reply(question: string, asOf: Day, before: Before | null, signal?: AbortSignal): Promise<Reply>;
  /** The answer with why it is what it is. */
  explain(question: string, asOf: Day, signal?: AbortSignal): Promise<Explanation>;
  /** What was found for a question, the best first. */
  search(question: string, limit: number, asOf: Day, signal?: AbortSignal): Promise<Hit[]>;
  /** Whose articles there are, those with most first. */
  publishers(signal?: AbortSignal): Promise<KeptPublisher[]>;
  /** So many questions at most that are answered. */
  examples(limit: number, asOf: Day, signal?: AbortSignal): Promise<string[]>;
  /** What is read of the archive beside answers; null where there is none. */
  read<W extends Wanted>(wanted: W, signal?: AbortSignal): Promise<WantedResults[W['what']]>;
}

/** What answers are made of. */
export interface ResponseParts {
  readonly answerer: Answerer;
  /** Where all questions wait. */
  readonly line: Line;
  readonly now: () => Date;
  readonly languages: ChosenLanguages;
  /** The questions that links lead to. */
  readonly questions: KeptQuestions;
  /** Who came by a code, which stays when a chat is forgotten. */
  readonly pairs?: Pairs | undefined;
  /** How many articles there are to ask about. */
  readonly articles: () => Promise<number>;
  /** Whether messages are on disk until they are answered, which /privacy tells. */
  readonly keepsUntilAnswered?: boolean;
  /** Where articles without an address are read; left out where that is nowhere. */
  readonly pageOf?: PageOf | undefined;
  /** What is kept of readers. */
  readonly keeping: Keeping;
  /** How long an answer may take, its waiting included; a minute unless given. */
  readonly answerMs?: number;
}
