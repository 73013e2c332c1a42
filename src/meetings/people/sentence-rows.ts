import { knownDays } from '../../arabic/dates/known-days.ts';
import type { Span } from '../../arabic/letters/span.ts';
import type { NameSpan } from '../../model/names.ts';
import type { Article } from '../../news/article/article.ts';
import { READING } from '../constants.ts';
import { knownNames, repairNames } from '../names/names.ts';
import { chunks } from '../phrases/phrases.ts';
import type { Chunk } from '../words/token-span.ts';

/** A sentence of an article and what the tagger found in it, with offsets into the sentence. */
export interface Tagged {
  readonly sentence: Span;
  readonly spans: readonly NameSpan[];
}

/** A sentence as a row of chunks. */
export interface SentenceRow {
  readonly span: Span;
  readonly text: string;
  readonly row: readonly Chunk[];
}

/** The sentences of an article as chunks, their names mended by one another. */
export function sentenceRows(
  article: Pick<Article, 'text' | 'published'>,
  names: readonly Tagged[],
): SentenceRow[] {
  const texts = names.map(({ sentence, spans }) => ({
    text: article.text.slice(sentence.start, Math.min(sentence.end, sentence.start + READING.sentence)),
    names: spans.filter(({ end }) => end <= READING.sentence),
  }));
  const known = knownNames(texts);
  return names.map(({ sentence }, i) => {
    const { text, names: spans } = texts[i] ?? { text: '', names: [] };
    const row = chunks(text, repairNames(text, spans, known), knownDays(text, article.published));
    return { span: sentence, text, row };
  });
}
