import { type Token, tokens } from '../../arabic/words/tokens.ts';
import type { MarkedPassage } from '../../model/meeting-reader.ts';
import { is, nounIn, verbIn } from '../words/lexicon.ts';

/** What the clause around a word says became of it; `doubted`: neither that it was nor that it was not. */
export type Polarity = 'denied' | 'cancelled' | 'postponed' | 'doubted';

/** How many words may stand between a word of meeting and what denies it. */
const REACH = 14;
const NEGATION = /^[وف]?(?:لم|لن|لا|ما|ليس|ليست)$/u;
/** «عدم لقاء», «دون أن يلتقي»: denials of what stands right behind. */
const WITHOUT = /^[وفبل]?(?:عدم|دون)$/u;

/**
 * Whether the clause of the marked word says that the meeting was not: «لم يستقبل», «نفى أن يكون قد التقى», «رفض
 * استقبال», «نفى صحة أنباء عن لقاء», «اللقاء لن يعقد», «ألغى زيارته». Null where it does not.
 */
export function polarity({ passage, word }: MarkedPassage): Polarity | null {
  const left =
    passage
      .slice(0, word.start)
      .split(/[.؟!؛\n]/u)
      .at(-1) ?? '';
  const [right = ''] = passage.slice(word.end).split(/[.؟!؛\n]/u);
  const before = wordsOf(left).slice(-REACH).reverse();
  const behind = wordsOf(right).slice(0, REACH);
  const [marked] = wordsOf(passage.slice(word.start, word.end));
  const verb = verbIn(marked ?? '');
  const nearest = before[0] ?? '';
  if (/^(?:هل|لو|اذا)$/u.test(nearest)) return 'doubted';
  if (verb !== undefined) {
    if (NEGATION.test(nearest)) return 'denied';
    const isOpen = !verb.conj && (verb.form.tense === 'present' || /^(?:قد|يكون|تكون)$/u.test(nearest));
    return isOpen && /^(?:ان|قد|يكون|تكون)$/u.test(nearest) ? deniedBy(before) : null;
  }
  if (is('adjunct', bare(nearest))) return null;
  if (is('report', bare(nearest)) && behind.some((one) => is('untrue', one))) return 'denied';
  return deniedBy(before) ?? undoneBehind(behind);
}

function wordsOf(text: string): string[] {
  return tokens(text).flatMap((token: Token) => (token.kind === 'word' ? [token.text] : []));
}

function bare(word: string): string {
  return word.replace(/^[وف](?=..)/u, '');
}

/** What stands before a word of meeting and undoes it, nearest first; another clause in between ends the search. */
function deniedBy(before: readonly string[]): Polarity | null {
  for (const [i, one] of before.entries()) {
    const next = before[i + 1] ?? '';
    const word = bare(one);
    if (i < 2 && (WITHOUT.test(one) || (NEGATION.test(next) && is('happen', word)))) return 'denied';
    if (word === 'صحه' && /^[وفب]?(?:لا|عدم)$/u.test(next)) return 'denied';
    if (is('refuse', word) || (is('denied', word) && word.length > 2 && !WITHOUT.test(word)))
      return NEGATION.test(next) ? 'doubted' : 'denied';
    // «لم يستبعد»: the form behind «لم» may be another than that of the table.
    if (NEGATION.test(next) && /^[يت](?:نف|ستبعد|رفض)/u.test(word)) return 'doubted';
    if (is('cancelled', word)) return 'cancelled';
    if (is('postponed', word)) return 'postponed';
    // «الأنباء التي تحدثت عن لقاء» opens no other clause.
    const isOfReport = is('report', next.replace(/^ال/u, '')) || before[i - 1] === 'عن';
    if (is('adjunct', word) || is('say', word) || (is('relative', word) && !isOfReport)) return null;
    const frame = (nounIn(one) ?? verbIn(one))?.trigger.frame ?? '';
    if (i > 0 && /^(?:object|with|plain|phone|call)$/u.test(frame) && !isOfReport) return null;
  }
  return null;
}

/** «اللقاء ألغي», «لقاء فلان مع علان لن يعقد», «الأنباء عن لقاء … عارية عن الصحة». */
function undoneBehind(behind: readonly string[]): Polarity | null {
  for (const [i, one] of behind.entries()) {
    const word = bare(one);
    const next = behind[i + 1] ?? '';
    if (is('relative', word) || is('that', word) || (is('say', word) && i > 0)) return null;
    if (/^ل[من]$/u.test(word) && (is('happen', next) || verbIn(next) !== undefined)) return 'denied';
    if (i < 6 && is('cancelled', word)) return 'cancelled';
    if (i < 6 && is('postponed', word)) return 'postponed';
  }
  return null;
}
