import { join } from 'node:path';
import type { Span } from '../arabic/span.ts';
import { ROOT } from '../root.ts';
import { loadNetwork, type Network } from './runtime.ts';

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

/** The five taggers of the network, in the order of its logits; each has three, for outside, begin and inside. */
const KINDS: readonly NameKind[] = ['person', 'office', 'place', 'organisation', 'day'];

/** The most word pieces in a row, the two that frame it left out. */
const ROOM = 510;
/** The most pieces in one run, padding included: it bounds memory. */
const RUN_PIECES = 2048;

/** A longer word is read by its beginning: no name is that long. */
const LONGEST_WORD = 1_000;

/** Words as the tagger was trained on them: letters and digits with marks between, or one mark of punctuation. */
const WORD = /[\p{L}\p{N}]+(?:[\u064B-\u0652\u0640][\p{L}\p{N}]*)*|[^\s\p{L}\p{N}]/gu;

interface Row {
  readonly sentence: number;
  readonly words: readonly Span[];
  readonly pieces: readonly (readonly number[])[];
  readonly length: number;
}

/**
 * The tagger that isnad ships, in `models/arabic-names`.
 * @throws ModelError when its folder is missing or torn.
 */
export async function loadNames(): Promise<NameTagger> {
  const model = join(ROOT, 'models', 'arabic-names');
  const network = await loadNetwork({ model, allowDownloads: false }, 'token-classification');
  const encoded = new Map<string, readonly number[]>();
  const piecesOf = (word: string): readonly number[] => {
    const known = encoded.get(word);
    if (known !== undefined) return known;
    const pieces = network.encode(word.slice(0, LONGEST_WORD), false).slice(0, ROOM);
    if (encoded.size > 100_000) encoded.clear();
    if (word.length < 40) encoded.set(word, pieces);
    return pieces;
  };
  return {
    tag: (sentences) => tag(sentences, network, piecesOf),
    close: () => network.close(),
  };
}

async function tag(
  sentences: readonly string[],
  network: Network,
  piecesOf: (word: string) => readonly number[],
): Promise<NameSpan[][]> {
  const found: NameSpan[][] = sentences.map(() => []);
  const rows = sentences.flatMap((text, i) => rowsOf(text, i, piecesOf)).sort((a, b) => a.length - b.length);
  for (let from = 0; from < rows.length; ) {
    let to = from + 1;
    while (to < rows.length && (to - from + 1) * (rows[to] as Row).length <= RUN_PIECES) to++;
    const batch = rows.slice(from, to);
    const { values, longest, width } = await network.run(
      batch.map(({ pieces }) => [network.bos, ...pieces.flat(), network.eos]),
    );
    for (const [r, row] of batch.entries()) {
      const logits = (piece: number): Float32Array =>
        values.subarray((r * longest + piece) * width, (r * longest + piece + 1) * width);
      (found[row.sentence] as NameSpan[]).push(...decode(sentences[row.sentence] as string, row, logits));
    }
    from = to;
  }
  for (const spans of found) spans.sort((a, b) => a.start - b.start || b.end - a.end);
  return found;
}

/** The rows of a sentence: one, or more when it has more pieces than a row takes. */
function rowsOf(text: string, sentence: number, piecesOf: (word: string) => readonly number[]): Row[] {
  const rows: Row[] = [];
  let words: Span[] = [];
  let pieces: (readonly number[])[] = [];
  let length = 0;
  const close = (): void => {
    if (words.length > 0) rows.push({ sentence, words, pieces, length: length + 2 });
    words = [];
    pieces = [];
    length = 0;
  };
  for (const match of text.matchAll(WORD)) {
    const own = piecesOf(match[0]);
    if (own.length === 0) continue;
    if (length + own.length > ROOM) close();
    words.push({ start: match.index, end: match.index + match[0].length });
    pieces.push(own);
    length += own.length;
  }
  close();
  return rows;
}

/** The spans that the greatest of each three logits, read at the first piece of each word, begin and go on. */
function decode(text: string, row: Row, logits: (piece: number) => Float32Array): NameSpan[] {
  const spans: NameSpan[] = [];
  for (const [k, kind] of KINDS.entries()) {
    let open: Span | null = null;
    const close = (): void => {
      if (open !== null) spans.push({ ...open, text: text.slice(open.start, open.end), kind });
      open = null;
    };
    let piece = 1;
    for (const [w, word] of row.words.entries()) {
      const [outside = 0, begin = 0, inside = 0] = logits(piece).subarray(3 * k, 3 * k + 3);
      piece += (row.pieces[w] as readonly number[]).length;
      if (outside >= begin && outside >= inside) close();
      else if (open !== null && inside > begin) open = { start: (open as Span).start, end: word.end };
      else {
        close();
        open = word;
      }
    }
    close();
  }
  return spans;
}
