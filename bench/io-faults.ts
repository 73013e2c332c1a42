import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Archive } from '../src/archive/archive.ts';
import { newFolder } from '../tests/support/archives.ts';
import { asLines, inventedArticles } from '../tests/support/invented.ts';
import { environmentOf, MAIN, NO_ENV } from '../tests/support/program.ts';

/**
 * Fails each write, flush and truncation of an ingestion's files once in turn (`strace -e inject`), and prints what the
 * program said, and whether what it had acknowledged is there and the archive is sound.
 * `npm run bench:io-faults -- [AT MOST SO MANY OF EACH]`
 */
const MOST = Number(process.argv[2] ?? 40);
const FAULTS: readonly (readonly [string, string])[] = [
  ['pwrite64', 'ENOSPC'],
  ['pwrite64', 'EIO'],
  ['fsync', 'EIO'],
  ['fdatasync', 'EIO'],
  ['ftruncate', 'EIO'],
];

let faults = 0;
let bad = 0;
for (const [call, error] of FAULTS) {
  for (let when = 1; when <= MOST; when++) {
    const seen = ingestFailing(call, error, when);
    if (!seen.wasInjected) break;
    faults++;
    if (seen.problems.length > 0 || /^\s+at /mu.test(seen.said)) bad++;
    console.log(
      `${call} ${when} ${error}: exit ${seen.code}; ${seen.said}; ${seen.problems.join('; ') || 'kept, sound'}`,
    );
  }
}
console.log(`${faults} faults, ${bad} of them with something lost, unsound or told as a stack`);
process.exit(bad === 0 ? 0 : 1);

interface Seen {
  readonly wasInjected: boolean;
  readonly code: number | null;
  readonly said: string;
  readonly problems: readonly string[];
}

function ingestFailing(call: string, error: string, when: number): Seen {
  const archive = newFolder();
  const paths = ['', '-wal', '-shm'].flatMap((end) => ['-P', join(archive, `archive.sqlite${end}`)]);
  const log = join(newFolder(), 'strace');
  const inject = [
    '-f',
    '-qq',
    '-o',
    log,
    '-e',
    `trace=${call}`,
    '-e',
    `inject=${call}:error=${error}:when=${when}`,
  ];
  const { status, stderr } = spawnSync(
    'strace',
    [...inject, ...paths, process.execPath, MAIN, ...NO_ENV, 'ingest', '--verbose', '-'],
    { env: environmentOf({ archive }), input: asLines(inventedArticles(3, 7)), encoding: 'utf8' },
  );
  const acknowledged = [...stderr.matchAll(/^added (\S+)$/gmu)].map((match) => match[1] as string);
  const wasInjected = spawnSync('grep', ['-q', 'INJECTED', log]).status === 0;
  const said = stderr.match(/^isnad: [\s\S]*$/mu)?.[0].trim() ?? `${acknowledged.length} added`;
  return { wasInjected, code: status, said, problems: problemsOf(archive, acknowledged) };
}

function problemsOf(folder: string, acknowledged: readonly string[]): string[] {
  if (!existsSync(join(folder, 'archive.sqlite'))) return acknowledged.map((url) => `lost ${url}`);
  try {
    const archive = Archive.open(folder, null);
    const there = new Set([...archive.articles()].map(({ url }) => url));
    // A cache that was not written to its end is made anew, and costs nobody anything.
    const problems = archive.check().flatMap(({ mend, what }) => (mend === 'ask' ? [] : [what]));
    archive.close();
    return [...problems, ...acknowledged.filter((url) => !there.has(url)).map((url) => `lost ${url}`)];
  } catch (error) {
    // Nothing was kept, so that the archive has no model yet.
    const { message } = error as Error;
    return acknowledged.length === 0 && /is empty: fill it/u.test(message) ? [] : [message];
  }
}
