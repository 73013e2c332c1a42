import type { Day } from '../arabic/calendar/mention.ts';
import type { Span } from '../arabic/letters/span.ts';
import type { Source } from '../news/article/article.ts';
import type { Hit } from '../search/passages/hit.ts';
import type { Understood } from '../search/question/understood.ts';

/** The words of an article that say so: `quote` is exactly `text.slice(start, end)` of that article's text. */
export interface Citation extends Span {
  readonly article: Source;
  readonly quote: string;
}

/** A sentence of an answer. The type forbids one without a citation. */
export interface Statement {
  readonly text: string;
  readonly citations: readonly [Citation, ...Citation[]];
}

/**
 * A short answer pulled out of the evidence. `from` and `to` are set when it is a day or an interval of days; of an office
 * and its holder they are the days of the first and the last article that says so.
 */
export interface ShortAnswer {
  readonly type: 'person' | 'day' | 'place' | 'yes' | 'no' | 'topic' | 'count';
  readonly text: string;
  readonly from: Day | null;
  readonly to: Day | null;
}

/** What a reader of a cited article should know: its publisher changed it, or it is no longer at its address. */
export interface Note {
  /** The id of the article, one of the answer's sources. */
  readonly article: string;
  readonly what: 'revised' | 'gone';
  /** The day on which isnad saw it. */
  readonly seen: Day;
  /** The same in words. */
  readonly text: string;
}

export interface Answered {
  readonly kind: 'answered';
  readonly question: string;
  readonly asOf: Day;
  readonly understood: Understood;
  /** Short answers, best first; may be empty. */
  readonly answers: readonly ShortAnswer[];
  readonly statements: readonly [Statement, ...Statement[]];
  /** Each cited article once, in order of first citation: source `n` is cited as `[n]`, counted from 1. */
  readonly sources: readonly Source[];
  /** Only there when there is something to note. */
  readonly notes?: readonly Note[];
  /** The language model in whose words the statements are; only there when they are not our own and the articles'. */
  readonly wordedBy?: string;
  /** How likely it is right, 0…1, as far as what speaks for it tells; see `confidence.ts`. */
  readonly confidence: number;
  readonly ms: number;
}

/** Why there is no answer: nothing in the archive is near, what is near does not say it, or the question is not clear. */
export type WhyUnanswered = 'nothing-near' | 'not-said' | 'not-understood' | 'ambiguous';

export interface Unanswered {
  readonly kind: 'unanswered';
  readonly question: string;
  readonly asOf: Day;
  readonly understood: Understood;
  readonly why: WhyUnanswered;
  /** What is nearest, best first: shown as not an answer. */
  readonly nearest: readonly Hit[];
  /** What of the question is in none of the articles that are nearest, in its own words: a name, a place, days. */
  readonly missing: readonly string[];
  /** For `ambiguous`: what could be meant. */
  readonly choices: readonly string[];
  /** How likely the best that was found is right: too little to say it. */
  readonly confidence: number;
  readonly ms: number;
}

/** A greeting, thanks, a question about isnad itself, or one in a language it does not know. */
export type RemarkAbout = 'greeting' | 'thanks' | 'bot' | 'language' | 'kurdish';

/** What was written asks nothing of the news, and is answered as what it is. */
export interface Remark {
  readonly kind: 'remark';
  readonly question: string;
  readonly asOf: Day;
  readonly about: RemarkAbout;
  readonly ms: number;
}

/** Printed as it is by `--json`. Not knowing is a value, not an exception. */
export type Answer = Answered | Unanswered | Remark;
