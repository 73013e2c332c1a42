import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';
import { loadMakers, openIngester, SAMPLE } from '../src/ingesting.ts';
import { ModelError } from '../src/model/model-error.ts';
import { newFolder } from './support/archives.ts';

it('makes no archive where its model is not there, and says what is missing', async () => {
  const folder = join(newFolder(), 'archive');
  const config = {
    ...readConfig({}, '/dev/null'),
    ISNAD_ARCHIVE: folder,
    EMBEDDING_MODEL: '/no/such/model',
  };
  await expect(openIngester(config, { create: true })).rejects.toThrow('/no/such/model');
  await expect(loadMakers(config)).rejects.toThrow(ModelError);
  expect(existsSync(folder)).toBe(false);
});

it('tells that there is no archive before a network is loaded for it', async () => {
  const config = {
    ...readConfig({}, '/dev/null'),
    ISNAD_ARCHIVE: newFolder(),
    EMBEDDING_MODEL: '/no/such/model',
  };
  await expect(openIngester(config)).rejects.toThrow('there is no archive in');
});

it('brings articles along', () => {
  expect(readdirSync(SAMPLE).length).toBeGreaterThan(0);
});
