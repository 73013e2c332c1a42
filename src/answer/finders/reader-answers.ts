import { knownDays } from '../../arabic/dates/known-days.ts';
import type { Span } from '../../arabic/letters/span.ts';
import { numbers } from '../../arabic/numbers/numbers.ts';
import { sentences } from '../../arabic/sentences/sentences.ts';
import { knownNames, repairNames } from '../../meetings/names/names.ts';
import type { NameTagger } from '../../model/names.ts';
import type { Reader, Reading, ReadSpan } from '../../model/reader.ts';
import type { Article } from '../../news/article/article.ts';
import { partiesNamed } from '../../search/meetings/asked-parties.ts';
import { placedWords } from '../../search/meetings/placed.ts';
import type { FoundPassage } from '../../search/passages/retrieve.ts';
import { identityAsked } from '../../search/question/identity.ts';
import type { Question } from '../../search/question/question.ts';
import type { ShortAnswer } from '../answer.ts';
import { absentParts } from '../candidates/absent.ts';
import { type Bearing, type Borne, bearing } from '../candidates/bearing.ts';
import type { Candidate } from '../candidates/candidate.ts';
import { borneSigns, dayFit, probability, type Signs } from '../candidates/confidence.ts';
import type { Material } from '../candidates/material.ts';
import { dayMentioned, isAskedAbout, type ReadIn, shortAnswers } from '../candidates/short-answer.ts';
import { isSupposed } from '../candidates/supposed.ts';
import { isOfAnother } from '../candidates/whose-deed.ts';
import { yesNo } from '../candidates/yes-no.ts';
import { ANSWER } from '../constants.ts';
import { citedInCopies } from '../evidence/copies.ts';
import { quotation } from '../evidence/quotation.ts';
import { NO, YES } from '../templates/short.ts';
import { identityRead } from './identity-read.ts';

/** What is read with. */
export interface Readers {
  readonly reader: Reader;
  readonly tagger: NameTagger;
}

/**
 * What the reader finds in the articles found, the best article first: of each the candidates in it. An article is read
 * when it is asked for, so that whoever has enough reads no further.
 */
export async function* readerAnswers(
  { question, terms, found, people }: Material,
  { reader, tagger }: Readers,
): AsyncGenerator<Candidate[]> {
  const borne: Borne = {
    terms,
    placed: placedWords(question, terms),
    parties: partiesNamed(terms, people),
  };
  const top = found[0]?.score ?? 1;
  const most =
    question.kinds.includes('list') || question.many
      ? ANSWER.articlesToReader.several
      : ANSWER.articlesToReader.one;
  for (const [rank, one] of found.slice(0, most).entries()) {
    const { article } = one.passage;
    const [reading] = await reader.read(question.text, [article]);
    if (reading === undefined || reading.spans.length === 0) continue;
    const near = { score: one.score / top, rank };
    const absent = absentParts({ question, terms, people }, article);
    yield await candidatesIn(question, borne, { one, reading, near, absent }, tagger);
  }
}

/** An article as it was found and read. */
interface ReadArticle {
  readonly one: FoundPassage;
  readonly reading: Reading;
  readonly near: { readonly score: number; readonly rank: number };
  readonly absent: readonly string[];
}

async function candidatesIn(
  question: Question,
  borne: Borne,
  { one, reading, near, absent }: ReadArticle,
  tagger: NameTagger,
): Promise<Candidate[]> {
  const { article } = one.passage;
  const all = sentences(article.text);
  const own = bearing(article, borne);
  const places = reading.spans.slice(0, ANSWER.spansRead).map((span) => sentenceOf(all, span));
  // No answer goes on in the next sentence.
  const spans = places.map((place, i): ReadSpan => {
    const span = reading.spans[i] as ReadSpan;
    return { ...span, end: Math.min(span.end, place.end) };
  });
  const read = await namesOf(question, article, spans, places, tagger);
  return read.flatMap((readIn, i): Candidate[] => {
    const span = spans[i] as ReadSpan;
    const answers = answersTo(question, readIn, reading.yes);
    // Whom the question names is not whom it asks for.
    if (answers.length === 0) return [];
    if (answers.every(({ type, text }) => type === 'person' && isAskedAbout(question, text))) return [];
    const signs = {
      ...signsOf(question, readIn, { score: span.score, near, own }),
      absent: absent.length > 0 || !isSupposed(question, borne.terms, readIn) ? 1 : 0,
    };
    return [
      {
        finder: 'reader',
        answers,
        statements: [citedInCopies(quotation(article, readIn.sentence), one.copies)],
        signs,
        confidence: probability('reader', signs),
        absent,
      },
    ];
  });
}

/** The sentence in which a span begins. */
function sentenceOf(all: readonly Span[], span: Span): Span {
  return all.find(({ start, end }) => start < span.end && end > span.start) ?? span;
}

/** The spans with the names of their sentences, where somebody is asked for. */
async function namesOf(
  { kinds }: Question,
  article: Article,
  spans: readonly Span[],
  places: readonly Span[],
  tagger: NameTagger,
): Promise<ReadIn[]> {
  const wanted = kinds.some((kind) => kind === 'who' || kind === 'whom' || kind === 'list');
  const texts = wanted ? places.map(({ start, end }) => article.text.slice(start, end)) : [];
  const tagged = await tagger.tag(texts);
  const known = knownNames(texts.map((text, i) => ({ text, names: tagged[i] ?? [] })));
  return spans.map((span, i) => ({
    article,
    span,
    sentence: places[i] as Span,
    names: wanted ? repairNames(texts[i] ?? '', tagged[i] ?? [], known) : [],
  }));
}

/** The short answers; none to «هل…؟» where the words read only wonder, or tell of somebody else. */
function answersTo(question: Question, read: ReadIn, yes: number): readonly ShortAnswer[] {
  const identity = identityAsked(question);
  if (identity !== null) return identityRead(identity, read, shortAnswers(question, read));
  if (!question.kinds.includes('whether')) return shortAnswers(question, read);
  const { answer, doubted, asksDenial } = yesNo(question, read);
  if (doubted || isOfAnother(question, read.article, read.sentence)) return [];
  // «هل نفى…؟»: the reader hears the denial and says no.
  return asksDenial ? [answer] : [yes + (answer === YES ? ANSWER.affirmed : 0) > 0 ? YES : NO];
}

/** What is known of a span beside the span itself. */
interface Seen {
  readonly score: number;
  readonly near: { readonly score: number; readonly rank: number };
  readonly own: Bearing;
}

/**
 * What speaks for a span. Signs that changed nothing on the sets they were not chosen on are left out: how far it is ahead
 * of the next span, how much of the question the article or the sentence says, words that it shares with the question, the
 * heaviest word that is absent, people named in it, that a yes or no is asked.
 */
function signsOf(question: Question, read: ReadIn, { score, near, own }: Seen): Signs {
  const { article, sentence, span } = read;
  const days = knownDays(article.text.slice(sentence.start, sentence.end), article.published);
  const kind = (wanted: string): number => (question.kinds[0] === wanted ? 1 : 0);
  const isNumber = numbers(article.text.slice(span.start, span.end)).length > 0;
  return {
    score:
      Math.max(ANSWER.readerScores.least, Math.min(ANSWER.readerScores.most, score)) /
      ANSWER.readerScores.unit,
    near: near.score,
    first: near.rank === 0 ? 1 : 0,
    ...borneSigns(own.people, own.place, dayFit(question, days, article.published)),
    dayless: kind('when') === 1 && dayMentioned(read) === null ? 1 : 0,
    numberless: question.number && !isNumber ? 1 : 0,
    when: kind('when'),
    where: kind('where'),
  };
}
