import { type Api, GrammyError } from 'grammy';
import { TELEGRAM } from '../constants.ts';
import type { Duty } from '../duty.ts';
import { forgetChat, type Keeping, moveChat } from '../keeping.ts';
import type { ChosenLanguages } from '../languages/chosen-languages.ts';
import { LANGUAGES } from '../languages/languages.ts';
import type { Logger } from '../log.ts';
import type { PageOf } from '../pages.ts';
import { pause } from '../pause.ts';
import type { Answerer } from '../response-parts.ts';
import { optionsOf } from '../send.ts';
import { whyUnreachable } from '../unreachable.ts';
import type { Following } from './followings.ts';
import { newsMessages } from './news.ts';
import type { QueuedNotice } from './queued-notices.ts';

export interface TellerParts {
  readonly api: Api;
  readonly answerer: Pick<Answerer, 'read'>;
  readonly keeping: Keeping;
  readonly log: Logger;
  readonly languages: ChosenLanguages;
  readonly pageOf?: PageOf | undefined;
  /** Whether a chat may still be told anything. */
  readonly mayRead: (chat: number) => boolean;
  readonly lookMs?: number | undefined;
  /** Whether this bot tells, where there are several. */
  readonly duty: Duty;
  /** Called at each look of the bot that tells. */
  readonly onDuty?: (() => void) | undefined;
  /** Dispatches "written" when something came into the archive: then it is looked at once. */
  readonly writes?: EventTarget | undefined;
}

/**
 * Tells chats of new meetings of those whom they follow, until `signal` is aborted; a message that is on its way then is
 * waited for. What is found is written down, with how far it was looked, before anything of it is sent, and taken out
 * when it was: so a bot that is killed loses nothing, and tells again at most the one that was on its way.
 */
export async function tellNews(parts: TellerParts, signal: AbortSignal): Promise<void> {
  const { log, duty, onDuty, writes, lookMs = TELEGRAM.lookForNewsMs } = parts;
  while (!signal.aborted) {
    try {
      if (duty.isOurs()) {
        onDuty?.();
        await look(parts, signal);
        await sendAll(parts, signal);
      }
    } catch (err) {
      if (!signal.aborted) log.warn({ err }, 'news could not be told; it is tried again');
    }
    await pause(lookMs, signal, writes);
  }
}

async function look(
  { answerer, keeping, languages, pageOf, mayRead }: TellerParts,
  signal: AbortSignal,
): Promise<void> {
  const { followings, notices } = keeping;
  const all = followings.all();
  if (all.length === 0) return;
  const followed = all.map(({ id, name, with: other, since }) => ({ id, name, with: other, since }));
  const news = await answerer.read({ what: 'new-meetings', followed }, signal);
  if (news === null) return;
  const { until, found } = news;
  const behind = all.filter(
    ({ since }) => since.articles !== until.articles || since.versions !== until.versions,
  );
  if (behind.length === 0) return;
  notices.together(() => {
    const moved = behind.filter((following) => followings.advance(following, until));
    for (const own of byChat(moved)) {
      if (!mayRead(own[0].chat)) continue;
      const words = LANGUAGES[languages.of(own[0].chat) ?? own[0].language];
      for (const message of newsMessages(own, found, { words, pageOf })) notices.add(own[0], message);
    }
  });
}

/** Those of each chat; what is news for two of its topics is told in the first. */
function byChat(all: readonly Following[]): readonly (readonly [Following, ...Following[]])[] {
  const chats = new Map<number, [Following, ...Following[]]>();
  for (const following of all) {
    const own = chats.get(following.chat);
    if (own === undefined) chats.set(following.chat, [following]);
    else own.push(following);
  }
  return [...chats.values()];
}

async function sendAll(parts: TellerParts, signal: AbortSignal): Promise<void> {
  const { notices } = parts.keeping;
  let last = 0;
  for (let notice = notices.next(last); notice !== null && !signal.aborted; notice = notices.next(last)) {
    last = notice.id;
    await sendOne(notice, parts);
  }
}

/** Sends it, and forgets the chat where that is gone. @throws what another try may mend. */
async function sendOne(notice: QueuedNotice, parts: TellerParts): Promise<void> {
  const { api, keeping, log } = parts;
  const { id, chat, thread, message } = notice;
  try {
    await api.sendMessage(chat, message.text, {
      ...optionsOf(message),
      ...(thread === null ? {} : { message_thread_id: thread }),
    });
  } catch (error) {
    const then = error instanceof GrammyError ? remedy(error, notice) : null;
    if (then === null) throw error;
    if (then === 'forget') return void forgetChat(chat, keeping);
    if (typeof then === 'number') {
      moveChat(chat, then, keeping);
      return await sendOne({ ...notice, chat: then, thread: null }, parts);
    }
    if (then === 'plain') return await sendOne({ ...notice, thread: null }, parts);
    log.error({ err: error }, 'news that Telegram does not take were left out');
  }
  keeping.notices.done(id);
}

/** What is to be done about a refusal; null where another try may mend it, a number where the chat has that now. */
function remedy(
  error: GrammyError,
  { thread }: QueuedNotice,
): 'forget' | 'plain' | 'leave out' | number | null {
  const { error_code: code, description, parameters } = error;
  if (parameters.migrate_to_chat_id !== undefined) return parameters.migrate_to_chat_id;
  if (whyUnreachable(error) !== null) return 'forget';
  if (code !== 400) return null;
  return thread !== null && /thread|topic/iu.test(description) ? 'plain' : 'leave out';
}
