import { join } from 'node:path';
import { localDay } from '../../answer/grammar/days.ts';
import { AnsweringProcess, answeringProcess } from '../../answering.ts';
import { openApp } from '../../app.ts';
import { listenForWrites } from '../../archive/database/postgres/connection/bell.ts';
import { type Config, filesFolder } from '../../config.ts';
import { Pairs } from '../../telegram/access/pairs.ts';
import { Offers } from '../../telegram/admin/offers.ts';
import { createBot, type TelegramBot } from '../../telegram/bot.ts';
import { TELEGRAM } from '../../telegram/constants.ts';
import type { Intake } from '../../telegram/intake.ts';
import { createLog, type Logger } from '../../telegram/log.ts';
import { openOwn } from '../../telegram/own-file.ts';
import { polling } from '../../telegram/poll.ts';
import { runBot } from '../../telegram/run.ts';
import { Webhook } from '../../telegram/webhook.ts';
import { isDatabaseAddress } from '../../variables.ts';
import { Listener } from '../../web/listener.ts';
import { Metrics } from '../../web/metrics.ts';
import { Links, linkKey } from '../../web/page/links.ts';
import { pageRoutes } from '../../web/page/routes.ts';
import { webhookRoute } from '../../web/webhook.ts';
import { takeSample } from '../articles/sample.ts';
import { EXIT, type Io, tell } from '../terminal/io.ts';
import { botPlace } from './bot-place.ts';
import { IngestProcess } from './taking-in.ts';

/** The bot, until it is asked to stop; it listens, where it is told to, from the first moment. */
export async function serveBot(config: Config, token: string, io: Io): Promise<number> {
  for (const warning of config.warnings) tell(io, `isnad: warning: ${warning}`);
  const log = createLog(config.LOG_LEVEL, io.stderr);
  const metrics = new Metrics();
  const listener =
    config.HTTP_ADDRESS === undefined ? null : await Listener.open(config.HTTP_ADDRESS, { log, metrics });
  try {
    const answering = await AnsweringProcess.open(
      () => answeringProcess(config, { create: true, orReadOnly: true }),
      (err) => log.error({ err }, 'another process is started to answer'),
    );
    try {
      if ((await answering.articles()) === 0) {
        const app = await openApp(config);
        await takeSample(app, config, io).finally(() => app.close());
      }
      if (io.signal.aborted) return EXIT.interrupted;
      await serve(answering, { config, token, io, log, metrics, listener });
      return EXIT.done;
    } finally {
      await answering.close();
    }
  } finally {
    await listener?.close();
  }
}

interface ServingParts {
  readonly config: Config;
  readonly token: string;
  readonly io: Io;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly listener: Listener | null;
}

async function serve(answering: AnsweringProcess, parts: ServingParts): Promise<void> {
  const { config, token } = parts;
  const takingIn = takingInOf(parts);
  const pairs = config.BOT_PAIRING ? new Pairs(botPlace(config, token)) : undefined;
  try {
    await serveWith(answering, { takingIn, pairs }, parts);
  } finally {
    await takingIn?.taker.close();
    takingIn?.offers.close();
    pairs?.close();
  }
}

/** Where administrators may have articles taken in; null where there are none. */
function takingInOf({ config, token }: ServingParts) {
  if ((config.BOT_ADMINS ?? []).length === 0) return null;
  return {
    offers: new Offers(botPlace(config, token)),
    taker: new IngestProcess(config),
    folder: join(filesFolder(config), 'offers'),
  };
}

async function serveWith(
  answering: AnsweringProcess,
  {
    takingIn,
    pairs,
  }: { readonly takingIn: ReturnType<typeof takingInOf>; readonly pairs: Pairs | undefined },
  parts: ServingParts,
): Promise<void> {
  const { config, token, io, log, metrics, listener } = parts;
  const articles = () => answering.articles();
  const links = linksOf(parts);
  const own = openOwn(botPlace(config, token), log);
  const writes = new EventTarget();
  const unlisten = isDatabaseAddress(config.ISNAD_ARCHIVE)
    ? listenForWrites(config.ISNAD_ARCHIVE, () => void writes.dispatchEvent(new Event('written')))
    : null;
  const bot = createBot(token, {
    own,
    writes,
    answerer: answering,
    ended: answering.ended,
    forgetWords: () => answering.forget(),
    articles,
    log,
    now: io.now,
    apiRoot: config.BOT_API_ROOT,
    users: config.BOT_USERS,
    admins: config.BOT_ADMINS,
    operating: { figures: () => answering.figures(), reload: () => answering.reload() },
    ...(takingIn === null ? {} : { takingIn }),
    pairs,
    keepsUntilAnswered: config.WEBHOOK_URL !== undefined,
    observe: (handled) => metrics.handled(handled),
    pageOf:
      links === null || !isLinked(links.base)
        ? undefined
        : (article, cited) => links.article(article, cited, links.fresh),
  });
  // They are proven by answering them, before somebody waits for the greeting.
  answering.examples(TELEGRAM.examples, localDay(io.now()), io.signal).catch((err) => log.debug({ err }));
  metrics.measure({ load: bot.load, articles });
  const { intake, routes } = intakeOf(bot, parts);
  const page =
    links === null
      ? []
      : [
          pageRoutes({
            links,
            ask: async (question, asOf, signal) =>
              (await answering.reply(question, asOf, null, signal)).answer,
            read: (wanted) => answering.read(wanted),
            metrics,
            now: io.now,
          }),
        ];
  listener?.serve({
    ready: async () => ({
      archive: (await articles()) > 0,
      networks: !answering.ended.aborted,
      telegram: !io.signal.aborted && intake.isAlive(),
    }),
    routes: [...routes, ...page],
  });
  const signal = AbortSignal.any([io.signal, answering.ended]);
  await runBot(bot, { log, intake, signal }).finally(async () => {
    await unlisten?.();
    own.close();
  });
  answering.ended.throwIfAborted();
}

/** The links of the reader page, or null where there is none; signed where not everybody may ask. */
function linksOf({ config, token, io, log }: ServingParts): Links | null {
  const { READER_URL: base, BOT_USERS: users, BOT_PAIRING: isPairing } = config;
  if (base === undefined) return null;
  if (!isLinked(base)) log.warn('READER_URL names a host without a dot: Telegram shows no links to it');
  return new Links(base, { key: users === undefined && !isPairing ? null : linkKey(token), now: io.now });
}

/** Telegram refuses a message with a button whose host has no dot. */
function isLinked(address: string): boolean {
  return /[^.]\.[^.]/u.test(new URL(address).hostname);
}

/** By polling, unless there is an address for Telegram to bring updates to. */
function intakeOf(bot: TelegramBot, { config, token, io, log }: ServingParts) {
  const { WEBHOOK_URL: url, WEBHOOK_SECRET: secret } = config;
  if (url === undefined || secret === undefined) {
    return { intake: polling(bot, log) satisfies Intake, routes: [] };
  }
  // Each bot has its own: their numbers for updates have nothing to do with each other.
  const file = botPlace(config, token, 'updates');
  const webhook = new Webhook(bot, { url, secret, file, now: io.now });
  return {
    intake: webhook,
    routes: [webhookRoute({ url, secret, receive: (update) => webhook.receive(update) })],
  };
}
