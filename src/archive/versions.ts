import { ANALYSIS, READING } from './analysis.ts';
import { ArchiveError } from './error.ts';
import { FORMAT, type Sqlite } from './sqlite.ts';

/** The model that makes an archive's vectors. */
export interface ArchiveModel {
  readonly name: string;
  readonly hash: string;
  readonly dimensions: number;
}

function versionsOf(model: ArchiveModel): Record<string, string> {
  return {
    format: String(FORMAT),
    model: model.name,
    'model hash': model.hash,
    dimensions: String(model.dimensions),
    analysis: ANALYSIS,
    reading: READING,
  };
}

/**
 * The model that the database notes.
 * @throws ArchiveError when it notes none.
 */
export function notedModel(database: Sqlite, folder: string): ArchiveModel {
  const read = database.prepare('SELECT value FROM meta WHERE key = ?').pluck();
  const [name, hash, dimensions] = ['model', 'model hash', 'dimensions'].map((key) => read.get(key));
  if (typeof name !== 'string' || typeof hash !== 'string') {
    throw new ArchiveError(`the archive in ${folder} is empty: fill it with "isnad ingest PATH…"`);
  }
  return { name, hash, dimensions: Number(dimensions) };
}

/** Notes in the database what makes its vectors and stems now: all of it or, when stopped in the midst, nothing. */
export function writeVersions(database: Sqlite, model: ArchiveModel): void {
  const write = database.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)');
  database.transaction(() => {
    for (const [key, value] of Object.entries(versionsOf(model))) write.run(key, value);
  })();
}

/**
 * Holds what the database notes against what is used now; an empty one takes the note. With `any`, only the format
 * has to agree.
 * @throws ArchiveError saying what differs and the command that mends it.
 */
export function checkVersions(database: Sqlite, folder: string, model: ArchiveModel, any: boolean): void {
  const rows = database.prepare('SELECT key, value FROM meta').raw().all() as [string, string][];
  const kept = new Map(rows);
  if (kept.size === 0) {
    writeVersions(database, model);
    return;
  }
  const differ = Object.entries(versionsOf(model)).find(([key, value]) => kept.get(key) !== value);
  if (differ === undefined) return;
  const [key, value] = differ;
  const difference = `the archive in ${folder} was made with ${key} ${kept.get(key) ?? 'of an earlier version'}, this isnad uses ${value}`;
  if (key === 'format') {
    throw new ArchiveError(`${difference}: ingest the articles again into a new folder (--archive DIR)`);
  }
  if (any) return;
  const back = key === 'analysis' || key === 'reading' ? '' : ', or set EMBEDDING_MODEL back';
  throw new ArchiveError(`${difference}: run "isnad rebuild" to remake what is derived${back}`);
}
