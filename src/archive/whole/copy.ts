import { setImmediate as others } from 'node:timers/promises';
import { stems } from '../../arabic/words/stems.ts';
import { ARCHIVE } from '../constants.ts';
import type { Change } from '../database/changes.ts';
import type { Database } from '../database/database.ts';
import { engineOf } from '../database/engine.ts';
import { ArchiveError } from '../database/error.ts';
import type { BulkLoad, KeptSpelling, StemmedPassage } from '../database/parts.ts';
import { reading } from '../database/writing.ts';
import { notedModel } from '../derived/versions.ts';
import { COPIED_TABLES, type CopiedTable } from './copied-tables.ts';
import { newHome } from './new-home.ts';

/** How far a copy has come: with rows, with the words of passages, or with what is made of all of them at the end. */
export interface CopyProgress {
  readonly doing: 'rows' | 'words' | 'end';
  /** What is being made at the end. */
  readonly name: string;
  readonly done: number;
  readonly total: number;
}

/** How much was copied, and where to, as people are told of it. */
export interface Copied {
  readonly to: string;
  readonly articles: number;
  readonly passages: number;
}

export interface CopyOptions {
  readonly onProgress: (progress: CopyProgress) => void;
  /** Is told what makes it take long. */
  readonly onWarning: (sentence: string) => void;
  readonly signal: AbortSignal;
}

/**
 * Copies the archive, shown as `shown`, as it is at one moment to a new home, a folder or an address of PostgreSQL, without
 * any network: every row with its numbers and digests; only the indexes of words, letters and vectors are made anew. Killed
 * at any moment, there is no archive there, or the whole. Null when `signal` is aborted before the end.
 * @throws ArchiveError when there is an archive in the place already, or what nothing makes anew is not as it was written.
 */
export async function copyArchive(
  source: Database,
  { shown, to }: { readonly shown: string; readonly to: string },
  options: CopyOptions,
): Promise<Copied | null> {
  const { signal } = options;
  const home = newHome(to);
  const stop = (): void => home.stop();
  signal.addEventListener('abort', stop, { once: true });
  try {
    signal.throwIfAborted();
    const copied = await reading(source, () => fill(source, shown, home.database, options));
    await home.keep();
    return { to: home.shown, ...copied };
  } catch (error) {
    home.discard();
    if (signal.aborted) return null;
    throw home.told(error);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

async function fill(
  source: Database,
  shown: string,
  target: Database,
  { onProgress, onWarning, signal }: CopyOptions,
): Promise<Omit<Copied, 'to'>> {
  refuseAltered(source, shown);
  const { bulk, vectors, digests, isGapless } = engineOf(target);
  const { dimensions } = notedModel(source, shown);
  vectors?.make(dimensions);
  bulk.begin();
  const count = (table: string): number =>
    source.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
  const [articles, passages] = [count('articles'), count('passages')];
  const warning = bulk.makeRoom(passages, dimensions);
  if (warning !== null) onWarning(warning);
  const told = counted(
    'rows',
    COPIED_TABLES.reduce((sum, { table }) => sum + count(table), 0),
    onProgress,
  );
  for (const copied of COPIED_TABLES) {
    const onDone = (rows: number): void => told(copied.table, rows);
    await loaded(rowsOf(source, copied), (rows) => loadRows(bulk, copied, rows), { signal, onDone });
  }
  await bulk.rows('changes', ['number', 'token'], changesOf(source, isGapless));
  const stemmed = counted('words', passages, onProgress);
  const onDone = (some: number): void => stemmed('words', some);
  await loaded(stemmedPassages(source), (some) => bulk.words(some), { signal, onDone });
  const steps = bulk.end();
  const made = counted('end', steps.length, onProgress);
  for (const { name, run } of steps) {
    made(name, 0);
    await run();
    made(name, 1);
  }
  bulk.goOnAfter(engineOf(source).bulk.numbersGiven());
  digests.write();
  return { articles, passages };
}

/** What tells how far it has come when so much more is done. */
function counted(
  doing: CopyProgress['doing'],
  total: number,
  onProgress: CopyOptions['onProgress'],
): (name: string, more: number) => void {
  let done = 0;
  return (name, more) => {
    done += more;
    onProgress({ doing, name, done, total });
  };
}

/** @throws ArchiveError when a copy would make what somebody altered look as it was written. */
function refuseAltered(source: Database, shown: string): void {
  for (const { what, isKept } of engineOf(source).digests.altered()) {
    if (isKept) throw new ArchiveError(`${shown} is not sound: ${what}: "isnad check" says what mends it`);
  }
}

/** What is copied, and about how many characters and bytes it has. */
interface Weighed<T> {
  readonly made: T;
  readonly weight: number;
}

/** Loads all, some together; while those are written the next are read. */
async function loaded<T>(
  all: Iterable<Weighed<T>>,
  load: (some: readonly T[]) => Promise<unknown>,
  { signal, onDone }: { readonly signal: AbortSignal; readonly onDone: (some: number) => void },
): Promise<void> {
  let some: T[] = [];
  let weight = 0;
  let before: Promise<unknown> = Promise.resolve();
  const flush = async (): Promise<void> => {
    await before;
    signal.throwIfAborted();
    onDone(some.length);
    before = load(some);
    // Whatever becomes of it is told where it is waited for.
    before.catch(() => undefined);
    some = [];
    weight = 0;
    await others();
  };
  for (const one of all) {
    some.push(one.made);
    weight += one.weight;
    if (weight >= ARCHIVE.copiedTogether) await flush();
  }
  if (some.length > 0) await flush();
  await before;
}

function* rowsOf(source: Database, { table, columns, where }: CopiedTable): Generator<Weighed<unknown[]>> {
  const names = columns.map((column) => `"${column}"`).join(', ');
  const rows = source
    .prepare(`SELECT ${names} FROM ${table}${where === undefined ? '' : ` WHERE ${where}`}`)
    .raw()
    .iterate() as Iterable<unknown[]>;
  for (const made of rows) yield { made, weight: weightOf(made) };
}

function weightOf(row: readonly unknown[]): number {
  let weight = 0;
  for (const value of row) {
    weight += typeof value === 'string' || Buffer.isBuffer(value) ? value.length : 8;
  }
  return weight;
}

async function loadRows(
  bulk: BulkLoad,
  { table, columns }: CopiedTable,
  rows: readonly (readonly unknown[])[],
): Promise<void> {
  if (table === 'spellings') {
    const spellings = rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i]])));
    await bulk.spellings(spellings as unknown as KeptSpelling[]);
    return;
  }
  await bulk.rows(table, columns, rows);
  if (table !== 'passages') return;
  const [id, vector] = [columns.indexOf('id'), columns.indexOf('vector')];
  await bulk.vectors(rows.map((row) => ({ id: row[id] as number, vector: row[vector] as Buffer })));
}

/** The changes that it remembers; where they have to be numbered without a gap those after the last gap. */
function changesOf(source: Database, isGapless: boolean): [number, string][] {
  const rows = source.prepare('SELECT number, token FROM changes ORDER BY number').all() as Change[];
  const gap = rows.findLastIndex(({ number }, i) => i > 0 && number !== (rows[i - 1] as Change).number + 1);
  return rows.slice(isGapless ? Math.max(0, gap) : 0).map(({ number, token }) => [number, token]);
}

/** The passages with their stems, which no index of words gives back. */
function* stemmedPassages(source: Database): Generator<Weighed<StemmedPassage>> {
  const rows = source
    .prepare(
      `SELECT passages.id, passages.article, passages.start, passages."end", articles.title, articles.text
       FROM passages JOIN articles ON articles.number = passages.article`,
    )
    .raw()
    .iterate() as Iterable<[number, number, number, number, string, string]>;
  let of = -1;
  let inTitle: string[] = [];
  for (const [id, article, start, end, title, text] of rows) {
    if (article !== of) inTitle = stems(title);
    of = article;
    const own = stems(text.slice(start, end));
    // A stem that is kept has its passage and counts beside it.
    const weight = (inTitle.length + own.length) * ARCHIVE.copiedStem;
    yield { made: { id, title: inTitle, text: own }, weight };
  }
}
