#!/usr/bin/env node
import { run } from './cli/program.ts';
import { closeNetworks } from './model/network-thread.ts';

const stop = new AbortController();

/** Ends at once, but for what a network is at: some tenths of a second. */
function leave(code: number): void {
  closeNetworks().finally(() => process.exit(code));
}

let asked = false;
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.on(name, () => {
    // Asked once, isnad finishes what it is at; asked again, it goes at once.
    if (asked) leave(130);
    asked = true;
    stop.abort();
  });
}
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE')
    process.stderr.write(`isnad: standard output cannot be written: ${error.message}\n`);
  leave(error.code === 'EPIPE' ? 0 : 1);
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
