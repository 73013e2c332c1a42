import { parentPort } from 'node:worker_threads';
import type { NetworkReply, NetworkRequest } from './network-thread.ts';
import { loadSession, type Session } from './runtime.ts';

/** The thread in which the networks run: what `network-thread.ts` asks is done in order, and replied to. */
const port = parentPort;
if (port === null) throw new Error('network-worker.ts is run as a worker thread only');

const sessions = new Map<number, Session>();
let before: Promise<void> = Promise.resolve();

port.on('message', (asked: NetworkRequest) => {
  before = before.then(async () => {
    try {
      port.postMessage(...(await reply(asked)));
    } catch (error) {
      port.postMessage({ call: asked.call, error: (error as Error).message } satisfies NetworkReply);
    }
  });
});

async function reply(asked: NetworkRequest): Promise<[NetworkReply, ArrayBuffer[]]> {
  const { call, network } = asked;
  if (asked.does === 'load') {
    sessions.set(network, await loadSession(asked.place, asked.task));
    return [{ call, outputs: {} }, []];
  }
  const session = sessions.get(network);
  if (session === undefined) throw new Error('the network is closed');
  if (asked.does === 'close') {
    sessions.delete(network);
    await session.close();
    return [{ call, outputs: {} }, []];
  }
  const outputs = await session.run(asked.rows);
  const buffers = Object.values(outputs).map(({ values }) => values.buffer as ArrayBuffer);
  return [{ call, outputs }, [...new Set(buffers)]];
}
