import { sentences } from '../arabic/sentences.ts';
import type { Span } from '../arabic/span.ts';
import type { KeptMeeting } from '../archive/kept-meetings.ts';
import type { People } from '../meetings/people.ts';
import { remembering } from '../model/remembering.ts';
import { type Article, sourceOf } from '../news/article.ts';
import type { Match } from '../search/match.ts';
import type { Question } from '../search/question.ts';
import { type Found, hitOf } from '../search/retrieve.ts';
import type { Told } from '../search/told.ts';
import { choicesFor } from './ambiguity.ts';
import type { Answer, Citation, Statement, Unanswered } from './answer.ts';
import type { Candidate } from './candidate.ts';
import { isTalk, nearness, probability, SURE } from './confidence.ts';
import { identityAnswer } from './identity-answer.ts';
import { meetingAnswer } from './meeting-answer.ts';
import { meetingStatements } from './meeting-statements.ts';
import { newsAnswer } from './news-answer.ts';
import { type Readers, readerAnswers } from './reader-answers.ts';
import { withReferences } from './references.ts';
import { several } from './several.ts';
import { numbered } from './sources.ts';
import { articlesInWords } from './times.ts';

/** What an answer is made from. */
export interface Material {
  readonly question: Question;
  readonly told: readonly Told[];
  /** The articles found, best first. */
  readonly found: readonly Found[];
  /** The meetings that the question may be about, likeliest first. */
  readonly matches: readonly Match[];
  /** Who is who in the archive. */
  readonly people: People;
  /** The newest articles of the archive, where the question asks for news. */
  readonly newest: readonly Article[];
  /** An article of the archive by its id. */
  readonly articleOf: (id: string) => Article | undefined;
}

/** The most statements in an answer, and the nearest articles shown where there is none. */
const MOST = 5;
const NEAREST = 3;
/** Sentences told of what a meeting was about: the one that tells of it and those that follow. */
const TALK_SENTENCES = 3;

/** The answer to a question: statements with citations, or that there is none. */
export async function compose(
  material: Material,
  readers: Readers,
  { began, least }: { readonly began: number; readonly least: number },
): Promise<Answer> {
  const { question } = material;
  const names = remembering(readers.tagger);
  const said = answerOf(question, await candidates(material, { ...readers, tagger: names }));
  const choices = said?.finder === 'meetings' ? choicesFor(question, material.matches, material.people) : [];
  const sureness = rounded(said?.confidence ?? 0);
  const [first, ...rest] = distinct(said?.statements ?? []).slice(0, MOST);
  const ms = (): number => Math.round(performance.now() - began);
  if (said === null || first === undefined || said.confidence < least || choices.length > 0)
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

/** What may answer: what the meetings say, and what the reader finds, article by article until one is sure enough. */
export async function candidates(material: Material, readers: Readers, enough = SURE): Promise<Candidate[]> {
  const news = newsAnswer(material);
  if (news !== null) return [news];
  const all = [identityAnswer(material), fromMeetings(material)].filter((one) => one !== null);
  if (all.some(({ confidence }) => confidence >= enough)) return all;
  for await (const found of readerAnswers(material, readers)) {
    all.push(...found);
    if (found.some(({ confidence }) => confidence >= enough)) break;
  }
  return all;
}

/** What answers best; to a question for several, with what answers nearly as well. */
export function answerOf(question: Question, all: readonly Candidate[]): Candidate | null {
  const best = likeliestOf(all);
  return best === null || !(question.kinds.includes('list') || question.many) ? best : several(all, best);
}

/** The first of the likeliest. */
function likeliestOf(all: readonly Candidate[]): Candidate | null {
  return all.reduce<Candidate | null>(
    (best, one) => (best === null || one.confidence > best.confidence ? one : best),
    null,
  );
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
  const said = [
    ...meetingStatements(told.meetings, { asOf: question.asOf, people, beside }),
    ...basisOf(question, told.meetings),
  ];
  const [first] = told.meetings;
  const sure = {
    ...told,
    finder: 'meetings' as const,
    confidence: probability('meetings', told.signs),
  };
  if (first === undefined || !isTalk(question)) return { ...sure, statements: said };
  const { article, evidence: telling } = first;
  const after = sentences(article.text)
    .filter(({ start }) => start >= telling.start)
    .slice(0, TALK_SENTENCES);
  return { ...sure, statements: [...after.map((span) => statementOf({ article, span })), ...said.slice(1)] };
}

/** On how many articles a count or an order rests. */
function basisOf({ kinds, order }: Question, meetings: readonly KeptMeeting[]): Statement[] {
  const isCount = kinds.includes('how-often');
  if (!isCount && order === null) return [];
  const once = [...new Map(meetings.map((one) => [one.article.id, one])).values()];
  const citations = once.flatMap(
    ({ article, evidence }) => statementOf({ article, span: evidence }).citations,
  );
  const [first, ...rest] = citations;
  const text = `بُني ${isCount ? 'العدد' : 'الترتيب'} على ${articlesInWords(once.length)} من الأخبار المحفوظة.`;
  return first === undefined ? [] : [{ text, citations: [first, ...rest] }];
}

/** Each statement once. */
function distinct(statements: readonly Statement[]): Statement[] {
  return [...new Map(statements.map((statement) => [statement.text, statement])).values()];
}

function statementOf({ article, span: { start, end } }: { article: Article; span: Span }): Statement {
  const quote = article.text.slice(start, end);
  const citation: Citation = { article: sourceOf(article), start, end, quote };
  return { text: quote, citations: [citation] };
}
