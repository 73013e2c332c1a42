import { spawnSync } from 'node:child_process';
import { isnadCommand } from './program.ts';

const IS_ROOT = process.getuid?.() === 0;
const UNSHARE = ['unshare', ...(IS_ROOT ? ['--mount'] : ['--user', '--map-root-user', '--mount'])];

/** Rights of root that are above the modes of files. */
const RIGHTS = '-dac_override,-dac_read_search';

/** Whether a script may mount here, in a namespace of its own. */
export const CAN_MOUNT = succeeds([...UNSHARE, 'mount', '-t', 'tmpfs', 'tmpfs', '/tmp']);

/** What makes the modes of files bind whoever runs the tests. */
export const BOUND: readonly string[] = IS_ROOT ? ['setpriv', `--bounding-set=${RIGHTS}`] : [];

/** Whether `BOUND` can be had. */
export const CAN_BE_BOUND = BOUND.length === 0 || succeeds([...BOUND, 'true']);

/** What a script wrote, all together, and how it ended. */
export interface Scripted {
  readonly code: number | null;
  readonly output: string;
}

/**
 * Runs a script of the shell whose mounts are its own and go with it. In it `isnad …` runs the built program, whose
 * exit code it writes as a line `= CODE`.
 */
export function inMounts(script: string): Scripted {
  return scripted(UNSHARE, script);
}

/** Runs such a script, bound by the modes of files. */
export function bound(script: string): Scripted {
  return scripted(BOUND, script);
}

function scripted(before: readonly string[], script: string): Scripted {
  const whole = `exec 2>&1\nisnad() { ${isnadCommand()} "$@" && code=0 || code=$?; echo "= $code"; }\n${script}`;
  const [command = 'sh', ...args] = [...before, 'sh', '-e', '-c', whole];
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return { code: status, output: stdout };
}

function succeeds([command = '', ...args]: readonly string[]): boolean {
  return spawnSync(command, args).status === 0;
}
