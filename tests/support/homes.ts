import { once } from 'node:events';
import { afterAll, beforeAll } from 'vitest';
import { startThread } from '../../src/thread.ts';
import { newFolder } from './archives.ts';

/** A home of archives. */
export interface Home {
  readonly name: string;
  readonly isPostgres: boolean;
  /** Where a new archive may be. */
  at(): string;
}

let schemas = 0;

function inDatabase(name: string, address: () => string): Home {
  const at = (): string => `${address()}?schema=t${process.pid}_${++schemas}`;
  return { name, isPostgres: true, at };
}

/**
 * The homes in which an archive is tested: a folder, PGlite with pgvector in a thread of the test, and, where
 * `ISNAD_TEST_POSTGRES` has its address (`npm run test:postgres`), a real server. To be called where a test file
 * describes its tests.
 */
export function homes(): readonly Home[] {
  let port = 0;
  let end: (() => Promise<unknown>) | undefined;
  beforeAll(async () => {
    const thread = startThread('./pglite-thread', import.meta.url);
    end = () => thread.terminate();
    [port] = (await once(thread, 'message')) as [number];
  });
  afterAll(() => end?.());
  const real = process.env.ISNAD_TEST_POSTGRES;
  return [
    { name: 'a folder', isPostgres: false, at: newFolder },
    inDatabase('PGlite', () => `postgres://postgres@127.0.0.1:${port}/postgres`),
    ...(real === undefined ? [] : [inDatabase('a PostgreSQL server', () => real)]),
  ];
}
