import { ModelError } from './model-error.ts';
import { loadRemote } from './network-thread.ts';
import {
  loadTokenizer,
  type ModelChoice,
  type ModelPlace,
  type Outputs,
  placeOf,
  type Rows,
  type Task,
} from './runtime.ts';

/** A loaded model: what its tokenizer makes of a text, and what the network, in a thread of its own, makes of ids. */
export interface Network {
  /** The folder's last part, or the hub's name with the commit: what an archive remembers. */
  readonly name: string;
  /** The first 16 hex digits of SHA-256 over weights and tokenizer. */
  readonly hash: string;
  /** Token ids of a text, with the model's special tokens unless told otherwise. */
  encode(text: string, special?: boolean): number[];
  /** The ids the network frames its rows with. */
  readonly bos: number;
  readonly eos: number;
  /** The network's outputs for rows of ids, padded to the longest: `rows × longest × width` numbers each. */
  run(rows: Rows): Promise<Outputs>;
  close(): Promise<void>;
}

/**
 * The network and tokenizer of `choice`, int8 weights.
 * @throws ModelError when the model is missing or torn, or would have to be fetched and may not or cannot be.
 */
export async function loadNetwork(choice: ModelChoice, task: Task): Promise<Network> {
  const place = await placeOf(choice);
  // The other thread loads the network while this one makes the tokenizer.
  const loading = loadRemote(place, task);
  const { tokenizer, bos, eos } = await framed(place, choice.model).catch(async (error: unknown) => {
    await loading.then(
      (session) => session.close(),
      () => {},
    );
    throw error;
  });
  const session = await loading;
  return {
    name: place.name,
    hash: place.hash,
    bos,
    eos,
    encode: (text, special = true) => tokenizer.encode(text, { add_special_tokens: special }),
    run: (rows) => session.run(rows),
    close: () => session.close(),
  };
}

/** The tokenizer at a place, with the ids that it frames a row with. */
async function framed(place: ModelPlace, model: string) {
  const tokenizer = await loadTokenizer(place);
  const [bos, eos] = tokenizer.encode('');
  if (bos === undefined || eos === undefined) {
    throw new ModelError(
      `the model "${model}" does not frame its input with two special tokens: choose another`,
    );
  }
  return { tokenizer, bos, eos };
}
