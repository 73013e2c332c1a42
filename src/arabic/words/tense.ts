import { ARABIC } from '../constants.ts';
import { table } from '../letters/tables.ts';
import { withoutConjunction } from './clitics.ts';
import { formsOf } from './conjugation.ts';
import { isFutureVerb } from './future.ts';
import type { Token } from './tokens.ts';

/**
 * What the verbs near a mention say of its time; `unknown` where none does. `said` is a verb of saying: a weekday
 * beside it is past («قال الثلاثاء إنه سيسافر»), a date may be any («أعلن أن المعرض في 5 مارس»).
 */
export type Tense = 'past' | 'future' | 'said' | 'unknown';

const WORDS = new Map(
  table('tense', { column: 1, of: ['past', 'future', 'said'] }).flatMap(
    ([form = '', tells = '', forms = '']) =>
      formsOf(form, forms).map((one): [string, Tense] => [one, tells as Tense]),
  ),
);

/**
 * The tense around a mention from token `from` to `to`: that of the nearest verb before it in its sentence that
 * tells, else of the words right after it («الأحد سيعقد»).
 */
export function tenseAround(all: readonly Token[], from: number, to: number): Tense {
  const before = tenseBefore(all, from);
  return before === 'unknown' ? tenseBehind(all, to) : before;
}

function tenseBefore(all: readonly Token[], from: number): Tense {
  if (all[from] === undefined || all[from].gap === 'line') return 'unknown';
  for (let at = from - 1; at >= 0 && from - at <= ARABIC.verbBefore; at--) {
    const token = all[at];
    if (token === undefined || ends(token)) return 'unknown';
    const tense = tenseOf(token);
    if (tense !== 'unknown') return tense;
    if (token.gap === 'line') return 'unknown';
  }
  return 'unknown';
}

function tenseBehind(all: readonly Token[], to: number): Tense {
  for (let at = to; at < to + ARABIC.verbBehind; at++) {
    const token = all[at];
    if (token === undefined || token.gap === 'line' || ends(token)) return 'unknown';
    const tense = tenseOf(token);
    if (tense !== 'unknown') return tense;
  }
  return 'unknown';
}

function ends(token: Token): boolean {
  return token.kind === 'mark' && /^[.؟!?]$/u.test(token.text);
}

function tenseOf(token: Token): Tense {
  if (token.kind !== 'word' || token.text.length > 14) return 'unknown';
  const word = token.text;
  const told = WORDS.get(word) ?? WORDS.get(withoutConjunction(word, 2));
  return told ?? (isFutureVerb(token.raw) ? 'future' : 'unknown');
}
