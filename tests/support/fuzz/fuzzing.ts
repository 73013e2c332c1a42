import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { startProcess } from '../../../src/thread.ts';
import { random } from '../archives.ts';
import { broken } from '../fuzzed.ts';
import type { Outcome } from './child.ts';
import { smallest } from './smallest.ts';
import { TARGETS, type Target } from './targets.ts';

/** What one input may take: computing, time on the clock however busy the machine is, and memory. */
export const MOST = { ms: 10_000, clockMs: 60_000, megabytes: 512 };

/** So often an input is tried in parts, of a fault that is soon there, and of one that takes all that it may. */
const TRIES = { quick: 600, slow: 40 };

/** An input that a parser does not bear. */
export interface Finding {
  readonly target: string;
  readonly seed: number;
  /** How a sound input was broken, in order. */
  readonly mutations: readonly string[];
  /** What came of it, in a line that is the same for the same fault. */
  readonly what: string;
  /** The smallest part of the input that comes to the same. */
  readonly bytes: Buffer;
}

interface FuzzingOptions {
  readonly seed: number;
  /** So many inputs at most. */
  readonly count?: number;
  readonly targets?: readonly Target[];
  /** The module that runs the targets, from this one without its ending. */
  readonly child?: string;
  readonly most?: typeof MOST;
  readonly tries?: typeof TRIES;
  /** Ends it, after the input in hand. */
  readonly signal?: AbortSignal;
  readonly onDone?: (seed: number, target: string, ms: number) => void;
}

/** The input of a seed: which target it is for, and its bytes. */
export function inputOf(seed: number, targets: readonly Target[] = TARGETS) {
  const target = targets[seed % targets.length] as Target;
  const draw = random(seed);
  const sound = target.sound();
  const base = sound[Math.floor(draw() * sound.length)];
  if (base === undefined) throw new Error(`${target.name} has no sound input`);
  return { target, ...broken(base, draw) };
}

/** The findings among the inputs of one seed and the next, each fault once. */
export async function* fuzz({
  seed: first,
  count = Number.POSITIVE_INFINITY,
  targets = TARGETS,
  child = './child',
  most = MOST,
  tries = TRIES,
  signal,
  onDone,
}: FuzzingOptions): AsyncGenerator<Finding, void> {
  const runner = new Runner(child, most);
  const known = new Set<string>();
  try {
    for (let seed = first; seed < first + count && !signal?.aborted; seed++) {
      const { target, bytes, mutations } = inputOf(seed, targets);
      const { what, ms } = await runner.run(target.name, bytes);
      onDone?.(seed, target.name, ms);
      if (what === null || known.has(`${target.name} ${what}`)) continue;
      known.add(`${target.name} ${what}`);
      const isSame = async (part: Buffer): Promise<boolean> =>
        (await runner.run(target.name, part)).what === what;
      const small = await smallest(bytes, isSame, what.startsWith('takes too') ? tries.slow : tries.quick);
      yield { target: target.name, seed, mutations, what, bytes: small };
    }
  } finally {
    await runner.close();
  }
}

/** A process that parses, started anew where an input ended it. */
class Runner {
  readonly #module: string;
  readonly #most: typeof MOST;
  #child: ChildProcess | null = null;
  #errors = '';

  constructor(module: string, most: typeof MOST) {
    this.#module = module;
    this.#most = most;
  }

  /** What came of an input that must not, or null, and how long it took. */
  async run(target: string, bytes: Buffer): Promise<{ readonly what: string | null; readonly ms: number }> {
    const child = this.#child ?? (await this.#started());
    const ended = new AbortController();
    const late = setTimeout(() => child.kill('SIGKILL'), this.#most.clockMs);
    const exit = once(child, 'exit', { signal: ended.signal }).then(([code, name]) => name ?? `code ${code}`);
    const reply = once(child, 'message', { signal: ended.signal }).then(([outcome]) => outcome as Outcome);
    for (const one of [exit, reply]) one.catch(() => {});
    child.send({ target, bytes });
    const came: Outcome | string = await Promise.race([reply, exit]);
    clearTimeout(late);
    ended.abort();
    if (typeof came !== 'string') {
      const isSlow = came.ms > this.#most.ms;
      return { what: isSlow ? 'takes too long' : came.error === null ? null : line(came.error), ms: came.ms };
    }
    this.#child = null;
    const isFull = /heap out of memory|Array buffer allocation failed/u.test(this.#errors);
    const isLate = came === 'SIGKILL';
    return {
      what: isFull ? 'takes too much memory' : isLate ? 'takes too long' : `ends the process with ${came}`,
      ms: Number.NaN,
    };
  }

  async close(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (child === null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  async #started(): Promise<ChildProcess> {
    const child = startProcess(this.#module, import.meta.url, {
      execArgv: [`--max-old-space-size=${this.#most.megabytes}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#errors = '';
    child.stderr?.on('data', (piece) => {
      this.#errors = `${this.#errors}${piece}`.slice(-10_000);
    });
    const began = new AbortController();
    const { signal } = began;
    const gone = once(child, 'exit', { signal }).then(() => {
      throw new Error(`the process that parses did not start: ${this.#errors}`);
    });
    gone.catch(() => {});
    await Promise.race([once(child, 'message', { signal }), gone]);
    began.abort();
    this.#child = child;
    return child;
  }
}

/** An error in a line: its name, its words without what the input gives them, and where it was thrown. */
function line({ name, message, stack }: NonNullable<Outcome['error']>): string {
  const at = /\n\s+at .*?((?:src|tests|node_modules)\/[^:)]+):(\d+)/u.exec(stack);
  const words = message.split('\n', 1)[0] ?? '';
  const bare = words.replace(/["'«].*["'»]|\d+/gu, '…').slice(0, 160);
  return `${name}: ${bare}${at === null ? '' : ` (${at[1]}:${at[2]})`}`;
}
