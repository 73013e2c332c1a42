import { describe, expect, it } from 'vitest';
import { openSqlite } from '../../../src/archive/database/sqlite/archive-file.ts';
import { toldFolder } from '../../search/told-archive.ts';
import { newFolder } from '../../support/archives.ts';
import { ran } from '../../support/runs.ts';

const check = (folder: string, ...args: readonly string[]) =>
  ran(folder, ['check', ...args], { environment: { EMBEDDING_MODEL: '/no/such/model' } });

describe('isnad check', () => {
  it('says that an archive is sound, and what is stale', async () => {
    const { code, stdout, stderr } = await check(toldFolder(['a', 'وصل الوزير.']));
    expect([code, stdout.split('\n')[0]]).toEqual([0, 'sound: 1 articles, 1 passages']);
    expect(stderr).toContain('isnad: warning: ');
  });

  it('exits with 1 where anything is unsound, and says what mends it', async () => {
    const folder = toldFolder(['a', 'وصل الوزير.']);
    const database = openSqlite(`${folder}/archive.sqlite`);
    database.prepare("UPDATE articles SET text = 'غادر الوزير.'").run();
    database.close();
    const { code, stdout, stderr } = await check(folder, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ sound: false, articles: 1 });
    expect(stderr).toMatch(/put a backup in the place of the archive|isnad rebuild --all/u);
  });

  it('refuses a folder without an archive', async () => {
    expect(await check(newFolder())).toMatchObject({ code: 1, stdout: '' });
  });
});
