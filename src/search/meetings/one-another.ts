import type { Side } from '../../meetings/meeting.ts';
import type { Question } from '../question/question.ts';
import type { QuestionTerm } from '../question/question-terms.ts';
import type { QuestionKind } from '../question/understood.ts';
import type { AskedParty } from './asked-parties.ts';

/** A participant by the side and by the words of a question that answer to them. */
export interface AnsweringParticipant {
  readonly side: Side;
  readonly words: ReadonlySet<number>;
}

/** What is asked of a meeting where both sides may be named; «من» wants one of them. */
const OF_BOTH: ReadonlySet<QuestionKind> = new Set(['whether', 'when', 'where', 'about', 'how-often']);

/** Whether a question names those who are to have met one another: «هل التقى أ ب؟», and not «متى زار أ وب المدينة؟». */
export function namesBothSides(
  { kinds }: Question,
  terms: readonly QuestionTerm[],
  placed: readonly QuestionTerm[],
): boolean {
  return kinds.every((kind) => OF_BOTH.has(kind)) && placed.length === 0 && terms.some(({ sided }) => sided);
}

/**
 * Whether the parties of a question can be different participants, and not all of one side: guests of one host did not for
 * that meet one another. Who is no participant counts as either.
 */
export function metOneAnother(parties: readonly AskedParty[], all: readonly AnsweringParticipant[]): boolean {
  if (parties.length < 2) return true;
  const bearing = parties.map(({ office, name }) => {
    const own = [...office, ...name];
    return all.filter(({ words }) => own.some(({ at }) => words.has(at)));
  });
  const known = bearing.filter((some) => some.length > 0);
  return known.length < 2 || chosen(known, []);
}

/** Whether one of each can be chosen, all different, on more than one side. */
function chosen(
  choices: readonly (readonly AnsweringParticipant[])[],
  taken: readonly AnsweringParticipant[],
): boolean {
  const [first, ...rest] = choices;
  if (first === undefined) return taken.some(({ side }) => side === 'peer' || side !== taken[0]?.side);
  return first.some((one) => !taken.includes(one) && chosen(rest, [...taken, one]));
}
