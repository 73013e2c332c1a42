import type { Database } from '../archive/database/database.ts';
import { isPostgres } from '../archive/database/postgres/postgres-database.ts';

/** What only one of several bots over one archive may do: tell of news, take in what is offered. */
export interface Duty {
  /** Whether this bot does it now. */
  isOurs(): boolean;
}

/** That of the bot whose database that is: where several share it, of the first that comes, as long as it lives. */
export function dutyOf(database: Database): Duty {
  if (!isPostgres(database)) return { isOurs: () => true };
  // The lock is of a connection: it goes with it, and another connection has another number.
  let holding: unknown = null;
  return {
    isOurs: () => {
      const backend = database.prepare('SELECT pg_backend_pid()').pluck().get();
      if (backend === holding) return true;
      const isLocked = database
        .prepare("SELECT pg_try_advisory_lock(hashtextextended('isnad duty ' || current_schema(), 0))")
        .pluck()
        .get();
      holding = isLocked === true ? backend : null;
      return isLocked === true;
    },
  };
}
