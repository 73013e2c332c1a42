import { once } from 'node:events';
import type { MessagePort } from 'node:worker_threads';
import { workerData } from 'node:worker_threads';
import postgres from 'postgres';
import type { ConnectionReply, ConnectionRequest, ConnectionStart } from './connection.ts';
import { sessionSettings } from './session-settings.ts';

/** The thread of a connection: one connection, which does what it is asked in order. */
const { address, schema, connectSeconds, port, turn } = workerData as ConnectionStart & {
  readonly port: MessagePort;
};

const sql = postgres(address, {
  // A transaction is begun and ended by statements of its own, all on one connection.
  max: 1,
  connect_timeout: connectSeconds,
  idle_timeout: 0,
  max_lifetime: null,
  onnotice: () => undefined,
  connection: { application_name: 'isnad', ...sessionSettings(schema) },
  types: {
    // Counts and sums; none here is above 2^53.
    bigint: { to: 20, from: [20], serialize: String, parse: Number },
  },
});

port.on('message', async (request: ConnectionRequest) => {
  const reply = await replyTo(request);
  port.postMessage(reply);
  if (request.isLong !== true) {
    Atomics.store(turn, 0, 1);
    Atomics.notify(turn, 0);
  }
  if (request.kind === 'close') port.close();
});

async function replyTo(request: ConnectionRequest): Promise<ConnectionReply> {
  try {
    if (request.kind === 'close') {
      await sql.end({ timeout: 1 });
      return { rows: [], columns: [], changes: 0 };
    }
    const { text, values } = request;
    // Without values it may be several statements.
    const result =
      values === null
        ? await sql.unsafe(text)
        : await sql.unsafe(text, values.map(forServer) as never[], { prepare: true }).values();
    return {
      rows: values === null ? [] : (result as unknown as unknown[][]),
      columns: (result.columns ?? []).map(({ name }) => name),
      changes: result.count ?? 0,
    };
  } catch (error) {
    const { message, code } = error as { readonly message: string; readonly code?: unknown };
    return { error: { message, code: typeof code === 'string' ? code : null } };
  }
}

function forServer(value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : value;
}

await once(port, 'close');
process.exit(0);
