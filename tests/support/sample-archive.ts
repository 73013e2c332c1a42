import { cpSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inject } from 'vitest';
import { type App, openApp } from '../../src/app.ts';
import { SAMPLE } from '../../src/ingesting.ts';
import { newFolder } from './archives.ts';
import { newConfig, takenIn } from './taken-in.ts';

/**
 * A folder with an archive of the sample articles that nothing else uses. They are taken in once for a run of the
 * tests, by whichever file wants them first, and copied for each.
 */
export async function sampleArchive(): Promise<string> {
  const shared = inject('sharedFolder');
  const [done, failed] = [join(shared, 'sample'), join(shared, 'failed')];
  if (isFirst(join(shared, 'sample-claimed'))) {
    try {
      await (await takenIn(newConfig(join(shared, 'making')), [SAMPLE])).close();
      renameSync(join(shared, 'making'), done);
    } catch (error) {
      writeFileSync(failed, '');
      throw error;
    }
  }
  while (!existsSync(done)) {
    if (existsSync(failed))
      throw new Error('the sample articles could not be taken in: see the test that tried');
    await pause(100);
  }
  const folder = newFolder();
  cpSync(done, folder, { recursive: true });
  return folder;
}

/** isnad over an archive of the sample articles of its own. */
export async function sampleApp(): Promise<App> {
  return openApp(newConfig(await sampleArchive()));
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
