import type { Context } from 'grammy';
import type { Words } from './languages/words.ts';
import { plainMessage } from './message.ts';
import type { Request } from './request.ts';
import { send } from './send.ts';

/** An update on its way: what it wants, and what became of it. */
export type Turn = Context & {
  /** What the bot says, in the language of who wrote. */
  words: Words;
  request?: Request;
  outcome?: string;
  /** What is shown for a moment to who pressed a button. */
  notice?: string;
  /** The work for its answer, which may go on when nobody waits for it any more. */
  work?: Promise<unknown>;
};

/** Who asks: a person, or the group or channel in whose name somebody writes. */
export function senderOf({ msg, from }: Turn): number {
  return msg?.sender_chat?.id ?? from?.id ?? 0;
}

/** When the message was written, or changed last; milliseconds since 1970. */
export function writtenAt({ msg }: Turn): number {
  return (msg?.edit_date ?? msg?.date ?? 0) * 1000;
}

/** Says something in the bot's own words. */
export async function say(turn: Turn, words: string, instead?: readonly number[]): Promise<number[]> {
  return await send(turn, [plainMessage(words, turn.words.direction)], {
    quoting: turn.chat?.type !== 'private',
    ...(instead ? { instead } : {}),
  });
}
