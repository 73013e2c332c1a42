import { expect, it } from 'vitest';
import { takeSample } from '../../../src/cli/articles/sample.ts';
import { readConfig } from '../../../src/config.ts';
import { newFolder } from '../../support/archives.ts';
import { written } from '../../support/runs.ts';
import { stubApp } from '../stub-app.ts';

it('takes in the sample articles, and says so', async () => {
  const folder = newFolder();
  const app = stubApp(folder);
  const { io, stderr, stdout } = written({ now: () => new Date() });
  await takeSample(app, { ...readConfig({}, '/dev/null'), ISNAD_ARCHIVE: folder }, io);
  expect(app.archive.counts().articles).toBe(72);
  expect(stderr()).toContain('The archive is empty: taking in the sample articles');
  expect(stderr()).toContain('72 added');
  expect(stdout()).toBe('');
  await app.close();
});
