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

export type ConnectionRequest =
  | { readonly kind: 'query'; readonly text: string; readonly values: readonly unknown[] | null }
  | { readonly kind: 'close' };

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

  close(): void {
    if (this.#isClosed) return;
    try {
      this.#ask({ kind: 'close' });
    } catch {
      // What cannot be reached is closed.
    }
    this.#end();
  }

  #ask(request: ConnectionRequest): ConnectionResult {
    if (this.#isClosed) throw new ConnectionError('the connection is closed', 'CONNECTION_ENDED');
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
      const received = receiveMessageOnPort(this.#port) as { message: ConnectionReply } | undefined;
      // The thread may only now wake who found the reply before without having slept.
      if (received === undefined) continue;
      const { message } = received;
      if ('error' in message) throw new ConnectionError(message.error.message, message.error.code);
      return message;
    }
  }

  #end(): void {
    this.#isClosed = true;
    this.#port.close();
    void this.#worker.terminate();
  }
}
