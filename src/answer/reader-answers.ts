import { knownDays } from '../arabic/known-days.ts';
import { numbers } from '../arabic/numbers.ts';
import { sentences } from '../arabic/sentences.ts';
import type { Span } from '../arabic/span.ts';
import { stems } from '../arabic/stems.ts';
import { knownNames, repairNames } from '../meetings/names.ts';
import type { NameTagger } from '../model/names.ts';
import type { Reader, Reading, ReadSpan } from '../model/reader.ts';
import { type Article, sourceOf } from '../news/article.ts';
import { parties } from '../search/parties.ts';
import { placedWords } from '../search/placed.ts';
import type { Question } from '../search/question.ts';
import type { Found } from '../search/retrieve.ts';
import type { ShortAnswer, Statement } from './answer.ts';
import { type Bearing, type Borne, bearing, type SentenceBearing } from './bearing.ts';
import type { Candidate } from './candidate.ts';
import type { Material } from './compose.ts';
import { dayFit, probability, type Signs } from './confidence.ts';
import { citedInCopies } from './copies.ts';
import { polarityOf } from './polarity.ts';
import { dayOf, type ReadIn, shortAnswers } from './short-answer.ts';

/** How many of the best articles are read at most, and how many spans of each are looked at. */
const ARTICLES = 5;
const SPANS = 2;

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
  { question, told, found, people }: Material,
  { reader, tagger }: Readers,
): AsyncGenerator<Candidate[]> {
  const borne: Borne = {
    told,
    placed: placedWords(question, told),
    parties: parties(told, people),
  };
  const top = found[0]?.score ?? 1;
  for (const [rank, one] of found.slice(0, ARTICLES).entries()) {
    const { article } = one.passage;
    const [reading] = await reader.read(question.text, [article]);
    if (reading === undefined || reading.spans.length === 0) continue;
    const near = { score: one.score / top, rank };
    yield await candidatesIn(question, borne, { one, reading, near }, tagger);
  }
}

/** An article as it was found and read. */
interface ReadArticle {
  readonly one: Found;
  readonly reading: Reading;
  readonly near: { readonly score: number; readonly rank: number };
}

async function candidatesIn(
  question: Question,
  borne: Borne,
  { one, reading, near }: ReadArticle,
  tagger: NameTagger,
): Promise<Candidate[]> {
  const { article } = one.passage;
  const all = sentences(article.text);
  const own = bearing(article, borne);
  const spans = reading.spans.slice(0, SPANS);
  const places = spans.map((span) => sentenceAround(all, span));
  const read = await namesOf(question, article, spans, places, tagger);
  return read.map((readIn, i): Candidate => {
    const span = spans[i] as ReadSpan;
    const answers = answersTo(question, readIn);
    const others = reading.spans.filter((other) => other !== span);
    const signs = signsOf(question, readIn, {
      score: span.score,
      ahead: span.score - (others[0]?.score ?? 0),
      yes: reading.yes,
      near,
      own,
      here: own.sentences.find(({ span: { start } }) => start === readIn.sentence.start),
    });
    return {
      finder: 'reader',
      answers,
      statements: [citedInCopies(quoted(article, readIn.sentence), one.copies)],
      signs,
      confidence: probability('reader', signs),
    };
  });
}

/** The sentences from where a span begins to where it ends. */
function sentenceAround(all: readonly Span[], span: Span): Span {
  const touched = all.filter(({ start, end }) => start < span.end && end > span.start);
  const [first] = touched;
  const last = touched.at(-1);
  return first === undefined || last === undefined ? span : { start: first.start, end: last.end };
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

function answersTo(question: Question, read: ReadIn): ShortAnswer[] {
  if (!question.kinds.includes('whether')) return shortAnswers(question, read);
  return [polarityOf(question, read)];
}

interface Seen {
  readonly score: number;
  readonly ahead: number;
  readonly yes: number;
  readonly near: { readonly score: number; readonly rank: number };
  readonly own: Bearing;
  readonly here: SentenceBearing | undefined;
}

function signsOf(question: Question, read: ReadIn, seen: Seen): Signs {
  const { article, sentence, span, names } = read;
  const text = article.text.slice(span.start, span.end);
  const days = knownDays(article.text.slice(sentence.start, sentence.end), article.published);
  const asked = new Set(question.stems);
  const said = stems(text);
  const kind = (wanted: string): number => (question.kinds[0] === wanted ? 1 : 0);
  const isPerson = question.kinds.some((one) => one === 'who' || one === 'whom' || one === 'list');
  const named = names.some(
    ({ kind: of, start, end }) =>
      of !== 'day' &&
      of !== 'place' &&
      start + sentence.start < span.end &&
      end + sentence.start > span.start,
  );
  return {
    score: Math.max(-2, Math.min(3, seen.score / 5)),
    ahead: Math.max(-1, Math.min(2, seen.ahead / 5)),
    near: seen.near.score,
    rank: seen.near.rank / 4,
    said: seen.own.said,
    here: seen.here?.said ?? 0,
    people: seen.own.people,
    peopleHere: seen.here?.people ?? 0,
    place: seen.own.place,
    day: dayFit(question, days, article.published),
    echo: said.length === 0 ? 1 : said.filter((one) => asked.has(one)).length / said.length,
    nobody: isPerson && !named ? 1 : 0,
    dayless: kind('when') === 1 && dayOf(read) === null ? 1 : 0,
    numberless: question.number && numbers(text).length === 0 ? 1 : 0,
    when: kind('when'),
    where: kind('where'),
    whether: kind('whether'),
    list: kind('list'),
    open: kind('open') + kind('about'),
  };
}

function quoted(article: Article, { start, end }: Span): Statement {
  const quote = article.text.slice(start, end);
  return { text: quote, citations: [{ article: sourceOf(article), start, end, quote }] };
}
