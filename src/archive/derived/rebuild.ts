import { setImmediate as others } from 'node:timers/promises';
import type { Meeting } from '../../meetings/meeting.ts';
import type { Article } from '../../news/article/article.ts';
import { ARCHIVE } from '../constants.ts';
import { noteChange } from '../database/changes.ts';
import type { Database } from '../database/database.ts';
import { engineOf } from '../database/engine.ts';
import { refuseOther } from '../database/formats.ts';
import { articleOf, type StoredArticle } from '../database/rows.ts';
import { patiently, type Waiting, writing, writingLong } from '../database/writing.ts';
import { removeAllDerived } from './derived.ts';
import { place } from './place.ts';
import { type Embedded, keepRemade, type Making } from './remade.ts';
import {
  type ArchiveModel,
  PARTS,
  type Part,
  type ReadPart,
  readers,
  staleCompared,
  writeComparers,
} from './versions.ts';

/** What networks make of articles; for each of them, in order. */
export interface ArchiveNetworks {
  embed(articles: readonly Article[]): Promise<readonly Embedded[]>;
  meetings(articles: readonly Article[]): Promise<readonly (readonly Meeting[])[]>;
}

/** How far a rebuild has come: with the networks' work, or with putting all in place. */
export interface RebuildProgress {
  readonly doing: 'make' | 'place';
  readonly done: number;
  readonly total: number;
}

export interface RebuildOptions extends Waiting {
  /** Remakes everything, not only what is stale: what is damaged, too. */
  readonly all?: boolean;
  readonly onProgress: (progress: RebuildProgress) => void;
}

/** What a rebuild has remade, and of how many articles. */
export interface Rebuilt {
  readonly parts: readonly Part[];
  readonly articles: number;
}

/** An article that is to be made anew: which parts, and whether what networks make for it is already kept. */
interface Task extends Making {
  readonly parts: ReadonlySet<Part>;
  readonly isMade: boolean;
}

/**
 * Remakes what is stale. First networks make what they have to, a batch at a time, each kept beside the archive in a
 * short transaction; nobody notices. Then one transaction puts all in its place. Killed at any moment, the archive is as
 * it was before or as it is to be, and what is kept is not made again. Null when `signal` is aborted before the end.
 */
export async function rebuild(
  database: Database,
  folder: string,
  model: ArchiveModel,
  networks: ArchiveNetworks,
  options: RebuildOptions,
): Promise<Rebuilt | null> {
  const { all = false, signal } = options;
  if (all) await patiently(() => writing(database, () => forgetRemade(database)), options);
  for (;;) {
    await makeAll(database, folder, model, networks, options);
    if (signal.aborted) return null;
    const work = () => placeAll(database, folder, model, options);
    try {
      const rebuilt = await patiently(() => writingLong(database, work), options);
      // Articles that came in the meantime from who reads them otherwise are made first.
      if (rebuilt !== 'more') return rebuilt;
    } catch (error) {
      if (signal.aborted && error === signal.reason) return null;
      throw error;
    }
  }
}

function forgetRemade(database: Database): void {
  database.exec('DELETE FROM remade');
}

/** Makes and keeps, by networks, what is wanted and not yet kept. */
async function makeAll(
  database: Database,
  folder: string,
  model: ArchiveModel,
  networks: ArchiveNetworks,
  options: RebuildOptions,
): Promise<void> {
  const tasks = tasksOf(database, model, options.all ?? false).filter(needsNetworks);
  const left = tasks.filter(({ isMade }) => !isMade);
  for (let from = 0; from < left.length && !options.signal.aborted; from += ARCHIVE.remadeTogether) {
    const batch = left.slice(from, from + ARCHIVE.remadeTogether);
    const made = await make(database, batch, networks);
    const keep = () => {
      refuseOther(database, folder);
      for (const [task, remade] of made) keepRemade(database, task, remade);
    };
    await patiently(() => writing(database, keep), options);
    const done = tasks.length - left.length + from + batch.length;
    options.onProgress({ doing: 'make', done, total: tasks.length });
  }
}

async function make(
  database: Database,
  batch: readonly Task[],
  networks: ArchiveNetworks,
): Promise<[Task, Parameters<typeof keepRemade>[2]][]> {
  const read = database.prepare('SELECT * FROM articles WHERE number = ? AND content = ?');
  const found = batch.flatMap((task) => {
    const row = read.get(task.number, task.content) as StoredArticle | undefined;
    return row === undefined ? [] : [{ task, article: articleOf(row) }];
  });
  const of = async <T>(part: Part, by: (articles: Article[]) => Promise<readonly T[]>) => {
    const own = found.filter(({ task }) => task.parts.has(part));
    const made = await by(own.map(({ article }) => article));
    return new Map(own.map(({ task }, i) => [task, made[i] as T]));
  };
  const embedded = await of('passages', networks.embed);
  const meetings = await of('meetings', networks.meetings);
  return found.map(({ task }) => [
    task,
    { embedded: embedded.get(task) ?? null, meetings: meetings.get(task) ?? null },
  ]);
}

/** Puts all in place, in whatever transaction it is; 'more' when networks have something left to make. */
async function placeAll(
  database: Database,
  folder: string,
  model: ArchiveModel,
  { all = false, onProgress, signal }: RebuildOptions,
): Promise<Rebuilt | 'more'> {
  refuseOther(database, folder);
  const tasks = tasksOf(database, model, all);
  if (tasks.some((task) => needsNetworks(task) && !task.isMade)) return 'more';
  const stale = staleCompared(database, model);
  if (all || stale.includes('vectors')) engineOf(database).vectors?.make(model.dimensions);
  if (all) removeAllDerived(database);
  else if (withWhatFollows(stale).has('spellings')) engineOf(database).spellings.clear();
  for (const [i, { number, parts }] of tasks.entries()) {
    place(database, number, parts, model);
    if ((i + 1) % ARCHIVE.remadeTogether !== 0) continue;
    onProgress({ doing: 'place', done: i + 1, total: tasks.length });
    await others();
    signal.throwIfAborted();
  }
  database.exec('DELETE FROM remade');
  writeComparers(database, model);
  noteChange(database);
  engineOf(database).digests.write();
  const parts = PARTS.filter((part) => stale.includes(part) || tasks.some((task) => task.parts.has(part)));
  return { parts, articles: tasks.length };
}

function needsNetworks({ parts }: Task): boolean {
  return parts.has('passages') || parts.has('meetings');
}

/** What is to be made anew, in the order of the articles. */
function tasksOf(database: Database, model: ArchiveModel, all: boolean): Task[] {
  const stale = all ? PARTS : staleCompared(database, model);
  const now = readers(model);
  const makers = JSON.stringify([now, model.name, model.hash, model.dimensions]);
  const rows = database
    .prepare(
      `SELECT number, articles.content, made.passages, made.days, made.meetings,
         CASE WHEN remade.spans IS NULL THEN 0 ELSE 1 END AS embedded,
         CASE WHEN remade.meetings IS NULL THEN 0 ELSE 1 END AS met,
         CASE WHEN remade.content = articles.content AND remade.makers = ? THEN 1 ELSE 0 END AS kept
       FROM articles LEFT JOIN made ON made.article = number LEFT JOIN remade ON remade.article = number
       ORDER BY number`,
    )
    .all(makers) as ({ number: number; content: string; embedded: 0 | 1; met: 0 | 1; kept: 0 | 1 } & Record<
    ReadPart,
    string | null
  >)[];
  return rows.flatMap((row) => {
    const read = (Object.keys(now) as ReadPart[]).filter((part) => row[part] !== now[part]);
    const parts = withWhatFollows([...stale, ...read]);
    if (parts.size === 0) return [];
    const isMade =
      row.kept === 1 &&
      (row.embedded === 1 || !parts.has('passages')) &&
      (row.met === 1 || !parts.has('meetings'));
    return [{ number: row.number, content: row.content, makers, parts, isMade }];
  });
}

/** What has to be made anew with a part: passages and vectors go together, words and days are a passage's. */
const FOLLOW: readonly (readonly [Part, readonly Part[]])[] = [
  ['vectors', ['passages']],
  ['passages', ['vectors', 'words', 'days']],
  ['spellings', ['words']],
  ['words', ['spellings']],
  ['meetings', ['keys', 'sightings']],
];

function withWhatFollows(parts: readonly Part[]): ReadonlySet<Part> {
  const all = new Set(parts);
  for (const [part, others] of FOLLOW) if (all.has(part)) for (const other of others) all.add(other);
  return all;
}
