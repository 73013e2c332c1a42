import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 600_000,
    pool: 'forks',
    // Many tests wait for a program that they started: on two cores, two files at a time, not one, as is the default.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
