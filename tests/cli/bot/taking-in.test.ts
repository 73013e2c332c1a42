import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { IngestProcess } from '../../../src/cli/bot/taking-in.ts';
import { readConfig } from '../../../src/config.ts';
import { newFolder } from '../../support/archives.ts';

let taking: IngestProcess;
beforeEach(() => {
  // Without its model nothing can be opened, and nothing is loaded.
  const config = {
    ...readConfig({}, '/dev/null'),
    ISNAD_ARCHIVE: newFolder(),
    EMBEDDING_MODEL: '/no/such/model',
  };
  taking = new IngestProcess(config);
});
afterEach(() => taking.close());

const take = (signal = new AbortController().signal) =>
  taking.take({ places: [newFolder()], isTrusted: false }, () => {}, signal);

describe('a process that takes in', () => {
  it('says why it cannot, and can be asked again', async () => {
    await expect(take()).rejects.toThrow('/no/such/model');
    await expect(take()).rejects.toThrow('/no/such/model');
  });

  it('is not begun when nobody waits any more', async () => {
    const reason = new Error('stopped');
    await expect(take(AbortSignal.abort(reason))).rejects.toBe(reason);
  });

  it('is ended when nobody waits any more', async () => {
    const [stop, reason] = [new AbortController(), new Error('stopped')];
    const waiting = take(stop.signal);
    stop.abort(reason);
    await expect(waiting).rejects.toBe(reason);
    await taking.close();
  });
});
