import type { NextFunction } from 'grammy';
import { name } from '../bidi.ts';
import { TELEGRAM } from '../constants.ts';
import type { Load } from '../handled.ts';
import { languageOfWords } from '../languages/languages.ts';
import { describe, type Logger } from '../log.ts';
import { say, type Turn } from '../turn.ts';
import type { Desk } from './desk.ts';
import { type ArchiveFigures, figuresText, type Tally } from './figures.ts';
import { type Offer, offerOf } from './offer.ts';

/** What administrators may have done. */
export interface Operating {
  readonly figures: () => Promise<ArchiveFigures>;
  /** Opens the archive anew. @throws when it cannot be opened; the one that was open then answers on. */
  readonly reload: () => Promise<void>;
}

/** What the middleware knows. */
export interface AdministrationParts extends Operating {
  /** By number. */
  readonly admins: readonly number[];
  readonly desk: Desk | null;
  readonly tally: Tally;
  readonly load: () => Load;
  readonly now: () => Date;
  readonly log: Logger;
}

/** Does what an administrator wants in a private chat; all else is passed on as anybody's. */
export function administration(parts: AdministrationParts) {
  const { admins, desk, now } = parts;
  const started = now().getTime();
  return async (turn: Turn, next: NextFunction): Promise<void> => {
    const { msg } = turn;
    if (msg === undefined || !isOfAdmin(turn, admins)) return await next();
    const done = commanded(msg.text ?? '', turn, { ...parts, started });
    if (done !== null) return await done;
    const offer = desk && offerOf(msg);
    if (desk === null || offer === null) return await next();
    const isPassedOver = turn.editedMessage !== undefined || isOfAlbum(offer, msg);
    turn.outcome = isPassedOver
      ? 'passed over'
      : kept(desk, turn, { chat: msg.chat.id, message: msg.message_id, offer });
  };
}

/** What an administrator's command does; null where a text is none. */
function commanded(
  text: string,
  turn: Turn,
  parts: AdministrationParts & { readonly started: number },
): Promise<void> | null {
  const command = /^\/(stats|reload|add)(?:@\w+)?\s*$/iu.exec(text)?.[1]?.toLowerCase();
  if (command === 'stats') return stats(turn, parts.started, parts);
  if (command === 'reload') return reload(turn, parts);
  return command === 'add' && parts.desk !== null ? nothingToAdd(turn) : null;
}

async function nothingToAdd(turn: Turn): Promise<void> {
  await say(turn, turn.words.admin.nothingToAdd);
  turn.outcome = 'told';
}

/** Whether a message is an administrator's, in a private chat. */
function isOfAdmin({ chat, from, callbackQuery }: Turn, admins: readonly number[]): boolean {
  const isKnown = from !== undefined && admins.includes(from.id);
  return chat?.type === 'private' && isKnown && callbackQuery === undefined;
}

/** Of an album only one message has the words under it. */
function isOfAlbum(offer: Offer, { media_group_id: album }: { readonly media_group_id?: string }): boolean {
  return offer.kind === 'post' && offer.text.trim() === '' && album !== undefined;
}

/** Puts an offer on the desk; whether it is new there. */
function kept(
  desk: Desk,
  { words }: Turn,
  offered: { readonly chat: number; readonly message: number; readonly offer: Offer },
): 'offered' | 'known' {
  return desk.keep({ ...offered, language: languageOfWords(words) }) ? 'offered' : 'known';
}

async function stats(
  turn: Turn,
  started: number,
  { figures, tally, load, desk, now }: AdministrationParts,
): Promise<void> {
  const bot = {
    tally,
    load: load(),
    offers: desk?.waiting ?? 0,
    up: now().getTime() - started,
    own: process.memoryUsage.rss(),
  };
  await say(turn, figuresText(await figures(), bot, turn.words));
  turn.outcome = 'told';
}

async function reload(turn: Turn, { reload, log }: AdministrationParts): Promise<void> {
  try {
    await reload();
  } catch (error) {
    log.error({ err: describe(error) }, 'the archive could not be opened anew');
    await say(turn, `${turn.words.admin.notReloaded} ${name((error as Error).message, TELEGRAM.failure)}`);
    turn.outcome = 'not reloaded';
    return;
  }
  await say(turn, turn.words.admin.reloaded);
  turn.outcome = 'reloaded';
}
