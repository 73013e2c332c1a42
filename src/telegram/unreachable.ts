import { GrammyError } from 'grammy';

/** Why a chat can be told nothing any more, by what Telegram refused; null where another try may reach it. */
export function whyUnreachable(error: unknown): 'blocked' | 'chat gone' | null {
  if (!(error instanceof GrammyError)) return null;
  if (error.error_code === 403) return 'blocked';
  return error.error_code === 400 && /chat not found/iu.test(error.description) ? 'chat gone' : null;
}
