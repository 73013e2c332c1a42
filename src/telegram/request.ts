import type { Context } from 'grammy';

import { SEARCH } from '../search/constants.ts';
import {
  commandOfNames,
  NAMING,
  type NamingCommand,
  PLAIN,
  type PlainCommand,
  plainCommand,
} from './commands.ts';
import type { Language } from './languages/languages.ts';
import { startLinkOf } from './start-links.ts';

type Message = NonNullable<Context['msg']>;
type Me = Context['me'];

/** The pictures of whom somebody met. */
export type PictureKind = 'timeline' | 'network';

/** What a message wants of the bot. */
export type Request =
  | { readonly kind: Exclude<PlainCommand, 'forget' | 'feedback' | 'unfollow'> }
  | { readonly kind: 'forget' }
  | { readonly kind: 'feedback' }
  | { readonly kind: 'unfollow' }
  | { readonly kind: Press }
  | { readonly kind: 'choice'; readonly at: number }
  /** The language that the bot is to talk in this chat. */
  | { readonly kind: 'language-chosen'; readonly language: Language }
  /** The meetings of whom `text` names; `question` is the same in words, where no command was given. */
  | { readonly kind: 'meetings' | 'follow'; readonly text: string; readonly question: string | null }
  | { readonly kind: PictureKind; readonly text: string; readonly question: string | null }
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'file'; readonly format: FileFormat }
  /** The end of a following, whose button stands under news or in the list of all. */
  | { readonly kind: 'end'; readonly id: number; readonly where: 'unfollow' | 'unlist' }
  | { readonly kind: 'vote'; readonly answer: string; readonly isRight: boolean }
  | { readonly kind: 'question'; readonly text: string }
  /** What an inline query asks. */
  | { readonly kind: 'inline'; readonly text: string }
  /** What a link to the bot leads to. */
  | { readonly kind: 'article' | 'kept-question'; readonly id: string }
  | { readonly kind: 'empty' | 'no-name' | 'too-long' | 'not-text' };

/** The files in which meetings are given: a table, and a calendar. */
export type FileFormat = 'csv' | 'ics';

/** What a button under an answer asks for: why it is what it is, what else was found, the same of another period. */
export type Press = 'why' | 'more' | 'period';

/** Every one of them. */
export const PRESSES: ReadonlySet<string> = new Set<Press>(['why', 'more', 'period']);

const WORK: ReadonlySet<string> = new Set<Request['kind']>([
  ...([
    'question',
    'latest',
    'sources',
    'choice',
    'meetings',
    'timeline',
    'network',
    'follow',
    'page',
    'file',
    'article',
    'kept-question',
  ] as const),
]);

/** Whether it takes work on the articles, and so its turn in the line. */
export function needsWork({ kind }: Request): boolean {
  return WORK.has(kind) || PRESSES.has(kind);
}

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

/** A message's text, or what is written under its picture or file. */
interface Written {
  readonly text: string;
  readonly entities: NonNullable<Message['entities']>;
}

/**
 * What `message` wants, or null when it is not for the bot: in a group only commands, replies to the bot and real
 * mentions of it are; messages of other bots never are.
 */
export function requestOf(message: Message, me: Me): Request | null {
  if (!isOfPerson(message)) return null;
  const command = commandOf(message, me);
  if (command === 'for another bot') return null;
  if (command !== null) return command;
  const isPrivate = message.chat.type === 'private';
  if (!isPrivate && !isReplyTo(message, me) && !isMentioned(message, me)) return null;
  const written = writtenIn(message);
  if (written === null) {
    return isPrivate && NOT_TEXT.some((kind) => kind in message) ? { kind: 'not-text' } : null;
  }
  const text = withoutMention(written, me);
  const word = plainCommand(text);
  return word === undefined ? (namingCommand(text) ?? question(text)) : { kind: word };
}

/**
 * Who writes in the name of a group or channel comes with a bot of Telegram's in `from`, and the group or channel in
 * `sender_chat`. A channel's post that Telegram itself hands on to the channel's group asks nothing.
 */
function isOfPerson({ from, sender_chat, is_automatic_forward }: Message): boolean {
  if (is_automatic_forward) return false;
  return sender_chat !== undefined || (from !== undefined && !from.is_bot);
}

function writtenIn(message: Message): Written | null {
  if (message.text !== undefined) return { text: message.text, entities: message.entities ?? [] };
  if (message.caption === undefined) return null;
  return { text: message.caption, entities: message.caption_entities ?? [] };
}

/** A command that Telegram marked as one, at the beginning; `/ask` asks what follows it. Unknown ones get help. */
function commandOf(message: Message, me: Me): Request | 'for another bot' | null {
  const written = writtenIn(message);
  const entity = written?.entities.find((each) => each.type === 'bot_command' && each.offset === 0);
  if (written === null || entity === undefined) return null;
  const [command = '', bot] = written.text.slice(1, entity.length).toLowerCase().split('@');
  if (bot !== undefined && bot !== me.username.toLowerCase()) return 'for another bot';
  const rest = written.text.slice(entity.length);
  if (command === 'ask') return question(rest);
  const naming = NAMING.find((one) => one === command);
  if (naming !== undefined) return ofNames(naming, rest, null);
  if (command === 'start') return startedBy(rest.trim());
  const plain = PLAIN.find((one) => one === command);
  if (plain !== undefined) return { kind: plain };
  // In a group, a command without a name that is not ours is some other bot's.
  return message.chat.type === 'private' || bot !== undefined ? { kind: 'help' } : 'for another bot';
}

/** What a link had Telegram write behind `/start`; the greeting where that is nothing of ours. */
function startedBy(payload: string): Request {
  const link = startLinkOf(payload);
  if (link === null) return { kind: 'start' };
  if (link.to === 'help') return { kind: 'help' };
  return { kind: link.to === 'article' ? 'article' : 'kept-question', id: link.id };
}

/** «لقاءات فلان»، «الخط الزمني لفلان»: one or two words of a command that names follow. */
function namingCommand(text: string): Request | null {
  for (const form of [/^(\S+\s+\S+)\s+([\s\S]+)$/u, /^(\S+)\s+([\s\S]+)$/u]) {
    const [, said = '', rest = ''] = form.exec(text) ?? [];
    const command = commandOfNames(said);
    // A command in words is a question where nobody is known by the name.
    if (command !== undefined) return ofNames(command, rest, said.startsWith('/') ? null : text);
  }
  return null;
}

function ofNames(kind: NamingCommand, rest: string, asked: string | null): Request {
  const checked = question(rest);
  if (checked.kind === 'question') return { kind, text: checked.text, question: asked };
  if (checked.kind === 'empty') return { kind: kind === 'follow' ? 'unfollow' : 'no-name' };
  return checked;
}

function question(raw: string): Request {
  const text = raw.trim();
  if (text === '') return { kind: 'empty' };
  return [...text].length > SEARCH.longestQuestion ? { kind: 'too-long' } : { kind: 'question', text };
}

function isReplyTo(message: Message, me: Me): boolean {
  return message.reply_to_message?.from?.id === me.id;
}

function isMentioned(message: Message, me: Me): boolean {
  const written = writtenIn(message);
  return written !== null && mentions(written, me).length > 0;
}

function withoutMention(written: Written, me: Me): string {
  let { text } = written;
  // From the last one backwards, so that the offsets of those before it still hold.
  for (const { offset, length } of mentions(written, me).reverse()) {
    text = `${text.slice(0, offset)} ${text.slice(offset + length)}`;
  }
  return text.trim();
}

function mentions({ text, entities }: Written, me: Me) {
  const name = `@${me.username.toLowerCase()}`;
  return entities.filter(
    (entity) =>
      (entity.type === 'mention' &&
        text.slice(entity.offset, entity.offset + entity.length).toLowerCase() === name) ||
      (entity.type === 'text_mention' && entity.user.id === me.id),
  );
}
