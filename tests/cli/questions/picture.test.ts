import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { meetingOf, personOf } from '../../answer/participants.ts';
import { toldFolder } from '../../search/told-archive.ts';
import { newFolder } from '../../support/archives.ts';
import { ran } from '../../support/runs.ts';

let folder: string;
beforeAll(() => {
  folder = toldFolder([
    'a',
    'التقى كمال الصالح نوال العطار.',
    meetingOf([personOf('كمال الصالح'), personOf('نوال العطار')]),
  ]);
});
const file = () => join(newFolder(), 'picture.png');

it.each(['timeline', 'network'])('draws a %s as a PNG, and tells what it drew', async (kind) => {
  const out = file();
  const { code, stdout } = await ran(folder, [
    'picture',
    kind,
    'الصالح',
    '--out',
    out,
    '--theme',
    'dark',
    '--json',
  ]);
  expect(code).toBe(0);
  const image = readFileSync(out);
  expect(image.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(JSON.parse(stdout)).toEqual({
    file: out,
    name: 'كمال الصالح',
    meetings: 1,
    page: 1,
    pages: 1,
    bytes: image.length,
  });
  expect((await ran(folder, ['picture', kind, 'الصالح', '--out', file()])).stdout).toContain(
    'كمال الصالح, 1 of 1',
  );
});

it.each([
  [['picture', 'portrait', 'الصالح', '--out', 'x.png'], 2, 'write timeline or network'],
  [['picture', 'timeline', 'الصالح'], 2, '--out'],
  [['picture', 'timeline', 'الصالح', '--out', '/nowhere/x.png', '--page', '2'], 2, 'there are 1'],
  [['picture', 'timeline', 'وائل الصباغ', '--out', '/nowhere/x.png'], 1, 'nobody is known as وائل الصباغ'],
] as const)('%j ends with %i', async (args, code, told) => {
  const ended = await ran(folder, args);
  expect([ended.code, ended.stdout]).toEqual([code, '']);
  expect(ended.stderr).toContain(told);
  expect(existsSync('x.png')).toBe(false);
});
