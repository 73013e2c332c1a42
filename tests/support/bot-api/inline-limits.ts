import type { MessageEntity } from 'grammy/types';

/** What is sent of an `answerInlineQuery` whose cards are articles. */
export interface InlineAnswer {
  readonly results: readonly {
    readonly type: string;
    readonly id: string;
    readonly title: string;
    readonly input_message_content: {
      readonly message_text: string;
      readonly entities?: readonly MessageEntity[];
    };
    readonly reply_markup?: {
      readonly inline_keyboard: readonly (readonly {
        readonly text: string;
        readonly url?: string;
        readonly callback_data?: string;
      }[])[];
    };
  }[];
  readonly cache_time?: number;
  readonly button?: { readonly text: string; readonly start_parameter?: string };
}

const MOST_RESULTS = 50;
const MOST_ID_BYTES = 64;
const MOST_BUTTON = 64;

/** What is wrong with the answer to an inline query by the limits of the Bot API, but for the messages in its cards. */
export function inlineFaults({ results = [], cache_time = 300, button }: Partial<InlineAnswer>): string[] {
  const found: string[] = [];
  if (results.length > MOST_RESULTS) found.push('RESULTS_TOO_MUCH');
  if (new Set(results.map(({ id }) => id)).size < results.length) found.push('RESULT_ID_DUPLICATE');
  for (const { type, id, title, reply_markup: markup } of results) {
    const bytes = Buffer.byteLength(id);
    if (bytes < 1 || bytes > MOST_ID_BYTES) found.push('RESULT_ID_INVALID');
    if (type !== 'article') found.push(`the emulator knows no card of type ${type}`);
    if (title.trim() === '') found.push('ARTICLE_TITLE_EMPTY');
    // What is pressed there comes without a message, and our bot does not know it.
    const isAsking = markup?.inline_keyboard.flat().some((one) => one.callback_data !== undefined);
    if (isAsking) found.push('a card has a button that asks the bot');
  }
  if (!Number.isInteger(cache_time) || cache_time < 0) found.push('cache_time must be a number of seconds');
  if (button !== undefined) found.push(...buttonFaults(button));
  return found;
}

function buttonFaults({ text, start_parameter: start = '' }: NonNullable<InlineAnswer['button']>): string[] {
  const found: string[] = [];
  if (text.trim() === '' || text.length > MOST_BUTTON) found.push('BUTTON_TEXT_INVALID');
  if (!/^[A-Za-z0-9_-]{1,64}$/u.test(start)) found.push('START_PARAM_INVALID');
  return found;
}
