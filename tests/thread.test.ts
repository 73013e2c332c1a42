import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { startProcess, startThread } from '../src/thread.ts';
import { newFolder } from './support/archives.ts';

const open: { terminate?(): unknown; kill?(): unknown }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) {
    one.terminate?.();
    one.kill?.();
  }
});

describe('a module in a thread or a process of its own', () => {
  it('is the source, translated, where isnad runs from its sources', async () => {
    const thread = startThread('./support/echo', import.meta.url, { workerData: 'خيط' });
    open.push(thread);
    expect((await once(thread, 'message'))[0]).toBe('خيط');
    const child = startProcess('./support/echo', import.meta.url, { serialization: 'advanced' });
    open.push(child);
    child.send('عملية');
    expect((await once(child, 'message'))[0]).toBe('عملية');
  });

  it('is the built one else', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    writeFileSync(
      join(folder, 'built.js'),
      "process.send?.('بُني'); const { parentPort } = await import('node:worker_threads'); parentPort?.postMessage('بُني');",
    );
    const base = pathToFileURL(join(folder, 'main.js')).href;
    const thread = startThread('./built', base);
    open.push(thread);
    expect((await once(thread, 'message'))[0]).toBe('بُني');
    const child = startProcess('./built', base);
    open.push(child);
    expect((await once(child, 'message'))[0]).toBe('بُني');
  });

  it('ends with an error where there is none', async () => {
    const thread = startThread('./support/not-there', import.meta.url);
    open.push(thread);
    expect((await once(thread, 'error'))[0]).toBeInstanceOf(Error);
  });
});
