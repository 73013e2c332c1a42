import type { MessageEntity } from 'grammy/types';
import { type InlineAnswer, inlineFaults } from './inline-limits.ts';

/** A fault that Telegram answers with an error, by its description, or that it mends in silence, by our own. */
export interface LimitFault {
  readonly description: string;
}

interface Outgoing extends Partial<InlineAnswer> {
  readonly text?: string;
  readonly entities?: readonly MessageEntity[];
  readonly parse_mode?: string;
  readonly reply_markup?: { readonly inline_keyboard?: readonly (readonly Button[])[] };
  readonly link_preview_options?: { readonly is_disabled?: boolean; readonly url?: string };
  readonly commands?: readonly { readonly command: string; readonly description: string }[];
  readonly language_code?: string;
  readonly caption?: string;
  readonly caption_entities?: readonly MessageEntity[];
  readonly photo?: unknown;
  readonly document?: unknown;
  readonly timeout?: number;
  readonly limit?: number;
}

interface Button {
  readonly text: string;
  readonly url?: string;
  readonly callback_data?: string;
  readonly switch_inline_query_chosen_chat?: {
    readonly query?: string;
    readonly allow_user_chats?: boolean;
    readonly allow_bot_chats?: boolean;
    readonly allow_group_chats?: boolean;
    readonly allow_channel_chats?: boolean;
  };
}

const MAX_TEXT = 4096;
const MAX_CAPTION = 1024;
const MAX_BYTES = { sendDocument: 50 * 1024 * 1024, sendPhoto: 10 * 1024 * 1024 } as const;
const MAX_ENTITIES = 100;
const MAX_BUTTONS = 100;
const MAX_CALLBACK_BYTES = 64;
const MAX_URL = 2048;
const MAX_QUERY = 256;
const QUOTES = new Set(['blockquote', 'expandable_blockquote']);

/**
 * What is wrong with a call by the limits that Telegram's types do not say. Some of these Telegram mends without a
 * word (it drops entities past the hundredth, takes marks out and moves no entity): here each is a fault.
 */
export function limitFaults(method: string, call: Outgoing): readonly LimitFault[] {
  const found: string[] = [];
  if (method === 'sendMessage' || method === 'editMessageText') {
    found.push(...textFaults(call.text ?? ''), ...entityFaults(call.text ?? '', call.entities ?? []));
    if (call.parse_mode !== undefined && call.entities !== undefined)
      found.push('parse_mode beside entities');
    found.push(...keyboardFaults(call.reply_markup?.inline_keyboard ?? []));
    const preview = call.link_preview_options?.url;
    if (preview !== undefined && !isWebUrl(preview))
      found.push(`preview of no address: ${preview.slice(0, 60)}`);
  }
  if (method === 'sendDocument' || method === 'sendPhoto') {
    const { caption } = call;
    if (caption !== undefined) {
      found.push(...textFaults(caption), ...entityFaults(caption, call.caption_entities ?? []));
      if (caption.length > MAX_CAPTION) found.push('message caption is too long');
    }
    found.push(...keyboardFaults(call.reply_markup?.inline_keyboard ?? []));
    found.push(...fileFaults(method === 'sendPhoto' ? call.photo : call.document, MAX_BYTES[method]));
  }
  if (method === 'answerInlineQuery') {
    found.push(...inlineFaults(call));
    for (const { input_message_content: content, reply_markup } of call.results ?? []) {
      found.push(
        ...textFaults(content.message_text),
        ...entityFaults(content.message_text, content.entities ?? []),
      );
      found.push(...keyboardFaults(reply_markup?.inline_keyboard ?? []));
    }
  }
  if (method === 'setMyCommands') {
    found.push(...commandFaults(call.commands ?? []));
    const { language_code: code = 'ar' } = call;
    if (!/^[a-z]{2}$/u.test(code)) found.push('invalid language code specified');
  }
  if (method === 'getUpdates') {
    if ((call.limit ?? 100) < 1 || (call.limit ?? 100) > 100) found.push('limit must be from 1 to 100');
    if ((call.timeout ?? 0) < 0 || (call.timeout ?? 0) > 50) found.push('timeout must be from 0 to 50');
  }
  return found.map((description) => ({ description: `Bad Request: ${description}` }));
}

/** A file is sent as such, with a name, and is neither empty nor too large. */
function fileFaults(file: unknown, most: number): string[] {
  if (!(file instanceof File)) return ['no file is sent'];
  const found: string[] = [];
  if (file.size === 0) found.push('file must be non-empty');
  if (file.size > most) found.push('Request Entity Too Large');
  if (!/^[\w-]+\.\w+$/u.test(file.name)) found.push(`file name ${file.name}`);
  return found;
}

/** What is wrong with a PNG that is sent as a photo: its sides are 10,000 together at most, and 1 to 20 at most. */
export async function photoFaults(photo: unknown): Promise<readonly LimitFault[]> {
  if (!(photo instanceof Blob)) return [];
  const head = Buffer.from(await photo.slice(0, 24).arrayBuffer());
  const isPng = head.length === 24 && head.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n';
  if (!isPng) return [{ description: 'Bad Request: IMAGE_PROCESS_FAILED' }];
  const [width, height] = [head.readUInt32BE(16), head.readUInt32BE(20)];
  const isInLimits = width + height <= 10_000 && width <= 20 * height && height <= 20 * width;
  return isInLimits ? [] : [{ description: 'Bad Request: PHOTO_INVALID_DIMENSIONS' }];
}

function textFaults(text: string): string[] {
  const found: string[] = [];
  if (text.trim() === '') found.push('message text is empty');
  if (text.length > MAX_TEXT) found.push('message is too long');
  if (text !== text.trim()) found.push('text begins or ends with white space, which is taken off');
  if (/[\u2028-\u202E]/u.test(text)) found.push('text holds direction controls, which are taken out');
  if (/[\u200E\u200F]{2}/u.test(text)) found.push('text holds marks in a row, which become ZWNJ');
  if (/\p{Surrogate}/u.test(text)) found.push('strings must be encoded in UTF-8');
  return found;
}

function entityFaults(text: string, entities: readonly MessageEntity[]): string[] {
  const found: string[] = [];
  if (entities.length > MAX_ENTITIES) found.push('entities past the hundredth are dropped');
  for (const entity of entities) {
    const { offset, length } = entity;
    const end = offset + length;
    const shown = `entity ${entity.type} at ${offset}–${end}`;
    if (offset < 0 || length <= 0 || end > text.length) found.push(`${shown} lies outside the text`);
    if (cutsPair(text, offset) || cutsPair(text, end)) found.push(`${shown} cuts a surrogate pair`);
    if (text.slice(offset, end).trim() === '') found.push(`${shown} covers nothing`);
    if (entity.type === 'text_link') {
      if (!isWebUrl(entity.url) && !/^tg:\/\//u.test(entity.url)) found.push(`${shown} links no address`);
      if (/[\u200E\u200F\u2066-\u2069]/u.test(text.slice(offset, end))) found.push(`${shown} holds a mark`);
    }
  }
  for (const [at, one] of entities.entries()) {
    for (const other of entities.slice(at + 1)) {
      if (crosses(one, other)) found.push(`entities ${one.type} and ${other.type} cross`);
      if (overlaps(one, other) && QUOTES.has(one.type) && QUOTES.has(other.type))
        found.push('quotes cannot nest');
      if (overlaps(one, other) && one.type === 'text_link' && other.type === 'text_link')
        found.push('links cannot nest');
    }
  }
  return found;
}

function overlaps(one: MessageEntity, other: MessageEntity): boolean {
  return one.offset < other.offset + other.length && other.offset < one.offset + one.length;
}

function crosses(one: MessageEntity, other: MessageEntity): boolean {
  const [first, second] = one.offset <= other.offset ? [one, other] : [other, one];
  const firstEnd = first.offset + first.length;
  const secondEnd = second.offset + second.length;
  return first.offset < second.offset && second.offset < firstEnd && firstEnd < secondEnd;
}

function cutsPair(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/u.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/u.test(text.charAt(at));
}

function keyboardFaults(rows: readonly (readonly Button[])[]): string[] {
  const found: string[] = [];
  const buttons = rows.flat();
  if (buttons.length > MAX_BUTTONS) found.push('reply markup is too long');
  if (rows.some((row) => row.length === 0 || row.length > 8)) found.push('a row holds one to eight buttons');
  for (const { text, url, callback_data, ...rest } of buttons) {
    const actions = [url, callback_data, ...Object.values(rest)].filter((action) => action !== undefined);
    if (text.trim() === '') found.push('BUTTON_TEXT_EMPTY');
    if (actions.length !== 1) found.push('exactly one action must be specified in a button');
    if (url !== undefined && !isWebUrl(url)) found.push('BUTTON_URL_INVALID');
    if (callback_data !== undefined) {
      const bytes = Buffer.byteLength(callback_data);
      if (bytes < 1 || bytes > MAX_CALLBACK_BYTES) found.push('BUTTON_DATA_INVALID');
    }
    const chosen = rest.switch_inline_query_chosen_chat;
    if (chosen !== undefined) {
      const { query = '', ...allowed } = chosen;
      if (query.length > MAX_QUERY) found.push('switch_inline_query: query is too long');
      if (!Object.values(allowed).includes(true)) found.push('at least one chat type must be allowed');
    }
  }
  return found;
}

/** An address with a dotted host, all visible ASCII, as Telegram takes for a button. */
function isWebUrl(url: string): boolean {
  if (url.length > MAX_URL || !/^https?:\/\/[\x21-\x7e]+$/u.test(url) || !URL.canParse(url)) return false;
  return /[^.]\.[^.]/u.test(new URL(url).hostname);
}

function commandFaults(
  commands: readonly { readonly command: string; readonly description: string }[],
): string[] {
  const found: string[] = [];
  if (commands.length > 100) found.push('too many commands');
  for (const { command, description } of commands) {
    if (!/^[a-z0-9_]{1,32}$/u.test(command)) found.push('BOT_COMMAND_INVALID');
    if (description.length < 1 || description.length > 256) found.push('BOT_COMMAND_DESCRIPTION_INVALID');
  }
  return found;
}
