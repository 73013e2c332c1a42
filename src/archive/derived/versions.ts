import type { Database } from '../database/database.ts';
import { ArchiveError } from '../database/error.ts';
import { refuseOther } from '../database/formats.ts';
import { VERSIONS } from './analysis.ts';

/** The networks that make what an archive derives. */
export interface ArchiveModel {
  /** Of the embedder. */
  readonly name: string;
  readonly hash: string;
  readonly dimensions: number;
  /** The hashes of the networks that meetings are read by; empty for work that reads none, nor asks who did. */
  readonly readers: string;
}

/**
 * What is derived and compared, with a question or between articles: all of one making, or the archive is refused.
 * What is read from an article, the rest, stands by itself: `made` notes the maker for each article.
 */
const COMPARED_PARTS = ['vectors', 'words', 'spellings', 'keys', 'sightings', 'signatures'] as const;
const READ_PARTS = ['passages', 'days', 'meetings'] as const;

export type ReadPart = (typeof READ_PARTS)[number];
/** What is derived from articles, by the tables that hold it. */
export type Part = (typeof COMPARED_PARTS)[number] | ReadPart;

export const PARTS: readonly Part[] = [...READ_PARTS, ...COMPARED_PARTS];

/** How the parts are told of. */
const TOLD: Readonly<Record<Part, string>> = {
  passages: 'passages',
  days: 'days',
  meetings: 'meetings',
  vectors: 'vectors',
  words: 'stems',
  spellings: 'spellings',
  keys: 'name keys',
  sightings: 'whom meetings name',
  signatures: 'signatures of copies',
};

/** Parts by their names: «days and meetings». */
export function partNames(parts: readonly Part[]): string {
  const names = PARTS.filter((part) => parts.includes(part)).map((part) => TOLD[part]);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Another process has made the archive anew, otherwise than this one reads it: this one cannot go on. */
export class ArchiveChanged extends ArchiveError {}

/** What makes that which is read from an article. */
export function readers(model: ArchiveModel): Readonly<Record<ReadPart, string>> {
  return {
    passages: VERSIONS.passages,
    days: VERSIONS.days,
    meetings: `${VERSIONS.meetings} ${model.readers}`,
  };
}

/** What makes that which is compared, as `meta` notes it. */
export function comparers(model: ArchiveModel): Readonly<Record<string, string>> {
  return {
    model: model.name,
    'model hash': model.hash,
    dimensions: String(model.dimensions),
    ...Object.fromEntries(COMPARED_PARTS.map((part) => [part, VERSIONS[part]])),
  };
}

/**
 * The embedder that the database notes, with the hashes of the readers as given.
 * @throws ArchiveError when it notes none.
 */
export function notedModel(database: Database, folder: string, readers = ''): ArchiveModel {
  const kept = noted(database);
  const [name, hash] = [kept.get('model'), kept.get('model hash')];
  if (name === undefined || hash === undefined) {
    throw new ArchiveError(`the archive in ${folder} is empty: fill it with "isnad ingest PATH…"`);
  }
  return { name, hash, dimensions: Number(kept.get('dimensions')), readers };
}

/** Notes in the database what makes that which is compared; for whoever is in a transaction. */
export function writeComparers(database: Database, model: ArchiveModel): void {
  const write = database.prepare(
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  for (const [key, value] of Object.entries(comparers(model))) write.run(key, value);
}

/** Takes out what the database notes of makers: all that is derived is stale then; for whoever is in a transaction. */
export function forgetMakers(database: Database): void {
  const forget = database.prepare('DELETE FROM meta WHERE key = ?');
  for (const part of COMPARED_PARTS) forget.run(part);
  database.exec('DELETE FROM made');
}

/** Whether the database notes nothing of what made it: nobody has used it. */
export function isUnnoted(database: Database): boolean {
  return !noted(database).has('model') && database.prepare('SELECT 1 FROM articles').get() === undefined;
}

/** The parts of those compared that were made otherwise than now. */
export function staleCompared(database: Database, model: ArchiveModel): Part[] {
  return [...new Set(otherMakers(database, model).map(({ part }) => part))];
}

/**
 * Holds the format and what the database notes of that which is compared against what is used now.
 * @throws ArchiveError saying what differs and the command that mends it.
 */
export function checkComparers(database: Database, folder: string, model: ArchiveModel): void {
  refuseOther(database, folder);
  const [differ] = otherMakers(database, model);
  if (differ === undefined) return;
  const { key, part, kept, now } = differ;
  const what = key in VERSIONS ? `${TOLD[part]} of version` : key;
  const back = key in VERSIONS ? '' : ', or set EMBEDDING_MODEL back';
  throw new ArchiveChanged(
    `the archive in ${folder} was made with ${what} ${kept ?? 'unknown'}, this isnad uses ${now}: ` +
      `run "isnad rebuild" to remake what is derived${back}`,
  );
}

/** Notes what made that which is read from the article of that number. */
export function writeMade(database: Database, number: number, model: ArchiveModel): void {
  database
    .prepare(`INSERT INTO made VALUES (@number, @passages, @days, @meetings)
       ON CONFLICT (article) DO UPDATE SET passages = excluded.passages, days = excluded.days,
         meetings = excluded.meetings`)
    .run({ number, ...readers(model) });
}

/** How many articles have that which is read from them from other makers, by the part. */
export function staleRead(database: Database, model: ArchiveModel): ReadonlyMap<ReadPart, number> {
  const now = readers(model);
  const count = (part: ReadPart): number =>
    database
      .prepare(
        `SELECT count(*) FROM articles LEFT JOIN made ON article = number WHERE made.${part} IS DISTINCT FROM ?`,
      )
      .pluck()
      .get(now[part]) as number;
  return new Map(
    READ_PARTS.map((part) => [part, count(part)] as const).filter(([, articles]) => articles > 0),
  );
}

function noted(database: Database): ReadonlyMap<string, string> {
  return new Map(database.prepare('SELECT key, value FROM meta').raw().all() as [string, string][]);
}

/** Something noted of what made that which is compared, and what makes it now. */
export interface OtherMaker {
  readonly key: string;
  readonly part: Part;
  readonly kept: string | undefined;
  readonly now: string;
}

/** What is noted of the makers of that which is compared and is not so now. */
export function otherMakers(database: Database, model: ArchiveModel): OtherMaker[] {
  const kept = noted(database);
  return Object.entries(comparers(model))
    .filter(([key, now]) => kept.get(key) !== now)
    .map(([key, now]) => ({
      key,
      part: key in VERSIONS ? (key as Part) : 'vectors',
      kept: kept.get(key),
      now,
    }));
}
