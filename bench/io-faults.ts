import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Archive } from '../src/archive/archive.ts';
import { newFolder } from '../tests/support/archives.ts';
import { asLines, inventedArticles } from '../tests/support/invented.ts';
import { environmentOf, MAIN, NO_ENV } from '../tests/support/program.ts';
import { readArguments } from './arguments.ts';

/**
 * Fails each write, flush, truncation, renaming and deletion of a command's files once in turn (`strace -e inject`), and
 * prints what the program said, and whether what it had acknowledged is there, what it took out is gone, and the archive
 * is sound.
 * `npm run bench:io-faults -- [--most 40] [--command ingest|remove|backup|ask]`: at most so many of each call
 */
const { most, command: only } = readArguments({ most: '40', command: '' });

/** A call, how it fails, and whether it is told by the files it is of or by its name alone. */
const FAULTS: readonly (readonly [calls: string, error: string, isOfFiles: boolean])[] = [
  ['pwrite64', 'ENOSPC', true],
  ['pwrite64', 'EIO', true],
  ['fsync', 'EIO', false],
  ['fdatasync', 'EIO', false],
  ['ftruncate', 'EIO', true],
  ['rename', 'EIO', false],
  ['rename', 'EACCES', false],
  ['unlink', 'EIO', false],
];

const ARTICLES = inventedArticles(6, 7);
const [KEPT, NEW] = [ARTICLES.slice(0, 3), ARTICLES.slice(3)];

/** What is run over an archive, and which articles must be there when it said that it was done, and when not. */
interface Command {
  readonly args: (folder: string) => readonly string[];
  readonly input?: string;
  /** Whether it makes the cache of vectors anew. */
  readonly isCacheless?: true;
  /** Whether all writes are of its files, one of which nobody knows by name before. */
  readonly isAll?: true;
  /** The articles that must be there. */
  readonly due: (seen: { readonly code: number | null; readonly stderr: string }) => readonly string[];
  /** What is wrong with what it made. */
  readonly problems?: (folder: string, code: number | null) => readonly string[];
}

const urls = (articles: readonly { readonly url: string | null }[]) => articles.map(({ url }) => String(url));

const COMMANDS: Readonly<Record<string, Command>> = {
  ingest: {
    args: () => ['ingest', '--verbose', '-'],
    input: asLines(NEW),
    due: ({ stderr }) => [
      ...urls(KEPT),
      ...[...stderr.matchAll(/^added (\S+)$/gmu)].map((match) => match[1] as string),
    ],
  },
  remove: {
    args: () => ['remove', urls(KEPT)[0] as string],
    due: () => urls(KEPT).slice(1),
    problems: (folder, code) =>
      code === 0 && there(folder).has(urls(KEPT)[0] as string) ? ['what was taken out is there'] : [],
  },
  backup: {
    args: (folder) => ['backup', join(folder, 'copy.sqlite')],
    isAll: true,
    due: () => urls(KEPT),
    problems: (folder, code) => {
      const isThere = existsSync(join(folder, 'copy.sqlite'));
      if (code === 0) return isThere ? [] : ['no backup, and none was missed'];
      return isThere ? ['a backup that is said to have failed'] : [];
    },
  },
  ask: {
    args: () => ['ask', 'ما آخر الأخبار؟'],
    isCacheless: true,
    due: () => urls(KEPT),
  },
};

const whole = newFolder();
{
  const { status, stderr } = spawnSync(process.execPath, [MAIN, ...NO_ENV, 'ingest', '-'], {
    env: environmentOf({ archive: whole }),
    input: asLines(KEPT),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}

let faults = 0;
let bad = 0;
for (const [name, command] of Object.entries(COMMANDS).filter(([each]) => only === '' || each === only)) {
  for (const [call, error, isOfFiles] of FAULTS) {
    for (let when = 1; when <= Number(most); when++) {
      const seen = failing(command, { call, error, isOfFiles, when });
      if (!seen.wasInjected) break;
      faults++;
      if (seen.problems.length > 0 || /^\s+at /mu.test(seen.said)) bad++;
      const held = seen.problems.join('; ') || 'kept, sound';
      console.log(`${name}: ${call} ${when} ${error}: exit ${seen.code}; ${seen.said}; ${held}`);
    }
  }
}
console.log(`${faults} faults, ${bad} of them with something lost, unsound or told as a stack`);
process.exit(bad === 0 ? 0 : 1);

interface Fault {
  readonly call: string;
  readonly error: string;
  readonly isOfFiles: boolean;
  readonly when: number;
}

interface Seen {
  readonly wasInjected: boolean;
  readonly code: number | null;
  readonly said: string;
  readonly problems: readonly string[];
}

function failing(command: Command, { call, error, isOfFiles, when }: Fault): Seen {
  const archive = newFolder();
  cpSync(whole, archive, { recursive: true });
  if (command.isCacheless)
    for (const end of ['', '.json']) rmSync(join(archive, `vectors.hnsw${end}`), { force: true });
  const log = join(newFolder(), 'strace');
  const trace = ['-f', '-qq', '-o', log, '-e', `trace=${call}`];
  const inject = ['-e', `inject=${call}:error=${error}:when=${when}`];
  const files = ['', '-wal', '-shm'].flatMap((end) => ['-P', join(archive, `archive.sqlite${end}`)]);
  const { status, stderr } = spawnSync(
    'strace',
    [
      ...trace,
      ...inject,
      ...(isOfFiles && !command.isAll ? files : []),
      process.execPath,
      MAIN,
      ...NO_ENV,
      ...command.args(archive),
    ],
    { env: environmentOf({ archive }), input: command.input ?? '', encoding: 'utf8' },
  );
  const told = stderr.match(/^isnad: [\s\S]*$/mu)?.[0].trim();
  const problems = [
    ...problemsOf(archive, command.due({ code: status, stderr })),
    ...(command.problems?.(archive, status) ?? []),
  ];
  return {
    wasInjected: readFileSync(log, 'utf8').includes('INJECTED'),
    code: status,
    said: told ?? (status === 0 ? 'done' : stderr.trim()),
    problems,
  };
}

/** The addresses of the articles in an archive. */
function there(folder: string): ReadonlySet<string | null> {
  const archive = Archive.open(folder, null);
  try {
    return new Set([...archive.articles()].map(({ url }) => url));
  } finally {
    archive.close();
  }
}

function problemsOf(folder: string, due: readonly string[]): string[] {
  const found = there(folder);
  const archive = Archive.open(folder, null);
  try {
    // A cache that was not written to its end is made anew, and costs nobody anything.
    const unsound = archive.check().flatMap(({ mend, what }) => (mend === 'ask' ? [] : [what]));
    return [...unsound, ...due.filter((url) => !found.has(url)).map((url) => `lost ${url}`)];
  } finally {
    archive.close();
  }
}
