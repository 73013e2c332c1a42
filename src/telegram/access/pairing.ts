import type { NextFunction } from 'grammy';
import { TELEGRAM } from '../constants.ts';
import { say, type Turn } from '../turn.ts';
import { Buckets } from '../turns.ts';
import type { Pairs } from './pairs.ts';
import type { AccessWords } from './words.ts';

/** Lets in, in private chats, who sends a code that is open: `/pair CODE`, or the link that does the same. */
export function pairing(pairs: Pairs, now: () => Date) {
  const perPerson = new Buckets(TELEGRAM.codesPerPerson);
  const all = new Buckets(TELEGRAM.codesOfAll);
  const notices = new Buckets(TELEGRAM.tooManyCodes);
  const step = async (turn: Turn, next: NextFunction): Promise<void> => {
    const { from, chat } = turn;
    const code = turn.callbackQuery === undefined ? codeIn(turn.msg?.text ?? '', turn.me.username) : null;
    if (code === null || from === undefined || chat?.type !== 'private') return await next();
    const { outcome, words } = paired(from.id, code);
    turn.outcome = outcome;
    if (words !== null) await say(turn, turn.words.access[words]);
  };

  const paired = (reader: number, code: string): { outcome: string; words: keyof AccessWords | null } => {
    if (code === '') return { outcome: 'told', words: 'howToPair' };
    if (pairs.has(reader)) return { outcome: 'paired before', words: 'pairedBefore' };
    const time = now().getTime();
    const key = String(reader);
    if (!perPerson.take(key, time) || !all.take('', time)) {
      const outcome = 'too many codes';
      return { outcome, words: notices.take(key, time) ? 'tooManyCodes' : null };
    }
    if (!pairs.redeem(code, reader, now())) return { outcome: 'wrong code', words: 'wrongCode' };
    return { outcome: 'paired', words: 'paired' };
  };

  const forget = (): void => {
    for (const buckets of [perPerson, all, notices]) buckets.forget(now().getTime());
  };
  return { step, forget };
}

/** The code that a message brings, empty where it brings none after the command; null for another message. */
function codeIn(text: string, me: string): string | null {
  const [, bot, typed] = /^\/pair(?:@(\w+))?(?:\s+([\s\S]{0,64}))?\s*$/iu.exec(text) ?? [];
  if (bot !== undefined && bot.toLowerCase() !== me.toLowerCase()) return null;
  if (/^\/pair\b/iu.test(text)) return typed?.trim() ?? '';
  return /^\/start(?:@\w+)? pair-([\w-]{1,64})$/u.exec(text)?.[1] ?? null;
}
