import { once } from 'node:events';
import { afterAll, beforeAll } from 'vitest';
import { openPostgres } from '../../src/archive/database/postgres/opening.ts';
import type { PostgresDatabase } from '../../src/archive/database/postgres/postgres-database.ts';
import { postgresEngine } from '../../src/archive/database/postgres/postgres-engine.ts';
import { startThread } from '../../src/thread.ts';
import { newFolder, SMALL } from './archives.ts';

/** A home of archives. */
export interface Home {
  readonly name: string;
  readonly isPostgres: boolean;
  /** Where a new archive may be. */
  at(): string;
}

let schemas = 0;
let started: Promise<number> | undefined;

/** The port of PGlite with pgvector, in a thread that the test files of a process share: it takes seconds to start. */
function pglitePort(): Promise<number> {
  started ??= (async () => {
    const thread = startThread('./pglite-thread', import.meta.url);
    const [port] = (await once(thread, 'message')) as [number];
    thread.unref();
    return port;
  })();
  return started;
}

function inDatabase(name: string, address: () => string): Home {
  const at = (): string => `${address()}?schema=t${process.pid}_${++schemas}`;
  return { name, isPostgres: true, at };
}

/** PGlite as a home. To be called where a test file describes its tests. */
export function pgliteHome(): Home {
  let port = 0;
  beforeAll(async () => {
    port = await pglitePort();
  });
  return inDatabase('PGlite', () => `postgres://postgres@127.0.0.1:${port}/postgres`);
}

/** A new archive in PGlite, of nothing, as long as the tests run. To be called where a test file describes its tests. */
export function archiveInPglite(): () => PostgresDatabase {
  const home = pgliteHome();
  let database: PostgresDatabase;
  beforeAll(() => {
    database = openPostgres(home.at(), true);
    postgresEngine(database).vectors?.make(SMALL.dimensions);
  });
  afterAll(() => database.close());
  return () => database;
}

/**
 * The homes in which an archive is tested: a folder, PGlite, and, where `ISNAD_TEST_POSTGRES` has its address
 * (`npm run test:postgres`), a real server. To be called where a test file describes its tests.
 */
export function homes(): readonly Home[] {
  const real = process.env.ISNAD_TEST_POSTGRES;
  return [
    { name: 'a folder', isPostgres: false, at: newFolder },
    pgliteHome(),
    ...(real === undefined ? [] : [inDatabase('a PostgreSQL server', () => real)]),
  ];
}
