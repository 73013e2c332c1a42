import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ArchiveBusy } from '../../../src/archive/database/busy.ts';
import { openSqlite } from '../../../src/archive/database/sqlite/archive-file.ts';
import type { Sqlite } from '../../../src/archive/database/sqlite/sqlite.ts';
import { patiently, writing, writingLong } from '../../../src/archive/database/writing.ts';
import { newFolder } from '../../support/archives.ts';

const SIGNAL = new AbortController().signal;
const INSERT = "INSERT INTO gone VALUES ('a', 'now')";

/** Two connections to one database. */
function both(): [Sqlite, Sqlite] {
  const file = join(newFolder(), 'archive.sqlite');
  return [openSqlite(file), openSqlite(file)];
}

function count(database: Sqlite): unknown {
  return database.prepare('SELECT count(*) FROM gone').pluck().get();
}

describe.each<[string, (database: Sqlite, work: () => unknown) => unknown]>([
  ['writing', (database, work) => writing(database, work)],
  ['writingLong', (database, work) => writingLong(database, async () => work())],
])('%s', (_, write) => {
  it('gives what the work gives, once all of it is there for others', async () => {
    const [one, other] = both();
    expect(await write(one, () => one.prepare(INSERT).run().changes)).toBe(1);
    expect([one.inTransaction, count(other)]).toEqual([false, 1]);
  });

  it('leaves nothing of work that fails', async () => {
    const [one, other] = both();
    const work = (): never => {
      one.exec(INSERT);
      throw new Error('torn');
    };
    await expect((async () => write(one, work))()).rejects.toThrow('torn');
    expect([one.inTransaction, count(one), count(other)]).toEqual([false, 0, 0]);
  });
});

describe('while another connection writes', () => {
  it('no work is begun, and the error says so', async () => {
    const [one, other] = both();
    other.exec('BEGIN IMMEDIATE');
    let isBegun = false;
    const work = (): void => {
      isBegun = true;
    };
    expect(() => writing(one, work, 1)).toThrow(ArchiveBusy);
    await expect(writingLong(one, async () => work())).rejects.toThrow(ArchiveBusy);
    expect(isBegun).toBe(false);
    other.exec('ROLLBACK');
    writing(one, work, 1);
    expect(isBegun).toBe(true);
  });

  it('patience tries again until it has ended, and tells once that it waits', async () => {
    const [one, other] = both();
    other.exec('BEGIN IMMEDIATE');
    let [tries, told] = [0, 0];
    const done = await patiently(
      () => {
        if (++tries === 3) other.exec('ROLLBACK');
        return writing(one, () => one.prepare(INSERT).run().changes, 1);
      },
      { onWait: () => told++, signal: SIGNAL },
    );
    expect([done, tries, told]).toEqual([1, 3, 1]);
  });

  it('patience ends when nobody waits any more, after one try', async () => {
    const stopped = AbortSignal.abort();
    let tries = 0;
    const work = (): never => {
      tries++;
      throw new ArchiveBusy();
    };
    expect(await patiently(work, { signal: stopped })).toBeNull();
    expect(tries).toBe(1);
    expect(await patiently(() => 'done', { signal: stopped })).toBe('done');
  });

  it('patience has none with another error', async () => {
    let tries = 0;
    const work = (): never => {
      tries++;
      throw new Error('torn');
    };
    await expect(patiently(work, { signal: SIGNAL })).rejects.toThrow('torn');
    expect(tries).toBe(1);
  });
});
