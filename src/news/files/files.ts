import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, extname, join, relative, sep } from 'node:path';
import { fileName, onDisk } from './file-name.ts';

/** Something that is no article: where it stood (`file`, `file:line` or `file[n]`), and why it was left out. */
export interface LeftOut {
  readonly source: string;
  readonly why: string;
}

/** How a file holds articles: a page as text, HTML, Markdown, one JSON value, a JSON record a line, or an export in XML. */
export type Form = 'text' | 'html' | 'markdown' | 'json' | 'records' | 'xml';

/** A file to read. */
export interface ArticleFile {
  readonly path: string;
  readonly form: Form;
  readonly gzip: boolean;
  /** Its size on disk. */
  readonly bytes: number;
  /** The folder, without links, that it was found in and that no link may lead out of; null where any may. */
  readonly within: string | null;
  /** Its path from the folder that was named; its name where it was named itself. */
  readonly place: string;
}

/** How folders are read. */
export interface FolderOptions {
  /** Takes in what links lead to outside the folder that was named, too. */
  readonly follow?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}

const FORMS: ReadonlyMap<string, Form> = new Map([
  ['.txt', 'text'],
  ['.text', 'text'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.xhtml', 'html'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.json', 'json'],
  ['.jsonl', 'records'],
  ['.ndjson', 'records'],
  ['.xml', 'xml'],
]);

const ADVICE: ReadonlyMap<string, string> = new Map([
  ['.mhtml', 'a web archive: save the page as HTML or as text'],
  ['.mht', 'a web archive: save the page as HTML or as text'],
  ['.webarchive', 'a web archive: save the page as HTML or as text'],
  ['.pdf', 'a PDF: save its text as .txt'],
  ['.doc', 'an office document: save its text as .txt'],
  ['.docx', 'an office document: save its text as .txt'],
  ['.zip', 'a ZIP: unpack it'],
  ['.tar', 'a tar: unpack it'],
  ['.csv', 'a table: make it JSON Lines with the fields url, title, text, published, publisher'],
]);

const READ = '.txt, .html, .md, .json, .jsonl, .xml, or .gz of one of them';

/** Passed over in folders without a word: they are about the articles, not articles. */
const ABOUT =
  /^(?:readme|licen[cs]e|copying|notice|changelog|contributing)(?:[.\w-]*)?$|\.meta\.json$|^thumbs\.db$/iu;

const OF_CHAT =
  /^(?:css|js|images|photos|files|stickers|video_files|voice_messages|round_video_messages|contacts|chats)$/u;

/**
 * The files under `paths`, folders entered in the order of their names, and what among them cannot be read. Hidden
 * files, READMEs, licences, sidecars and the folder of pictures that a browser saves beside a page are passed over
 * in folders; a file that is named itself is taken. A folder is entered once, however many links lead to it; a link
 * that leads out of the folder that was named is left out.
 */
export async function articleFiles(
  paths: readonly string[],
  { follow = false, signal }: FolderOptions = {},
): Promise<(ArticleFile | LeftOut)[]> {
  const found: (ArticleFile | LeftOut)[] = [];
  const entered = new Set<string>();
  const waiting: FoundPath[] = paths
    .toReversed()
    .map((path) => ({ path, within: null, root: null, isNamed: true, isLink: false }));
  for (let next = waiting.pop(); next !== undefined && !signal?.aborted; next = waiting.pop()) {
    try {
      const about = await stat(onDisk(next.path));
      if (next.isLink && next.within !== null && (await leadsOut(next.path, next.within)))
        found.push(left(next.path, 'a link that leads out of the folder; --follow takes it in'));
      else if (about.isDirectory()) await enter(next, { waiting, entered, follow });
      else if (about.isFile()) found.push(fileAt(next, about.size));
      else found.push(left(next.path, 'not a file; for a stream write -'));
    } catch (error) {
      const isDangling = !next.isNamed && isMissing(error);
      found.push(left(next.path, isDangling ? 'a link that leads nowhere' : reason(error)));
    }
  }
  return found;
}

/** Has what is in a folder read next, unless it was entered before. */
async function enter(
  { path, within, root, isNamed }: FoundPath,
  walk: { readonly waiting: FoundPath[]; readonly entered: Set<string>; readonly follow: boolean },
): Promise<void> {
  const real = await realPath(path);
  if (walk.entered.has(real)) return;
  walk.entered.add(real);
  const inner = isNamed && !walk.follow ? real : within;
  for (const child of (await childrenOf(path)).toReversed())
    walk.waiting.push({ ...child, within: inner, root: root ?? path });
}

/** A path under which there may be files. */
interface FoundPath {
  readonly path: string;
  readonly within: string | null;
  /** The folder that was named; null for what was named itself. */
  readonly root: string | null;
  /** Whether the operator named it. */
  readonly isNamed: boolean;
  readonly isLink: boolean;
}

/** What of a folder is read, in the order of names. */
async function childrenOf(folder: string): Promise<Omit<FoundPath, 'within' | 'root'>[]> {
  const found = await readdir(onDisk(folder), { withFileTypes: true, encoding: 'buffer' });
  const entries = found.map((entry) => ({ name: fileName(entry.name), isLink: entry.isSymbolicLink() }));
  const names = entries.map(({ name }) => name);
  return entries
    .filter(({ name }) => !isPassedOver(name, names))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, isLink }) => ({ path: join(folder, name), isNamed: false, isLink }));
}

/** Whether a path leads, by links, out of a folder, or to what is hidden in it. */
export async function leadsOut(path: string, folder: string): Promise<boolean> {
  return relative(folder, await realPath(path))
    .split(sep)
    .some((name) => name.startsWith('.'));
}

/** A path without links. */
export async function realPath(path: string): Promise<string> {
  return fileName(await realpath(onDisk(path), { encoding: 'buffer' }));
}

/**
 * A path or a reason as it can be shown on one line: control characters, marks of direction and the bytes of a name
 * that is no UTF-8 escaped.
 */
export function shown(text: string): string {
  const named = text.replace(/[\uDC80-\uDCFF]/gu, (byte) => `\\x${(byte.charCodeAt(0) & 0xff).toString(16)}`);
  return named.replace(
    /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** What went wrong with a file, in words. */
export function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'no such file or folder';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read: no permission';
  if (code === 'ENAMETOOLONG') return 'no such file: the name is too long';
  return `could not be read: ${message.split('\n', 1)[0]}`;
}

function fileAt({ path, within, root }: FoundPath, bytes: number): ArticleFile | LeftOut {
  const gzip = /\.gz$/iu.test(path);
  const extension = extname(gzip ? path.slice(0, -3) : path).toLowerCase();
  const form = FORMS.get(extension);
  const place = root === null ? basename(path) : relative(root, path);
  if (form !== undefined) return { path, form, gzip, bytes, within, place };
  const what = extension === '' ? 'a name without an ending' : `no kind of file known here: ${extension}`;
  return left(path, ADVICE.get(extension) ?? `${what}; give ${READ}`);
}

function isPassedOver(name: string, siblings: readonly string[]): boolean {
  if (name.startsWith('.') || ABOUT.test(basename(name))) return true;
  // What Telegram exports beside the messages of a chat: its pictures, and the looks of its pages.
  const isOfChat = siblings.some((other) => other === 'messages.html' || other === 'result.json');
  if (isOfChat && OF_CHAT.test(name)) return true;
  const saved = /^(.+)(?:_files|\.files)$/u.exec(name)?.[1];
  return (
    saved !== undefined && siblings.some((other) => other === `${saved}.html` || other === `${saved}.htm`)
  );
}

function left(path: string, why: string): LeftOut {
  return { source: shown(path), why };
}

function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ELOOP';
}
