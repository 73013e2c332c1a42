import { type Migration, takeSteps } from '../formats.ts';
import type { PostgresDatabase } from './postgres-database.ts';

/** From the first format on. One that was released is never changed. */
const POSTGRES_MIGRATIONS: readonly Migration<PostgresDatabase>[] = [];

/** Brings the archive to the format of now: see `takeSteps`. */
export function migratePostgres(database: PostgresDatabase, shown: string): void {
  takeSteps(database, shown, POSTGRES_MIGRATIONS);
}
