import { parentPort } from 'node:worker_threads';
import { fetchedArticles } from './fetched.ts';
import { readList } from './lists/read-list.ts';
import type { Job } from './reader.ts';
import { recordsOf } from './records.ts';
import { wholeFile } from './wholefile.ts';

parentPort?.on('message', async (job: Job) => {
  parentPort?.postMessage(await done(job));
});
parentPort?.postMessage('ready');

async function done(job: Job): Promise<readonly unknown[]> {
  if ('file' in job) return await wholeFile(job.file, job.over, job.now);
  if ('page' in job) return fetchedArticles(job.page, job.now);
  if ('list' in job) return [readList(job.list, job.address, job.now)];
  return recordsOf(linesIn(job.bytes, job.ends), job.over, job.now);
}

function linesIn(bytes: Uint8Array, ends: readonly number[]): Uint8Array[] {
  return ends.map((end, i) => bytes.subarray(ends[i - 1] ?? 0, end));
}
