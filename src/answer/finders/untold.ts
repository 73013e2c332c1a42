import type { Status } from '../../meetings/meeting.ts';
import type { Question } from '../../search/question/question.ts';
import { isOfCallingOff, isOfTwoSides } from '../../search/question/word-classes.ts';
import type { Candidate } from '../candidates/candidate.ts';
import type { Material } from '../candidates/material.ts';
import { ANSWER } from '../constants.ts';

/**
 * Whether what was read in an article of a meeting is not what its sentence tells by the meeting reader: who met, where and
 * when is not said by a sentence that denies it or calls it off, unless the cause of that is asked for, nor that two met by
 * one where each met others.
 */
export function isUntold({ question, matches }: Material, { statements }: Candidate): boolean {
  if (!question.words.some(({ text }) => isOfTwoSides(text))) return false;
  if (question.why && question.words.some(({ text }) => isOfCallingOff(text))) return false;
  const [said] = statements[0]?.citations ?? [];
  if (said === undefined) return false;
  const here = matches.filter(
    ({ meeting: { article, evidence } }) =>
      article.id === said.article.id && evidence.start < said.end && evidence.end > said.start,
  );
  if (here.length === 0) return false;
  const [deed] = question.words;
  if (question.kinds[0] === 'whether' && !(deed !== undefined && isOfTwoSides(deed.text))) return false;
  if (question.kinds[0] === 'whether') return here.every(({ people }) => people < ANSWER.borneFrom);
  return here.every(({ meeting: { status } }) => !isAsked(question, status));
}

function isAsked({ negated }: Question, status: Status): boolean {
  return negated !== (status === 'held' || status === 'planned');
}
