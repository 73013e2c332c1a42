import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The sample collection. It is read here without the program, so that the files themselves are checked. */
export const FOLDER = join(import.meta.dirname, '..', '..', 'data', 'articles');

/** An article of the collection as its file gives it. */
export interface Sample {
  readonly file: string;
  readonly url: string | null;
  readonly publisher: string;
  /** The ISO day of publication: of the record, else of the file's name. */
  readonly day: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** The publishers of the collection's README. */
export const PUBLISHERS = [
  'الوقت السهلاني',
  'وكالة أنباء الرمال',
  'منارة أرزان',
  'جريدة الضفاف',
  'بريد السواقي',
  'شبكة مرجان',
];

/** The files of a folder of the collection whose names match, sorted, relative to the collection. */
export const files = (folder: string, ending: RegExp) =>
  readdirSync(join(FOLDER, folder))
    .filter((name) => ending.test(name))
    .sort()
    .map((name) => join(folder, name));

/** The text of a file of the collection. */
export const read = (file: string) => readFileSync(join(FOLDER, file), 'utf8');
/** The ISO day that a file's name begins with. */
export const dayOfName = (file: string) => basename(file).slice(0, 10);

/** Only a paragraph of an article ends in a full stop; no menu, title, caption or share line does. */
const proseOf = (lines: readonly string[]) => lines.filter((line) => /\.$/u.test(line.trim()));

const unescaped = (html: string) =>
  html.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

function named(file: string, text: string): string {
  const found = PUBLISHERS.find((publisher) => text.includes(publisher));
  if (found === undefined) throw new Error(`no publisher of the collection is named in ${file}`);
  return found;
}

/** The pages saved as text. */
export function savedPages(): Sample[] {
  return files('saved-pages', /\.txt$/u).map((file) => {
    const text = read(file);
    const lines = text.split('\n');
    const title = lines.find(
      (line, at) => line.split(' ').length > 4 && lines.indexOf(line, at + 1) > at && !line.endsWith('.'),
    );
    return {
      file,
      url: /^URL: (\S+)$/mu.exec(text)?.[1] ?? sidecar(file)?.url ?? null,
      publisher: named(file, lines.slice(-4).join('\n') + lines.slice(0, 6).join('\n')),
      day: dayOfName(file),
      title: title ?? (lines.find((line) => line.includes(' - '))?.split(' - ')[1] as string),
      paragraphs: proseOf(lines),
    };
  });
}

/** What stands in the file beside a saved page, or null. */
export function sidecar(file: string): { url: string; publisher: string; published: string } | null {
  const beside = file.replace(/\.txt$/u, '.meta.json');
  return files('saved-pages', /\.meta\.json$/u).includes(beside) ? JSON.parse(read(beside)) : null;
}

/** The HTML pages. */
export function htmlPages(): Sample[] {
  return files('html', /\.html$/u).map((file) => {
    const html = read(file);
    const capture = (pattern: RegExp) => unescaped(pattern.exec(html)?.[1] ?? '');
    return {
      file,
      url: capture(/<link rel="canonical" href="([^"]+)"/u),
      publisher: named(file, capture(/<title>([^<]+)<\/title>/u)),
      day: dayOfName(file),
      title: capture(/<meta property="og:title" content="([^"]+)"/u),
      paragraphs: proseOf(
        [...html.matchAll(/<p>(.*?)<\/p>/gu)].map((match) => unescaped(match[1] as string)),
      ),
    };
  });
}

/** The Markdown files. */
export function markdown(): Sample[] {
  return files('markdown', /\.md$/u).map((file) => {
    const [, front, body] = read(file).split(/^---$/mu);
    const field = (name: string) => new RegExp(`^${name}: "?(.*?)"?$`, 'mu').exec(front as string)?.[1] ?? '';
    return {
      file,
      url: field('url'),
      publisher: field('publisher'),
      day: field('published'),
      title: field('title'),
      paragraphs: proseOf((body as string).split('\n')),
    };
  });
}

/** The records of JSON Lines, compressed or not. */
export function exports(): Sample[] {
  return files('exports', /\.jsonl(\.gz)?$/u).flatMap((file) => {
    const bytes = readFileSync(join(FOLDER, file));
    const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    return text
      .trimEnd()
      .split('\n')
      .map((line) => {
        const record = JSON.parse(line) as Record<
          'url' | 'title' | 'text' | 'publisher' | 'published',
          string
        >;
        const { url, title, publisher, published } = record;
        return {
          file,
          url,
          title,
          publisher,
          day: published.slice(0, 10),
          paragraphs: record.text.split('\n'),
        };
      });
  });
}

/** All of them. */
export const articles = [...savedPages(), ...htmlPages(), ...markdown(), ...exports()];
