import { knownDays } from '../arabic/known-days.ts';
import type { Span } from '../arabic/span.ts';
import type { NameSpan } from '../model/names.ts';
import type { Article } from '../news/article.ts';
import type { Chunk } from './actor.ts';
import { Cast, type Character } from './cast.ts';
import { frames } from './frames.ts';
import type { Meeting } from './meeting.ts';
import { knownNames, repairNames } from './names.ts';
import { chunks } from './phrases.ts';
import { type Scene, toldBy } from './scene.ts';
import { filled, type Told, withoutEchoes } from './story.ts';
import { clauseSubject } from './subjects.ts';

/** A sentence of an article and what the tagger found in it, with offsets into the sentence. */
export interface Tagged {
  readonly sentence: Span;
  readonly spans: readonly NameSpan[];
}

/** What is read of an article: its text, and the day that «اليوم» in it means. */
export type Readable = Pick<Article, 'text' | 'published'>;

/** A sentence as read. */
export interface Read {
  readonly span: Span;
  readonly text: string;
  readonly row: readonly Chunk[];
}

/**
 * The meetings that an article tells of, in the order of its sentences. Pure; linear in the text. `names` are the
 * tagger's spans for the sentences of `sentencesThatMatter(article)`.
 */
export function meetings(article: Readable, names: readonly Tagged[]): Meeting[] {
  return readArticle(article, names).meetings;
}

/** The meetings of an article, and everybody whom its sentences that were read name. */
export interface Reading {
  readonly meetings: Meeting[];
  readonly people: readonly Pick<Character, 'name' | 'titles'>[];
}

/** As `meetings`, with the people of the article for `people` over all articles. */
export function readArticle(article: Readable, names: readonly Tagged[]): Reading {
  const reads = readSentences(article, names);
  const cast = new Cast(
    reads.flatMap(({ row }) => row.flatMap((chunk) => (chunk.type === 'actor' ? [chunk.actor] : []))),
  );
  const found: Told[] = [];
  let topic: Character | null = null;
  for (const read of reads) {
    const scene: Scene = { cast, topic, published: article.published, last: found.at(-1) ?? null };
    const own: Told[] = [];
    for (const frame of frames(read.row)) own.push(...toldBy(frame, read, scene));
    found.push(...withoutEchoes(own));
    topic = topicAfter(read.row, cast, topic);
  }
  return { meetings: filled(found, reads, cast, article.published), people: cast.characters };
}

/** A sentence is read so far, in UTF-16 units: what is longer is no sentence, and reading is not linear within one. */
const LONGEST = 2000;

/** The sentences of an article as chunks, their names mended by one another. */
export function readSentences(article: Readable, names: readonly Tagged[]): Read[] {
  const texts = names.map(({ sentence, spans }) => ({
    text: article.text.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST)),
    names: spans.filter(({ end }) => end <= LONGEST),
  }));
  const known = knownNames(texts);
  return names.map(({ sentence }, i) => {
    const { text, names: spans } = texts[i] ?? { text: '', names: [] };
    const row = chunks(text, repairNames(text, spans, known), knownDays(text, article.published));
    return { span: sentence, text, row };
  });
}

/** Whom the next sentence's pronouns mean: this one's subject, else the one before. */
function topicAfter(row: readonly Chunk[], cast: Cast, before: Character | null): Character | null {
  for (const [at, chunk] of row.entries()) {
    if (chunk.type !== 'actor' || chunk.actor.prep !== '' || chunk.actor.sort === 'group') continue;
    const [subject] = clauseSubject(row, at + 1, null);
    return subject === undefined ? before : cast.of(subject);
  }
  return before;
}
