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
import { fetchModel, hubModel, isFetched, keptFolder } from './hub.ts';
import { ModelError } from './model-error.ts';
import { hashOfFiles } from './sums.ts';

export interface ModelChoice {
  /** A folder in transformers.js layout, or a model of the hub with its commit, `OWNER/NAME@COMMIT`. */
  readonly model: string;
  /** Whether one of the hub that is not kept yet may be fetched. */
  readonly allowDownloads: boolean;
  /** The folder where those of the hub are kept, once fetched. */
  readonly kept?: string;
}

/** Where a chosen model lies. */
export interface ModelPlace {
  readonly folder: string;
  /** The folder's last part, or the hub's name with the commit: what an archive remembers. */
  readonly name: string;
  /** The first 16 hex digits of SHA-256 over weights and tokenizer. */
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
 * Where the model of `choice` is, fetched from `hub` where it has to be.
 * @throws ModelError when it is neither a folder nor kept and may not or cannot be fetched, or its files are missing or
 * not those of its list.
 */
export async function placeOf(choice: ModelChoice, hub?: string): Promise<ModelPlace> {
  const { model } = choice;
  const local = localFolder(model);
  const folder = local ?? (await hubFolder(choice, hub));
  try {
    const name = local === null ? model : (local.split(/[\\/]/u).at(-1) ?? local);
    return { folder, name, hash: hashOfFiles(folder) };
  } catch (error) {
    throw error instanceof ModelError ? error : torn(model, error);
  }
}

/** The folder where a model of the hub is kept. */
async function hubFolder({ model, allowDownloads, kept }: ModelChoice, hub?: string): Promise<string> {
  const named = hubModel(model);
  if (named === null || kept === undefined || !(allowDownloads || isFetched(named, kept))) {
    throw new ModelError(
      `the model "${model}" is no folder with a config.json: set EMBEDDING_MODEL to a folder that holds one; or to a ` +
        'model of the Hugging Face hub with its commit, OWNER/NAME@COMMIT (40 digits, under "Files", "History" on its ' +
        'page), and ALLOW_MODEL_DOWNLOADS=true to fetch it once',
    );
  }
  if (!isFetched(named, kept)) await fetchModel(named, kept, hub);
  return keptFolder(named, kept);
}

/** The tokenizers that were made, by the digest of their files: the networks that isnad ships have one and the same. */
const TOKENIZERS = new Map<string, Promise<PreTrainedTokenizer>>();

/** @throws ModelError when it is torn. */
export async function loadTokenizer({ folder }: ModelPlace): Promise<PreTrainedTokenizer> {
  prepare();
  try {
    const key = hashOf(['tokenizer.json', 'tokenizer_config.json'].map((file) => join(folder, file)));
    const made = TOKENIZERS.get(key) ?? AutoTokenizer.from_pretrained(folder, { local_files_only: true });
    TOKENIZERS.set(key, made);
    return await made;
  } catch (error) {
    throw torn(folder, error);
  }
}

/**
 * The network at a place, int8 weights.
 * @throws ModelError when it is torn.
 */
export async function loadSession({ folder }: ModelPlace, task: Task): Promise<Session> {
  prepare();
  let network: PreTrainedModel;
  try {
    network = await TASKS[task].from_pretrained(folder, {
      dtype: 'q8',
      local_files_only: true,
      session_options: SESSION,
    });
  } catch (error) {
    throw torn(folder, error);
  }
  return {
    run: (rows) => run(network, rows),
    close: async () => {
      await network.dispose();
    },
  };
}

/** The library itself fetches nothing. */
function prepare(): void {
  env.allowRemoteModels = false;
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
