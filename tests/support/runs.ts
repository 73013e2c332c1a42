import { Readable, Writable } from 'node:stream';
import { run } from '../../src/cli/program.ts';
import type { Io } from '../../src/cli/terminal/io.ts';
import { NO_ENV } from './program.ts';

/** What a run of the program in this process wrote, so far. */
export interface Written {
  readonly io: Io;
  readonly stdout: () => string;
  readonly stderr: () => string;
}

/** A terminal that is none: what is read from it, and what is written. */
export function written(given: Partial<Io> & { readonly input?: string } = {}): Written {
  const { input = '', ...more } = given;
  const texts = { stdout: '', stderr: '' };
  const to = (name: keyof typeof texts): Writable =>
    new Writable({
      write: (chunk, _, done) => {
        texts[name] += String(chunk);
        done();
      },
    });
  const io: Io = {
    stdin: Readable.from(input === '' ? [] : [input]),
    stdout: to('stdout'),
    stderr: to('stderr'),
    environment: {},
    now: () => new Date('2025-01-01T00:00:00Z'),
    signal: new AbortController().signal,
    ...more,
  };
  return { io, stdout: () => texts.stdout, stderr: () => texts.stderr };
}

/** Runs a command over the archive in a folder, in this process and with none of its settings. */
export async function ran(
  folder: string,
  args: readonly string[],
  given: Parameters<typeof written>[0] = {},
): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  const { io, stdout, stderr } = written(given);
  const code = await run([...NO_ENV, '--archive', folder, ...args], io);
  return { code, stdout: stdout(), stderr: stderr() };
}
