import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSqlite } from '../../../src/archive/database/sqlite/archive-file.ts';
import type { Article } from '../../../src/news/article/article.ts';
import { articleId } from '../../../src/news/article/article.ts';
import { newFolder } from '../../support/archives.ts';
import { asLines, inventedArticles } from '../../support/invented.ts';
import { isnad } from '../../support/program.ts';

const RECORDS = inventedArticles(3, 77);
const IDS = RECORDS.map(articleIdOf);
const whole = newFolder();

function articleIdOf(record: Pick<Article, 'url' | 'title' | 'text'>): string {
  return articleId(record);
}

/** A copy of the archive of three articles, to do harm to. */
function copy(): string {
  const folder = newFolder();
  cpSync(whole, folder, { recursive: true });
  return folder;
}

beforeAll(async () => {
  const { code, stderr } = await isnad(['ingest', '-'], { archive: whole, input: asLines(RECORDS) });
  expect(code, stderr).toBe(0);
});

describe('isnad show', () => {
  it('prints an article by its id or enough of it, for programs and for people', async () => {
    const [record, id] = [RECORDS[1], IDS[1]] as [(typeof RECORDS)[number], string];
    const json = await isnad(['show', '--json', id.slice(0, 10)], { archive: whole });
    expect(json).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(json.stdout)).toEqual({
      id,
      ...record,
      publishedBasis: 'operator',
      language: 'ar',
      origin: { file: '-', place: null, fetched: null, urlBy: 'record', publisherBy: 'record' },
      versions: [],
      contests: [],
    });
    const plain = await isnad(['show', id], { archive: whole });
    expect(plain.stdout).toBe(
      [
        record.title,
        record.publisher,
        record.url,
        id,
        `${record.published} (known from: operator)`,
        'read from: standard input (address said by the record, publisher by the record)',
        '',
        record.text,
        '',
      ].join('\n'),
    );
  });

  it('says where ids come from when there is no such one', async () => {
    const { code, stdout, stderr } = await isnad(['show', 'ffffffffffffffff'], { archive: whole });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe('isnad: no article has the id ffffffffffffffff: "isnad search" prints ids\n');
  });
});

describe('isnad remove', () => {
  it('takes an article out once, and leaves the archive sound', async () => {
    const archive = copy();
    const [record, id] = [RECORDS[0], IDS[0]] as [(typeof RECORDS)[number], string];
    const removed = await isnad(['remove', '--json', id], { archive });
    expect(removed).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(removed.stdout)).toEqual({ removed: { id, url: record.url, title: record.title } });
    expect((await isnad(['remove', id], { archive })).code).toBe(1);
    const checked = await isnad(['check', '--json'], { archive });
    expect(JSON.parse(checked.stdout)).toMatchObject({ sound: true, articles: 2, problems: [] });
  });
});

describe.each(['show', 'remove'])('isnad %s', (command) => {
  it.each(['لا شيء', '0', 'https://ufuq.example/news/78/0'])(
    'does nothing for %j, which names no article',
    async (name) => {
      const { code, stdout, stderr } = await isnad([command, name], { archive: whole });
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toMatch(/^isnad: (?:.* names no article|no article has the)/u);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    },
  );
});

describe('isnad check and rebuild', () => {
  it('finds what is missing, names the remedy, and the remedy mends it', async () => {
    const archive = copy();
    const database = openSqlite(join(archive, 'archive.sqlite'));
    const before = database.prepare('SELECT count(*) FROM passages').pluck().get();
    database.exec('DELETE FROM passages WHERE id = 1');
    database.exec("UPDATE meta SET value = '0' WHERE key = 'words'");
    database.close();

    const old = await isnad(['show', IDS[0] as string], { archive });
    expect(old).toMatchObject({ code: 1, stdout: '' });
    expect(old.stderr).toMatch(/made with stems of version 0, this isnad uses .+: run "isnad rebuild"/u);
    const stale = await isnad(['check'], { archive });
    expect(stale.code).toBe(1);
    expect(stale.stdout).toMatch(/^notes: the archive notes 0 as its words, and this isnad uses .+$/mu);

    const rebuilt = await isnad(['rebuild'], { archive });
    expect(rebuilt).toMatchObject({ code: 0, stdout: 'remade stems and spellings of 3 articles\n' });
    const damaged = await isnad(['check'], { archive });
    expect(damaged).toMatchObject({ code: 1 });
    expect(damaged.stderr).toContain('"isnad rebuild --all" remakes it');
    const all = await isnad(['rebuild', '--all', '--json'], { archive });
    expect(all.code, all.stderr).toBe(0);
    expect(JSON.parse(all.stdout)).toMatchObject({ articles: 3, passages: before, of: 3 });
    const sound = await isnad(['check'], { archive });
    expect(sound).toMatchObject({ code: 0, stderr: '' });
    expect(sound.stdout.split('\n')).toEqual([
      `sound: 3 articles, ${before} passages`,
      expect.stringMatching(/^held against themselves: file, .+; made anew and compared: 3 of 3 articles$/u),
      '',
    ]);
  });

  it('says what is unsound, a line each, and exits with 1', async () => {
    const archive = copy();
    const database = openSqlite(join(archive, 'archive.sqlite'));
    database.exec('DELETE FROM passages WHERE article = 1');
    database.close();
    const plain = await isnad(['check'], { archive });
    expect(plain.code).toBe(1);
    const [id, title] = [IDS[0] as string, RECORDS[0]?.title];
    expect(plain.stdout).toMatch(/^passages: [0-9a-f]{16} «.+»: of its text «.+» lies in no passage$/mu);
    expect(plain.stdout).toContain(`passages: ${id} «${title}»: `);
    expect(plain.stderr).toContain('"isnad rebuild --all" remakes it');
    const json = await isnad(['check', '--json'], { archive });
    expect(json.code).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({
      sound: false,
      articles: 3,
      anew: 3,
      problems: expect.arrayContaining([
        {
          check: 'passages',
          article: { id, title },
          what: expect.stringContaining('lies in no passage'),
          mend: 'rebuild',
        },
      ]),
    });
  });

  it('names a cache of vectors that is torn, which the next question makes anew', async () => {
    const archive = copy();
    writeFileSync(join(archive, 'vectors.hnsw'), 'torn');
    const torn = await isnad(['check'], { archive });
    expect(torn.code).toBe(1);
    expect(torn.stdout).toMatch(/^cache: the cache of vectors is torn/u);
    expect(torn.stderr).toContain('the next question makes it anew');
    expect((await isnad(['search', 'لقاء'], { archive })).code).toBe(0);
    expect((await isnad(['check', '--deep'], { archive })).code).toBe(0);
  });

  it('refuses a file that is no archive, with what to do', async () => {
    const archive = newFolder();
    writeFileSync(
      join(archive, 'archive.sqlite'),
      'this is no database, whatever its name says\n'.repeat(100),
    );
    const { code, stdout, stderr } = await isnad(['check'], { archive });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/is no database .*--archive DIR/u);
    expect(stderr).not.toMatch(/move it away/u);
  });
});
