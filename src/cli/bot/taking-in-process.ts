import { Readable, Writable } from 'node:stream';
import { storageError } from '../../archive/whole/storage-error.ts';
import type { Config } from '../../config.ts';
import { type Ingester, openIngester } from '../../ingesting.ts';
import type { Takeable } from '../../telegram/admin/taker.ts';
import { ingestInto } from '../articles/ingest.ts';
import type { Io } from '../terminal/io.ts';
import type { IngestReply, IngestRequest } from './taking-in.ts';

/** The process in which the bot's administrators' articles are taken in: what `taking-in.ts` asks is done. */
if (process.send === undefined) throw new Error('taking-in-process.ts is run by taking-in.ts only');

// Whoever started it ends it; a signal to all of them is for the other.
for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => {});

const stop = new AbortController();
let isWorking = false;
// Nobody hears what becomes of it any more. What is kept is kept whole; the rest is asked for again.
process.on('disconnect', () => {
  stop.abort();
  if (!isWorking) process.kill(process.pid, 'SIGKILL');
});

/** The progress and the report are told over there. */
const nowhere = new Writable({ write: (_, __, done) => done() });
const io: Io = {
  stdin: Readable.from([]),
  stdout: nowhere,
  stderr: nowhere,
  environment: process.env,
  now: () => new Date(),
  signal: stop.signal,
};

let config: Config | undefined;
let opened: Promise<Ingester> | undefined;

process.on('message', (asked: IngestRequest) => {
  switch (asked.does) {
    case 'open':
      config = asked.config;
      return;
    case 'take':
      isWorking = true;
      void take(asked.what).finally(() => {
        isWorking = false;
        if (stop.signal.aborted) process.kill(process.pid, 'SIGKILL');
      });
      return;
    case 'stop':
      return stop.abort();
  }
});

async function take({ places, url, isTrusted }: Takeable): Promise<void> {
  if (config === undefined) return reply({ error: 'nothing is open yet' });
  try {
    opened ??= openIngester(config, { create: true });
    const report = await ingestInto(
      await opened,
      places,
      {
        ...(url === undefined ? {} : { url }),
        ...(isTrusted ? { trustAddresses: true as const } : {}),
        onProgress: (taking) => reply({ taking }),
        config,
      },
      io,
    );
    reply({ report });
  } catch (error) {
    opened = undefined;
    const told = storageError(error, config.ISNAD_ARCHIVE) ?? (error as Error);
    reply({ error: told.message });
  }
}

function reply(replied: IngestReply): void {
  process.send?.(replied, undefined, undefined, () => {});
}
