import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { ModelError } from '../src/model/model-error.ts';
import { newFolder } from './support/archives.ts';

const config = (folder: string) => ({
  ...readConfig({}, '/dev/null'),
  ISNAD_ARCHIVE: folder,
  EMBEDDING_MODEL: '/no/such/model',
});

it('makes no archive where its model is not there, and says what is missing', async () => {
  const folder = join(newFolder(), 'archive');
  await expect(openApp(config(folder), { create: true })).rejects.toThrow(ModelError);
  await expect(openApp(config(folder), { create: true })).rejects.toThrow('/no/such/model');
  expect(existsSync(folder)).toBe(false);
});
