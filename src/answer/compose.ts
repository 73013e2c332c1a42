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
import type { Answer, Citation, ShortAnswer, Statement, Unanswered } from './answer.ts';
import { bearing, isSure, nearness } from './confidence.ts';
import { citedInCopies } from './copies.ts';
import { type Evidence, evidence } from './evidence.ts';
import { extract } from './extract.ts';
import { meetingAnswer } from './meeting-answer.ts';
import { meetingStatements } from './meeting-statements.ts';
import { withReferences } from './references.ts';
import { numbered } from './sources.ts';

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
}

/** The most statements in an answer, and articles whose sentences are looked at. */
const MOST = 5;
const PASSAGE_STATEMENTS = 3;
const ARTICLES = 3;
/** Sentences told of what a meeting was about: the one that tells of it and those that follow. */
const TALK_SENTENCES = 3;
/** A further sentence is said when it bears this much of what the best one bears. */
const FURTHER = 0.85;

/** The answer to a question: statements with citations, or that there is none. */
export async function compose(material: Material, tagger: NameTagger, began: number): Promise<Answer> {
  const { question } = material;
  const names = remembering(tagger);
  const told = meetingAnswer(question, material.matches);
  const said =
    told === null
      ? await fromPassages(material, names)
      : { answers: told.answers, statements: fromMeetings(told.meetings, material) };
  const [first, ...rest] = distinct(said.statements).slice(0, MOST);
  const ms = (): number => Math.round(performance.now() - began);
  if (first === undefined) return unanswered(material, ms());
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
    ms: ms(),
  };
}

function unanswered({ question, told, found }: Material, ms: number): Unanswered {
  const isNear = told.length > 0 && nearness(told, found.slice(0, ARTICLES));
  return {
    kind: 'unanswered',
    question: question.text,
    asOf: question.asOf,
    understood: question.understood,
    why: told.length === 0 ? 'not-understood' : isNear ? 'not-said' : 'nothing-near',
    nearest: isNear ? found.slice(0, ARTICLES).map(hitOf) : [],
    choices: [],
    ms,
  };
}

interface SaidThus {
  readonly answers: readonly ShortAnswer[];
  readonly statements: readonly Statement[];
}

/** The meetings told; where what was talked about is asked, in the article's own words and those right after. */
function fromMeetings(meetings: readonly KeptMeeting[], material: Material): Statement[] {
  const { question, matches, people } = material;
  const beside = matches.map(({ meeting }) => meeting);
  const told = meetingStatements(meetings, { asOf: question.asOf, people, beside });
  const [first] = meetings;
  if (first === undefined || !question.kinds.includes('about')) return told;
  const { article, evidence: telling } = first;
  const after = sentences(article.text)
    .filter(({ start }) => start >= telling.start)
    .slice(0, TALK_SENTENCES);
  return [...after.map((span) => statementOf({ article, span })), ...told.slice(1)];
}

const NOTHING: SaidThus = { answers: [], statements: [] };

/** Sentences of the articles that bear what was asked, and the short answers that they hold. */
async function fromPassages(material: Material, tagger: NameTagger): Promise<SaidThus> {
  const { question, told, found, matches } = material;
  if (isSure(question, matches)) return NOTHING;
  const all = found
    .slice(0, ARTICLES)
    .flatMap(({ passage }) => evidence(passage.article, told))
    .sort((a, b) => b.score - a.score)
    .filter((one) => bearing(one, question, told));
  const best = all[0];
  if (best === undefined) return NOTHING;
  const chosen = all.filter(({ score }) => score >= FURTHER * best.score).slice(0, PASSAGE_STATEMENTS);
  const names = await tagger.tag(chosen.map(({ article, span }) => article.text.slice(span.start, span.end)));
  const answers: ShortAnswer[] = [];
  const holding = new Set<Evidence>();
  for (const kind of question.kinds) {
    const own = chosen.map((one, i) => extract(kind, question, one, names[i] ?? []));
    const at = own.findIndex((one) => one !== null);
    if (at < 0) return NOTHING;
    answers.push(...(own[at] ?? []).slice(0, kind === 'list' ? undefined : 1));
    holding.add(chosen[at] as Evidence);
  }
  const ordered = [...holding, ...chosen.filter((one) => !holding.has(one))];
  const copies = new Map(found.map((one) => [one.passage.article.id, one.copies]));
  const statements = ordered.map((one) => citedInCopies(statementOf(one), copies.get(one.article.id) ?? []));
  return { answers, statements };
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
