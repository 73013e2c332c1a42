import { localDay } from '../answer/days.ts';
import { plainText } from '../answer/plain.ts';
import { type App, openApp, SAMPLE } from '../app.ts';
import { ArchiveError } from '../archive/error.ts';
import type { Config } from '../config.ts';
import { createLog } from '../telegram/log.ts';
import { runBot } from '../telegram/run.ts';
import { chat } from './chat.ts';
import { ingestInto } from './ingest.ts';
import { EXIT, type Io, print, tell } from './io.ts';

/** The question that the README shows, answered when there is neither a token nor a terminal. */
export const EXAMPLE = 'متى استقبل رئيس الوزراء وزير الخارجية؟';

/**
 * The main job, without a command: the bot when a token is set; else a chat in the terminal; without a terminal,
 * the answer to the example. When there is no archive yet, that of the sample articles is made first.
 */
export async function start(config: Config, io: Io): Promise<number> {
  const app = await openApp(config, { create: true });
  try {
    if (app.archive.counts().articles === 0) {
      tell(io, 'The archive is empty: taking in the sample articles of data/articles.');
      await ingestInto(app, [SAMPLE], {}, io);
      if (io.signal.aborted) return EXIT.interrupted;
    }
    if (config.TELEGRAM_BOT_TOKEN !== undefined) return await telegram(app, config, io);
    if (io.stdin.isTTY && io.stdout.isTTY) {
      tell(io, HOW_TO_GET_A_TOKEN);
      await chat(app, io);
    } else {
      const answer = await app.ask(EXAMPLE, localDay(io.now()));
      print(io, `${EXAMPLE}\n\n${plainText(answer)}`);
      tell(io, HOW_TO_GET_A_TOKEN);
    }
    return EXIT.done;
  } finally {
    await app.close();
  }
}

const HOW_TO_GET_A_TOKEN =
  'No TELEGRAM_BOT_TOKEN is set, so this is the terminal. For the Telegram bot: send /newbot to @BotFather, then ' +
  'write TELEGRAM_BOT_TOKEN=… into .env and start again.';

/** `isnad bot`. */
export async function runTelegram(config: Config, io: Io): Promise<number> {
  return await start(config, io);
}
async function telegram(_app: App, _config: Config, _io: Io): Promise<number> {
  void createLog;
  void runBot;
  void ArchiveError;
  return 0;
}
