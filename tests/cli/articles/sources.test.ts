import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { newFolder } from '../../support/archives.ts';
import { ran } from '../../support/runs.ts';

const FEED = 'https://ufuq.example/feed';
let folder: string;
beforeEach(() => {
  folder = join(newFolder(), 'archive');
});
const sources = (...args: readonly string[]) => ran(folder, ['sources', ...args]);

describe('isnad sources', () => {
  it('are added once, listed and taken out', async () => {
    const files = newFolder();
    expect(await sources('add', FEED, files)).toMatchObject({
      code: 0,
      stderr: `added: ${FEED}\nadded: ${files}\n`,
    });
    expect((await sources('add', FEED)).stderr).toBe(`already there: ${FEED}\n`);
    expect((await sources('list')).stdout).toContain(`${FEED}\t0 kept, 0 gone, 0 waiting, 0 refused\n`);
    const lines = (await sources('list', '--json')).stdout.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).address).sort()).toEqual([files, FEED].sort());
    expect(await sources('remove', FEED)).toMatchObject({ code: 0, stderr: `removed: ${FEED}\n` });
    expect(await sources('remove', FEED)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('is no source'),
    });
  });

  it.each([
    ['http://127.0.0.1/feed', 'this machine'],
    ['http://10.0.0.1/feed', 'private network'],
    ['ftp://ufuq.example/feed', 'http'],
    ['/no/such/folder', 'no such file or folder'],
    ['feed', 'no such file or folder'],
  ])('is not %s: %s', async (address, why) => {
    const ended = await sources('add', address);
    expect([ended.code, ended.stdout]).toEqual([1, '']);
    expect(ended.stderr).toContain(why);
    expect((await sources('list')).stdout).toBe('');
  });

  it('wants one to add, and makes no archive', async () => {
    expect((await sources('add')).code).toBe(2);
    await sources('list');
    expect(existsSync(join(folder, 'archive.sqlite'))).toBe(false);
  });
});
