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
import { ModelError } from './model-error.ts';
import { hashOfFiles } from './sums.ts';

export interface ModelChoice {
  /** A folder in transformers.js layout, or a model's name on the hub. */
  readonly model: string;
  readonly allowDownloads: boolean;
}

/** Where a chosen model lies: its folder, or null for one of the hub. */
export interface ModelPlace {
  readonly from: string;
  readonly isLocal: boolean;
  /** The folder's last part or the hub name: what an archive remembers. */
  readonly name: string;
  /** The first 16 hex digits of SHA-256 over weights and tokenizer; of the name for a model from the hub. */
  readonly hash: string;
}

/**
 * Threads that wait sleep. Spinning, as is the default, they hold the processor that the others wait for: on two cores
 * with another busy process the same passages took 28 s spinning and 17 s sleeping; alone on them, 4.3 s and 4.5 s.
 */
const SESSION = { extra: { session: { intra_op: { allow_spinning: '0' } } } };

const TASKS = {
  encoder: AutoModel,
  'token-classification': AutoModelForTokenClassification,
} as const;

/** How the library wraps a network: its plain outputs, or logits a token. */
export type Task = keyof typeof TASKS;

/** One output of a network, flat, with its dimensions: rows, then pieces, then width. */
export interface Output {
  readonly values: Float32Array;
  readonly dimensions: readonly number[];
}

export type Outputs = Readonly<Record<string, Output>>;

/** Rows of ids, with the type of each piece where it is not 0, padded to the longest. */
export interface Rows {
  readonly ids: readonly (readonly number[])[];
  readonly types?: readonly (readonly number[])[];
}

/** A network loaded into this thread. */
export interface Session {
  run(rows: Rows): Promise<Outputs>;
  close(): Promise<void>;
}

/**
 * Where the model of `choice` is.
 * @throws ModelError when it is no folder and may not be fetched, or its files are missing or not those of its list.
 */
export function placeOf(choice: ModelChoice): ModelPlace {
  const folder = localFolder(choice.model);
  if (folder === null && !choice.allowDownloads) {
    throw new ModelError(
      `the model "${choice.model}" is no folder with a config.json, and downloads are not allowed: ` +
        'set EMBEDDING_MODEL to a folder that holds one, or ALLOW_MODEL_DOWNLOADS=true to fetch it from the hub',
    );
  }
  try {
    return {
      from: folder ?? choice.model,
      isLocal: folder !== null,
      name: folder === null ? choice.model : (folder.split(/[\\/]/u).at(-1) ?? folder),
      hash:
        folder === null
          ? createHash('sha256').update(choice.model).digest('hex').slice(0, 16)
          : hashOfFiles(folder),
    };
  } catch (error) {
    throw error instanceof ModelError ? error : torn(choice.model, error);
  }
}

/** The tokenizers that were made, by the digest of their files: the networks that isnad ships have one and the same. */
const TOKENIZERS = new Map<string, Promise<PreTrainedTokenizer>>();

/** @throws ModelError when it is torn. */
export async function loadTokenizer({ from, isLocal }: ModelPlace): Promise<PreTrainedTokenizer> {
  prepare(isLocal);
  try {
    const key = isLocal
      ? hashOf(['tokenizer.json', 'tokenizer_config.json'].map((file) => join(from, file)))
      : from;
    const made = TOKENIZERS.get(key) ?? AutoTokenizer.from_pretrained(from, { local_files_only: isLocal });
    TOKENIZERS.set(key, made);
    return await made;
  } catch (error) {
    throw torn(from, error);
  }
}

/**
 * The network at a place, int8 weights.
 * @throws ModelError when it is torn.
 */
export async function loadSession({ from, isLocal }: ModelPlace, task: Task): Promise<Session> {
  prepare(isLocal);
  let network: PreTrainedModel;
  try {
    network = await TASKS[task].from_pretrained(from, {
      dtype: 'q8',
      local_files_only: isLocal,
      session_options: SESSION,
    });
  } catch (error) {
    throw torn(from, error);
  }
  return {
    run: (rows) => run(network, rows),
    close: async () => {
      await network.dispose();
    },
  };
}

function prepare(isLocal: boolean): void {
  env.allowRemoteModels = !isLocal;
  env.logLevel = LogLevel.ERROR;
}

function torn(model: string, error: unknown): ModelError {
  return new ModelError(
    `the model "${model}" cannot be loaded (${(error as Error).message}): ` +
      'fetch the folder again, or set EMBEDDING_MODEL to another',
  );
}

function localFolder(model: string): string | null {
  const candidates = isAbsolute(model) ? [model] : [resolve(model), join(ROOT, model)];
  return candidates.find((folder) => existsSync(join(folder, 'config.json'))) ?? null;
}

function hashOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex');
}

async function run(network: PreTrainedModel, rows: Rows): Promise<Outputs> {
  const longest = Math.max(...rows.ids.map((row) => row.length));
  const size = rows.ids.length * longest;
  const ids = new BigInt64Array(size).fill(1n);
  const mask = new BigInt64Array(size);
  const types = new BigInt64Array(size);
  for (const [r, row] of rows.ids.entries()) {
    for (const [i, id] of row.entries()) {
      ids[r * longest + i] = BigInt(id);
      mask[r * longest + i] = 1n;
      types[r * longest + i] = BigInt(rows.types?.[r]?.[i] ?? 0);
    }
  }
  const shape = [rows.ids.length, longest];
  const made = (await network({
    input_ids: new Tensor('int64', ids, shape),
    attention_mask: new Tensor('int64', mask, shape),
    token_type_ids: new Tensor('int64', types, shape),
  })) as Record<string, unknown>;
  const outputs: Record<string, Output> = {};
  for (const [name, tensor] of Object.entries(made)) {
    if (!(tensor instanceof Tensor)) continue;
    outputs[name] = { values: tensor.data as Float32Array, dimensions: tensor.dims };
  }
  return outputs;
}
