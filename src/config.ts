import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'dotenv';
import { z } from 'zod';
import { ROOT } from './root.ts';

/** A variable has a value isnad cannot use. The message names it and says what to write. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const flag = z
  .enum(['true', 'false', '1', '0', 'yes', 'no'], { error: 'write true or false' })
  .transform((value) => value === 'true' || value === '1' || value === 'yes');

const address = z
  .url({ protocol: /^https?$/u, error: 'write an address that begins with http:// or https://', abort: true })
  .refine(
    isSecret,
    'write an address that begins with https://; http:// shows the token to all on the way, and is only for a server on this machine (localhost, 127.0.0.1, [::1])',
  )
  .transform((url) => url.replace(/\/+$/u, ''));

const ids = z
  .string()
  .regex(
    /^\s*-?\d{1,15}(?:[\s,]+-?\d{1,15})*\s*$/u,
    'write the numbers of people and groups with commas between, like 123456789, -1001234567890',
  )
  .transform((list) =>
    list
      .trim()
      .split(/[\s,]+/u)
      .map(Number),
  );

const people = ids.refine(
  (numbers) => numbers.every((number) => number > 0),
  'write the numbers of people alone: a number with a minus is that of a group, and all in it would be administrators',
);

/** Where the program listens, and on which port. */
export interface Listening {
  readonly host: string;
  readonly port: number;
}

const listening = z
  .string()
  .regex(
    /^(?:\[[\da-fA-F:.]{2,45}\]|[\w.-]{1,253}):\d{1,5}$/u,
    'write a host and a port with a colon between, like 127.0.0.1:8080 or [::1]:8080',
  )
  .transform((address): Listening => {
    const colon = address.lastIndexOf(':');
    return {
      host: address.slice(0, colon).replace(/^\[|\]$/gu, ''),
      port: Number(address.slice(colon + 1)),
    };
  })
  .refine(({ port }) => port <= 65_535, 'write a port of at most 65535');

/** An address that people and Telegram reach us by, without a slash at its end. */
const ownAddress = z
  .url({ protocol: /^https?$/u, error: 'write an address that begins with https://', abort: true })
  .refine((url) => {
    const { search, hash, username } = new URL(url);
    return search === '' && hash === '' && username === '';
  }, 'write an address without a question mark, # or a user name in it')
  .transform((url) => new URL(url).href.replace(/\/+$/u, ''));

/** Every variable that isnad reads, with what it may hold. `.env.example` lists the same, and a test holds them equal. */
export const VARIABLES = {
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d{5,}:[\w-]{30,}$/u, 'write the token as @BotFather gave it, like 123456789:AAE…')
    .optional(),
  TELEGRAM_BOT_TOKEN_FILE: z.string().optional(),
  BOT_USERS: ids.optional(),
  BOT_ADMINS: people.optional(),
  BOT_PAIRING: flag.default(false),
  BOT_API_ROOT: address.default('https://api.telegram.org'),
  WEBHOOK_URL: ownAddress
    .refine(
      isSecret,
      'write an address that begins with https://: Telegram takes no other (http:// is only for a server on this machine)',
    )
    .optional(),
  WEBHOOK_SECRET: z
    .string()
    .regex(
      /^[\w-]{1,256}$/u,
      'write 1 to 256 Latin letters, digits, _ or -, that nobody guesses: openssl rand -hex 32 makes some',
    )
    .optional(),
  HTTP_ADDRESS: listening.optional(),
  READER_URL: ownAddress.optional(),
  ISNAD_ARCHIVE: z.string().default(join(ROOT, 'data', 'archive')),
  ISNAD_CONTACT: z
    .string()
    .regex(
      /^(?:https?:\/\/|mailto:)[\x21-\x27\x2a-\x7e]{3,200}$/iu,
      'write an address at which sites find who asks them, like https://akhbar.example/about or mailto:you@akhbar.example',
    )
    .optional(),
  EMBEDDING_MODEL: z.string().default(join(ROOT, 'models', 'multilingual-e5-small-arabic')),
  ALLOW_MODEL_DOWNLOADS: flag.default(false),
  LLM_URL: z
    .url({ protocol: /^https?$/u, error: 'write an address that begins with https://', abort: true })
    .refine(
      isSecret,
      'write an address that begins with https://; http:// shows articles and key to all on the way, and is only for a server on this machine (localhost, 127.0.0.1, [::1])',
    )
    .refine((url) => {
      const { username, password, hash } = new URL(url);
      return username === '' && password === '' && hash === '';
    }, 'write an address without a user name or # in it; the key goes into LLM_KEY')
    .optional(),
  LLM_MODEL: z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/u, 'write the name of the model as its server has it, like qwen2.5:3b')
    .optional(),
  LLM_KEY: z
    .string()
    .regex(/^[\x21-\x7e]{1,500}$/u, 'write the key as the server gave it, in Latin letters, digits and signs')
    .optional(),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'write one of fatal, error, warn, info, debug, trace, silent',
    })
    .default('info'),
} as const;

const schema = z.object(VARIABLES);

type Variables = z.infer<typeof schema>;

/** What isnad was told by its environment, checked. */
export interface Config extends Omit<Variables, 'TELEGRAM_BOT_TOKEN_FILE'> {
  /** Whether this machine itself may be asked for articles: for tests, and from the environment only. */
  readonly fetchLoopback: boolean;
  /** What is no error, and yet to be told the operator of the bot. */
  readonly warnings: readonly string[];
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
  const result = schema.safeParse({
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
    (config.LLM_KEY !== undefined && stated.LLM_KEY === undefined);
  return { ...config, warnings: [...(isFiled ? warningsOf(envFile) : []), ...weak] };
}

/** Where nothing is said of it and something has to be listened for: only this machine can reach it. */
const OWN_MACHINE: Listening = { host: '127.0.0.1', port: 8080 };

/**
 * With the address that a webhook or the reader page needs.
 * @throws ConfigError when there is a webhook without its secret.
 */
function withListener(given: Variables): Variables {
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
  const paths = ['TELEGRAM_BOT_TOKEN_FILE', 'ISNAD_ARCHIVE', 'EMBEDDING_MODEL'].flatMap((name) => {
    const path = filed[name];
    if (path === undefined || (name === 'EMBEDDING_MODEL' && !existsSync(resolve(folder, path)))) return [];
    return [[name, resolve(folder, path)]];
  });
  return { ...filed, ...Object.fromEntries(paths) };
}

/** That others than the operator can read or change a file with a secret, where files say so. */
function warningsOf(file: string): readonly string[] {
  if (process.platform === 'win32' || ((statSync(file, { throwIfNoEntry: false })?.mode ?? 0) & 0o077) === 0)
    return [];
  return [
    `${file} holds a secret (the bot's token, or a key), and others on this machine can read or change it: chmod 600 ${file}`,
  ];
}

/** Whether a token sent there passes no network in the open. */
function isSecret(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u.test(hostname);
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
