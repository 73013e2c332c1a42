import type { Answer } from '../answer/answer.ts';
import { type Gender, genderOf } from '../answer/grammar/agreement.ts';
import type { Question } from '../search/question/question.ts';

/** A question that was asked, as it was understood, and what was answered. */
export interface Exchange {
  readonly question: Question;
  readonly answer: Answer;
}

/** Somebody whom an exchange speaks of. */
export interface Antecedent {
  readonly name: string;
  /** Null where neither an office, nor the name, nor a verb before it tells. */
  readonly gender: Gender | null;
  /** Named by the question, or by the answer. */
  readonly by: 'question' | 'answer';
}

/** Whom an exchange speaks of: those whom the question names, in its order, and whom the answer names, if it is one. */
export function antecedents({ question, answer }: Exchange): Antecedent[] {
  const named = question.names.filter(({ kind }) => kind === 'person' || kind === 'office');
  const persons = named.filter(({ kind }) => kind === 'person');
  // An office beside its holder is his.
  const asked = named
    .filter(
      (one) => one.kind === 'person' || !persons.some(({ start }) => start > one.end && start - one.end < 3),
    )
    .map(({ text, kind, start }): Antecedent => {
      const [verb = ''] = /\p{L}+(?=\s*$)/u.exec(question.text.slice(0, start)) ?? [];
      const gender = genderOfName(text, kind === 'person') ?? (FEMININE_VERB.test(verb) ? 'feminine' : null);
      return { name: text, gender, by: 'question' };
    });
  if (answer.kind !== 'answered') return asked;
  const [only, ...others] = answer.answers.filter(({ type }) => type === 'person');
  if (only === undefined || others.length > 0) return asked;
  const telling = answer.statements.map(({ text }) => text).join(' ');
  return [...asked, { name: only.text, gender: genderOfName(only.text, true, telling), by: 'answer' }];
}

/** A past verb whose subject is feminine: «استقبلت». */
const FEMININE_VERB = /^\p{L}{2,}ت$/u;

function genderOfName(name: string, isPerson: boolean, telling = ''): Gender | null {
  const one = {
    name,
    person: isPerson ? name : null,
    title: isPerson ? null : name,
    side: 'peer',
    sort: isPerson ? 'person' : 'office',
    attends: false,
  } as const;
  const gender = genderOf(one, telling);
  // Of a person's name alone `genderOf` knows women; whoever else it may be.
  return isPerson && gender === 'masculine' ? null : gender;
}
