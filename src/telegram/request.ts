import type { Context } from 'grammy';
import { COMMAND_WORDS } from './words.ts';

/** The longest question that is read, in code points. */
export const LONGEST_QUESTION = 1000;

type Message = NonNullable<Context['msg']>;
type Me = Context['me'];

/** What a message wants of the bot. */
export type Request =
  | { readonly kind: 'start' | 'help' | 'privacy' }
  | { readonly kind: 'question'; readonly text: string }
  | { readonly kind: 'empty' | 'too-long' | 'not-text' };

/** Kinds of message that a person sends and that hold no text; other messages without text report an event. */
const NOT_TEXT = [
  ...[
    'animation',
    'audio',
    'checklist',
    'contact',
    'dice',
    'document',
    'game',
    'live_photo',
    'location',
    'paid_media',
  ],
  ...['photo', 'poll', 'rich_message', 'sticker', 'story', 'venue', 'video', 'video_note', 'voice'],
] as const;

/**
 * What `message` wants, or null when it is not for the bot: in a group only commands, replies to the bot and real
 * mentions of it are; messages of other bots never are.
 */
export function requestOf(message: Message, me: Me): Request | null {
  if (message.from === undefined || message.from.is_bot) return null;
  const command = commandOf(message, me);
  if (command === 'for another bot') return null;
  if (command !== null) return command;
  const isPrivate = message.chat.type === 'private';
  if (!isPrivate && !isReplyTo(message, me) && !isMentioned(message, me)) return null;
  if (message.text === undefined) {
    return isPrivate && NOT_TEXT.some((kind) => kind in message) ? { kind: 'not-text' } : null;
  }
  const text = withoutMention(message, me);
  const word = COMMAND_WORDS[commandWord(text)];
  return word === undefined ? question(text) : { kind: word };
}

/** A command that Telegram marked as one, at the beginning; `/ask` asks what follows it. Unknown ones get help. */
function commandOf(message: Message, me: Me): Request | 'for another bot' | null {
  const entity = message.entities?.find((each) => each.type === 'bot_command' && each.offset === 0);
  if (entity === undefined || message.text === undefined) return null;
  const [command = '', bot] = message.text.slice(1, entity.length).toLowerCase().split('@');
  if (bot !== undefined && bot !== me.username.toLowerCase()) return 'for another bot';
  const rest = message.text.slice(entity.length);
  if (command === 'ask') return question(rest);
  if (command === 'start' || command === 'privacy' || command === 'help') return { kind: command };
  // In a group, a command without a name that is not ours is some other bot's.
  return message.chat.type === 'private' || bot !== undefined ? { kind: 'help' } : 'for another bot';
}

function question(raw: string): Request {
  const text = raw.trim();
  if (text === '') return { kind: 'empty' };
  return [...text].length > LONGEST_QUESTION ? { kind: 'too-long' } : { kind: 'question', text };
}

/** «الخُصوصيّة» and «/خصوصية» are one word. */
function commandWord(text: string): string {
  return text
    .trim()
    .replace(/^\//u, '')
    .replace(/[\u064B-\u0652\u0640]/gu, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/^ال/u, '');
}

function isReplyTo(message: Message, me: Me): boolean {
  return message.reply_to_message?.from?.id === me.id;
}

function isMentioned(message: Message, me: Me): boolean {
  return mentions(message, me).length > 0;
}

function withoutMention(message: Message, me: Me): string {
  let text = message.text ?? '';
  // From the last one backwards, so that the offsets of those before it still hold.
  for (const { offset, length } of mentions(message, me).reverse()) {
    text = `${text.slice(0, offset)} ${text.slice(offset + length)}`;
  }
  return text.trim();
}

function mentions(message: Message, me: Me) {
  const text = message.text ?? '';
  const name = `@${me.username.toLowerCase()}`;
  return (message.entities ?? []).filter(
    (entity) =>
      (entity.type === 'mention' &&
        text.slice(entity.offset, entity.offset + entity.length).toLowerCase() === name) ||
      (entity.type === 'text_mention' && entity.user.id === me.id),
  );
}
