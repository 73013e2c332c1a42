import { withoutPreposition } from '../../arabic/words/clitics.ts';
import type { NameTagger } from '../../model/names.ts';
import { hitOf } from '../../search/passages/retrieve.ts';
import { pointsBack } from '../../search/question/points-back.ts';
import { isUnderstood } from '../../search/question/question-terms.ts';
import type { Answer, Statement, Unanswered } from '../answer.ts';
import { absentParts } from '../candidates/absent.ts';
import type { Candidate } from '../candidates/candidate.ts';
import { nearOf } from '../candidates/confidence.ts';
import type { Material } from '../candidates/material.ts';
import { ANSWER } from '../constants.ts';
import { withReferences } from '../evidence/references.ts';
import { numbered } from '../evidence/sources.ts';
import { answerOf, isCounted } from '../finders/candidates.ts';
import { choicesFor } from './ambiguity.ts';

/** The answer to a question by what may answer it: statements with citations, or that there is none. */
export async function compose(
  material: Material,
  all: readonly Candidate[],
  tagger: NameTagger,
  { began, least }: { readonly began: number; readonly least: number },
): Promise<Answer> {
  const { question } = material;
  const said = answerOf(question, all);
  const elapsed = (): number => Math.round(performance.now() - began);
  const choices = said?.finder === 'meetings' ? choicesFor(question, material.matches, material.people) : [];
  const sureness = rounded(said?.confidence ?? 0);
  const [first, ...rest] = shortened(distinct(said?.statements ?? []), isCounted(question));
  if (said === null || first === undefined || said.confidence < least || choices.length > 0)
    return unanswered(material, { confidence: sureness, choices, ms: elapsed() });
  const articles = [
    ...material.found.map(({ passage }) => passage.article),
    ...material.matches.map(({ meeting }) => meeting.article),
  ];
  const statements = await withReferences([first, ...rest] as const, articles, tagger);
  return {
    kind: 'answered',
    question: question.text,
    asOf: question.asOf,
    understood: question.understood,
    answers: said.answers,
    ...numbered(statements),
    confidence: sureness,
    ms: elapsed(),
  };
}

function rounded(share: number): number {
  return Math.round(share * 100) / 100;
}

function unanswered(material: Material, rest: Pick<Unanswered, 'confidence' | 'choices' | 'ms'>): Unanswered {
  const { question, terms, found } = material;
  // «من هو فلان؟» is clear, though nobody has heard of him.
  const isSaid = isUnderstood(question, terms) || question.understood.kind !== 'open';
  const isClear = isSaid && terms.length > 0 && !pointsBack(question);
  const near = isClear ? nearOf(terms, found.slice(0, ANSWER.nearest)) : [];
  const unclear = !isClear ? 'not-understood' : near.length > 0 ? 'not-said' : 'nothing-near';
  const why = rest.choices.length > 0 ? 'ambiguous' : unclear;
  return {
    kind: 'unanswered',
    question: question.text,
    asOf: question.asOf,
    understood: question.understood,
    why,
    nearest: near.map(hitOf),
    missing: isClear && why !== 'ambiguous' ? missingIn(material) : [],
    ...rest,
  };
}

/** The parts of the question that none of the nearest articles has. */
function missingIn(material: Material): string[] {
  const [first = [], ...others] = material.found
    .slice(0, ANSWER.nearest)
    .map(({ passage }) => absentParts(material, passage.article));
  return first
    .filter((part) => others.every((absent) => absent.includes(part)))
    .map((part) => withoutPreposition(part));
}

/** The first of many statements; where meetings are counted also the last, which says what that rests on. */
function shortened(all: readonly Statement[], keepsLast: boolean): readonly Statement[] {
  if (all.length <= ANSWER.statements || !keepsLast) return all.slice(0, ANSWER.statements);
  return [...all.slice(0, ANSWER.statements - 1), ...all.slice(-1)];
}

/** Each statement once. */
function distinct(statements: readonly Statement[]): Statement[] {
  return [...new Map(statements.map((statement) => [statement.text, statement])).values()];
}
