import { join } from 'node:path';
import { z } from 'zod';
import { ROOT } from './root.ts';

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

/** The folder of an archive where none is named. */
export const DEFAULT_FOLDER = join(ROOT, 'data', 'archive');

/** Whether the place of an archive is a database of PostgreSQL, not a folder. */
export function isDatabaseAddress(place: string): boolean {
  return /^postgres(?:ql)?:\/\//u.test(place);
}

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
  ISNAD_ARCHIVE: z.string().default(DEFAULT_FOLDER),
  ISNAD_FILES: z.string().optional(),
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

/** All of them together. */
export const SETTINGS = z.object(VARIABLES);

export type Settings = z.infer<typeof SETTINGS>;

/** Whether a token sent there passes no network in the open. */
function isSecret(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u.test(hostname);
}
