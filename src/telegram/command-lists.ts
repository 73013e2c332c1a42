import { GrammyError } from 'grammy';
import type { TelegramBot } from './bot.ts';
import type { ApiSignal } from './intake.ts';
import { ADMIN_COMMANDS, type AdminCommand } from './languages/admin/words.ts';
import { isLanguage, LANGUAGES, TELEGRAM_CODES } from './languages/languages.ts';
import { listedCommands } from './languages/listed-commands.ts';
import type { Words } from './languages/words.ts';
import type { Logger } from './log.ts';

/** Who is an administrator, by number, and which commands that is good for. */
export interface AdminCommands {
  readonly admins: readonly number[];
  readonly commands: readonly AdminCommand[];
}

/**
 * Has Telegram list the commands to each reader in his language, and to administrators, in their chats with the bot, also
 * those that are theirs. What cannot be set is told in the log.
 */
export async function listCommands(
  { bot, administering }: TelegramBot,
  { log, signal }: { readonly log: Logger; readonly signal: ApiSignal },
): Promise<void> {
  const lists = [
    { words: LANGUAGES.ar, code: {} },
    ...Object.keys(LANGUAGES)
      .filter(isLanguage)
      .map((language) => ({
        words: LANGUAGES[language],
        code: { language_code: TELEGRAM_CODES[language] },
      })),
  ];
  const set = async (chat: number | null): Promise<void> => {
    const scope = chat === null ? {} : { scope: { type: 'chat' as const, chat_id: chat } };
    for (const { words, code } of lists) {
      const own = chat === null ? [] : adminCommands(words, administering);
      await bot.api.setMyCommands([...listedCommands(words), ...own], { ...scope, ...code }, signal);
    }
  };
  for (const chat of [null, ...administering.admins]) {
    await set(chat).catch((error: unknown) => {
      if (signal.aborted) return;
      // An administrator who never talked with the bot has no chat where they could be listed.
      if (isNobody(error)) log.debug('an administrator has no chat with the bot yet');
      else log.warn({ err: error }, 'the list of commands could not be set');
    });
  }
}

function isNobody(error: unknown): boolean {
  return error instanceof GrammyError && /chat not found/iu.test(error.description);
}

function adminCommands({ admin }: Words, { commands }: AdminCommands) {
  return ADMIN_COMMANDS.filter((command) => commands.includes(command)).map((command) => ({
    command,
    description: admin.commands[command],
  }));
}
