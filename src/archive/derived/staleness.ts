import type { Database } from '../database/database.ts';
import { countRemade } from './remade.ts';
import { type ArchiveModel, partNames, type ReadPart, staleRead } from './versions.ts';

/** What of an archive is stale, as a sentence that names what mends it; null when nothing is. */
export function staleness(database: Database, model: ArchiveModel): string | null {
  const stale = staleRead(database, model);
  const waiting = countRemade(database);
  if (stale.size > 0) {
    const parts = partNames([...stale.keys()] as ReadPart[]);
    const most = Math.max(...stale.values());
    return (
      `the ${parts} of ${articles(most)} were read by another version of isnad or of its networks, and are used as ` +
      `they are: run "isnad rebuild" to read them again${begun(waiting)}`
    );
  }
  return waiting === 0 ? null : `a rebuild was stopped: "isnad rebuild" ends it${begun(waiting)}`;
}

/** How far a rebuild has come that was stopped. */
export function begun(waiting: number): string {
  return waiting === 0 ? '' : ` (${articles(waiting)} are made already)`;
}

function articles(count: number): string {
  return count === 1 ? 'one article' : `${count} articles`;
}
