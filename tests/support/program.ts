import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder } from './archives.ts';

/** The built program. `npm test` builds it first. */
export const MAIN = join(import.meta.dirname, '../../dist/main.js');

/** The settings of whoever works on isnad are none of the tests'. */
export const NO_ENV: readonly string[] = ['--env', '/dev/null'];

/** The built program as a command of the shell. */
export function isnadCommand(): string {
  return [process.execPath, MAIN, ...NO_ENV].map((word) => `'${word}'`).join(' ');
}

/** What a run of the program left. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a run is set up: its archive, more environment, and all of its standard input. */
export interface RunOptions {
  readonly archive?: string;
  readonly environment?: NodeJS.ProcessEnv;
  readonly input?: string | Uint8Array;
}

/** A run that goes on, with what it has written so far. */
export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  readonly stderr: () => string;
}

/** The environment of a run: nothing of this one's settings, an archive of its own. */
export function environmentOf({ archive, environment }: RunOptions): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env;
  const own = archive === undefined ? {} : { ISNAD_ARCHIVE: archive };
  return { PATH, HOME, TMPDIR, LANG: 'C.UTF-8', ...own, ...environment };
}

/** Starts the built program in a folder of its own. */
export function start(args: readonly string[], options: RunOptions = {}): Running {
  if (!existsSync(MAIN)) throw new Error('dist/main.js is not there: run npm run build first');
  const child = spawn(process.execPath, [MAIN, ...NO_ENV, ...args], {
    cwd: newFolder(),
    env: environmentOf(options),
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  // A program that ends without reading its input breaks the pipe.
  child.stdin.on('error', () => {});
  child.stdin.end(options.input);
  const ended = once(child, 'close').then(([code, signal]) => ({
    code: code as number | null,
    signal: signal as NodeJS.Signals | null,
    stdout,
    stderr,
  }));
  return { child, ended, stderr: () => stderr };
}

/** Runs the built program to its end. */
export function isnad(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  return start(args, options).ended;
}

/** The JSON values that a program printed, one a line. */
export function jsonLines(stdout: string): unknown[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
