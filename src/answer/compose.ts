import { sentences } from '../arabic/sentences.ts';
import type { KeptMeeting } from '../archive/kept-meetings.ts';
import type { People } from '../meetings/people.ts';
import type { NameTagger } from '../model/names.ts';
import { remembering } from '../model/remembering.ts';
import { sourceOf } from '../news/article.ts';
import type { Match } from '../search/match.ts';
import type { Question } from '../search/question.ts';
import { type Found, hitOf } from '../search/retrieve.ts';
import type { Told } from '../search/told.ts';
import { choicesFor } from './ambiguity.ts';
import type { Answer, Citation, ShortAnswer, Statement, Unanswered } from './answer.ts';
import { confidence, isTalk, nearness, type Signs, SURE_ENOUGH } from './confidence.ts';
import { citedInCopies } from './copies.ts';
import type { Evidence } from './evidence.ts';
import { meetingAnswer } from './meeting-answer.ts';
import { meetingStatements } from './meeting-statements.ts';
import { passageAnswer } from './passage-answer.ts';
import { withReferences } from './references.ts';
import { numbered } from './sources.ts';

/** What an answer is made from. */
export interface Material {
  readonly question: Question;
  readonly told: readonly Told[];
  /** The articles found, best first. */
  readonly found: readonly Found[];
  /** The meetings that those tell of. */
  readonly nearby: readonly KeptMeeting[];
  /** The meetings that the question may be about, likeliest first. */
  readonly matches: readonly Match[];
  /** Who is who in the archive. */
  readonly people: People;
  /** How sure an answer must be to be given. */
  readonly least: number;
}

/** The most statements in an answer, and the nearest articles shown where there is none. */
const MOST = 5;
const NEAREST = 3;
/** Sentences told of what a meeting was about: the one that tells of it and those that follow. */
const TALK_SENTENCES = 3;

/** Something that may be said in answer, what speaks for it, and how likely it is right, 0…1. */
export interface Candidate {
  readonly answers: readonly ShortAnswer[];
  readonly statements: readonly Statement[];
  readonly signs: Signs;
  readonly confidence: number;
}

/** The answer to a question: statements with citations, or that there is none. */
export async function compose(material: Material, tagger: NameTagger, began: number): Promise<Answer> {
  const { question } = material;
  const names = remembering(tagger);
  const meeting = fromMeetings(material);
  const isEnough = meeting !== null && meeting.confidence >= SURE_ENOUGH;
  const said = isEnough ? meeting : likelier(meeting, await fromPassages(heldToMeeting(material), names));
  const sureness = rounded(said?.confidence ?? 0);
  const choices = isEnough ? choicesFor(question, material.matches, material.people) : [];
  const [first, ...rest] = distinct(said?.statements ?? []).slice(0, MOST);
  const ms = (): number => Math.round(performance.now() - began);
  if (said === null || first === undefined || said.confidence < material.least || choices.length > 0)
    return unanswered(material, { confidence: sureness, choices, ms: ms() });
  const articles = [
    ...material.found.map(({ passage }) => passage.article),
    ...material.matches.map(({ meeting }) => meeting.article),
  ];
  const statements = await withReferences([first, ...rest] as const, articles, names);
  return {
    kind: 'answered',
    question: question.text,
    asOf: question.asOf,
    understood: question.understood,
    answers: said.answers,
    ...numbered(statements),
    confidence: sureness,
    ms: ms(),
  };
}

/** A meeting that answers so well is the one asked about: what it does not tell is not said of it in other articles. */
const SURE = 0.8;

function heldToMeeting(material: Material): Material {
  const { question, matches, found } = material;
  // «متى» is held to the sentences that tell of the meeting, and «في أي مستشفى» to that kind of place.
  const detail = question.kinds.some(
    (kind) =>
      kind === 'who' ||
      kind === 'whom' ||
      kind === 'list' ||
      (kind === 'where' && question.placeNoun === null),
  );
  const sure = matches.filter(({ score, people }) => score >= SURE && people >= SURE);
  if (!detail || sure.length === 0) return material;
  const articles = new Set(sure.map(({ meeting }) => meeting.article.id));
  return { ...material, found: found.filter(({ passage }) => articles.has(passage.article.id)) };
}

function likelier(one: Candidate | null, other: Candidate | null): Candidate | null {
  return (one?.confidence ?? 0) >= (other?.confidence ?? 0) ? one : other;
}

function rounded(share: number): number {
  return Math.round(share * 100) / 100;
}

function unanswered(
  { question, told, found }: Material,
  rest: Pick<Unanswered, 'confidence' | 'choices' | 'ms'>,
): Unanswered {
  const isNear = told.length > 0 && nearness(told, found.slice(0, NEAREST));
  const unclear = told.length === 0 ? 'not-understood' : isNear ? 'not-said' : 'nothing-near';
  const why = rest.choices.length > 0 ? 'ambiguous' : unclear;
  return {
    kind: 'unanswered',
    question: question.text,
    asOf: question.asOf,
    understood: question.understood,
    why,
    nearest: isNear ? found.slice(0, NEAREST).map(hitOf) : [],
    ...rest,
  };
}

/** What the meetings say; where what was talked about is asked, in the article's own words and those right after. */
export function fromMeetings({ question, found, matches, people }: Material): Candidate | null {
  const top = found[0]?.score ?? 1;
  const scores = new Map(found.map(({ passage, score }) => [passage.article.id, score / top]));
  const told = meetingAnswer(question, matches, (article) => scores.get(article) ?? 0);
  if (told === null) return null;
  const beside = matches.map(({ meeting }) => meeting);
  const said = meetingStatements(told.meetings, { asOf: question.asOf, people, beside });
  const [first] = told.meetings;
  const sure = { ...told, confidence: confidence(told.signs, 'meeting', question) };
  if (first === undefined || !isTalk(question)) return { ...sure, statements: said };
  const { article, evidence: telling } = first;
  const after = sentences(article.text)
    .filter(({ start }) => start >= telling.start)
    .slice(0, TALK_SENTENCES);
  return { ...sure, statements: [...after.map((span) => statementOf({ article, span })), ...said.slice(1)] };
}

/** What the sentences of the articles found say. */
export async function fromPassages(material: Material, tagger: NameTagger): Promise<Candidate | null> {
  const { found } = material;
  const said = await passageAnswer(material, tagger);
  if (said === null) return null;
  const copies = new Map(found.map((one) => [one.passage.article.id, one.copies]));
  const statements = said.evidence.map((one) =>
    citedInCopies(statementOf(one), copies.get(one.article.id) ?? []),
  );
  const sure = confidence(said.signs, 'passage', material.question);
  return { answers: said.answers, statements, signs: said.signs, confidence: sure };
}

/** Each statement once. */
function distinct(statements: readonly Statement[]): Statement[] {
  return [...new Map(statements.map((statement) => [statement.text, statement])).values()];
}

function statementOf({ article, span: { start, end } }: Pick<Evidence, 'article' | 'span'>): Statement {
  const quote = article.text.slice(start, end);
  const citation: Citation = { article: sourceOf(article), start, end, quote };
  return { text: quote, citations: [citation] };
}
