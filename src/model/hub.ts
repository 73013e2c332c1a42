import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ModelError } from './model-error.ts';
import { LOADED, SUMS_FILE, writeList } from './sums.ts';

/** The hub that models are fetched from. */
const HUB = 'https://huggingface.co';

/** A model of a hub as one commit of its repository has it: a branch may become another model overnight. */
export interface HubModel {
  /** OWNER/NAME. */
  readonly repository: string;
  /** 40 hexadecimal digits, which git makes of all that the commit holds. */
  readonly commit: string;
}

/** `OWNER/NAME@COMMIT`; null for whatever else. */
export function hubModel(model: string): HubModel | null {
  const named = /^([a-z\d][\w.-]*\/[a-z\d][\w.-]*)@([\da-f]{40})$/iu.exec(model);
  return named === null
    ? null
    : { repository: named[1] as string, commit: (named[2] as string).toLowerCase() };
}

/** Where the model is, or would be, under `folder`: OWNER/NAME/COMMIT. */
export function keptFolder({ repository, commit }: HubModel, folder: string): string {
  return join(folder, ...repository.split('/'), commit);
}

/** Whether the model was fetched to `folder` before, whole. */
export function isFetched(model: HubModel, folder: string): boolean {
  return existsSync(join(keptFolder(model, folder), SUMS_FILE));
}

/**
 * Fetches the files that a network is loaded from to where they are kept under `folder`, with the list of their hashes,
 * which every loading compares. A fetch that is broken off leaves nothing there.
 * @throws ModelError when the hub cannot be reached, or has no such file in that commit.
 */
export async function fetchModel(model: HubModel, folder: string, hub = HUB): Promise<void> {
  const to = keptFolder(model, folder);
  // Beside an archive, and no more to be read by others than that.
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  const making = mkdtempSync(`${to}.`);
  try {
    const hashes = new Map<string, string>();
    for (const file of LOADED) {
      const address = `${hub}/${model.repository}/resolve/${model.commit}/${file}`;
      hashes.set(file, await fetchFile(address, join(making, file)));
    }
    writeList(making, hashes);
    if (!isFetched(model, folder)) rmSync(to, { recursive: true, force: true });
    renameSync(making, to);
  } catch (error) {
    // Another process may have been quicker, and its files are the same.
    if (!isFetched(model, folder)) throw error;
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

/** Fetches an address to a file, and gives the SHA-256 of what came. */
async function fetchFile(address: string, file: string): Promise<string> {
  const hash = createHash('sha256');
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  try {
    const response = await fetch(address);
    if (!response.ok || response.body === null) throw new Error(`status ${response.status}`);
    mkdirSync(dirname(file), { recursive: true });
    await pipeline(Readable.fromWeb(response.body), hashing, createWriteStream(file));
  } catch (error) {
    const { cause, message } = error as Error;
    throw new ModelError(
      `${address} cannot be fetched (${cause instanceof Error ? cause.message : message}): look whether the model's ` +
        'name and commit are right and the hub can be reached, or set EMBEDDING_MODEL to a folder',
    );
  }
  return hash.digest('hex');
}
