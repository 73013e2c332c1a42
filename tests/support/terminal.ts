import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { newFolder } from './archives.ts';
import { environmentOf, MAIN, NO_ENV, type RunOptions } from './program.ts';

/** What a run in a terminal left: `missed` is what was waited for and never shown, null when all was. */
export interface Talked {
  readonly code: number;
  readonly output: string;
  readonly missed: string | null;
}

/** What is waited for, and what is typed then. */
export type Step = readonly [expected: string, typed: string];

export const ENTER = '\r';
export const CTRL_C = '\x03';
export const CTRL_D = '\x04';

/** Runs the built program in a real pseudo-terminal (python3 makes it) and types each step when its time has come. */
export async function inTerminal(
  args: readonly string[],
  steps: readonly Step[],
  options: RunOptions = {},
): Promise<Talked> {
  const environment = { ...environmentOf(options), TERM: 'xterm-256color' };
  const told = {
    command: [process.execPath, MAIN, ...NO_ENV, ...args],
    environment,
    folder: newFolder(),
    seconds: 90,
    steps,
  };
  const child = spawn('python3', [join(import.meta.dirname, 'terminal.py')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let written = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    written += chunk;
  });
  child.stdin.end(JSON.stringify(told));
  await once(child, 'close');
  return JSON.parse(written) as Talked;
}
