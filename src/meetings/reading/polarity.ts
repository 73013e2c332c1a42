import { withoutConjunction } from '../../arabic/words/clitics.ts';
import { type Token, tokens } from '../../arabic/words/tokens.ts';
import type { MarkedPassage } from '../../model/meeting-reader.ts';
import { READING } from '../constants.ts';
import { is, verbIn } from '../words/lexicon.ts';
import { PHRASE_WORDS } from '../words/phrase-words.ts';
import {
  BEFORE_RULES,
  BEHIND_RULES,
  type ClauseWordRule,
  isNegation,
  NEGATED_VERB,
  OPEN_CLAUSE,
  type Polarity,
  type PolarityRule,
  UNTRUE_REPORT,
} from './polarity-rules.ts';

const CLAUSE_END = /[.؟!؛\n]/u;

/**
 * Whether the clause of the marked word says that the meeting was not: «لم يستقبل», «نفى أن يكون قد التقى», «رفض
 * استقبال», «نفى صحة أنباء عن لقاء», «اللقاء لن يعقد», «ألغى زيارته». Null where it does not.
 */
export function polarity(marked: MarkedPassage): Polarity | null {
  return polarityRule(marked)?.says ?? null;
}

/** The rule that says what became of the meeting, or null; by other rules where a test leaves one out. */
export function polarityRule(
  { passage, word }: MarkedPassage,
  beforeRules = BEFORE_RULES,
  behindRules = BEHIND_RULES,
): PolarityRule | null {
  const [left = ''] = passage.slice(0, word.start).split(CLAUSE_END).slice(-1);
  const [right = ''] = passage.slice(word.end).split(CLAUSE_END);
  const before = wordsOf(left).slice(-READING.denialReach).reverse();
  const behind = wordsOf(right).slice(0, READING.denialReach);
  const [marked = ''] = wordsOf(passage.slice(word.start, word.end));
  const verb = verbIn(marked);
  const nearest = before[0] ?? '';
  if (PHRASE_WORDS.has('open', nearest)) return OPEN_CLAUSE;
  if (verb !== undefined) return ofVerb(verb, before, beforeRules);
  if (is('adjunct', bare(nearest))) return null;
  if (is('report', bare(nearest)) && behind.some((one) => is('untrue', one))) return UNTRUE_REPORT;
  return decided(beforeRules, before) ?? decided(behindRules, behind);
}
/** Of a verb: what negates it, or what governs it where it is not joined to another before. */
function ofVerb(
  { conj, form }: NonNullable<ReturnType<typeof verbIn>>,
  before: readonly string[],
  beforeRules: readonly ClauseWordRule[],
): PolarityRule | null {
  const nearest = before[0] ?? '';
  if (isNegation(nearest)) return NEGATED_VERB;
  if (conj || !PHRASE_WORDS.has('governing', nearest)) return null;
  return form.tense === 'present' || nearest !== 'ان' ? decided(beforeRules, before) : null;
}

/** The first rule that holds of a word, the words in their order; null where it says nothing. */
function decided(rules: readonly ClauseWordRule[], all: readonly string[]): PolarityRule | null {
  for (const [between, own] of all.entries()) {
    const word = {
      between,
      own,
      bare: bare(own),
      further: all[between + 1] ?? '',
      nearer: all[between - 1] ?? '',
    };
    const rule = rules.find(({ is: holds }) => holds(word));
    if (rule !== undefined) return rule.says === null ? null : rule;
  }
  return null;
}

function wordsOf(text: string): string[] {
  return tokens(text).flatMap((token: Token) => (token.kind === 'word' ? [token.text] : []));
}

function bare(word: string): string {
  return withoutConjunction(word, 2);
}
