import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
  .url({ protocol: /^https?$/u, error: 'write an address that begins with http:// or https://' })
  .transform((url) => url.replace(/\/+$/u, ''));

/** Every variable that isnad reads, with what it may hold. `.env.example` lists the same, and a test holds them equal. */
export const VARIABLES = {
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d{5,}:[\w-]{30,}$/u, 'write the token as @BotFather gave it, like 123456789:AAE…')
    .optional(),
  TELEGRAM_BOT_TOKEN_FILE: z.string().optional(),
  BOT_API_ROOT: address.default('https://api.telegram.org'),
  ISNAD_ARCHIVE: z.string().default(join(ROOT, 'data', 'archive')),
  EMBEDDING_MODEL: z.string().default(join(ROOT, 'models', 'multilingual-e5-small-arabic')),
  ALLOW_MODEL_DOWNLOADS: flag.default(false),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'write one of fatal, error, warn, info, debug, trace, silent',
    })
    .default('info'),
} as const;

const schema = z.object(VARIABLES);

type Variables = z.infer<typeof schema>;

/** What isnad was told by its environment, checked. */
export interface Config extends Omit<Variables, 'TELEGRAM_BOT_TOKEN_FILE'> {}

/**
 * The configuration in `environment`, over that in the file `.env` at `envFile` where there is one. An empty value
 * counts as unset.
 * @throws ConfigError naming each variable that is wrong and what to write.
 */
export function readConfig(environment: NodeJS.ProcessEnv, envFile = '.env'): Config {
  const merged = { ...dotenvOf(envFile), ...withoutEmpty(environment) };
  const result = schema.safeParse(withoutEmpty(merged));
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`);
    throw new ConfigError(lines.join('\n'));
  }
  const { TELEGRAM_BOT_TOKEN_FILE, ...config } = result.data;
  if (TELEGRAM_BOT_TOKEN_FILE === undefined) return config;
  return { ...config, TELEGRAM_BOT_TOKEN: tokenIn(TELEGRAM_BOT_TOKEN_FILE) };
}

function dotenvOf(file: string): Record<string, string> {
  try {
    return parse(readFileSync(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new ConfigError(`${file}: cannot be read (${(error as Error).message}); mend it or take it away`);
  }
}

function withoutEmpty(variables: NodeJS.ProcessEnv): Record<string, string> {
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
