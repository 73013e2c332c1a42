import { mkdirSync } from 'node:fs';
import { type Command, InvalidArgumentError } from 'commander';
import { type Config, ConfigError, filesFolder } from '../../config.ts';
import type { Pairs } from '../../telegram/access/pairs.ts';
import { startAddress } from '../../telegram/start-links.ts';
import type { CommandParts } from '../terminal/archive-commands.ts';
import { EXIT, type Io, print, tell } from '../terminal/io.ts';
import { botPlace } from './bot-place.ts';

interface Options {
  readonly hours: number;
  readonly list?: true;
  readonly remove?: number;
  readonly json?: true;
}

/** `isnad pair`: codes by which readers are let in where the bot is not open, and who was. */
export function pairCommand(program: Command, { config, io, exit }: CommandParts): void {
  program
    .command('pair')
    .description('print a code by which one reader may ask the bot, where BOT_PAIRING is true')
    .option('--hours <n>', 'how long the code is open', hours, 24)
    .option('--list', 'list the readers that came by a code, and when open codes end')
    .option('--remove <number>', 'let a reader ask no more', readerNumber)
    .option('--json', 'print it as JSON')
    .action(async (options: Options) => {
      const read = config();
      const { TELEGRAM_BOT_TOKEN: token } = read;
      if (token === undefined) {
        throw new ConfigError(
          'TELEGRAM_BOT_TOKEN: not set, and each bot has its own readers; write the token as @BotFather gave it',
        );
      }
      const { Pairs } = await import('../../telegram/access/pairs.ts');
      mkdirSync(filesFolder(read), { recursive: true });
      const pairs = new Pairs(botPlace(read, token));
      try {
        if (options.remove !== undefined) exit(remove(pairs, options.remove, options, io));
        else if (options.list) list(pairs, options, io);
        else await open(pairs, options, { config: read, token, io });
      } finally {
        pairs.close();
      }
    });
}

async function open(
  pairs: Pairs,
  options: Options,
  { config, token, io }: { readonly config: Config; readonly token: string; readonly io: Io },
): Promise<void> {
  if (!config.BOT_PAIRING) tell(io, 'isnad: warning: BOT_PAIRING is not true, so that no code is asked for');
  const expires = new Date(io.now().getTime() + options.hours * 3_600_000);
  const code = pairs.open(expires);
  const { botName } = await import('../../telegram/access/bot-name.ts');
  const name = await botName(token, config.BOT_API_ROOT);
  const link = name === null ? null : startAddress(name, `pair-${code}`);
  if (options.json) return print(io, JSON.stringify({ code, expires, link }));
  const lines = [
    `/pair ${code}`,
    ...(link === null ? [] : [link]),
    `open until ${expires.toISOString()}, for one reader`,
  ];
  print(io, lines.join('\n'));
}

function list(pairs: Pairs, options: Options, io: Io): void {
  const [readers, codes] = [pairs.readers(), pairs.codes(io.now())];
  if (options.json) {
    print(io, JSON.stringify({ readers, codes }));
    return;
  }
  for (const { id, since } of readers) print(io, `${id}\tsince ${since.toISOString()}`);
  for (const end of codes) print(io, `a code\tuntil ${end.toISOString()}`);
}

function remove(pairs: Pairs, reader: number, options: Options, io: Io): number {
  const isRemoved = pairs.remove(reader);
  if (options.json) print(io, JSON.stringify({ removed: isRemoved ? reader : null }));
  else tell(io, isRemoved ? `${reader} may ask no more` : `${reader} never came by a code`);
  return isRemoved ? EXIT.done : EXIT.couldNot;
}

function hours(value: string): number {
  if (!/^[1-9]\d{0,2}$/u.test(value))
    throw new InvalidArgumentError('Write hours as a number from 1 to 999.');
  return Number(value);
}

function readerNumber(value: string): number {
  if (!/^[1-9]\d{0,14}$/u.test(value))
    throw new InvalidArgumentError('Write the number of a person, as --list shows it.');
  return Number(value);
}
