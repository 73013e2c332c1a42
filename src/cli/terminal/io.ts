import type { Readable, Writable } from 'node:stream';

/** A stream that may be a terminal. */
export interface Out extends Writable {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** What a run of the program reads and writes, its clock, and the signal that asks it to stop. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Out;
  readonly stderr: Out;
  readonly environment: NodeJS.ProcessEnv;
  readonly now: () => Date;
  readonly signal: AbortSignal;
}

/** Exit codes that isnad promises. */
export const EXIT = { done: 0, couldNot: 1, wrongUse: 2, rivalled: 75, interrupted: 130 } as const;

/** One line to standard output: results only. */
export function print(io: Io, line: string): void {
  io.stdout.write(`${line}\n`);
}

/** One line to standard error: progress, reports, errors. */
export function tell(io: Io, line: string): void {
  io.stderr.write(`${line}\n`);
}
