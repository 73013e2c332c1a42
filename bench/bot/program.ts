import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SAMPLE } from '../../src/ingesting.ts';
import { type BotApi, TOKEN } from '../../tests/support/bot-api/server.ts';
import { environmentOf, isnad, MAIN, NO_ENV } from '../../tests/support/program.ts';

/** The built bot over an archive, as a process; `node` are arguments for Node itself. */
export function startBot(
  api: BotApi,
  archive: string,
  {
    node = [],
    environment = {},
  }: { readonly node?: readonly string[]; readonly environment?: NodeJS.ProcessEnv } = {},
): ChildProcess {
  return spawn(process.execPath, [...node, MAIN, ...NO_ENV, 'bot'], {
    env: environmentOf({
      archive,
      environment: { TELEGRAM_BOT_TOKEN: TOKEN, BOT_API_ROOT: api.root, LOG_LEVEL: 'warn', ...environment },
    }),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** A new archive of the sample articles; its folder. */
export async function sampleArchive(): Promise<string> {
  const archive = mkdtempSync(join(tmpdir(), 'isnad-bench-'));
  const { code, stderr } = await isnad(['ingest', SAMPLE], { archive });
  if (code !== 0) throw new Error(stderr);
  return archive;
}
