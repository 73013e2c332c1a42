import { parentPort } from 'node:worker_threads';
import type { Job } from './reader.ts';
import { recordsOf } from './records.ts';
import { wholeFile } from './wholefile.ts';

parentPort?.on('message', async (job: Job) => {
  parentPort?.postMessage(
    'file' in job
      ? await wholeFile(job.file, job.over, job.now)
      : recordsOf(linesIn(job.bytes, job.ends), job.over, job.now),
  );
});
parentPort?.postMessage('ready');

function linesIn(bytes: Uint8Array, ends: readonly number[]): Uint8Array[] {
  return ends.map((end, i) => bytes.subarray(ends[i - 1] ?? 0, end));
}
