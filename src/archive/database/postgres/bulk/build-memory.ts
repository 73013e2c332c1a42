import { ARCHIVE } from '../../../constants.ts';
import type { PostgresDatabase } from '../postgres-database.ts';

/** A setting of a connection, and who has chosen it: `default` where nobody has. */
interface Setting {
  readonly name: string;
  readonly source: string;
  readonly setting: string;
}

/**
 * Has the server build the graph of so many vectors in memory, until the transaction ends, where nobody has chosen how much
 * it may take. What an operator should know of it, where it does not fit; null where it does.
 */
export function makeRoom(database: PostgresDatabase, passages: number, dimensions: number): string | null {
  const settings = database
    .prepare(
      `SELECT name, source, setting FROM pg_settings
       WHERE name IN ('maintenance_work_mem', 'max_parallel_maintenance_workers')`,
    )
    .all() as Setting[];
  const isChosen = (name: string): boolean =>
    settings.some((one) => one.name === name && one.source !== 'default');
  const needed = kilobytes(passages * (dimensions * 2 + ARCHIVE.pointBytes));
  let given = Number(settings.find(({ name }) => name === 'maintenance_work_mem')?.setting);
  if (!isChosen('maintenance_work_mem')) {
    given = Math.max(given, Math.min(needed, kilobytes(ARCHIVE.buildBytes)));
    database.exec(`SET LOCAL maintenance_work_mem = '${given}kB'`);
  }
  // What several processes share lies in a file system that a container makes small.
  if (!isChosen('max_parallel_maintenance_workers')) {
    database.exec('SET LOCAL max_parallel_maintenance_workers = 0');
  }
  if (given >= needed) return null;
  return (
    `the graph of ${passages} vectors needs ${megabytes(needed)} MB while it is built, and the server gives it ` +
    `${megabytes(given)} MB (maintenance_work_mem): that takes many times as long; where the server has so much, write ` +
    `?maintenance_work_mem=${megabytes(needed)}MB behind the address`
  );
}

function kilobytes(bytes: number): number {
  return Math.ceil(bytes / 1024);
}

function megabytes(kilobytes: number): number {
  return Math.ceil(kilobytes / 1024);
}
