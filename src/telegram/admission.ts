import type { NextFunction } from 'grammy';
import type { Pairs } from './access/pairs.ts';
import type { Clock } from './clock.ts';
import { TELEGRAM } from './constants.ts';
import { pressOf } from './press-data.ts';
import { needsWork, requestOf } from './request.ts';
import { say, senderOf, type Turn, writtenAt } from './turn.ts';
import { Buckets, type Line, Queues } from './turns.ts';

const APOLOGIES = { burst: 1, everyMs: TELEGRAM.staleMs };

type Middleware = (turn: Turn, next: NextFunction) => Promise<void>;

/** What admission knows of the world. */
export interface AdmissionParts {
  readonly clock: Clock;
  /** Where all questions wait. */
  readonly line: Line;
  readonly now: () => Date;
  /** The people and groups that may ask, by number; everybody when left out. */
  readonly users?: readonly number[] | undefined;
  /** The administrators, by number: they may always ask. */
  readonly admins?: readonly number[] | undefined;
  /** Who else may ask, by a code; then nobody may who has none. */
  readonly pairs?: Pairs | undefined;
}

/** Which messages are answered. */
export interface Admission {
  /** One after the other; each lets through what is to be answered, or says kindly why not. */
  readonly steps: readonly Middleware[];
  /** Forgets whom it need not know any more. */
  readonly forget: () => void;
}

/** Messages for the bot, of those who may ask, not too old, and not too many at a time. */
export function admission({ clock, line, now, users, admins = [], pairs }: AdmissionParts): Admission {
  const apologies = new Buckets(APOLOGIES);
  const perUser = new Buckets(TELEGRAM.perUser);
  const perGroup = new Buckets(TELEGRAM.perGroup);
  const notices = new Buckets(TELEGRAM.notices);
  const forgetting = new Buckets(TELEGRAM.forgetting);
  const queues = new Queues(TELEGRAM.queue);
  const time = () => now().getTime();

  const listed: Middleware = async (turn, next) => {
    const chat = turn.chat?.id ?? 0;
    const sender = senderOf(turn);
    if (mayAsk(sender, chat, { users, admins, pairs })) return await next();
    turn.outcome = 'not listed';
    if (!apologies.take(`${chat} listed`, time())) return;
    const isGroup = turn.chat?.type !== 'private';
    const words = turn.words.notListed(chat, isGroup);
    await say(turn, pairs === undefined || isGroup ? words : `${words}\n\n${turn.words.access.howToPair}`);
  };

  const fresh: Middleware = async (turn, next) => {
    // When a button was pressed is not told; one that is old has been answered by Telegram itself.
    if (turn.callbackQuery !== undefined || clock.age(writtenAt(turn)) <= TELEGRAM.staleMs)
      return await next();
    turn.outcome = 'stale';
    if (apologies.take(String(turn.chat?.id), time())) await say(turn, turn.words.missed);
  };

  /** Why a message is not answered now, by what becomes of it and what is said; null where it is. */
  const refusal = (turn: Turn): readonly [outcome: string, words: string] | null => {
    const { request, msg, words } = turn;
    const chat = String(turn.chat?.id);
    // An album is many messages, and gets one reply: to the words under one of its pictures, or to none.
    if (request?.kind === 'not-text') return ['not text', words.notText];
    if (msg?.media_group_id !== undefined) notices.take(`${chat} not text`, time());
    const isWithin =
      perUser.take(String(senderOf(turn)), time()) &&
      (turn.chat?.type === 'private' || perGroup.take(chat, time()));
    // Whoever asked too much may still have it forgotten.
    const isHeard = request?.kind === 'forget' && forgetting.take(String(senderOf(turn)), time());
    if (!isWithin && !isHeard) return ['too many', words.tooMany];
    return isWork(turn) && line.isFull ? ['full', words.full] : null;
  };

  const refuse = async (turn: Turn, [outcome, words]: readonly [string, string]): Promise<void> => {
    turn.outcome = outcome;
    if (notices.take(`${turn.chat?.id} ${outcome}`, time())) await say(turn, words);
  };

  const within: Middleware = async (turn, next) => {
    const refused = refusal(turn);
    if (refused !== null) return await refuse(turn, refused);
    if (!isWork(turn)) return await next();
    const user = String(senderOf(turn));
    if (!queues.enter(user)) return await refuse(turn, ['busy', turn.words.busy]);
    try {
      await next();
    } finally {
      // Work that nobody waits for any more still takes its place.
      const leave = () => queues.leave(user);
      if (turn.work === undefined) leave();
      else turn.work.then(leave, leave);
    }
  };

  return {
    steps: [addressed, listed, fresh, within],
    forget: () => {
      for (const buckets of [apologies, perUser, perGroup, notices, forgetting]) buckets.forget(time());
    },
  };
}

/** Whether somebody may ask, wherever, or anybody in this chat. */
export function mayAsk(
  sender: number,
  chat: number | null,
  { users, admins = [], pairs }: Pick<AdmissionParts, 'users' | 'admins' | 'pairs'>,
): boolean {
  if (users === undefined && pairs === undefined) return true;
  const known = [...(users ?? []), ...admins];
  return known.includes(sender) || (chat !== null && known.includes(chat)) || pairs?.has(sender) === true;
}

function isWork({ request }: Turn): boolean {
  return request !== undefined && needsWork(request);
}

async function addressed(turn: Turn, next: NextFunction): Promise<void> {
  const request = wantedBy(turn);
  // A live place on the map is changed all the time.
  if (request === null || (turn.editedMessage !== undefined && request.kind === 'not-text')) return;
  turn.request = request;
  await next();
}

function wantedBy({ callbackQuery, msg, me }: Turn): ReturnType<typeof requestOf> {
  if (callbackQuery !== undefined) return pressOf(callbackQuery.data);
  return msg === undefined ? null : requestOf(msg, me);
}
