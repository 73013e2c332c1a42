import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import {
  AutoModel,
  AutoModelForTokenClassification,
  AutoTokenizer,
  env,
  LogLevel,
  type PreTrainedModel,
  type PreTrainedTokenizer,
  Tensor,
} from '@xenova/transformers';
import { ROOT } from '../root.ts';

/** A model cannot be loaded or does not do what is asked. The message holds the remedy. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
}

export interface ModelChoice {
  /** A folder in transformers.js layout, or a model's name on the hub. */
  readonly model: string;
  readonly allowDownloads: boolean;
}

/** A loaded model: what its tokenizer makes of a text, and what the network makes of rows of token ids. */
export interface Network {
  /** The folder's last part or the hub name: what an archive remembers. */
  readonly name: string;
  /** The first 16 hex digits of SHA-256 over weights and tokenizer; of the name for a model from the hub. */
  readonly hash: string;
  /** Token ids of a text, with the model's special tokens unless told otherwise. */
  encode(text: string, special?: boolean): number[];
  /** The ids the network frames its rows with. */
  readonly bos: number;
  readonly eos: number;
  /**
   * The network's output for rows of ids, padded to the longest: one flat array of
   * `rows.length × longest × width` numbers.
   */
  run(
    rows: readonly (readonly number[])[],
  ): Promise<{ values: Float32Array; longest: number; width: number }>;
  close(): Promise<void>;
}

/**
 * Threads that wait sleep. Spinning, as is the default, they hold the processor that the others wait for: on two cores
 * with another busy process the same passages took 28 s spinning and 17 s sleeping; alone on them, 4.3 s and 4.5 s.
 */
const SESSION = { extra: { session: { intra_op: { allow_spinning: '0' } } } };

const TASKS = {
  embedding: { load: AutoModel, output: 'last_hidden_state' },
  'token-classification': { load: AutoModelForTokenClassification, output: 'logits' },
} as const;

/**
 * The network and tokenizer of `choice`, int8 weights.
 * @throws ModelError when the folder is missing or torn, or a download would be needed and is not allowed.
 */
export async function loadNetwork(choice: ModelChoice, task: keyof typeof TASKS): Promise<Network> {
  const folder = localFolder(choice.model);
  if (folder === null && !choice.allowDownloads) {
    throw new ModelError(
      `the model "${choice.model}" is no folder with a config.json, and downloads are not allowed: ` +
        'set EMBEDDING_MODEL to a folder that holds one, or ALLOW_MODEL_DOWNLOADS=true to fetch it from the hub',
    );
  }
  env.allowRemoteModels = folder === null;
  env.logLevel = LogLevel.ERROR;
  const { load, output } = TASKS[task];
  const from = folder ?? choice.model;
  let tokenizer: PreTrainedTokenizer;
  let network: PreTrainedModel;
  try {
    tokenizer = await AutoTokenizer.from_pretrained(from, { local_files_only: folder !== null });
    network = await load.from_pretrained(from, {
      dtype: 'q8',
      local_files_only: folder !== null,
      session_options: SESSION,
    });
  } catch (error) {
    throw new ModelError(
      `the model "${choice.model}" cannot be loaded (${(error as Error).message}): ` +
        'fetch the folder again, or set EMBEDDING_MODEL to another',
    );
  }
  const [bos, eos] = frame(tokenizer.encode(''), choice.model);
  return {
    name: folder === null ? choice.model : (folder.split(/[\\/]/u).at(-1) ?? folder),
    hash: folder === null ? digest(choice.model) : digest(...weights(folder)),
    bos,
    eos,
    encode: (text, special = true) => tokenizer.encode(text, { add_special_tokens: special }),
    run: (rows) => run(network, rows, output),
    close: async () => {
      await network.dispose();
    },
  };
}

function localFolder(model: string): string | null {
  const candidates = isAbsolute(model) ? [model] : [resolve(model), join(ROOT, model)];
  return candidates.find((folder) => existsSync(join(folder, 'config.json'))) ?? null;
}

function weights(folder: string): Buffer[] {
  return ['onnx/model_quantized.onnx', 'tokenizer.json'].map((file) => readFileSync(join(folder, file)));
}

function digest(...parts: (Buffer | string)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 16);
}

function frame(empty: readonly number[], model: string): [number, number] {
  const [bos, eos] = empty;
  if (bos === undefined || eos === undefined) {
    throw new ModelError(
      `the model "${model}" does not frame its input with two special tokens: choose another`,
    );
  }
  return [bos, eos];
}

async function run(
  network: PreTrainedModel,
  rows: readonly (readonly number[])[],
  output: string,
): Promise<{ values: Float32Array; longest: number; width: number }> {
  const longest = Math.max(...rows.map((row) => row.length));
  const ids = new BigInt64Array(rows.length * longest).fill(1n);
  const mask = new BigInt64Array(rows.length * longest);
  for (const [r, row] of rows.entries()) {
    for (const [i, id] of row.entries()) {
      ids[r * longest + i] = BigInt(id);
      mask[r * longest + i] = 1n;
    }
  }
  const shape = [rows.length, longest];
  const made = await network({
    input_ids: new Tensor('int64', ids, shape),
    attention_mask: new Tensor('int64', mask, shape),
    token_type_ids: new Tensor('int64', new BigInt64Array(ids.length), shape),
  });
  const tensor = made[output] as Tensor;
  return { values: tensor.data as Float32Array, longest, width: tensor.dims.at(-1) as number };
}
