import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Article } from '../article/article.ts';
import { type SaidBy, saidFirst } from '../article/origin.ts';
import { NEWS } from '../constants.ts';
import { articleFrom, type Draft, type OperatorSays } from '../drafts/draft.ts';
import { frontMatter, type Headed, headed } from '../drafts/headers.ts';
import { sidecarOf } from '../drafts/sidecar.ts';
import { onDisk } from '../files/file-name.ts';
import type { ArticleFile } from '../files/files.ts';
import { savedPage } from '../pages/saved-page.ts';
import { webPage } from '../pages/web-page.ts';
import { decoded } from '../text/bytes.ts';
import { withoutEmbedded } from '../text/clean.ts';
import { plainMarkdown } from '../text/markdown.ts';
import { publishedInName } from '../text/published.ts';

/** The text of a whole file, or why it cannot be had: too large, empty, binary, or broken. */
export async function textOf(
  file: ArticleFile,
): Promise<{ readonly text: string } | { readonly why: string }> {
  if (file.bytes > NEWS.pageBytes) return { why: tooLarge(file.bytes) };
  const packed = await readFile(onDisk(file.path));
  if (!file.gzip || packed.length === 0) return decoded(packed);
  try {
    return decoded(await promisify(gunzip)(packed, { maxOutputLength: NEWS.pageBytes }));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return { why: code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(null) : `broken gzip: ${message}` };
  }
}

/**
 * The article of a file that holds one, of which `whole` is the text: a page saved as text, HTML or Markdown. What `over` (the command's options),
 * its sidecar, and its header lines or front matter say of it goes before what the page says, in that order.
 */
export async function fileArticle(
  file: ArticleFile,
  whole: string,
  { over, now }: { readonly over: OperatorSays; readonly now: Date },
): Promise<Article | { readonly why: string }> {
  const written = withoutEmbedded(whole);
  if (file.form !== 'html' && written.length > NEWS.plainText) {
    return { why: `too long for one article: ${written.length} characters; cut it into articles` };
  }
  const sidecar = await sidecarOf(file);
  if ('why' in sidecar) return sidecar;
  const { said, text } = headOf(file, written);
  const all = merged(over, merged(sidecar.said, said));
  const draft = draftIn(file, text, { known: typeof all.title === 'string' ? all.title : null, now });
  if ('why' in draft) return draft;
  const speakers = [
    ['option', over],
    ['sidecar', sidecar.said],
    ['header', said],
  ] as const satisfies [SaidBy, OperatorSays][];
  const by = {
    url: saidFirst('url', speakers, 'page'),
    publisher: saidFirst('publisher', speakers, 'page'),
  };
  return articleFrom(draft, all, { now, fileDay: publishedInName(basename(file.path), now), by });
}

function headOf(file: ArticleFile, text: string): Headed {
  if (file.form === 'html') return { said: {}, text };
  const front = frontMatter(text);
  return front.text === text && file.form === 'text' ? headed(text) : front;
}

function draftIn(
  file: ArticleFile,
  text: string,
  { known, now }: { readonly known: string | null; readonly now: Date },
): Draft | { readonly why: string } {
  if (file.form === 'markdown') return plainMarkdown(text);
  const isHtml = file.form === 'html' || /^\s*(?:<!doctype html|<html[\s>])/iu.test(text.slice(0, 1000));
  return isHtml ? webPage(text, now) : savedPage(text, now, known);
}

function merged(over: OperatorSays, under: OperatorSays): OperatorSays {
  return {
    url: over.url ?? under.url,
    title: over.title ?? under.title,
    publisher: over.publisher ?? under.publisher,
    published: over.published ?? under.published,
  };
}

function tooLarge(bytes: number | null): string {
  const size = bytes === null ? 'unpacked' : `${(bytes / 1e6).toFixed(1)} MB`;
  return `too large: ${size}, and at most ${NEWS.pageBytes / 1e6} MB are read as one page; many articles go in .jsonl`;
}
