import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { Archive } from '../../../src/archive/archive.ts';
import { newArchive, newFolder } from '../../support/archives.ts';
import { heldSound, restoredBackup } from '../../support/backups.ts';
import { asLines, inventedArticles } from '../../support/invented.ts';
import { isnad, jsonLines, start } from '../../support/program.ts';

// The program is started a dozen times, which on a busy machine takes its time.
vi.setConfig({ testTimeout: 240_000 });

const RECORDS = inventedArticles(6, 91);
const whole = newFolder();

beforeAll(async () => {
  const { code, stderr } = await isnad(['ingest', '-'], { archive: whole, input: asLines(RECORDS) });
  expect(code, stderr).toBe(0);
});

describe('isnad backup', () => {
  it('copies the whole archive into one file that is sound, and writes over nothing', async () => {
    const file = join(newFolder(), 'backup.sqlite');
    const made = await isnad(['backup', '--json', file], { archive: whole });
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(made.stdout)).toEqual({
      file,
      articles: 6,
      passages: expect.any(Number),
      bytes: expect.any(Number),
    });
    expect(readdirSync(dirname(file))).toEqual(['backup.sqlite']);
    const again = await isnad(['backup', file], { archive: whole });
    expect(again).toMatchObject({ code: 1, stdout: '' });
    expect(again.stderr).toBe(
      `isnad: ${file} is there already, and a backup writes over nothing: choose another name\n`,
    );
    const nowhere = await isnad(['backup', join(newFolder(), 'none', 'b')], { archive: whole });
    expect(nowhere.stderr).toMatch(/^isnad: there is no folder .*: make it first\n$/u);
  });

  it('made while another process writes is sound when it is restored, and finds what brute force finds', async () => {
    const archive = newFolder();
    newArchive(archive).close();
    const writer = fork(join(import.meta.dirname, '../../support/writer.mjs'), [archive]);
    await once(writer, 'message');
    const counts: number[] = [];
    for (let i = 0; i < 5; i++) {
      counts.push(heldSound(restoredBackup(archive)));
      if (writer.connected) await once(writer, 'message');
    }
    writer.disconnect();
    expect(await once(writer, 'exit')).toEqual([0, null]);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(new Set(counts).size).toBeGreaterThan(1);
    for (const count of counts) expect(count % 8).toBe(0);
  });
});

describe('isnad export', () => {
  it('prints what ingest takes with the same ids, texts, publishers and days', async () => {
    const { code, stdout, stderr } = await isnad(['export'], { archive: whole });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(jsonLines(stdout)).toMatchObject(RECORDS);
    const archive = newFolder();
    expect((await isnad(['ingest', '-'], { archive, input: stdout })).code).toBe(0);
    const all = (folder: string) => {
      const opened = Archive.open(folder, null);
      const articles = [...opened.articles()];
      opened.close();
      return articles;
    };
    expect(all(archive)).toEqual(all(whole));
  });

  it('ends well when nobody reads on', async () => {
    const run = start(['export'], { archive: whole });
    run.child.stdout?.destroy();
    expect(await run.ended).toMatchObject({ code: 0, stderr: '' });
  });
});
