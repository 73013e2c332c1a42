import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { openSqlite } from '../../../src/archive/database/sqlite/archive-file.ts';
import { newFolder } from '../../support/archives.ts';
import { asLines, inventedArticles } from '../../support/invented.ts';
import { isnad, start } from '../../support/program.ts';

// The program is started a dozen times, which on a busy machine takes its time.
vi.setConfig({ testTimeout: 240_000 });

const RECORDS = inventedArticles(6, 93);
const whole = newFolder();

beforeAll(async () => {
  const input = asLines(RECORDS.slice(0, 3));
  const { code, stderr } = await isnad(['ingest', '-'], { archive: whole, input });
  expect(code, stderr).toBe(0);
});

/** A copy of the archive, which somebody has changed so. */
function copy(sql = ''): string {
  const folder = newFolder();
  cpSync(whole, folder, { recursive: true });
  const database = openSqlite(join(folder, 'archive.sqlite'));
  database.exec(sql);
  database.close();
  return folder;
}

const WAITING = 'another isnad is writing to the archive: waiting until it is done\n';

describe('an archive that another process is writing to', () => {
  it('is waited for by an ingestion, which says so once, and then adds what it has', async () => {
    const archive = copy();
    const other = openSqlite(join(archive, 'archive.sqlite'));
    other.exec('BEGIN IMMEDIATE');
    const ingesting = start(['ingest', '--json', '-'], { archive, input: asLines(RECORDS.slice(3)) });
    await expect.poll(ingesting.stderr, { timeout: 120_000 }).toContain(WAITING);
    expect(other.prepare('SELECT count(*) FROM articles').pluck().get()).toBe(3);
    other.exec("UPDATE articles SET added = '2024-01-01T00:00:00.000Z' WHERE number = 1; COMMIT");
    other.close();
    const { code, stdout, stderr } = await ingesting.ended;
    expect(code, stderr).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ added: 3, articles: 6 });
    expect(stderr.split(WAITING)).toHaveLength(2);
  });

  it('is waited for no longer when the ingestion is interrupted, and nothing is half added', async () => {
    const archive = copy();
    const other = openSqlite(join(archive, 'archive.sqlite'));
    other.exec('BEGIN IMMEDIATE');
    const ingesting = start(['ingest', '-'], { archive, input: asLines(RECORDS.slice(3)) });
    await expect.poll(ingesting.stderr, { timeout: 120_000 }).toContain(WAITING);
    ingesting.child.kill('SIGINT');
    expect((await ingesting.ended).code).toBe(130);
    other.exec('ROLLBACK');
    expect(other.prepare('SELECT count(*) FROM articles').pluck().get()).toBe(3);
    other.close();
  });
});

describe('what is stale in an archive', () => {
  const warned = async (archive: string): Promise<string[]> => {
    const { code, stderr } = await isnad(['ask', 'ما آخر الأخبار؟'], { archive });
    expect([0, 1], stderr).toContain(code);
    return stderr.split('\n').filter((line) => line.startsWith('isnad: warning: '));
  };

  it('is told at opening with what mends it, and no more when that is done', async () => {
    expect(await warned(whole)).toEqual([]);
    const archive = copy(
      "UPDATE made SET days = '0' WHERE article <= 2; UPDATE made SET meetings = '0 0' WHERE article = 1",
    );
    expect(await warned(archive)).toEqual([
      'isnad: warning: the days and meetings of 2 articles were read by another version of isnad or of its networks, ' +
        'and are used as they are: run "isnad rebuild" to read them again',
    ]);
    const rebuilt = await isnad(['rebuild', '--json'], { archive });
    expect(rebuilt.code, rebuilt.stderr).toBe(0);
    expect(JSON.parse(rebuilt.stdout)).toMatchObject({
      remade: ['days', 'meetings', 'keys', 'sightings'],
      of: 2,
    });
    expect(await warned(archive)).toEqual([]);
  });

  it('is refused where it would be compared with what is made now', async () => {
    const archive = copy("UPDATE meta SET value = '0' WHERE key = 'words'");
    const { code, stdout, stderr } = await isnad(['ask', 'ما آخر الأخبار؟'], { archive });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(
      /^isnad: the archive in .* was made with stems of version 0, .*run "isnad rebuild"/u,
    );
  });
});
