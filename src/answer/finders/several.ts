import { nameKeys } from '../../meetings/keys.ts';
import type { ShortAnswer, Statement } from '../answer.ts';
import type { Candidate } from '../candidates/candidate.ts';
import { ANSWER } from '../constants.ts';

/**
 * The answer to a question for several, «من هم…؟»: the short answers of all candidates that are nearly as likely as the
 * best, each person once by the fullest name, and what says so.
 */
export function several(all: readonly Candidate[], best: Candidate): Candidate {
  const beside = all
    .filter(({ confidence }) => confidence >= ANSWER.besideLikeliest * best.confidence)
    .sort((a, b) => b.confidence - a.confidence);
  let answers: readonly ShortAnswer[] = [];
  const statements: Statement[] = [];
  for (const candidate of [best, ...beside.filter((one) => one !== best)]) {
    // «من التقى فلان وأين؟»: who else, not where else.
    const [first] = best.answers;
    const own = candidate.answers.filter(({ type }) => candidate === best || type === first?.type);
    const more = own.reduce(withAnswer, answers);
    if (more === answers && candidate !== best) continue;
    answers = more;
    statements.push(...candidate.statements);
  }
  return { ...best, answers, statements };
}

/** Short answers and one more, in the place of those that say less; the same where one of them says as much. */
function withAnswer(answers: readonly ShortAnswer[], one: ShortAnswer): readonly ShortAnswer[] {
  if (answers.some((known) => isWithin(one, known))) return answers;
  const at = answers.findIndex((known) => isWithin(known, one));
  if (at < 0) return [...answers, one];
  return answers.flatMap((known, i) => (i === at ? [one] : isWithin(known, one) ? [] : [known]));
}

/** Whether one short answer says no more than another: all the words of a name, or the same text. */
function isWithin(one: ShortAnswer, other: ShortAnswer): boolean {
  if (one.type !== 'person' || other.type !== 'person') return one.text === other.text;
  const [own, whole] = [nameKeys(one.text), nameKeys(other.text)];
  return own.length > 0 ? own.every((key) => whole.includes(key)) : one.text === other.text;
}
