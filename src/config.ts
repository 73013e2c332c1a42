import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'dotenv';
import { ROOT } from './root.ts';
import {
  DEFAULT_FOLDER,
  isDatabaseAddress,
  type Listening,
  SETTINGS,
  type Settings,
  VARIABLES,
} from './variables.ts';

/** A variable has a value isnad cannot use. The message names it and says what to write. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** What isnad was told by its environment, checked. */
export interface Config extends Omit<Settings, 'TELEGRAM_BOT_TOKEN_FILE'> {
  /** Whether this machine itself may be asked for articles: for tests, and from the environment only. */
  readonly fetchLoopback: boolean;
  /** What is no error, and yet to be told the operator of the bot. */
  readonly warnings: readonly string[];
}

/**
 * The folder of what stands beside an archive: what the bot keeps, sources, messages that wait, models of the hub. The
 * archive's own, unless that is in a database.
 */
export function filesFolder({
  ISNAD_ARCHIVE,
  ISNAD_FILES,
}: Pick<Config, 'ISNAD_ARCHIVE' | 'ISNAD_FILES'>): string {
  return ISNAD_FILES ?? (isDatabaseAddress(ISNAD_ARCHIVE) ? DEFAULT_FOLDER : ISNAD_ARCHIVE);
}

/** The settings of an operator who gives none: beside the program, wherever it is started. */
export const ENV_FILE = join(ROOT, '.env');

type Given = Readonly<Record<string, string>>;

/**
 * The configuration in `environment`, over that in `envFile` where there is one. An empty value counts as unset, and a
 * token in the environment, given in either way, goes before any in the file. Paths in the file are from its folder.
 * @throws ConfigError naming each variable that is wrong and what to write.
 */
export function readConfig(environment: NodeJS.ProcessEnv, envFile = ENV_FILE): Config {
  const stated = withoutEmpty(environment);
  const filed = withoutEmpty(dotenvOf(envFile));
  if (filed.BOT_API_ROOT !== undefined) {
    throw new ConfigError(
      `BOT_API_ROOT: set in ${envFile}, and only the environment may say where the token is sent; take it out there`,
    );
  }
  if (stated.LLM_KEY !== undefined && stated.LLM_URL === undefined && filed.LLM_URL !== undefined) {
    throw new ConfigError(
      `LLM_URL: set in ${envFile} while LLM_KEY is in the environment; set both in one place, so that no file says where the key is sent`,
    );
  }
  const sources: readonly Given[] = [stated, fromFolder(filed, dirname(resolve(envFile)))];
  const { token, file } = tokenOf(sources);
  const result = SETTINGS.safeParse({
    ...sources[1],
    ...stated,
    TELEGRAM_BOT_TOKEN: token,
    TELEGRAM_BOT_TOKEN_FILE: file,
  });
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`);
    throw new ConfigError(lines.join('\n'));
  }
  if (result.data.LLM_URL !== undefined && result.data.LLM_MODEL === undefined) {
    throw new ConfigError(
      'LLM_MODEL: not set beside LLM_URL; write the name of the model as its server has it',
    );
  }
  const { TELEGRAM_BOT_TOKEN_FILE, ...rest } = withListener(result.data);
  const config = { ...rest, fetchLoopback: stated.ISNAD_FETCH_LOOPBACK === '1' };
  const weak = weakSecret(config.WEBHOOK_SECRET);
  if (TELEGRAM_BOT_TOKEN_FILE !== undefined) {
    const TELEGRAM_BOT_TOKEN = tokenIn(TELEGRAM_BOT_TOKEN_FILE);
    return { ...config, TELEGRAM_BOT_TOKEN, warnings: [...warningsOf(TELEGRAM_BOT_TOKEN_FILE), ...weak] };
  }
  const isFiled =
    (token !== undefined && stated.TELEGRAM_BOT_TOKEN === undefined) ||
    (config.LLM_KEY !== undefined && stated.LLM_KEY === undefined) ||
    (hasPassword(config.ISNAD_ARCHIVE) && stated.ISNAD_ARCHIVE === undefined);
  return { ...config, warnings: [...(isFiled ? warningsOf(envFile) : []), ...weak] };
}

/** Where nothing is said of it and something has to be listened for: only this machine can reach it. */
const OWN_MACHINE: Listening = { host: '127.0.0.1', port: 8080 };

/**
 * With the address that a webhook or the reader page needs.
 * @throws ConfigError when there is a webhook without its secret.
 */
function withListener(given: Settings): Settings {
  if (given.WEBHOOK_URL !== undefined && given.WEBHOOK_SECRET === undefined) {
    throw new ConfigError(
      'WEBHOOK_SECRET: not set beside WEBHOOK_URL; anybody could send the bot messages without it: openssl rand -hex 32 makes one',
    );
  }
  const needs = given.WEBHOOK_URL !== undefined || given.READER_URL !== undefined;
  return given.HTTP_ADDRESS === undefined && needs ? { ...given, HTTP_ADDRESS: OWN_MACHINE } : given;
}

/** Fewer letters may be guessed by whoever tries for long. */
const SHORT_SECRET = 16;

function weakSecret(secret: string | undefined): readonly string[] {
  if (secret === undefined || secret.length >= SHORT_SECRET) return [];
  return [
    `WEBHOOK_SECRET has ${secret.length} letters, and may be guessed: openssl rand -hex 32 makes a better one`,
  ];
}

/** The token, or the file that holds it, of the first source that gives one. */
function tokenOf(sources: readonly Given[]): { readonly token?: string; readonly file?: string } {
  for (const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_BOT_TOKEN_FILE: file } of sources) {
    if (token !== undefined && file !== undefined) {
      throw new ConfigError(
        'TELEGRAM_BOT_TOKEN: set beside TELEGRAM_BOT_TOKEN_FILE in the same place; take one of them out',
      );
    }
    if (token !== undefined) return { token };
    if (file !== undefined) return { file };
  }
  return {};
}

/** The variables of a file with its paths made absolute; a model that is no folder there is a name on the hub. */
function fromFolder(filed: Given, folder: string): Given {
  const paths = ['TELEGRAM_BOT_TOKEN_FILE', 'ISNAD_ARCHIVE', 'ISNAD_FILES', 'EMBEDDING_MODEL'].flatMap(
    (name) => {
      const path = filed[name];
      if (
        path === undefined ||
        isDatabaseAddress(path) ||
        (name === 'EMBEDDING_MODEL' && !existsSync(resolve(folder, path)))
      )
        return [];
      return [[name, resolve(folder, path)]];
    },
  );
  return { ...filed, ...Object.fromEntries(paths) };
}

/** That others than the operator can read or change a file with a secret, where files say so. */
function warningsOf(file: string): readonly string[] {
  if (process.platform === 'win32' || ((statSync(file, { throwIfNoEntry: false })?.mode ?? 0) & 0o077) === 0)
    return [];
  return [
    `${file} holds a secret (the bot's token, a key or a password), and others on this machine can read or change it: chmod 600 ${file}`,
  ];
}

function hasPassword(archive: string): boolean {
  return isDatabaseAddress(archive) && URL.canParse(archive) && new URL(archive).password !== '';
}

function dotenvOf(file: string): Record<string, string> {
  try {
    return parse(readFileSync(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new ConfigError(`${file}: cannot be read (${(error as Error).message}); mend it or take it away`);
  }
}

function withoutEmpty(variables: NodeJS.ProcessEnv): Given {
  return Object.fromEntries(
    Object.entries(variables).filter((pair): pair is [string, string] => !!pair[1]?.trim()),
  );
}

function tokenIn(file: string): string {
  const name = 'TELEGRAM_BOT_TOKEN_FILE';
  let token: string;
  try {
    token = readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new ConfigError(
      `${name}: cannot read ${file} (${(error as NodeJS.ErrnoException).code}); write the path of a file that holds the token`,
    );
  }
  const checked = VARIABLES.TELEGRAM_BOT_TOKEN.safeParse(token);
  if (!checked.success || checked.data === undefined) {
    throw new ConfigError(
      `${name}: ${file} holds no token; it must hold one line as @BotFather gave it, like 123456789:AAE…`,
    );
  }
  return checked.data;
}
