import { hostname } from 'node:os';
import type { Sqlite } from '../../archive/database/sqlite/sqlite.ts';
import { FETCH } from '../constants.ts';

/**
 * Notes in the database that this process is at work, under a name by which it holds pages and hosts, and says so again
 * and again until `end` is called: what it held is free then, and also when it is killed.
 */
export function holding(database: Sqlite, now: () => Date): { readonly name: string; end(): void } {
  const name = `${hostname()} ${process.pid} ${now().getTime()}`;
  const say = database.prepare(
    'INSERT INTO holders VALUES (?, ?, ?, ?) ON CONFLICT (holder) DO UPDATE SET seen = excluded.seen',
  );
  const note = (): void => void say.run(name, hostname(), process.pid, now().getTime());
  note();
  const timer = setInterval(note, FETCH.holderSeenMs);
  timer.unref();
  return {
    name,
    end: () => {
      clearInterval(timer);
      release(database, name);
    },
  };
}

/** Frees what processes hold that are no longer there. */
export function releaseDead(database: Sqlite, now: Date): void {
  const holders = database.prepare('SELECT * FROM holders').all() as Holder[];
  for (const holder of holders.filter((one) => isDead(one, now))) release(database, holder.holder);
}

interface Holder {
  readonly holder: string;
  readonly machine: string;
  readonly process: number;
  readonly seen: number;
}

function isDead({ machine, process: id, seen }: Holder, now: Date): boolean {
  if (now.getTime() - seen > FETCH.holderSilentMs) return true;
  if (machine !== hostname()) return false;
  try {
    process.kill(id, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

function release(database: Sqlite, holder: string): void {
  database
    .transaction(() => {
      database.prepare('UPDATE pages SET holder = NULL WHERE holder = ?').run(holder);
      database.prepare('UPDATE hosts SET holder = NULL WHERE holder = ?').run(holder);
      database.prepare('DELETE FROM holders WHERE holder = ?').run(holder);
    })
    .immediate();
}
