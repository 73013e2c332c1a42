import type { Context } from 'grammy';
import { SEARCH } from '../../search/constants.ts';
import { TELEGRAM } from '../constants.ts';
import { richText } from './rich-text.ts';

type Message = NonNullable<Context['msg']>;
type Document = NonNullable<Message['document']>;

/** A channel that posts come from. */
export interface OfferedChannel {
  readonly id: number;
  readonly title: string;
  /** Null where it is private. */
  readonly username: string | null;
}

/** What an administrator offers to be taken in. */
export type Offer =
  | {
      readonly kind: 'post';
      readonly channel: OfferedChannel;
      readonly post: number;
      /** Seconds since 1970. */
      readonly date: number;
      readonly text: string;
    }
  | { readonly kind: 'links'; readonly addresses: readonly string[] }
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'file';
      /** By which Telegram knows it. */
      readonly file: string;
      readonly name: string;
      /** Bytes, where Telegram says how many. */
      readonly size: number | null;
    };

/** The ending of a file by what its sender says that it is, where its name has none. */
const ENDINGS: ReadonlyMap<string, string> = new Map([
  ['text/html', '.html'],
  ['application/xhtml+xml', '.html'],
  ['text/plain', '.txt'],
  ['text/markdown', '.md'],
  ['application/json', '.json'],
  ['application/x-ndjson', '.jsonl'],
  ['application/jsonl', '.jsonl'],
]);

/**
 * What a message offers: a post of a channel that was forwarded, a file, addresses and nothing else, or a text that is no
 * question; `/add` before it makes it one, whatever it looks like. Null for any other message.
 */
export function offerOf(message: Message): Offer | null {
  const written = writtenIn(message);
  const origin = message.forward_origin;
  if (message.document !== undefined && (origin?.type !== 'channel' || written.trim() === '')) {
    return fileOffer(message.document);
  }
  if (origin?.type === 'channel') {
    const { chat, message_id: post, date } = origin;
    const channel = { id: chat.id, title: chat.title, username: chat.username ?? null };
    return { kind: 'post', channel, post, date, text: written };
  }
  const [, added] = /^\/add(?:@\w+)?\s+([\s\S]+)$/iu.exec(written) ?? [];
  const text = added ?? written;
  const links = linksIn(text, message);
  if (links !== null) return { kind: 'links', addresses: links };
  return added !== undefined || isArticle(text) ? { kind: 'text', text } : null;
}

function writtenIn({ text, caption, rich_message: rich }: Message): string {
  return text ?? caption ?? (rich === undefined ? '' : richText(rich.blocks));
}

/** The addresses that a text consists of; null where there is anything else in it. */
function linksIn(text: string, { entities = [], text: own }: Message): readonly string[] | null {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  if (words.length === 0 || words.length > TELEGRAM.offeredLinks) return null;
  if (words.every((word) => /^https?:\/\/./iu.test(word))) return [...new Set(words)];
  // «akhbar.example/news» without https://, as Telegram itself marks it.
  const marked = entities
    .filter(({ type }) => type === 'url')
    .map((url) => own?.substr(url.offset, url.length));
  if (!words.every((word) => marked.includes(word))) return null;
  return [...new Set(words.map((word) => (/^https?:\/\//iu.test(word) ? word : `https://${word}`)))];
}

function isArticle(text: string): boolean {
  if ([...text].length > SEARCH.longestQuestion) return true;
  if (text.startsWith('/') || /[؟?]\s*$/u.test(text)) return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters >= TELEGRAM.articleLetters && text.trim().includes('\n');
}

function fileOffer({ file_id: file, file_name: given, mime_type: type, file_size: size }: Document): Offer {
  return { kind: 'file', file, name: nameOf(given ?? '', type), size: size ?? null };
}

/** A name of the sender's as one of ours: no folder, nothing hidden, no letter that shows itself as another. */
function nameOf(given: string, type: string | undefined): string {
  const bare = (given.split(/[/\\]/u).at(-1) ?? '')
    .replace(/[^\p{L}\p{M}\p{N}._ -]/gu, '')
    .replace(/^[. ]+/u, '');
  const ending = /\.[\w.]{1,12}$/u.exec(bare)?.[0] ?? ENDINGS.get(type?.toLowerCase() ?? '') ?? '';
  const stem = bare.endsWith(ending) ? bare.slice(0, bare.length - ending.length) : bare;
  return `${[...stem].slice(0, TELEGRAM.fileName).join('').trim() || 'file'}${ending}`;
}
