import { bare } from '../arabic/letters/bare.ts';
import { wordTable } from '../arabic/letters/remembered.ts';
import { MODEL } from './constants.ts';
import { ModelError } from './model-error.ts';
import { loadNetwork, type Network } from './network.ts';
import type { ModelChoice } from './runtime.ts';

/** Texts → vectors of unit length, so that their inner product is their cosine. */
export interface Embedder {
  /** What an archive remembers of the model that made its vectors. */
  readonly name: string;
  readonly hash: string;
  readonly dimensions: number;
  /** The most tokens that `passages` takes in a text, its own prefix already taken off. */
  readonly limit: number;
  /** How many tokens a text has, special tokens and prefix not counted. Never less than the model counts. */
  count(text: string): number;
  /**
   * A vector for each passage, in order.
   * @throws ModelError when one is longer than `limit`: nothing is cut in silence.
   */
  passages(texts: readonly string[]): Promise<Float32Array[]>;
  /** The vector of a question; one longer than the model takes is cut at the limit, at its end. */
  question(text: string): Promise<Float32Array>;
  close(): Promise<void>;
}

/**
 * The embedder of `choice`. Models of the e5 family get their prefixes (`query: `, `passage: `: Wang et al. 2022,
 * "Text Embeddings by Weakly-Supervised Contrastive Pre-training", section 4); others get none.
 * @throws ModelError
 */
export async function loadEmbedder(choice: ModelChoice): Promise<Embedder> {
  const network = await loadNetwork(choice, 'encoder');
  const e5 = /(?:^|[-_/])e5(?:[-_@]|$)/iu.test(network.name);
  const prefix = (kind: string): number[] => (e5 ? network.encode(`${kind}:`, false) : []);
  const asPassage = prefix('passage');
  const asQuestion = prefix('query');
  const limit = MODEL.tokens - asPassage.length - 2;
  const counted = wordTable<number>();
  const row = (head: readonly number[], ids: readonly number[]): number[] => [
    network.bos,
    ...head,
    ...ids,
    network.eos,
  ];
  const probe = await pooled(network, [row(asQuestion, network.encode('سؤال', false))]);
  return {
    name: network.name,
    hash: network.hash,
    dimensions: (probe[0] as Float32Array).length,
    limit,
    count: (text) =>
      bare(text)
        .split(/\s+/u)
        .reduce((sum, word) => sum + countWord(network, counted, word), 0),
    passages: async (texts) => {
      const rows = texts.map((text) => {
        const ids = network.encode(bare(text), false);
        if (ids.length > limit) {
          throw new ModelError(
            `a passage of ${ids.length} tokens: this model takes ${limit}; cut it smaller`,
          );
        }
        return row(asPassage, ids);
      });
      return embedRows(network, rows);
    },
    question: async (text) => {
      const ids = network.encode(bare(text), false).slice(0, MODEL.tokens - asQuestion.length - 2);
      const [vector] = await pooled(network, [row(asQuestion, ids)]);
      return vector as Float32Array;
    },
    close: () => network.close(),
  };
}

/** SentencePiece never joins across a space, so the counts of words add up; most words of news recur. */
function countWord(network: Network, counted: Map<string, number>, word: string): number {
  if (word === '') return 0;
  const known = counted.get(word);
  if (known !== undefined) return known;
  let count = 0;
  // A cut may join what the model parts: one token more for each keeps the count from being too low.
  for (let at = 0; at < word.length; at += MODEL.countedWord) {
    count += network.encode(word.slice(at, at + MODEL.countedWord), false).length + Math.sign(at);
  }
  if (counted.size > 100_000) counted.clear();
  if (word.length < 40) counted.set(word, count);
  return count;
}

/** Runs rows of like length together, so that little is padded, and gives the vectors back in the rows' order. */
async function embedRows(network: Network, rows: readonly (readonly number[])[]): Promise<Float32Array[]> {
  const order = rows.map((_, i) => i).sort((a, b) => lengthOf(rows, a) - lengthOf(rows, b));
  const vectors = new Array<Float32Array>(rows.length);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && (to - from + 1) * lengthOf(rows, order[to]) <= MODEL.runTokens) to++;
    const batch = order.slice(from, to);
    const made = await pooled(
      network,
      batch.map((i) => rows[i] as readonly number[]),
    );
    for (const [k, i] of batch.entries()) vectors[i] = made[k] as Float32Array;
    from = to;
  }
  return vectors;
}

function lengthOf(rows: readonly (readonly number[])[], i: number | undefined): number {
  return rows[i as number]?.length ?? 0;
}

/** The mean of the last hidden states over each row's own tokens, of unit length. */
async function pooled(network: Network, rows: readonly (readonly number[])[]): Promise<Float32Array[]> {
  const { last_hidden_state: output } = await network.run({ ids: rows });
  if (output === undefined)
    throw new ModelError(`the model "${network.name}" gives no hidden states: choose another`);
  const { values, dimensions } = output;
  const [, longest = 0, width = 0] = dimensions;
  return rows.map((row, r) => {
    const vector = new Float32Array(width);
    for (let i = 0; i < row.length; i++) {
      const at = (r * longest + i) * width;
      for (let k = 0; k < width; k++) vector[k] = (vector[k] as number) + (values[at + k] as number);
    }
    const length = Math.hypot(...vector) || 1;
    return vector.map((value) => value / length);
  });
}
