// Preloaded into the bot: at SIGUSR2 its event loop is watched, and at its end the longest stop, in milliseconds, is
// written into the file that LONGEST_STOP names.
import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** A stop is seen when it is longer than this. */
const RESOLUTION_MS = 5;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
const isBot = process.send === undefined;

if (isBot) {
  process.on('SIGUSR2', () => delay.enable());
  process.on('exit', () => writeFileSync(process.env.LONGEST_STOP, String(Math.round(delay.max / 1e6))));
}
