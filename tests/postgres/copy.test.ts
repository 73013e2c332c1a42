import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Archive } from '../../src/archive/archive.ts';
import { postgresPlace } from '../../src/archive/database/postgres/address.ts';
import { makeRoom } from '../../src/archive/database/postgres/bulk/build-memory.ts';
import { PostgresDatabase } from '../../src/archive/database/postgres/postgres-database.ts';
import { articleAt, entryOf, newFolder, random, SMALL } from '../support/archives.ts';
import { MET } from '../support/databases.ts';
import { PostgresServer } from '../support/postgres-server.ts';
import { isnad, start } from '../support/program.ts';

const NOW = new Date('2024-03-06T00:00:00Z');
const ARTICLES = 3000;

let server: PostgresServer;
let schemas = 0;
const folder = newFolder();

beforeAll(async () => {
  server = await PostgresServer.start();
  const archive = Archive.open(folder, SMALL, { create: true });
  const next = random(1);
  const words = 'وزير رئيس مدينة قصر سامر الحداد نادية مطار بحث التجارة النفط اتفاق زيارة وفد'.split(' ');
  const text = (i: number): string =>
    Array.from({ length: 40 }, (_, j) => words[(i * 7 + j * (1 + (i % 11))) % words.length]).join(' ');
  const entries = Array.from({ length: ARTICLES }, (_, i) => ({
    ...entryOf(articleAt(`a${i}`, `${text(i)} رقم ${i}. ${text(i + 1)}.`), next),
    meetings: i % 9 === 0 ? [MET] : [],
  }));
  archive.add(entries, NOW);
  archive.seal();
  archive.close();
});

afterAll(() => server.down());

const place = (): string => server.address(`c${++schemas}`);

/** What of an archive the server has. */
function tables(at: string): string {
  const schema = new URL(at).searchParams.get('schema');
  return server.sql(`SELECT count(*) FROM pg_tables WHERE schemaname = '${schema}'`).trim();
}

/** Waits until the server has ended what was begun, whoever began it. */
async function quiet(): Promise<void> {
  const asked = "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'isnad' AND state <> 'idle'";
  while (server.sql(asked).trim() !== '0') await pause(100);
}

describe('isnad copy to a server', () => {
  it('makes a sound archive whose indexes alone answer', async () => {
    const to = place();
    const copied = await isnad(['copy', '--json', `${to}&maintenance_work_mem=128MB`], { archive: folder });
    expect(copied.code, copied.stderr).toBe(0);
    expect(JSON.parse(copied.stdout)).toMatchObject({ articles: ARTICLES });
    const copy = Archive.open(to, SMALL);
    expect(copy.check()).toEqual([]);
    copy.close();
    const vacuumed = server.sql(
      `SELECT relallvisible = relpages FROM pg_class WHERE relname = 'postings' AND relnamespace = 'c1'::regnamespace`,
    );
    expect(vacuumed.trim()).toBe('t');
  });

  it.each(['SIGINT', 'SIGKILL'] as const)(
    'that ends by %s in its midst leaves nothing there',
    async (signal) => {
      const to = place();
      const running = start(['copy', to], { archive: folder });
      while (
        !server
          .sql("SELECT query FROM pg_stat_activity WHERE application_name = 'isnad'")
          .includes('postings')
      )
        await pause(20);
      running.child.kill(signal);
      const { code, stderr } = await running.ended;
      expect(code).toBe(signal === 'SIGINT' ? 130 : null);
      if (signal === 'SIGINT') expect(stderr).toContain('stopped: nothing of the copy is there\n');
      await quiet();
      expect(tables(to)).toBe('0');
      expect((await isnad(['copy', to], { archive: folder })).code).toBe(0);
    },
  );

  it('says that the server went away, and leaves nothing there', async () => {
    const to = place();
    const running = start(['copy', to], { archive: folder });
    while (
      !server.sql("SELECT query FROM pg_stat_activity WHERE application_name = 'isnad'").includes('postings')
    )
      await pause(20);
    server.down();
    const { code, stderr } = await running.ended;
    server.up();
    expect(code).toBe(1);
    expect(stderr).toMatch(/isnad: the (?:database server|connection)/u);
    expect(tables(to)).toBe('0');
  });

  it('back into a folder gives what was there', async () => {
    const [to, back] = [place(), newFolder()];
    expect((await isnad(['copy', to], { archive: folder })).code).toBe(0);
    expect((await isnad(['copy', back], { archive: to })).code).toBe(0);
    const exported = async (at: string): Promise<string> => (await isnad(['export'], { archive: at })).stdout;
    expect(await exported(back)).toBe(await exported(folder));
    const archive = Archive.open(back, SMALL);
    expect(archive.check()).toEqual([]);
    archive.close();
  });

  it('takes the memory that the graph needs where nobody has chosen, as long as it builds', () => {
    const { address, schema } = postgresPlace(place());
    const roomIn = (at: string, passages: number): unknown => {
      const database = new PostgresDatabase(at, schema);
      const given = (): string =>
        database
          .prepare(
            "SELECT current_setting('maintenance_work_mem') || ' ' || current_setting('max_parallel_maintenance_workers')",
          )
          .pluck()
          .get() as string;
      const before = given();
      database.exec('BEGIN');
      const warning = makeRoom(database, passages, 384);
      const during = given();
      database.exec('ROLLBACK');
      expect(given()).toBe(before);
      database.close();
      return [during, warning];
    };
    expect(roomIn(address, 1)).toEqual(['64MB 0', null]);
    expect(roomIn(address, 2 ** 20)).toEqual(['1498MB 0', null]);
    expect(roomIn(address, 10_000_000)).toEqual([
      '2GB 0',
      expect.stringMatching(/needs 14287 MB .* gives it 2048 MB /u),
    ]);
    const chosen = `${address}?maintenance_work_mem=128MB&max_parallel_maintenance_workers=3`;
    expect(roomIn(chosen, 2 ** 20)).toEqual(['128MB 3', expect.stringMatching(/gives it 128 MB /u)]);
  });
});
