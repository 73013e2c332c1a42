import { existsSync, renameSync, rmSync } from 'node:fs';
import { Archive } from '../../src/archive/archive.ts';
import type { Entry } from '../../src/archive/derived/derived.ts';
import type { ArchiveModel } from '../../src/archive/derived/versions.ts';
import { lookAlike, type Parts } from './look-alike.ts';
import { multiply } from './multiplied.ts';
import { Vectors } from './vectors.ts';
import { Vocabulary } from './vocabulary.ts';

/** Up to how many passages an archive is grown by adding. */
export const ADDED = 100_000;
/** How many articles are added in one transaction, as ingestion does. */
const TOGETHER = 160;

/**
 * Makes an archive of `size` articles in `folder`, unless it is there: those of `entries`, the ones in `first` before
 * the others, and, when they are too few, look-alikes of them. All are added as ingestion adds them.
 */
export function makeArchive(
  folder: string,
  size: number,
  from: {
    readonly entries: () => readonly Entry[];
    readonly first: ReadonlySet<string>;
    readonly model: ArchiveModel;
  },
): void {
  if (existsSync(folder)) return;
  const half = `${folder}.half`;
  rmSync(half, { recursive: true, force: true });
  const archive = Archive.open(half, from.model, { create: true });
  let batch: Entry[] = [];
  let added = 0;
  const flush = (): void => {
    added += archive.add(batch, new Date()).filter((outcome) => outcome === 'added').length;
    batch = [];
    if (added % (25 * TOGETHER) === 0) console.error(`${size} articles: ${added} added`);
  };
  for (const entry of entriesUpTo(size, from.entries(), from.first)) {
    batch.push(entry);
    if (batch.length === TOGETHER) flush();
  }
  flush();
  if (added !== size) throw new Error(`${added} articles were added, ${size} were to be`);
  console.error(`${size} articles: linking ${archive.counts().passages} vectors`);
  archive.prepare();
  archive.close();
  renameSync(half, folder);
}

/**
 * Brings the archive at `folder` to about so many passages, and its cache of vectors with it; what is there already
 * stays: up to `ADDED` by adding the entries and look-alikes of them, beyond by copies of the whole.
 */
export function growTo(
  passages: number,
  folder: string,
  entries: readonly Entry[],
  model: ArchiveModel,
): void {
  const inAll = entries.reduce((sum, entry) => sum + entry.passages.length, 0);
  const open = (): Archive => Archive.open(folder, model, { create: true });
  let archive = open();
  addTo(archive, Math.ceil((Math.min(passages, ADDED) * entries.length) / inAll), entries);
  const times = Math.round(passages / archive.counts().passages);
  if (times > 1) {
    archive.close();
    multiply(folder, times);
    archive = open();
  }
  archive.prepare();
  archive.close();
}

/** Adds what an archive lacks of the first so many entries and look-alikes. */
function addTo(archive: Archive, size: number, entries: readonly Entry[]): void {
  const had = archive.counts().articles;
  let batch: Entry[] = [];
  let reached = 0;
  for (const entry of entriesUpTo(size, entries, new Set())) {
    reached++;
    if (reached <= had) continue;
    batch.push(entry);
    if (batch.length < TOGETHER) continue;
    archive.add(batch, new Date());
    batch = [];
    if (reached % (25 * TOGETHER) === 0) console.error(`${reached} of ${size} articles`);
  }
  archive.add(batch, new Date());
}

/** Entries of `size` articles: those in `first`, others, and look-alikes of them where they are too few. */
export function* entriesUpTo(
  size: number,
  entries: readonly Entry[],
  first: ReadonlySet<string>,
): Generator<Entry> {
  const wanted = entries.filter(({ article }) => first.has(article.id));
  const others = entries.filter(({ article }) => !first.has(article.id));
  // Evenly from the whole collection, which lies in the order of its sections and days.
  const room = Math.max(0, Math.min(size - wanted.length, others.length));
  const chosen = Array.from(
    { length: room },
    (_, i) => others[Math.floor((i * others.length) / room)] as Entry,
  );
  yield* [...wanted, ...chosen].slice(0, size);
  const left = size - entries.length;
  if (left <= 0) return;
  const parts = partsOf(entries);
  for (let i = 0; i < left; i++) {
    yield lookAlike(entries[i % entries.length] as Entry, Math.floor(i / entries.length) + 1, parts);
  }
}

function partsOf(entries: readonly Entry[]): Parts {
  const names = entries.flatMap(({ meetings }) =>
    meetings.flatMap(({ participants }) => participants.flatMap(({ person }) => person ?? [])),
  );
  const vocabulary = new Vocabulary(
    entries.map(({ article }) => article),
    names,
  );
  const vectors = new Vectors(
    entries.flatMap((entry) => entry.vectors),
    vocabulary.chance,
  );
  return { vocabulary, vectors };
}
