import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * A worker thread that runs a module of isnad, `path` without its ending beside the module at `base`: the built one,
 * or, where isnad runs from its sources (tests and benches), the source, translated by tsx.
 */
export function startThread(path: string, base: string, options: WorkerOptions = {}): Worker {
  if (!base.endsWith('.ts')) return new Worker(new URL(`${path}.js`, base), options);
  const tsx = new URL(
    './dist/esm/api/index.mjs',
    pathToFileURL(createRequire(base).resolve('tsx/package.json')),
  ).href;
  const entry = new URL(`${path}.ts`, base).href;
  // Node 20 does not take a source as the entry of a thread, whatever loader it is given.
  const start = `import(${JSON.stringify(tsx)}).then(({ register }) => { register(); return import(${JSON.stringify(entry)}); })`;
  return new Worker(start, { ...options, eval: true });
}
