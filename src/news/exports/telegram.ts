import { JSONParser } from '@streamparser/json';
import { NEWS } from '../constants.ts';
import type { Exported } from './exported.ts';

type Json = Readonly<Record<string, unknown>>;

/** Where a program of Telegram writes the name and number of a chat, and its messages: one chat, or all of them. */
const PATHS = ['name', 'id', 'type', 'messages.*'].flatMap((path) => [`$.${path}`, `$.chats.list.*.${path}`]);

/**
 * The posts in a `result.json` that Telegram Desktop exports, piece by piece, without those that have no text. A post's
 * address is below `channel` (`https://t.me/NAME`) where that is given, else the one by the channel's number, which
 * opens for its members; the export itself does not say what the channel is called in addresses.
 * @throws SyntaxError where it is no JSON.
 */
export async function* telegramPosts(
  pieces: AsyncIterable<string>,
  channel: string | null,
): AsyncGenerator<Exported, void> {
  const parser = new JSONParser({ paths: PATHS, keepStack: false, separator: '' });
  let chat: { name?: unknown; id?: unknown } = {};
  let ready: Exported[] = [];
  let broken: Error | null = null;
  let run = 0;
  parser.onValue = ({ value, key }) => {
    run = 0;
    if (key === 'name') chat = { name: value };
    else if (key === 'id') chat = { ...chat, id: value };
    else if (typeof key === 'number') {
      const post = postOf(value as unknown as Json, chat, channel);
      if (post !== null) ready.push(post);
    }
  };
  parser.onError = (error) => {
    broken ??= error;
  };
  for await (const piece of pieces) {
    run += piece.length;
    if (run > NEWS.messageUnits) throw new SyntaxError(`no message ends in ${NEWS.messageUnits / 1e6} MB`);
    if (broken === null) parser.write(piece);
    yield* ready;
    ready = [];
    if (broken !== null) throw broken;
  }
}

function postOf(
  value: Json,
  chat: { readonly name?: unknown; readonly id?: unknown },
  channel: string | null,
): Exported | null {
  if (typeof value !== 'object' || value === null || value.type !== 'message') return null;
  const text = textOf(value.text);
  if (text.trim() === '') return null;
  const seconds = value.date_unixtime;
  return {
    url: addressOf(value.id, chat.id, channel),
    title: null,
    text,
    form: 'plain',
    published: typeof seconds === 'string' ? seconds : typeof value.date === 'string' ? value.date : null,
    publisher: typeof chat.name === 'string' ? chat.name : typeof value.from === 'string' ? value.from : null,
  };
}

function addressOf(post: unknown, chat: unknown, channel: string | null): string | null {
  if (!Number.isSafeInteger(post)) return null;
  if (channel !== null) return `${channel}/${post}`;
  return Number.isSafeInteger(chat) ? `https://t.me/c/${chat}/${post}` : null;
}

/** A text is a string, or a list of strings and of objects with a `text` of their own. */
function textOf(text: unknown): string {
  if (typeof text === 'string') return text;
  if (!Array.isArray(text)) return '';
  return text
    .slice(0, NEWS.messageParts)
    .map((part: unknown) => {
      if (typeof part === 'string') return part;
      const inner = typeof part === 'object' && part !== null ? (part as Json).text : null;
      return typeof inner === 'string' ? inner : '';
    })
    .join('');
}
