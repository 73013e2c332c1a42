import { join } from 'node:path';
import type { Span } from '../arabic/letters/span.ts';
import { ROOT } from '../root.ts';
import { MODEL } from './constants.ts';
import { ModelError } from './model-error.ts';
import { loadNetwork, type Network } from './network.ts';
import type { Outputs } from './runtime.ts';
import { type PieceWord, type WordPieces, wordPieces } from './word-pieces.ts';

/** Words of a text that may answer; `score` is how much more they speak for themselves than "not here" does. */
export interface ReadSpan extends Span {
  readonly score: number;
}

/** What the reader makes of a question and a text. */
export interface Reading {
  /** Spans of the text, best first, none within or across a better one; none for a text without words. */
  readonly spans: readonly ReadSpan[];
  /** How much a question with «هل» is answered by yes rather than by no, in the window of the best span; logits. */
  readonly yes: number;
}

/** What is read: a text, under its title where it has one. */
export interface ReaderText {
  readonly title: string;
  readonly text: string;
}

/** A question and a text → the words that answer, or that it does not. */
export interface Reader {
  /** The first 16 hex digits of SHA-256 over weights and tokenizer. */
  readonly hash: string;
  /** Reads the texts, each in windows, one window a call; the same text gives the same reading in any company. */
  read(question: string, texts: readonly ReaderText[]): Promise<Reading[]>;
  close(): Promise<void>;
}

/** A row of the network: question, title and a stretch of the text. */
interface Window {
  readonly ids: number[];
  readonly types: number[];
  readonly words: readonly PieceWord[];
  /** Where in the row each word's first piece stands. */
  readonly heads: readonly number[];
}

/**
 * The reader that isnad ships, in `models/arabic-reader`.
 * @throws ModelError when its folder is missing or torn.
 */
export async function loadReader(): Promise<Reader> {
  const model = join(ROOT, 'models', 'arabic-reader');
  const network = await loadNetwork({ model, allowDownloads: false }, 'encoder');
  const cut = wordPieces(network);
  return {
    hash: network.hash,
    read: async (question, texts) => {
      const readings: Reading[] = [];
      for (const text of texts) readings.push(await read(question, text, network, cut));
      return readings;
    },
    close: () => network.close(),
  };
}

async function read(
  question: string,
  { title, text }: ReaderText,
  network: Network,
  cut: WordPieces,
): Promise<Reading> {
  const spans: (ReadSpan & { readonly yes: number })[] = [];
  for (const window of windows(cut(question), cut(title), cut(text), network)) {
    const outputs = await network.run({ ids: [window.ids], types: [window.types] });
    spans.push(...decode(window, outputs));
  }
  spans.sort((a, b) => b.score - a.score);
  return { spans: apart(spans), yes: spans[0]?.yes ?? 0 };
}

/** The rows of a question and a text; none for a text without words. */
function windows(
  question: readonly PieceWord[],
  title: readonly PieceWord[],
  text: readonly PieceWord[],
  { bos, eos }: Pick<Network, 'bos' | 'eos'>,
): Window[] {
  const pieces = (words: readonly PieceWord[]): number[] => words.flatMap((word) => word.pieces);
  const asked = pieces(question).slice(0, MODEL.readerRow.question);
  const lead = [bos, ...asked, eos, ...pieces(title).slice(0, MODEL.readerRow.title), eos];
  const found: Window[] = [];
  for (let from = 0; from < text.length && found.length < MODEL.readerWindows; ) {
    const ids = [...lead];
    const heads: number[] = [];
    let to = from;
    for (; to < text.length; to++) {
      const own = (text[to] as PieceWord).pieces.slice(0, MODEL.readerRow.row - lead.length - 1);
      if (ids.length + own.length > MODEL.readerRow.row - 1) break;
      heads.push(ids.length);
      ids.push(...own);
    }
    ids.push(eos);
    const types = ids.map((_, i) => (i < asked.length + 2 ? 0 : 1));
    found.push({ ids, types, words: text.slice(from, to), heads });
    if (to >= text.length) break;
    from = Math.max(from + 1, to - MODEL.readerOverlap);
  }
  return found;
}

function decode({ words, heads }: Window, { span, yesno }: Outputs): (ReadSpan & { yes: number })[] {
  if (span === undefined || yesno === undefined) {
    throw new ModelError('models/arabic-reader gives no spans: fetch the folder again');
  }
  const at = (piece: number, side: 0 | 1): number => span.values[piece * 2 + side] as number;
  const nothing = at(0, 0) + at(0, 1);
  const yes = (yesno.values[1] as number) - (yesno.values[2] as number);
  const starts = words.map((_, i) => i).sort((a, b) => at(heads[b] as number, 0) - at(heads[a] as number, 0));
  const spans: (ReadSpan & { yes: number })[] = [];
  for (const from of starts.slice(0, MODEL.readerStarts)) {
    for (let to = from; to < Math.min(words.length, from + MODEL.readerSpan); to++) {
      const score = at(heads[from] as number, 0) + at(heads[to] as number, 1) - nothing;
      spans.push({ start: (words[from] as PieceWord).start, end: (words[to] as PieceWord).end, score, yes });
    }
  }
  return apart(spans.sort((a, b) => b.score - a.score));
}

/** The best of spans that are in order, those left out that overlap a better one. */
function apart<Kept extends ReadSpan>(spans: readonly Kept[]): Kept[] {
  const kept: Kept[] = [];
  for (const span of spans) {
    if (kept.length === MODEL.readerSpans) break;
    if (!kept.some(({ start, end }) => span.start < end && span.end > start)) kept.push(span);
  }
  return kept;
}
