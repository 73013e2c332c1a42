import type { Day } from '../../arabic/calendar/mention.ts';
import type { Archive } from '../../archive/archive.ts';
import { repairedAlone } from '../../meetings/names/names.ts';
import type { Embedder } from '../../model/embedder.ts';
import { ahead, remembering } from '../../model/remembering.ts';
import { matches } from '../../search/meetings/match.ts';
import { retrieve } from '../../search/passages/retrieve.ts';
import { type Question, readQuestion } from '../../search/question/question.ts';
import { questionNames } from '../../search/question/question-names.ts';
import { questionTerms } from '../../search/question/question-terms.ts';
import { withSpellings } from '../../search/question/spelling.ts';
import type { Answer } from '../answer.ts';
import type { Candidate } from '../candidates/candidate.ts';
import { SURE, SURE_ENOUGH } from '../candidates/confidence.ts';
import type { Material } from '../candidates/material.ts';
import { ANSWER } from '../constants.ts';
import { withNotes } from '../evidence/notes.ts';
import { candidates } from '../finders/candidates.ts';
import type { Readers } from '../finders/reader-answers.ts';
import { compose } from './compose.ts';
import { remarkAbout } from './remark.ts';

/** What a question is answered with. */
export interface AskingParts extends Readers {
  readonly archive: Archive;
  readonly embedder: Embedder;
}

/** What a question asks, its names corrected by the people and spellings that the archive knows. */
export async function understood(
  text: string,
  asOf: Day,
  { archive, tagger }: AskingParts,
): Promise<Question> {
  const [tagged = []] = await tagger.tag([text]);
  const names = questionNames(text, repairedAlone(text, tagged), archive.people());
  return withSpellings(readQuestion(text, asOf, names), archive);
}

/**
 * The same with an embedder that makes the question's vector while its names are looked up. Which passages hold its words
 * is read while the networks work, and remembered.
 */
export async function understoodAhead(
  text: string,
  asOf: Day,
  parts: AskingParts,
): Promise<{ readonly question: Question; readonly embedder: Embedder }> {
  // The tagger first: what it finds is waited for.
  const reading = understood(text, asOf, parts);
  const embedder = ahead(parts.embedder, text);
  const remember = async () => parts.archive.frequencies(readQuestion(text, asOf, []).stems);
  const [question] = await Promise.all([reading, remember()]);
  return { question, embedder };
}

/** What bears on a question: the articles found for it, and the meetings that it may be about. */
export async function materialFor(question: Question, parts: AskingParts): Promise<Material> {
  const { archive } = parts;
  const found = await retrieve(question, ANSWER.articlesRead, parts);
  const terms = questionTerms(question, archive);
  const articles = found.map(({ passage }) => passage.article.id);
  const nearby = archive.meetings({ articles, limit: ANSWER.nearbyMeetings });
  return {
    question,
    terms,
    found,
    matches: matches(question, terms, archive, nearby),
    people: archive.people(),
    newest: question.kinds.includes('news') ? archive.newest(ANSWER.newestArticles) : [],
    articleOf: (id) => archive.article(id),
  };
}

/** How a question is answered. */
export interface AskingOptions {
  /** How likely an answer must be right to be given. */
  readonly least?: number;
  /** When it is aborted nobody waits for the answer any more, and the work ends at the next step. */
  readonly signal?: AbortSignal;
}

/** An answer with what it was made of; `basis` is null for a remark, which rests on no article. */
export interface AnswerOnBasis {
  readonly answer: Answer;
  readonly basis: { readonly material: Material; readonly candidates: readonly Candidate[] } | null;
}

/**
 * The answer to a question asked on a day, with what it was made of.
 * @throws the reason of `signal` when it is aborted.
 */
export async function askOnBasis(
  text: string,
  asOf: Day,
  parts: AskingParts,
  { least = SURE_ENOUGH, signal }: AskingOptions = {},
): Promise<AnswerOnBasis> {
  const began = performance.now();
  const going = signal === undefined ? parts : until(signal, parts);
  const about = remarkAbout(text);
  if (about !== null) return { answer: { kind: 'remark', question: text, asOf, about, ms: 0 }, basis: null };
  const { question, embedder } = await understoodAhead(text, asOf, going);
  const material = await materialFor(question, { ...going, embedder });
  signal?.throwIfAborted();
  const readers = { ...going, tagger: remembering(going.tagger) };
  const all = await candidates(material, readers, SURE);
  const composed = await compose(material, all, readers.tagger, { began, least });
  const answer = withNotes(composed, going.archive);
  return { answer, basis: { material, candidates: all } };
}

/** The answer to a question asked on a day; see `askOnBasis`. */
export async function ask(
  text: string,
  asOf: Day,
  parts: AskingParts,
  options: AskingOptions = {},
): Promise<Answer> {
  return (await askOnBasis(text, asOf, parts, options)).answer;
}

/** The parts, whose networks are asked nothing more once `signal` is aborted. */
function until(signal: AbortSignal, { archive, embedder, tagger, reader }: AskingParts): AskingParts {
  const going =
    <Given extends unknown[], Made>(run: (...given: Given) => Promise<Made>) =>
    async (...given: Given): Promise<Made> => {
      signal.throwIfAborted();
      return await run(...given);
    };
  return {
    archive,
    embedder: { ...embedder, question: going(embedder.question) },
    tagger: { ...tagger, tag: going(tagger.tag) },
    reader: { ...reader, read: going(reader.read) },
  };
}
