import type { Worker } from 'node:worker_threads';
import { startThread } from '../thread.ts';
import { ModelError } from './model-error.ts';
import type { ModelPlace, Outputs, Rows, Task } from './runtime.ts';

/** What the thread of the networks is asked. */
export type NetworkRequest = { readonly call: number; readonly network: number } & (
  | { readonly does: 'load'; readonly place: ModelPlace; readonly task: Task }
  | { readonly does: 'run'; readonly rows: Rows }
  | { readonly does: 'close' }
);

/** What it replies. */
export type NetworkReply = { readonly call: number } & (
  | { readonly outputs: Outputs }
  | { readonly error: string }
);

type NetworkCall = NetworkRequest extends infer One
  ? One extends NetworkRequest
    ? Omit<One, 'call' | 'network'>
    : never
  : never;

/** A network in the other thread. */
export interface RemoteSession {
  run(rows: Rows): Promise<Outputs>;
  close(): Promise<void>;
}

interface Waiting {
  resolve(outputs: Outputs): void;
  reject(error: Error): void;
}

/**
 * The one thread in which all networks of the process run, one call after another, so that whoever waits for one
 * blocks nobody. It is started with the first network and ended with the last; it keeps no process alive that waits
 * for nothing of it.
 */
class NetworkThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #calls = 0;
  #networks = 0;
  /** The networks that are open. */
  readonly #sessions = new Set<RemoteSession>();
  #open = 0;
  isOver = false;

  constructor() {
    this.#worker = startThread('./network-worker', import.meta.url);
    this.#worker.unref();
    this.#worker.on('message', (replied: NetworkReply) => this.#settle(replied));
    this.#worker.on('error', (error) => this.#end(error));
    this.#worker.on('exit', () => this.#end(new Error('it has ended')));
  }

  async load(place: ModelPlace, task: Task): Promise<RemoteSession> {
    const network = ++this.#networks;
    this.#open++;
    try {
      await this.#ask(network, { does: 'load', place, task });
    } catch (error) {
      await this.#closed();
      throw error;
    }
    let closing: Promise<void> | undefined;
    const session: RemoteSession = {
      run: (rows) => this.#ask(network, { does: 'run', rows }),
      close: () => {
        this.#sessions.delete(session);
        closing ??= this.#ask(network, { does: 'close' }).then(() => this.#closed());
        return closing;
      },
    };
    this.#sessions.add(session);
    return session;
  }

  /** Closes every network, each behind what it was asked before. */
  async end(): Promise<void> {
    await Promise.all([...this.#sessions].map((session) => session.close()));
  }

  #ask(network: number, wanted: NetworkCall): Promise<Outputs> {
    if (this.isOver) return Promise.reject(new ModelError('the networks have ended: start isnad again'));
    const call = ++this.#calls;
    return new Promise((resolve, reject) => {
      if (this.#waiting.size === 0) this.#worker.ref();
      this.#waiting.set(call, { resolve, reject });
      this.#worker.postMessage({ ...wanted, call, network } as NetworkRequest);
    });
  }

  #settle(replied: NetworkReply): void {
    const waiting = this.#waiting.get(replied.call);
    this.#waiting.delete(replied.call);
    // What is being ended is waited for until it is over.
    if (this.#waiting.size === 0 && !this.isOver) this.#worker.unref();
    if ('error' in replied) waiting?.reject(new ModelError(replied.error));
    else waiting?.resolve(replied.outputs);
  }

  async #closed(): Promise<void> {
    if (--this.#open > 0) return;
    this.isOver = true;
    await this.#worker.terminate();
  }

  #end(error: unknown): void {
    this.isOver = true;
    const why = new ModelError(`the networks have ended (${(error as Error).message}): start isnad again`);
    for (const { reject } of this.#waiting.values()) reject(why);
    this.#waiting.clear();
  }
}

let thread: NetworkThread | null = null;

/**
 * Loads a network into the thread of the networks.
 * @throws ModelError when it is torn.
 */
export function loadRemote(place: ModelPlace, task: Task): Promise<RemoteSession> {
  if (thread === null || thread.isOver) thread = new NetworkThread();
  return thread.load(place, task);
}

/**
 * Closes whatever network is open: before a process ends that does not wait for its answers. One that exits while a
 * network runs is aborted by its native code.
 */
export async function closeNetworks(): Promise<void> {
  if (thread !== null && !thread.isOver) await thread.end();
}
