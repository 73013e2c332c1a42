import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';

/** Something that is no article: where it stood (`file`, `file:line` or `file[n]`), and why it was left out. */
export interface LeftOut {
  readonly source: string;
  readonly why: string;
}

/** How a file holds articles: a page as text, HTML, Markdown, one JSON value, or a JSON record a line. */
export type Form = 'text' | 'html' | 'markdown' | 'json' | 'records';

/** A file to read. */
export interface ArticleFile {
  readonly path: string;
  readonly form: Form;
  readonly gzip: boolean;
  /** Its size on disk. */
  readonly bytes: number;
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

const READ = '.txt, .html, .md, .json, .jsonl, or .gz of one of them';

/** Passed over in folders without a word: they are about the articles, not articles. */
const ABOUT =
  /^(?:readme|licen[cs]e|copying|notice|changelog|contributing)(?:[.\w-]*)?$|\.meta\.json$|^thumbs\.db$/iu;

/**
 * The files under `paths`, folders entered in the order of their names, and what among them cannot be read. Hidden
 * files, READMEs, licences, sidecars and the folder of pictures that a browser saves beside a page are passed over
 * in folders; a file that is named itself is taken. A folder is entered once, however many links lead to it.
 */
export async function articleFiles(paths: readonly string[]): Promise<(ArticleFile | LeftOut)[]> {
  const found: (ArticleFile | LeftOut)[] = [];
  const entered = new Set<string>();
  const waiting = paths.toReversed().map((path) => ({ path, named: true }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { path, named } = next;
    try {
      const about = await stat(path);
      if (about.isDirectory()) {
        const real = await realpath(path);
        if (entered.has(real)) continue;
        entered.add(real);
        const names = (await readdir(path)).sort();
        const kept = names.filter((name) => !isPassedOver(name, names));
        for (const name of kept.toReversed()) waiting.push({ path: join(path, name), named: false });
      } else {
        found.push(
          about.isFile() ? fileAt(path, about.size) : left(path, 'not a file; for a stream write -'),
        );
      }
    } catch (error) {
      found.push(left(path, named || !isMissing(error) ? reason(error) : 'a link that leads nowhere'));
    }
  }
  return found;
}

/** A path as it can be shown on one line: control characters and marks of direction escaped. */
export function shown(path: string): string {
  return path.replace(
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

function fileAt(path: string, bytes: number): ArticleFile | LeftOut {
  const gzip = /\.gz$/iu.test(path);
  const extension = extname(gzip ? path.slice(0, -3) : path).toLowerCase();
  const form = FORMS.get(extension);
  if (form !== undefined) return { path, form, gzip, bytes };
  const what = extension === '' ? 'a name without an ending' : `no kind of file known here: ${extension}`;
  return left(path, ADVICE.get(extension) ?? `${what}; give ${READ}`);
}

function isPassedOver(name: string, siblings: readonly string[]): boolean {
  if (name.startsWith('.') || ABOUT.test(basename(name))) return true;
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
