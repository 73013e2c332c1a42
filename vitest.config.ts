import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/support/shared-folder.ts',
    // What hangs, hangs for ever; a slow machine beside other work needs ten times as long as a quick one.
    testTimeout: 900_000,
    hookTimeout: 900_000,
    pool: 'forks',
    // Many tests wait for a program that they started: on two cores, two files at a time, not one, as is the default.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
