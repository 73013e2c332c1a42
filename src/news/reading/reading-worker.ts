import { parentPort } from 'node:worker_threads';
import { recordsOf } from '../records/record-lines.ts';
import { fetchedArticles } from './fetched.ts';
import type { Job } from './reader.ts';
import { wholeFile } from './whole-file.ts';

parentPort?.on('message', async (job: Job) => {
  parentPort?.postMessage(await done(job));
});
parentPort?.postMessage('ready');

async function done(job: Job): Promise<readonly unknown[]> {
  if ('file' in job) return await wholeFile(job.file, job.over, job.now);
  if ('page' in job) return fetchedArticles(job.page, job.now);
  // What few articles need is loaded when one does: it would double the time in which the worker starts.
  if ('list' in job) {
    const { readList } = await import('../lists/read-list.ts');
    return [readList(job.list, job.address, job.now)];
  }
  const lines = linesIn(job.bytes, job.ends);
  if (!job.isExport) return recordsOf(lines, job.over, job.now);
  const { exportedArticle } = await import('../exports/exported.ts');
  return recordsOf(lines, job.over, job.now, exportedArticle);
}

function linesIn(bytes: Uint8Array, ends: readonly number[]): Uint8Array[] {
  return ends.map((end, i) => bytes.subarray(ends[i - 1] ?? 0, end));
}
