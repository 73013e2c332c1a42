import { localDay } from '../../answer/grammar/days.ts';
import { type Config, ConfigError } from '../../config.ts';
import { EXIT, type Io, print, tell } from '../terminal/io.ts';
import { openedApp } from '../terminal/opened.ts';

/** The question that the README shows, answered when there is neither a token nor a terminal. */
export const EXAMPLE = 'من التقى سراج الدين القصباوي في بيت الغار في آذار ٢٠٢٣، وأين؟';

const NO_TOKEN =
  'No TELEGRAM_BOT_TOKEN is set, so isnad answers here. For the Telegram bot: send /newbot to @BotFather, write ' +
  'TELEGRAM_BOT_TOKEN=… into the file .env beside the program, and start again.';

/**
 * The main job, without a command: the bot when a token is set; else a chat in the terminal; without a terminal, the
 * answer to the example. When the archive is empty, the sample articles are taken in first.
 */
export async function start(config: Config, io: Io): Promise<number> {
  if (config.TELEGRAM_BOT_TOKEN !== undefined) return await bot(config, config.TELEGRAM_BOT_TOKEN, io);
  const app = await openedApp(config, io, { create: true, orReadOnly: true });
  try {
    if (app.archive.counts().articles === 0) {
      const { takeSample } = await import('../articles/sample.ts');
      await takeSample(app, config, io);
    }
    if (io.signal.aborted) return EXIT.interrupted;
    tell(io, NO_TOKEN);
    if (io.stdin.isTTY && io.stdout.isTTY) {
      const { chat } = await import('../questions/chat.ts');
      return await chat(app, io);
    }
    const { plainText } = await import('../../answer/text/plain.ts');
    print(io, `${EXAMPLE}\n\n${plainText(await app.ask(EXAMPLE, localDay(io.now())))}`);
    return EXIT.done;
  } finally {
    await app.close();
  }
}

/**
 * The bot and nothing else.
 * @throws ConfigError when no token is set.
 */
export async function startBot(config: Config, io: Io): Promise<number> {
  if (config.TELEGRAM_BOT_TOKEN === undefined) {
    throw new ConfigError(
      'TELEGRAM_BOT_TOKEN: not set; write the token as @BotFather gave it, like 123456789:AAE…',
    );
  }
  return await bot(config, config.TELEGRAM_BOT_TOKEN, io);
}

async function bot(config: Config, token: string, io: Io): Promise<number> {
  // Loaded here: every other command starts sooner without grammY.
  const { serveBot } = await import('./bot.ts');
  return await serveBot(config, token, io);
}
