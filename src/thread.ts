import { type ChildProcess, type ForkOptions, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * A worker thread that runs a module of isnad, `path` without its ending beside the module at `base`: the built one,
 * or, where isnad runs from its sources (tests and benches), the source, translated by tsx.
 */
export function startThread(path: string, base: string, options: WorkerOptions = {}): Worker {
  if (!base.endsWith('.ts')) return new Worker(new URL(`${path}.js`, base), options);
  const entry = new URL(`${path}.ts`, base).href;
  // Node 20 does not take a source as the entry of a thread, whatever loader it is given.
  const start = `import(${JSON.stringify(tsx(base, 'esm/api/index.mjs'))}).then(({ register }) => { register(); return import(${JSON.stringify(entry)}); })`;
  return new Worker(start, { ...options, eval: true });
}

/** A process of its own that runs a module of isnad, found as {@link startThread} finds it. */
export function startProcess(path: string, base: string, options: ForkOptions = {}): ChildProcess {
  if (!base.endsWith('.ts')) return fork(fileURLToPath(new URL(`${path}.js`, base)), options);
  const translated = ['--import', tsx(base, 'esm/index.mjs')];
  const execArgv = [...(options.execArgv ?? []), ...translated];
  return fork(fileURLToPath(new URL(`${path}.ts`, base)), { ...options, execArgv });
}

function tsx(base: string, file: string): string {
  return new URL(`./dist/${file}`, pathToFileURL(createRequire(base).resolve('tsx/package.json'))).href;
}
