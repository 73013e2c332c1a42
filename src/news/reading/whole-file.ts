import type { Article } from '../article/article.ts';
import { NEWS } from '../constants.ts';
import type { OperatorSays } from '../drafts/draft.ts';
import { isTelegramPage, telegramPagePosts } from '../exports/telegram-page.ts';
import { type ArticleFile, type LeftOut, reason, shown } from '../files/files.ts';
import { liveArticles } from '../pages/live-blog.ts';
import { recordArticle, recordsIn } from '../records/record.ts';
import { recordsOf } from '../records/record-lines.ts';
import { hopeless, isHopeless, records } from '../records/records.ts';
import { fileArticle, textOf } from './one-file.ts';

/** The articles of a file that is read whole, and what in it is none. Never throws. */
export async function wholeFile(
  file: ArticleFile,
  over: OperatorSays,
  now: Date,
): Promise<(Article | LeftOut)[]> {
  const source = shown(file.path);
  try {
    if (file.form === 'json') return await jsonFile(file, over, now);
    const whole = await textOf(file);
    if ('why' in whole) return [{ source, why: whole.why }];
    if (file.form === 'html' && isTelegramPage(whole.text)) {
      const posts = telegramPagePosts(whole.text, null);
      if ('why' in posts) return [{ source, why: posts.why }];
      const { exportedArticle } = await import('../exports/exported.ts');
      return listed(posts, source, (post) => exportedArticle(post, over, now));
    }
    const article = await fileArticle(file, whole.text, { over, now });
    if ('why' in article) return [{ source, why: article.why }];
    const entries = file.form === 'html' ? liveArticles(whole.text, article, now) : [];
    return entries.length === 0 ? [article] : entries;
  } catch (error) {
    return [{ source, why: reason(error) }];
  }
}

/** One JSON value with one or more records, or JSON Lines that were named `.json`. */
async function jsonFile(file: ArticleFile, over: OperatorSays, now: Date): Promise<(Article | LeftOut)[]> {
  const source = shown(file.path);
  const whole = await textOf(file);
  if ('why' in whole) return [{ source, why: whole.why }];
  if (isLines(whole.text)) {
    const read = async (lines: readonly Uint8Array[]) => recordsOf(lines, over, now);
    const made: (Article | LeftOut)[] = [];
    for await (const one of records(onePiece(Buffer.from(whole.text)), { source, read })) made.push(one);
    return made;
  }
  if (valuesIn(whole.text) > NEWS.jsonValues) {
    return [{ source, why: `no articles: more than ${NEWS.jsonValues} values of JSON` }];
  }
  let value: unknown;
  try {
    value = JSON.parse(whole.text);
  } catch (error) {
    return [{ source, why: `not JSON: ${(error as Error).message.slice(0, 120)}` }];
  }
  return listed(recordsIn(value), source, (record) => recordArticle(record, over, now));
}

function listed(
  all: readonly unknown[],
  source: string,
  read: (record: unknown) => Article | { readonly why: string },
): (Article | LeftOut)[] {
  if (all.length === 0) return [{ source, why: 'an empty list' }];
  const made: (Article | LeftOut)[] = [];
  let articles = 0;
  for (const [i, record] of all.entries()) {
    const article = read(record);
    const place = all.length === 1 ? source : `${source}[${i}]`;
    made.push('why' in article ? { source: place, why: article.why } : article);
    if (!('why' in article)) articles++;
    else if (isHopeless(articles, i + 1 - articles)) {
      return [...made, { source, why: hopeless(articles, i + 1 - articles) }];
    }
  }
  return made;
}

/** Whether a text begins with an object that ends with its line, and another below it. */
export function isLines(text: string): boolean {
  const start = text.trimStart();
  const end = start.indexOf('\n');
  const first = start.slice(0, Math.max(end, 0)).trimEnd();
  return first.startsWith('{') && first.endsWith('}') && start.slice(end).trimStart().startsWith('{');
}

/** How many values a text of JSON has at most. */
function valuesIn(text: string): number {
  let signs = 1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x2c || code === 0x5b || code === 0x7b) signs++;
  }
  return signs;
}

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array, void> {
  yield bytes;
}
