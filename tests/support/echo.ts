import { isMainThread, parentPort, workerData } from 'node:worker_threads';

/** A module for a thread, which it gives back its data, or for a process, which it gives back what that is told. */
const given: unknown = workerData;
if (isMainThread) process.on('message', (message: unknown) => process.send?.(message));
else parentPort?.postMessage(given);
