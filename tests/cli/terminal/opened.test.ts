import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../src/archive/archive.ts';
import {
  openedApp,
  openedForReading,
  readersModel,
  tellStaleness,
} from '../../../src/cli/terminal/opened.ts';
import { readConfig } from '../../../src/config.ts';
import { toldFolder } from '../../search/told-archive.ts';
import { newFolder } from '../../support/archives.ts';
import { written } from '../../support/runs.ts';

const configOf = (folder: string, given = {}) => ({
  ...readConfig({}, '/dev/null'),
  ISNAD_ARCHIVE: folder,
  ...given,
});

describe('an archive for work that only reads', () => {
  it('is there with its articles, and needs no network', async () => {
    const folder = toldFolder(['a', 'وصل الوزير.']);
    const archive = await openedForReading(configOf(folder));
    expect(archive.counts()).toMatchObject({ articles: 1 });
    archive.close();
  });

  it('knows what other networks read where that is asked for', async () => {
    const archive = await openedForReading(configOf(toldFolder(['a', 'وصل الوزير.'])), { readers: true });
    expect(archive.staleness()).toContain('rebuild');
    archive.close();
    expect((await readersModel()).readers).toMatch(/^\S+/u);
  });

  it('is not made where there is none', async () => {
    await expect(openedForReading(configOf(newFolder()))).rejects.toThrow('isnad ingest');
  });
});

describe('isnad over an archive', () => {
  it('is not there without its models, and makes nothing then', async () => {
    const config = configOf(newFolder(), { EMBEDDING_MODEL: '/no/such/model' });
    await expect(openedApp(config, written().io, { create: true })).rejects.toThrow('/no/such/model');
    await expect(openedForReading(config)).rejects.toThrow();
  });
});

describe('what is stale', () => {
  it('is told with what mends it, and nothing where nothing is', () => {
    const { io, stderr } = written();
    tellStaleness({ staleness: () => null } as Archive, io);
    expect(stderr()).toBe('');
    tellStaleness({ staleness: () => 'meetings: "isnad rebuild" remakes them' } as Archive, io);
    expect(stderr()).toBe('isnad: warning: meetings: "isnad rebuild" remakes them\n');
  });
});
