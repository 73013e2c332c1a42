import { readFileSync } from 'node:fs';

/** The memory that a process and those that it started hold now, in megabytes; Linux alone tells it. */
export function megabytesOf(pid: number): number {
  const own = /^VmRSS:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter(Boolean);
  return Number(own) / 1024 + children.reduce((sum, child) => sum + megabytesOf(Number(child)), 0);
}
