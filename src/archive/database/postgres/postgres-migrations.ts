import { formatOf, refuseOther } from '../formats.ts';
import { writing } from '../writing.ts';
import type { PostgresDatabase } from './postgres-database.ts';

/** What makes an archive of format `to` of one of the format before. */
interface PostgresMigration {
  readonly to: number;
  readonly name: string;
  readonly sql: string;
}

/** From the first format on. One that was released is never changed; none can be taken back. */
const POSTGRES_MIGRATIONS: readonly PostgresMigration[] = [];

/**
 * Brings the archive to the format of now, each step in a transaction of its own.
 * @throws ArchiveBusy when another process is writing; ArchiveError when a newer isnad made it: nothing leads back.
 */
export function migratePostgres(database: PostgresDatabase, shown: string): void {
  for (const { to, sql } of POSTGRES_MIGRATIONS) {
    if (formatOf(database) >= to) continue;
    writing(database, () => {
      // Another process may have taken the step while this one waited.
      if (formatOf(database) >= to) return;
      database.exec(sql);
      database.prepare("UPDATE meta SET value = ? WHERE key = 'format'").run(String(to));
    });
  }
  refuseOther(database, shown);
}
