import { Api } from 'grammy';
import { TELEGRAM } from '../constants.ts';
import type { ApiSignal } from '../intake.ts';

/** The user name of the bot, as Telegram tells it; null where it does not. */
export async function botName(token: string, apiRoot: string): Promise<string | null> {
  try {
    const signal = AbortSignal.timeout(TELEGRAM.shortCallMs) as ApiSignal;
    return (await new Api(token, { apiRoot }).getMe(signal)).username;
  } catch {
    return null;
  }
}
