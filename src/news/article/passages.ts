import type { Span } from '../../arabic/letters/span.ts';
import { sentences } from '../../arabic/sentences/sentences.ts';
import { NEWS } from '../constants.ts';
import type { Article } from './article.ts';

/** How a model counts: tokens of a text, and the most it takes at once. */
export interface TokenRuler {
  count(text: string): number;
  readonly limit: number;
}

/**
 * The passages of an article, in order: runs of up to three whole sentences, a full run beginning the next one's with
 * its last sentence, so that what neighbouring sentences say together stands together somewhere. Every sentence lies in a passage. A sentence longer than the model takes is cut between words, a word longer
 * than that within it; `embeddingText` of a passage never has more than `ruler.limit` tokens.
 */
export function passages(article: Pick<Article, 'title' | 'text'>, ruler: TokenRuler): Span[] {
  const { text } = article;
  const room = ruler.limit - ruler.count(embeddedTitle(article.title, ruler));
  const pieces = sentences(text).flatMap((sentence) => fitting(text, sentence, ruler, room));
  const made: Span[] = [];
  for (let first = 0; first < pieces.length; ) {
    let tokens = tokensOf(text, pieces[first] as Span, ruler);
    let last = first;
    while (last + 1 < pieces.length && last - first + 1 < NEWS.sentencesAPassage) {
      const next = tokensOf(text, pieces[last + 1] as Span, ruler);
      if (tokens + next > Math.min(NEWS.tokensAPassage, room)) break;
      tokens += next;
      last++;
    }
    made.push({ start: (pieces[first] as Span).start, end: (pieces[last] as Span).end });
    if (last + 1 === pieces.length) break;
    first = last - first >= 2 ? last : last + 1;
  }
  return made;
}

/** What is embedded for a passage: the title's head on a line of its own, then the passage. Never quoted. */
export function embeddingText(
  article: Pick<Article, 'title' | 'text'>,
  passage: Span,
  ruler: TokenRuler,
): string {
  return `${embeddedTitle(article.title, ruler)}\n${article.text.slice(passage.start, passage.end)}`;
}

function embeddedTitle(title: string, ruler: TokenRuler): string {
  const [head] = fitting(title, { start: 0, end: title.length }, ruler, NEWS.titleTokens);
  return head === undefined ? '' : title.slice(head.start, head.end);
}

function tokensOf(text: string, span: Span, ruler: TokenRuler): number {
  return ruler.count(text.slice(span.start, span.end));
}

/** The span, cut into parts of at most `room` tokens: between words where it can, else inside a word. */
function fitting(text: string, span: Span, ruler: TokenRuler, room: number): Span[] {
  if (tokensOf(text, span, ruler) <= room) return [span];
  const parts: Span[] = [];
  let open: Span | null = null;
  let tokens = 0;
  for (const word of pieces(text, span)) {
    const size = tokensOf(text, word, ruler);
    if (open !== null && tokens + size <= room) {
      open = { start: open.start, end: word.end };
      tokens += size;
    } else {
      if (open !== null) parts.push(open);
      open = word;
      tokens = size;
    }
  }
  if (open !== null) parts.push(open);
  return parts;
}

/** Words between spaces; a longer run than `NEWS.pieceOfRun` in parts of that many units, no surrogate pair parted. */
function* pieces(text: string, span: Span): Generator<Span> {
  for (const match of text.slice(span.start, span.end).matchAll(/\S+/gu)) {
    const end = span.start + match.index + match[0].length;
    for (let start = span.start + match.index; start < end; ) {
      let stop = Math.min(end, start + NEWS.pieceOfRun);
      if (stop < end && /[\uDC00-\uDFFF]/u.test(text[stop] as string)) stop--;
      yield { start, end: stop };
      start = stop;
    }
  }
}
