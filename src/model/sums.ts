import { createHash, type Hash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MODEL } from './constants.ts';
import { ModelError } from './model-error.ts';

/** The list of a network's files, as `sha256sum` writes and checks it. */
export const SUMS_FILE = 'SHA256SUMS';

/** What is read when a network is loaded: its weights, and what cuts texts for it. */
const WEIGHTS = 'onnx/model_quantized.onnx';
const TOKENIZER = 'tokenizer.json';
const SMALL = ['config.json', 'tokenizer_config.json'];

/** The files that a network is loaded from. */
export const LOADED: readonly string[] = [WEIGHTS, TOKENIZER, ...SMALL];

/**
 * The first 16 hex digits of SHA-256 over the weights and the tokenizer of the network in a folder, all its files
 * compared with the list in the folder, where there is one. Reads each once: with the list or without, 39 MB take less
 * than a tenth of a second.
 * @throws ModelError when a file is not as the list says.
 */
export function hashOfFiles(folder: string): string {
  const list = listOf(folder);
  const both = updated(createHash('sha256'), join(folder, WEIGHTS));
  const weights = both.copy();
  const tokenizer = readFileSync(join(folder, TOKENIZER));
  both.update(tokenizer);
  if (list !== null) {
    const found = new Map<string, Hash>([
      [WEIGHTS, weights],
      ...[TOKENIZER, ...SMALL].map((file): [string, Hash] => [
        file,
        createHash('sha256').update(file === TOKENIZER ? tokenizer : readFileSync(join(folder, file))),
      ]),
    ]);
    for (const [file, hash] of found) {
      if (list.get(file) !== hash.digest('hex')) throw other(folder, file);
    }
  }
  return both.digest('hex').slice(0, 16);
}

/** `hash` with the bytes of a file, read piece by piece: the weights need not be in memory to be hashed. */
function updated(hash: Hash, path: string): Hash {
  const piece = Buffer.allocUnsafe(MODEL.hashedBytes);
  const file = openSync(path, 'r');
  try {
    for (let read = 1; read > 0; ) {
      read = readSync(file, piece, 0, piece.length, null);
      hash.update(piece.subarray(0, read));
    }
  } finally {
    closeSync(file);
  }
  return hash;
}

/**
 * What tells the network in a folder from others without its being read: a digest of its list, which every loading
 * compares; of its files, as `hashOfFiles`, where there is no list.
 */
export function hashOfNetwork(folder: string): string {
  const list = listOf(folder);
  if (list === null) return hashOfFiles(folder);
  const lines = [...list].map(([file, hash]) => `${hash} ${file}`).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);
}

/** Lists the files of the network in a folder, each with its SHA-256. */
export function writeList(folder: string, hashes: ReadonlyMap<string, string>): void {
  writeFileSync(join(folder, SUMS_FILE), [...hashes].map(([file, hash]) => `${hash}  ${file}\n`).join(''));
}

function listOf(folder: string): ReadonlyMap<string, string> | null {
  const path = join(folder, SUMS_FILE);
  if (!existsSync(path)) return null;
  const lines = [...readFileSync(path, 'utf8').matchAll(/^([0-9a-f]{64}) [ *](.+?)\r?$/gmu)];
  return new Map(lines.map(([, hash, file]) => [file as string, hash as string]));
}

function other(folder: string, file: string): ModelError {
  return new ModelError(
    `${join(folder, file)} is not the file that ${SUMS_FILE} beside it lists: fetch the folder again; or, if you have put ` +
      `another network there, list it anew (sha256sum ${LOADED.join(' ')} > ${SUMS_FILE})`,
  );
}
