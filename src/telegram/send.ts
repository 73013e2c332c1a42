import type { FormattedString } from '@grammyjs/parse-mode';
import { type Context, GrammyError, InputFile } from 'grammy';
import { TELEGRAM } from './constants.ts';
import type { Message } from './message.ts';

type SendOptions = NonNullable<Parameters<Context['api']['sendMessage']>[2]>;
type Keyboard = Extract<NonNullable<SendOptions['reply_markup']>, { inline_keyboard: unknown }>;
type ButtonRow = Keyboard['inline_keyboard'][number];
type Signal = NonNullable<Parameters<Context['replyWithChatAction']>[2]>;

/** How messages are sent. */
export interface Sending {
  /** The first quotes the message that they answer, when it still exists. */
  readonly quoting?: boolean;
  /** Messages of the bot in whose places they come, as far as these can still be changed. */
  readonly instead?: readonly number[];
}

/** Sends the messages in order; their numbers. */
export async function send(
  context: Context,
  messages: readonly Message[],
  { quoting = false, instead = [] }: Sending = {},
): Promise<number[]> {
  const sent: number[] = [];
  for (const [at, message] of messages.entries()) {
    const old = instead[at];
    const isChanged = old !== undefined && (await change(context, old, message.text, optionsOf(message)));
    sent.push(
      isChanged ? old : await sendAnew(context, message, quoting && at === 0 ? context.msgId : undefined),
    );
    // A picture cannot become text.
    if (!isChanged && old !== undefined) await remove(context, old);
  }
  for (const old of instead.slice(messages.length)) await remove(context, old);
  return sent;
}

/** Sends a message that quotes another, when that still exists; its number. */
async function sendAnew(context: Context, message: Message, quoted: number | undefined): Promise<number> {
  return await sendOne(context, message, {
    ...optionsOf(message),
    ...(message.awaitsReply ? { reply_markup: { force_reply: true, selective: true } } : {}),
    ...quotingOptions(quoted),
  });
}

async function remove(context: Context, old: number): Promise<void> {
  await context.api.deleteMessage(context.chatId ?? 0, old).catch(passOver);
}

/** A file as it is sent; `content` is all of it. */
export interface SentFile {
  readonly as: 'document' | 'photo';
  readonly name: string;
  readonly content: Uint8Array;
  readonly caption: FormattedString | null;
  /** Messages of the bot that it takes the place of. */
  readonly instead?: readonly number[];
}

/** Sends a file under the message that it answers; its number. */
export async function sendFile(
  context: Context,
  { as, name, content, caption, instead = [] }: SentFile,
): Promise<number> {
  const file = new InputFile(content, name);
  const options = {
    ...(caption === null ? {} : { caption: caption.rawText, caption_entities: caption.rawEntities }),
    ...quotingOptions(context.msgId),
  };
  const sent =
    as === 'photo' ? context.replyWithPhoto(file, options) : context.replyWithDocument(file, options);
  const { message_id } = await sent;
  for (const old of instead) await context.api.deleteMessage(context.chatId ?? 0, old).catch(passOver);
  return message_id;
}

function quotingOptions(quoted: number | undefined) {
  return quoted === undefined
    ? {}
    : { reply_parameters: { message_id: quoted, allow_sending_without_reply: true } };
}

/** How a message is sent beside its text. */
export function optionsOf(message: Message) {
  return {
    entities: message.entities,
    link_preview_options:
      message.preview === null ? { is_disabled: true } : { url: message.preview, prefer_small_media: true },
    ...(message.buttons.length === 0 ? {} : { reply_markup: { inline_keyboard: rows(message.buttons) } }),
  } satisfies SendOptions;
}

/** The buttons one a row, but for those that stand beside the one before. */
function rows(buttons: Message['buttons']) {
  const all: ButtonRow[] = [];
  for (const button of buttons) {
    const { text } = button;
    const last = all.at(-1);
    const shown = { text, ...actionOf(button) };
    if (last !== undefined && 'isBeside' in button && button.isBeside) last.push(shown);
    else all.push([shown]);
  }
  return all;
}

/** What a button does, as Telegram is told. */
function actionOf(button: Message['buttons'][number]) {
  if ('url' in button) return { url: button.url };
  if ('callback_data' in button) return { callback_data: button.callback_data };
  const everywhere = { allow_user_chats: true, allow_group_chats: true, allow_channel_chats: true };
  return { switch_inline_query_chosen_chat: { query: button.query, ...everywhere } };
}

/** Changes a message of the bot; false when it is gone or cannot be changed any more. */
async function change(
  context: Context,
  message: number,
  text: string,
  options: ReturnType<typeof optionsOf>,
): Promise<boolean> {
  try {
    await context.api.editMessageText(context.chatId ?? 0, message, text, options);
    return true;
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
    return /message is not modified/iu.test(error.description);
  }
}

/** A message that is gone already needs no deleting. */
function passOver(error: unknown): void {
  if (!(error instanceof GrammyError)) throw error;
}

async function sendOne(context: Context, { text }: Message, options: SendOptions): Promise<number> {
  try {
    return (await context.reply(text, options)).message_id;
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
    const movedTo = error.parameters.migrate_to_chat_id;
    // The quoted message stays behind in the old group.
    const { reply_parameters: _, ...withoutQuote } = options;
    if (movedTo !== undefined) return (await context.api.sendMessage(movedTo, text, withoutQuote)).message_id;
    if (/URL_INVALID|wrong HTTP URL/iu.test(error.description))
      return (await context.reply(text, plainly(options))).message_id;
    throw error;
  }
}

/** One address that Telegram does not take refuses the whole message: what it says is worth more than its links. */
function plainly(options: SendOptions): SendOptions {
  const { entities, reply_markup: markup, ...rest } = options;
  const rows = markup !== undefined && 'inline_keyboard' in markup ? markup.inline_keyboard : [];
  const actions = rows.filter((row) => row.every((button) => !('url' in button)));
  return {
    ...rest,
    ...(actions.length === 0 ? {} : { reply_markup: { inline_keyboard: actions } }),
    entities: (entities ?? []).filter((entity) => entity.type !== 'text_link'),
    link_preview_options: { is_disabled: true },
  };
}

/** What `work` resolves to; until then the chat shows that the bot is typing. */
export async function whileTyping<T>(context: Context, work: Promise<T>): Promise<T> {
  const done = new AbortController();
  // A sign that cannot be given is not worth an error.
  const type = () => void context.replyWithChatAction('typing', {}, done.signal as Signal).catch(() => {});
  let timer: NodeJS.Timeout | undefined;
  const first = setTimeout(() => {
    type();
    timer = setInterval(type, TELEGRAM.typingEveryMs);
  }, TELEGRAM.typingAfterMs);
  const last = setTimeout(() => clearInterval(timer), TELEGRAM.typingAtMostMs);
  try {
    return await work;
  } finally {
    done.abort();
    for (const timeout of [first, last]) clearTimeout(timeout);
    clearInterval(timer);
  }
}
