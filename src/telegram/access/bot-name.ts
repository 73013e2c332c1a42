import { Api } from 'grammy';
import type { ApiSignal } from '../intake.ts';

const ASKED_MS = 5_000;

/** The user name of the bot, as Telegram tells it; null where it does not. */
export async function botName(token: string, apiRoot: string): Promise<string | null> {
  try {
    const signal = AbortSignal.timeout(ASKED_MS) as ApiSignal;
    return (await new Api(token, { apiRoot }).getMe(signal)).username;
  } catch {
    return null;
  }
}
