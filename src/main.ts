#!/usr/bin/env node
import { run } from './cli/program.ts';

const stop = new AbortController();
let asked = false;
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.on(name, () => {
    // Asked once, isnad finishes what it is at; asked again, it goes at once.
    if (asked) process.exit(130);
    asked = true;
    stop.abort();
  });
}
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

// The bot answers on when nobody reads its log any more, or the disk of its log is full.
process.stderr.on('error', () => {});

process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
  now: () => new Date(),
  signal: stop.signal,
});
