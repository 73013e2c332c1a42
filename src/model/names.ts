import { join } from 'node:path';
import type { Span } from '../arabic/letters/span.ts';
import { ROOT } from '../root.ts';
import { MODEL } from './constants.ts';
import { ModelError } from './model-error.ts';
import { loadNetwork, type Network } from './network.ts';
import { hashOfNetwork } from './sums.ts';
import { type PieceWord, type WordPieces, wordPieces } from './word-pieces.ts';

export type NameKind = 'person' | 'office' | 'place' | 'organisation' | 'day';

/** A span of a sentence that names something; spans of different kinds may nest. */
export interface NameSpan extends Span {
  readonly text: string;
  readonly kind: NameKind;
}

/** Sentences → the spans that name persons, offices, places, organisations and days. */
export interface NameTagger {
  /**
   * The spans of each sentence, in order of their start; a longer one before what it holds. The network's int8
   * activations share a scale in a run, so a doubtful word may fall the other way in other company.
   */
  tag(sentences: readonly string[]): Promise<NameSpan[][]>;
  close(): Promise<void>;
}

const FOLDER = join(ROOT, 'models', 'arabic-names');

/** What tells the tagger that isnad ships from others: see `hashOfNetwork`. */
export function namesHash(): string {
  return hashOfNetwork(FOLDER);
}

/** The five taggers of the network, in the order of its logits; each has three, for outside, begin and inside. */
const KINDS: readonly NameKind[] = ['person', 'office', 'place', 'organisation', 'day'];

interface PieceRow {
  readonly sentence: number;
  readonly words: readonly PieceWord[];
  readonly length: number;
}

/**
 * The tagger that isnad ships, in `models/arabic-names`.
 * @throws ModelError when its folder is missing or torn.
 */
export async function loadNames(): Promise<NameTagger> {
  const network = await loadNetwork({ model: FOLDER, allowDownloads: false }, 'token-classification');
  const cut = wordPieces(network);
  return {
    tag: (sentences) => tag(sentences, network, cut),
    close: () => network.close(),
  };
}

async function tag(sentences: readonly string[], network: Network, cut: WordPieces): Promise<NameSpan[][]> {
  const found: NameSpan[][] = sentences.map(() => []);
  const rows = sentences.flatMap((text, i) => rowsOf(cut(text), i)).sort((a, b) => a.length - b.length);
  for (let from = 0; from < rows.length; ) {
    let to = from + 1;
    while (to < rows.length && (to - from + 1) * (rows[to] as PieceRow).length <= MODEL.runTokens) to++;
    const batch = rows.slice(from, to);
    const { logits: output } = await network.run({
      ids: batch.map(({ words }) => [network.bos, ...words.flatMap(({ pieces }) => pieces), network.eos]),
    });
    if (output === undefined)
      throw new ModelError('models/arabic-names gives no logits: fetch the folder again');
    const [, longest = 0, width = 0] = output.dimensions;
    for (const [r, row] of batch.entries()) {
      const logits = (piece: number): Float32Array =>
        output.values.subarray((r * longest + piece) * width, (r * longest + piece + 1) * width);
      (found[row.sentence] as NameSpan[]).push(...decode(sentences[row.sentence] as string, row, logits));
    }
    from = to;
  }
  for (const spans of found) spans.sort((a, b) => a.start - b.start || b.end - a.end);
  return found;
}

/** The rows of a sentence: one, or more when it has more pieces than a row takes. */
function rowsOf(all: readonly PieceWord[], sentence: number): PieceRow[] {
  const rows: PieceRow[] = [];
  let words: PieceWord[] = [];
  let length = 0;
  const close = (): void => {
    if (words.length > 0) rows.push({ sentence, words, length: length + 2 });
    words = [];
    length = 0;
  };
  for (const word of all) {
    if (length + word.pieces.length > MODEL.taggedPieces) close();
    words.push(word);
    length += word.pieces.length;
  }
  close();
  return rows;
}

/** The spans that the greatest of each three logits, read at the first piece of each word, begin and go on. */
function decode(text: string, row: PieceRow, logits: (piece: number) => Float32Array): NameSpan[] {
  const spans: NameSpan[] = [];
  for (const [k, kind] of KINDS.entries()) {
    let open: Span | null = null;
    const close = (): void => {
      if (open !== null) spans.push({ ...open, text: text.slice(open.start, open.end), kind });
      open = null;
    };
    let piece = 1;
    for (const word of row.words) {
      const [outside = 0, begin = 0, inside = 0] = logits(piece).subarray(3 * k, 3 * k + 3);
      piece += word.pieces.length;
      if (outside >= begin && outside >= inside) close();
      else if (open !== null && inside > begin) open = { start: (open as Span).start, end: word.end };
      else {
        close();
        open = { start: word.start, end: word.end };
      }
    }
    close();
  }
  return spans;
}
