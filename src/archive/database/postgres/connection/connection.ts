import { MessageChannel, type MessagePort, receiveMessageOnPort, type Worker } from 'node:worker_threads';
import { startThread } from '../../../../thread.ts';
import { ARCHIVE } from '../../../constants.ts';
import { ArchiveError } from '../../error.ts';
import { sentenceOf } from './server-faults.ts';

/** What the thread of a connection is started with. */
export interface ConnectionStart {
  readonly address: string;
  readonly schema: string;
  readonly connectSeconds: number;
  /** Not 0 when a reply is there. */
  readonly turn: Int32Array;
}

/** `isLong`: who asked does not sleep until it is done. */
export type ConnectionRequest = { readonly isLong?: true } & (
  | { readonly kind: 'query'; readonly text: string; readonly values: readonly unknown[] | null }
  | { readonly kind: 'close' }
);

export type ConnectionReply =
  | { readonly error: { readonly message: string; readonly code: string | null } }
  | {
      readonly rows: readonly (readonly unknown[])[];
      readonly columns: readonly string[];
      readonly changes: number;
    };

/** What a query gave. */
export type ConnectionResult = Exclude<ConnectionReply, { error: unknown }>;

/** The server refused a query, or cannot be reached; `code` is its SQLSTATE or the name of what failed. */
export class ConnectionError extends ArchiveError {
  readonly code: string;

  constructor(message: string, code: string | null) {
    super(sentenceOf(message, code));
    this.code = code ?? 'UNKNOWN';
  }
}

/**
 * A connection to a PostgreSQL server whose queries are answered before anything else is done in this thread, as those
 * of SQLite are: the connection lives in a thread of its own, and this one sleeps until it has replied.
 */
export class Connection {
  readonly #worker: Worker;
  readonly #port: MessagePort;
  readonly #turn = new Int32Array(new SharedArrayBuffer(4));
  #isClosed = false;

  /** Connects when first asked. */
  constructor(address: string, schema: string) {
    const { port1, port2 } = new MessageChannel();
    const start: ConnectionStart = {
      address,
      schema,
      connectSeconds: ARCHIVE.connectSeconds,
      turn: this.#turn,
    };
    this.#worker = startThread('./connection-thread', import.meta.url, {
      workerData: { ...start, port: port2 },
      transferList: [port2],
    });
    // Whoever has nothing else to do may end.
    this.#worker.unref();
    port1.unref();
    this.#port = port1;
  }

  /**
   * What the server gives for a query with `$1`, `$2` … in it; for several statements without values, null.
   * @throws ConnectionError
   */
  query(text: string, values: readonly unknown[] | null): ConnectionResult {
    return this.#ask({ kind: 'query', text, values });
  }

  /**
   * The same, however long the server takes, while this thread goes on: nothing else may be asked before it has replied.
   * @throws ConnectionError
   */
  async queryLong(text: string, values: readonly unknown[] | null): Promise<ConnectionResult> {
    this.#refuseClosed();
    const reply = new Promise<ConnectionReply>((resolve) => {
      const gone = (): void =>
        resolve({ error: { message: 'the connection is closed', code: 'CONNECTION_ENDED' } });
      this.#worker.once('exit', gone);
      this.#port.once('message', (message: ConnectionReply) => {
        this.#worker.off('exit', gone);
        resolve(message);
      });
    });
    this.#port.postMessage({ kind: 'query', text, values, isLong: true } satisfies ConnectionRequest);
    return resultOf(await reply);
  }

  close(): void {
    if (this.#isClosed) return;
    try {
      this.#ask({ kind: 'close' });
    } catch {
      // What cannot be reached is closed.
    }
    this.#end();
  }

  /** Lets go of it whatever it is at: the server takes back a transaction that has not ended. */
  drop(): void {
    if (!this.#isClosed) this.#end();
  }

  #refuseClosed(): void {
    if (this.#isClosed) throw new ConnectionError('the connection is closed', 'CONNECTION_ENDED');
  }

  #ask(request: ConnectionRequest): ConnectionResult {
    this.#refuseClosed();
    Atomics.store(this.#turn, 0, 0);
    this.#port.postMessage(request);
    for (;;) {
      if (Atomics.wait(this.#turn, 0, 0, ARCHIVE.queryMs) === 'timed-out') {
        this.#end();
        throw new ConnectionError(
          `the server has not answered in ${ARCHIVE.queryMs / 1000} seconds`,
          'CONNECT_TIMEOUT',
        );
      }
      const reply = receiveMessageOnPort(this.#port) as { message: ConnectionReply } | undefined;
      // The thread may only now wake who found the reply before without having slept.
      if (reply !== undefined) return resultOf(reply.message);
    }
  }

  #end(): void {
    this.#isClosed = true;
    this.#port.close();
    void this.#worker.terminate();
  }
}

function resultOf(reply: ConnectionReply): ConnectionResult {
  if ('error' in reply) throw new ConnectionError(reply.error.message, reply.error.code);
  return reply;
}
