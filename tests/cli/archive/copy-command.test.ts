import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Archive } from '../../../src/archive/archive.ts';
import { toldFolder } from '../../search/told-archive.ts';
import { newFolder, SMALL } from '../../support/archives.ts';
import { ran } from '../../support/runs.ts';

const folder = toldFolder(['a', 'وصل الوزير إلى المدينة.'], ['b', 'غادر الوزير المدينة. وعاد.']);

it('isnad copy makes the same archive in a new folder, and writes over nothing', async () => {
  const to = join(newFolder(), 'new');
  const made = await ran(folder, ['copy', to, '--json']);
  expect(made).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(made.stdout)).toEqual({ to, articles: 2, passages: 3, ms: expect.any(Number) });
  expect(readdirSync(to)).toEqual(['archive.sqlite']);
  const copy = Archive.open(to, SMALL);
  expect(copy.check()).toEqual([]);
  copy.close();
  const again = await ran(folder, ['copy', to]);
  expect(again).toMatchObject({ code: 1, stdout: '' });
  expect(again.stderr).toBe(
    `isnad: ${join(to, 'archive.sqlite')} is there already, and a copy writes over nothing: choose another folder\n`,
  );
  const other = join(newFolder(), 'other');
  expect((await ran(folder, ['copy', other])).stdout).toBe(`${other}: 2 articles, 3 passages\n`);
});

it('isnad copy says what it cannot copy, and where to it cannot', async () => {
  const to = join(newFolder(), 'new');
  const nothing = await ran(newFolder(), ['copy', to]);
  expect(nothing).toMatchObject({ code: 1, stderr: expect.stringMatching(/there is no archive in /u) });
  const file = join(newFolder(), 'file');
  writeFileSync(file, '');
  const nowhere = await ran(folder, ['copy', file]);
  expect(nowhere).toMatchObject({ code: 1, stderr: expect.stringMatching(/file is no folder/u) });
  const server = await ran(folder, ['copy', 'postgres://nobody@127.0.0.1:1/none']);
  expect(server).toMatchObject({ code: 1, stderr: expect.stringMatching(/cannot be reached/u) });
  expect((await ran(folder, ['copy'])).code).toBe(2);
});

it('isnad copy that is stopped leaves nothing, and says so', async () => {
  const to = newFolder();
  mkdirSync(join(to, 'new'));
  const stopped = await ran(folder, ['copy', join(to, 'new')], { signal: AbortSignal.abort() });
  expect(stopped).toEqual({ code: 130, stdout: '', stderr: 'stopped: nothing of the copy is there\n' });
  expect(readdirSync(join(to, 'new'))).toEqual([]);
});
