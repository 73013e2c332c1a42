import {
  type AnsweringReply,
  type AnsweringRequest,
  type AnsweringResult,
  serializedError,
} from './answering-messages.ts';
import type { App } from './app.ts';
import { forgetWords } from './arabic/letters/remembered.ts';
import { ArchiveChanged } from './archive/derived/versions.ts';
import { storageError } from './archive/whole/storage-error.ts';

/** The process in which answers are made: what `answering.ts` asks is done, several questions at a time, and replied to. */
if (process.send === undefined) throw new Error('answering-process.ts is run by answering.ts only');

// Whoever started it ends it; a signal to all of them is for the other.
for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => {});
// Nobody is left to answer. A process that exits while a network runs is aborted by its native code, and says so.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));

/** The questions in hand, with what stops each of them. */
const inHand = new Map<number, AbortController>();
const working = new Set<Promise<void>>();
let examples: string[] = [];
let opened: Promise<App> | undefined;
let folder = '';

process.on('message', (asked: AnsweringRequest) => {
  switch (asked.does) {
    case 'open':
      return open(asked);
    case 'reply':
    case 'explain':
    case 'search':
      return work(asked.call, (app, signal) => answered(app, asked, signal));
    case 'count':
      return work(asked.call, async (app) => app.archive.counts().articles);
    case 'read':
      return work(asked.call, async (app) => (await import('./reading.ts')).read(app, asked.wanted));
    case 'publishers':
      return work(asked.call, async (app) => app.archive.publishers());
    case 'figures':
      return work(asked.call, async (app) => ({
        ...app.archive.figures(),
        memory: process.memoryUsage.rss(),
      }));
    case 'examples':
      return work(asked.call, (app, signal) => examplesOnce(app, asked, signal));
    case 'stop':
      return inHand.get(asked.call)?.abort(new Error('nobody waits for the answer any more'));
    case 'forget':
      return forgetWords();
    case 'leave':
      return leave();
    case 'close':
      return close();
  }
});

function answered(
  app: App,
  asked: Extract<AnsweringRequest, { does: 'reply' | 'explain' | 'search' }>,
  signal: AbortSignal,
): Promise<AnsweringResult> {
  const { question, asOf } = asked;
  switch (asked.does) {
    case 'reply':
      return app.reply(question, asOf, asked.before, signal);
    case 'explain':
      return app.explain(question, asOf);
    case 'search':
      return app.search(question, asked.limit, asOf);
  }
}

/** Examples hold as long as the archive does not lose their articles, and are costly to prove. */
async function examplesOnce(
  app: App,
  { limit, asOf }: Extract<AnsweringRequest, { does: 'examples' }>,
  signal: AbortSignal,
): Promise<AnsweringResult> {
  if (examples.length === 0) examples = await app.examples(limit, asOf, signal);
  return examples;
}

function reply(replied: AnsweringReply): void {
  // Whoever asked may be gone.
  process.send?.(replied, undefined, undefined, () => {});
}

function open({ config, options }: Extract<AnsweringRequest, { does: 'open' }>): void {
  const failures = new Set<string>();
  const onModelFailure = (why: string): void => {
    if (failures.has(why)) return;
    failures.add(why);
    process.stderr.write(
      `isnad: warning: the language model that words answers: ${why}; they are sent as they are\n`,
    );
  };
  folder = config.ISNAD_ARCHIVE;
  opened = import('./app.ts').then(({ openApp }) => openApp(config, { ...options, onModelFailure }));
  opened.then(
    ({ archive }) => {
      const stale = archive.staleness();
      if (stale !== null) process.stderr.write(`isnad: warning: ${stale}\n`);
      reply({ ready: true });
    },
    (error) => {
      reply({ error: serializedError(error) });
      return close();
    },
  );
}

/** Does what was asked in `call`, and replies with what comes of it. */
function work(call: number, make: (app: App, signal: AbortSignal) => Promise<AnsweringResult>): void {
  const stop = new AbortController();
  inHand.set(call, stop);
  const done = Promise.resolve(opened)
    .then((app) => {
      if (app === undefined) throw new Error('nothing is open yet');
      return make(app, stop.signal);
    })
    .then(
      (made) => reply({ call, made }),
      // Only a process that opens the archive anew can say whether it can still be asked.
      (error) =>
        error instanceof ArchiveChanged
          ? void close()
          : reply({ call, error: serializedError(storageError(error, folder) ?? error) }),
    )
    .finally(() => {
      inHand.delete(call);
      working.delete(done);
    });
  working.add(done);
}

/** Ends when what is in hand is done. */
async function leave(): Promise<void> {
  process.removeAllListeners('message');
  await Promise.all(working);
  await close();
}

async function close(): Promise<void> {
  process.removeAllListeners('message');
  for (const stop of inHand.values()) stop.abort(new Error('isnad ends'));
  await Promise.all(working);
  await opened?.then((app) => app.close()).catch(() => {});
  process.removeAllListeners('disconnect');
  if (process.connected) process.disconnect();
}
