import { once } from 'node:events';
import { createServer } from 'node:net';
import { parentPort } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';

/** PGlite with pgvector behind a port of this machine, in a thread of its own: who asks it sleeps meanwhile. */
const db = await PGlite.create({ extensions: { vector } });
const free = createServer().listen(0, '127.0.0.1');
await once(free, 'listening');
const { port } = free.address() as { port: number };
free.close();
await once(free, 'close');
await new PGLiteSocketServer({ db, port, host: '127.0.0.1', maxConnections: 20 }).start();
parentPort?.postMessage(port);
