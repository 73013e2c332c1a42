import type { DateMention } from '../../arabic/calendar/mention.ts';
import { knownDays } from '../../arabic/dates/known-days.ts';
import type { Span } from '../../arabic/letters/span.ts';
import { sentences } from '../../arabic/sentences/sentences.ts';
import type { MeetingReader, MeetingReading } from '../../model/meeting-reader.ts';
import type { NameTagger } from '../../model/names.ts';
import type { Article } from '../../news/article/article.ts';
import { READING } from '../constants.ts';
import type { Meeting } from '../meeting.ts';
import { knownNames, repairNames } from '../names/names.ts';
import { Cast } from '../people/cast.ts';
import { mentions, type NamedSentence } from '../phrases/mentions.ts';
import { markedPassages } from './marked-passages.ts';
import { meetingDays } from './meeting-days.ts';
import { attended, type MeetingPassage, sentenceMeetings } from './sentence-meeting.ts';
import { type Verdict, verdict } from './verdict.ts';
import { withoutEchoes } from './without-echoes.ts';

/** What is read of an article: its title and text, and the day that «اليوم» in it means. */
export type ReadableArticle = Pick<Article, 'title' | 'text' | 'published'>;

/** The networks that meetings are read by. */
export interface MeetingNetworks {
  readonly tagger: NameTagger;
  readonly meetingReader: MeetingReader;
}

/** The meetings that an article tells of, one for each sentence that tells of it, in the order of its sentences. */
export async function meetings(
  article: ReadableArticle,
  { tagger, meetingReader }: MeetingNetworks,
): Promise<Meeting[]> {
  const { text, published } = article;
  const all = sentences(text);
  const telling = (await readPassages(article, meetingReader)).filter(isTelling);
  if (telling.length === 0) return [];
  const [title = null, ...named] = await namedSentences(article, all, telling, tagger);
  const at = <S extends Span>(list: readonly S[], offset: number): S | undefined =>
    list.find(({ start, end }) => start <= offset && offset < end);
  const context = {
    text,
    published,
    title,
    cast: new Cast([...(title === null ? [] : [title]), ...named].flatMap((one) => one.mentions)),
    sentenceAt: (offset: number) => at(named, offset),
    spanAt: (offset: number) => at(all, offset),
  };
  const told: Meeting[] = [];
  for (const one of telling) {
    const meeting = attended(one, context, told.at(-1));
    told.push(...(meeting === null ? sentenceMeetings(one, context) : [meeting]));
  }
  return withoutEchoes(told);
}

/** A passage with what the network made of it; `verdict` is null where it tells of no meeting. */
export type ReadPassage = Omit<MeetingPassage, 'verdict'> & { readonly verdict: Verdict | null };

/** The passages of an article around words that may tell of a meeting, read. */
export async function readPassages(article: ReadableArticle, reader: MeetingReader): Promise<ReadPassage[]> {
  const marked = markedPassages(article, (text) => reader.count(text));
  if (marked.length === 0) return [];
  const readings = await reader.read(marked);
  const days = knownDays(article.text, article.published);
  return marked.map((one, i) => {
    const reading = readings[i] as MeetingReading;
    const [day = null] = meetingDays(days, reading.roles, one);
    return { marked: one, reading, verdict: verdict(one, reading, isAfter(day, article.published)), day };
  });
}

function isTelling(one: ReadPassage): one is MeetingPassage {
  return one.verdict !== null;
}

function isAfter(day: DateMention | null, published: string | null): boolean {
  return day !== null && published !== null && day.from > published.slice(0, 10);
}

/** The title and the sentences that name those who met, tagged, their names mended by one another. */
async function namedSentences(
  { title, text, published }: ReadableArticle,
  all: readonly Span[],
  telling: readonly MeetingPassage[],
  tagger: NameTagger,
): Promise<NamedSentence[]> {
  const naming = telling.flatMap(({ marked, reading }) => [
    marked.sentence,
    ...reading.roles
      .filter(({ role, in: where }) => where === 'passage' && /^(?:first|second|company)$/u.test(role))
      .map(({ start, end }) => ({ start: marked.from + start, end: marked.from + end })),
  ]);
  const own = all.filter((sentence) =>
    naming.some(({ start, end }) => start < sentence.end && end > sentence.start),
  );
  const texts = [title, ...own.map(({ start, end }) => text.slice(start, end))].map((one) =>
    one.slice(0, READING.sentence),
  );
  const tags = await tagger.tag(texts);
  const tagged = texts.map((one, i) => ({ text: one, names: tags[i] ?? [] }));
  const known = knownNames(tagged);
  return tagged.map(({ text: one, names }, i) => ({
    text: one,
    start: -1,
    end: -1,
    ...own[i - 1],
    mentions: mentions(one, repairNames(one, names, known), knownDays(one, published)),
  }));
}
