import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/**
 * Files that need a process of their own: those that measure or fill it, those that mostly wait for programs they
 * started, and those that ask the same cases once more in another setting. All others share the processes that run
 * them, so that what they import is read once and not again for each of hundreds of files.
 */
const ALONE = [
  'tests/cli/*.test.ts',
  'tests/cli/archive/{copies,shared}.test.ts',
  'tests/cli/articles/{fetch,ingest}.test.ts',
  'tests/cli/bot/{bot,start}.test.ts',
  'tests/cli/questions/chat.test.ts',
  'tests/cli/terminal/{archive-commands,wrong-clock}.test.ts',
  'tests/fuzz/**/*.test.ts',
  'tests/model/**/*.test.ts',
  'tests/*.test.ts',
  'tests/**/*kill.test.ts',
  'tests/**/*behind-webhook.test.ts',
  'tests/**/linear.test.ts',
  'tests/news/reading/**/*.test.ts',
  'tests/telegram/{operating,run}.test.ts',
];

/** What needs a real server: `npm run test:postgres`. */
const ON_A_SERVER = 'tests/postgres/**';

const each = {
  // What hangs, hangs for ever; a slow machine beside other work needs ten times as long as a quick one.
  testTimeout: 900_000,
  hookTimeout: 900_000,
  expect: { poll: { timeout: 60_000 } },
  pool: 'forks',
} as const;

export default defineConfig({
  test: {
    globalSetup: 'tests/support/shared-folder.ts',
    // Many tests wait for a program that they started: on two cores, two files at a time, not one, as is the default.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { test: { ...each, name: 'alone', include: ALONE, exclude: [ON_A_SERVER], isolate: true } },
      {
        test: {
          ...each,
          name: 'together',
          include: ['tests/**/*.test.ts'],
          exclude: [...ALONE, ON_A_SERVER],
          isolate: false,
        },
      },
    ],
  },
});
