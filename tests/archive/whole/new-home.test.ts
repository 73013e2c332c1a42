import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Archive } from '../../../src/archive/archive.ts';
import { engineOf } from '../../../src/archive/database/engine.ts';
import { newHome } from '../../../src/archive/whole/new-home.ts';
import { newFolder, SMALL } from '../../support/archives.ts';
import { homes } from '../../support/homes.ts';

describe.each(homes())('a new home in $name', ({ at }) => {
  it('is found when it is kept, and writes over nothing', async () => {
    const place = at();
    const home = newHome(place);
    engineOf(home.database).vectors?.make(SMALL.dimensions);
    engineOf(home.database).digests.write();
    await home.keep();
    const archive = Archive.open(place, SMALL);
    expect(archive.check()).toEqual([]);
    archive.close();
    expect(() => newHome(place)).toThrow(/already, and a copy writes over nothing/u);
  });

  it('that is discarded was never there', () => {
    const place = at();
    const home = newHome(place);
    home.stop();
    home.discard();
    expect(() => Archive.open(place, SMALL)).toThrow(/there is no archive in/u);
    newHome(place).discard();
  });
});

it('in a folder leaves what else is there, and says what keeps it from being written', () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'other'), '');
  newHome(folder).discard();
  expect(readdirSync(folder)).toEqual(['other']);
  expect(() => newHome(join(folder, 'other', 'within'))).toThrow(/is no folder/u);
  const home = newHome(join(folder, 'new'));
  const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
  expect(home.told(full)).toMatchObject({
    message: expect.stringContaining('no room is left on the disk of'),
  });
  const damaged = Object.assign(new Error('malformed'), { code: 'SQLITE_CORRUPT' });
  expect(home.told(damaged)).toBe(damaged);
  home.discard();
});
