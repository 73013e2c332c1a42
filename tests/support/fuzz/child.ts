import { TARGETS } from './targets.ts';

/** The process in which broken input is parsed: what is sent is given to its target, and what came of it sent back. */
if (process.send === undefined) throw new Error('child.ts is run by fuzzing.ts only');

/** What is asked of it. */
export interface Given {
  readonly target: string;
  readonly bytes: Uint8Array;
}

/** What came of it: the computing that it took, in milliseconds, and what was thrown. */
export interface Outcome {
  readonly ms: number;
  readonly error: { readonly name: string; readonly message: string; readonly stack: string } | null;
}

process.on('message', async ({ target, bytes }: Given) => {
  const run = TARGETS.find(({ name }) => name === target)?.run;
  if (run === undefined) throw new Error(`no target ${target}`);
  const began = process.cpuUsage();
  let error: Outcome['error'] = null;
  try {
    await run(Buffer.from(bytes));
  } catch (thrown) {
    const { name, message, stack = '' } = thrown instanceof Error ? thrown : new Error(String(thrown));
    error = { name, message, stack };
  }
  const { user, system } = process.cpuUsage(began);
  process.send?.({ ms: (user + system) / 1000, error } satisfies Outcome);
});
// A signal to all of them is for whoever asks.
for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => {});
process.on('disconnect', () => process.exit(0));
process.send({ ready: true });
