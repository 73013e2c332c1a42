import type { Chat, Message, MessageEntity, User, UserFromGetMe } from 'grammy/types';
import type { NewUpdate } from './updates.ts';

/** The bot of every test. Its user name is in Latin letters, as Telegram demands. */
export const ME = {
  id: 7_000_001,
  is_bot: true,
  first_name: 'إسناد',
  username: 'IsnadTestBot',
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: true,
  can_connect_to_business: false,
  has_main_web_app: false,
} as UserFromGetMe;

/** What a message may have beside its text. */
export interface MessageOptions {
  readonly chat?: Chat;
  /** Seconds since 1970; now when left out. */
  readonly date?: number;
  readonly replyTo?: Message;
  readonly threadId?: number;
  /** Fields instead of `text`, such as a `photo`. */
  readonly instead?: Partial<Message>;
  /** The group or channel in whose name it is written: Telegram then puts a bot of its own in `from`. */
  readonly as?: Chat;
}

/** Who Telegram says wrote a message of an anonymous administrator, and one in the name of a channel. */
const ANONYMOUS: User = {
  id: 1_087_968_824,
  is_bot: true,
  first_name: 'Group',
  username: 'GroupAnonymousBot',
};
const CHANNEL: User = { id: 136_817_688, is_bot: true, first_name: 'Channel', username: 'Channel_Bot' };

let lastMessage = 100;

/** A person with a number. */
export function person(id: number, name = 'قارئ'): User {
  return { id, is_bot: false, first_name: name };
}

/** A group with a number; its id is negative, as Telegram's are. */
export function group(id: number): Chat {
  return { id: -id, type: 'group', title: 'مجموعة القرّاء' };
}

/** A message of a person, with the commands and mentions in it marked as Telegram marks them. */
export function message(from: User, text: string, options: MessageOptions = {}): Message {
  const chat: Chat = options.chat ?? { id: from.id, type: 'private', first_name: from.first_name };
  const marked = entities(text);
  lastMessage += 1;
  return {
    message_id: lastMessage,
    from: options.as === undefined ? from : options.as.id === chat.id ? ANONYMOUS : CHANNEL,
    ...(options.as ? { sender_chat: options.as } : {}),
    chat,
    date: options.date ?? Math.floor(Date.now() / 1000),
    ...(options.replyTo ? { reply_to_message: options.replyTo } : {}),
    ...(options.threadId ? { message_thread_id: options.threadId, is_topic_message: true } : {}),
    ...(options.instead ?? { text, ...(marked.length > 0 ? { entities: marked } : {}) }),
  } as Message;
}

/** The update that brings {@link message}. */
export function said(from: User, text: string, options: MessageOptions = {}): NewUpdate {
  return { message: message(from, text, options) } as NewUpdate;
}

/** A picture with words under it, and in these the commands and mentions marked. */
export function captioned(from: User, caption: string, options: MessageOptions = {}): NewUpdate {
  const marked = entities(caption);
  const photo = [{ file_id: 'a', file_unique_id: 'b', width: 1, height: 1 }];
  const fields = { photo, caption, ...(marked.length > 0 ? { caption_entities: marked } : {}) };
  return said(from, '', { ...options, instead: { ...fields, ...options.instead } });
}

/** A file, with or without words under it. */
export function filed(
  from: User,
  document: { readonly file_id: string; readonly file_name?: string; readonly file_size?: number },
  options: MessageOptions = {},
): NewUpdate {
  const fields = { document: { file_unique_id: 'b', ...document }, ...options.instead };
  return said(from, '', { ...options, instead: fields });
}

/** A channel with a number, and a name in addresses where it is public. */
export function channel(id: number, title: string, username?: string) {
  return { id: -1_000_000_000_000 - id, type: 'channel' as const, title, ...(username ? { username } : {}) };
}

/** A post of a channel that a person forwards. */
export function forwarded(
  from: User,
  chat: ReturnType<typeof channel>,
  post: { readonly number: number; readonly date: number; readonly instead: Partial<Message> },
): NewUpdate {
  const forward_origin = { type: 'channel' as const, date: post.date, chat, message_id: post.number };
  return said(from, '', { instead: { forward_origin, ...post.instead } });
}

/** The update by which a message is another one now. */
export function edited(update: NewUpdate, text: string): NewUpdate {
  const { message: before } = update;
  if (before === undefined) throw new Error('only a message can be edited');
  const marked = entities(text);
  const { entities: _, ...rest } = before;
  const edit_date = Math.floor(Date.now() / 1000);
  const now = { ...rest, text, edit_date, ...(marked.length > 0 ? { entities: marked } : {}) };
  return { edited_message: now } as NewUpdate;
}

function entities(text: string): MessageEntity[] {
  const found = [...text.matchAll(/(?<![\w/@])(?:\/[A-Za-z0-9_]{1,32}(?:@\w{5,32})?|@\w{5,32})/gu)];
  return found.map((match) => ({
    type: match[0].startsWith('/') ? 'bot_command' : 'mention',
    offset: match.index,
    length: match[0].length,
  }));
}
