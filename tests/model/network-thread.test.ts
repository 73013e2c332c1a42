import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ModelError } from '../../src/model/model-error.ts';
import { closeNetworks, loadRemote } from '../../src/model/network-thread.ts';
import { newFolder } from '../support/archives.ts';

/** The place of a model whose files are torn. */
function torn() {
  const folder = newFolder();
  writeFileSync(join(folder, 'config.json'), '{"model_type":"bert"}');
  return { folder, name: 'torn', hash: '' };
}

it('has nothing to close where nothing was loaded', async () => {
  await expect(closeNetworks()).resolves.toBeUndefined();
});

it('says of each network that cannot be loaded why, and starts again for the next', async () => {
  const loading = loadRemote(torn(), 'token-classification');
  await expect(loading).rejects.toThrow(ModelError);
  await expect(loading).rejects.toThrow(/cannot be loaded/u);
  const both = await Promise.allSettled([loadRemote(torn(), 'encoder'), loadRemote(torn(), 'encoder')]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(closeNetworks()).resolves.toBeUndefined();
});
