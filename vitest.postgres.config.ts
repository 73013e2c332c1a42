import { defineConfig } from 'vitest/config';

/** What `npm run test:postgres` runs once its server is up. */
export default defineConfig({
  test: {
    include: [
      'tests/archive/homes.test.ts',
      'tests/archive/whole/copy.test.ts',
      'tests/archive/database/postgres/connection/bell.test.ts',
      'tests/postgres/**/*.test.ts',
    ],
    globalSetup: 'tests/support/shared-folder.ts',
    testTimeout: 900_000,
    hookTimeout: 900_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
