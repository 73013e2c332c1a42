import { sequentialize } from '@grammyjs/runner';
import { Bot, GrammyError, type NextFunction } from 'grammy';
import { ANSWER } from '../answer/constants.ts';
import type { Database } from '../archive/database/database.ts';
import { pairing } from './access/pairing.ts';
import { administration, type Operating } from './admin/administration.ts';
import { Desk, type DeskParts } from './admin/desk.ts';
import { Tally } from './admin/figures.ts';
import { type AdmissionParts, admission } from './admission.ts';
import { recorded } from './boundary.ts';
import { Clock } from './clock.ts';
import type { AdminCommands } from './command-lists.ts';
import { TELEGRAM } from './constants.ts';
import { dutyOf } from './duty.ts';
import { voting } from './feedback/voting.ts';
import { tellNews } from './following/teller.ts';
import type { Handled, Load } from './handled.ts';
import { inlineAnswers } from './inline/inline.ts';
import { keeping, moveChat } from './keeping.ts';
import { KeptQuestions } from './kept-questions.ts';
import { ChosenLanguages } from './languages/chosen-languages.ts';
import { LANGUAGES, type Language, languageFor } from './languages/languages.ts';
import type { Logger } from './log.ts';
import { type Contact, type Patience, watchPolling } from './network.ts';
import { ownInMemory } from './own-file.ts';
import { type Persistence, persist } from './persist.ts';
import { pressOf } from './press-data.ts';
import { responder } from './respond.ts';
import type { ResponseParts } from './response-parts.ts';
import { senderOf, type Turn } from './turn.ts';
import { Line } from './turns.ts';

/** What the bot is given. */
export interface BotParts
  extends Omit<ResponseParts, 'line' | 'languages' | 'questions' | 'keeping'>,
    Omit<AdmissionParts, 'clock' | 'line'> {
  readonly log: Logger;
  /** Where the Bot API is, without a slash at the end. */
  readonly apiRoot: string;
  readonly patience?: Partial<Patience>;
  /** Where what is kept of readers is; in memory when left out. */
  readonly own?: Database;
  /** Aborted when nothing answers any more: what is in hand then is answered at the next start. */
  readonly ended?: AbortSignal;
  /** Milliseconds that a question waits at most for those before it; half a minute unless given. */
  readonly longestWaitMs?: number;
  /** Dispatches "written" when something came into the archive from elsewhere. */
  readonly writes?: EventTarget;
  /** Milliseconds between two looks for news of those followed. */
  readonly lookMs?: number;
  /** Told of every update that is done. */
  readonly observe?: (handled: Handled) => void;
  /** Milliseconds for which nothing more is typed until an inline query is answered; a second unless given. */
  readonly inlinePauseMs?: number;
  /** Has what answers forget the words of the questions that it answered. */
  readonly forgetWords?: () => void;
  /** What administrators may have done; left out where there is nothing of it. */
  readonly operating?: Operating;
  /** How what administrators offer is taken in; left out where nothing is. */
  readonly takingIn?: DeskParts;
}

/** A bot that is ready to be run, and what is known of its contact with Telegram. */
export interface TelegramBot {
  readonly bot: Bot<Turn>;
  readonly clock: Clock;
  readonly contact: Contact;
  readonly persistence: Persistence;
  readonly patience: Patience;
  readonly now: () => Date;
  readonly load: () => Load;
  readonly administering: AdminCommands;
  /** Where what administrators offer is taken in; null where nothing is. */
  readonly desk: Desk | null;
  /** Tells chats of news of those whom they follow, until the signal is aborted. */
  readonly tellNews: (signal: AbortSignal) => Promise<void>;
  /** Forgets whom and what it need not know any more; to be called now and then. */
  readonly forget: () => void;
}

/** The whole bot, its parts put together; nothing is sent or fetched before it is run. */
export function createBot(token: string, parts: BotParts): TelegramBot {
  const { log, now } = parts;
  const patience = { ...TELEGRAM.patience, ...parts.patience };
  const bot = new Bot<Turn>(token, {
    client: { apiRoot: parts.apiRoot, timeoutSeconds: patience.callSeconds },
  });
  const contact = watchPolling(bot, log, now);
  const persistence = persist(bot, patience.sendMs);
  const clock = new Clock(now, log);
  bot.api.config.use(clock.listen);
  const line = new Line(ANSWER.atOnce, parts.longestWaitMs ?? ANSWER.longestWaitMs, now);
  const { steps, forget } = admission({ ...parts, clock, line });
  const { own = ownInMemory() } = parts;
  const languages = new ChosenLanguages(own);
  const kept = keeping(own, token);
  const questions = new KeptQuestions();
  const answers = responder({ ...parts, line, languages, questions, keeping: kept });
  const inline = inlineAnswers({ ...parts, line, questions });
  const load = () => ({ updates, answering: line.served, waiting: line.waiting });
  const tally = new Tally();
  const desk =
    parts.takingIn === undefined
      ? null
      : new Desk({ ...parts.takingIn, api: bot.api, apiRoot: parts.apiRoot, token, log, now });
  const { admins = [], operating } = parts;
  const commands: AdminCommands['commands'] = [
    ...(desk === null || operating === undefined ? [] : (['add'] as const)),
    ...(operating === undefined ? [] : (['stats', 'reload'] as const)),
    ...(parts.pairs === undefined ? [] : (['pair'] as const)),
    'feedback',
  ];
  const operated =
    operating === undefined ? [] : [administration({ ...operating, admins, desk, tally, load, now, log })];
  const codes = parts.pairs === undefined ? null : pairing(parts.pairs, now);
  let updates = 0;
  bot.use(
    async (turn, next) => {
      turn.words = LANGUAGES[languageOf(turn, languages)];
      updates += 1;
      await next().finally(() => {
        updates -= 1;
      });
    },
    recorded(parts, tally, kept),
  );
  bot.on('message:migrate_to_chat_id', (turn) =>
    moveChat(turn.chat.id, turn.message.migrate_to_chat_id, kept),
  );
  bot
    .on(['message', 'edited_message', 'callback_query'])
    .use(
      acknowledged,
      ...(codes === null ? [] : [codes.step]),
      ...operated,
      ...steps,
      voting({ ...parts, keeping: kept }),
      sequentialize(keys),
      answers.respond,
    );
  bot.on('inline_query').use(inline.respond);
  bot.catch((failure) => log.error({ err: failure.error }, 'an update failed outside its turn'));
  const forgetAll = () => {
    forget();
    answers.forget();
    inline.forget();
    codes?.forget();
    parts.forgetWords?.();
  };
  const { answerer, pageOf, lookMs, users, pairs } = parts;
  const isOpen = users === undefined && pairs === undefined;
  // Who may ask in a group is not known by its number alone.
  const mayRead = (chat: number) =>
    chat < 0 || isOpen || [...(users ?? []), ...admins].includes(chat) || pairs?.has(chat) === true;
  const telling = {
    ...{ api: bot.api, answerer, keeping: kept, log, languages, pageOf, mayRead, lookMs },
    ...{ duty: dutyOf(own), writes: parts.writes, onDuty: () => desk?.start() },
  };
  const news = (signal: AbortSignal) => tellNews(telling, signal);
  const administering = { admins, commands };
  return {
    bot,
    clock,
    contact,
    administering,
    persistence,
    patience,
    now,
    load,
    desk,
    tellNews: news,
    forget: forgetAll,
  };
}

/** The language that was chosen for a chat, or that of the Telegram of who writes. */
function languageOf({ chat, from }: Turn, languages: ChosenLanguages): Language {
  // A private chat has the number of the person, who has no chat where a query is typed.
  const chosen = languages.of(chat?.id ?? from?.id ?? 0);
  return chosen ?? languageFor(from?.language_code);
}

/**
 * A pressed button shows that it was: at once, since behind a slow answer Telegram would not take that any more; that of a
 * vote, which is quick, with what became of it.
 */
async function acknowledged(turn: Turn, next: NextFunction): Promise<void> {
  if (turn.callbackQuery === undefined) return await next();
  const acknowledge = async () => {
    const { notice } = turn;
    await turn.answerCallbackQuery(notice === undefined ? {} : { text: notice }).catch((error) => {
      if (!(error instanceof GrammyError)) throw error;
    });
  };
  if (pressOf(turn.callbackQuery.data)?.kind === 'vote') return await next().finally(acknowledge);
  await acknowledge();
  await next();
}

/** Answers in one chat, and to one user, are given one after the other; all others at once. */
function keys(turn: Turn): string[] {
  return [`chat ${turn.chat?.id}`, `user ${senderOf(turn)}`];
}
