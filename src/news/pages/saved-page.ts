import { NEWS } from '../constants.ts';
import type { Draft } from '../drafts/draft.ts';
import { belowTitle, bodyOf } from '../lines/body.ts';
import { dayOfPage, onlyDay } from '../lines/day-of-page.ts';
import { keyWords, phraseAt } from '../lines/furniture.ts';
import { type PageLine, pageLines } from '../lines/page-lines.ts';
import { publisherOfPage } from '../lines/publisher-of-page.ts';
import { titleOf } from '../lines/title.ts';
import { cleanLine, rawLines } from '../text/clean.ts';

/**
 * The article of a page that was saved or copied as text, with whatever the site and the browser printed around
 * it: title, text, publisher, address and day as far as the page tells them. `known` is its title where something
 * surer tells it.
 */
export function savedPage(text: string, now: Date, known: string | null = null): Draft {
  return draftOf(unwrapped(rawLines(text).map(cleanLine)), now, known);
}

/** The article in the clean lines of a page. `known` is its title where something surer tells it. */
export function draftOf(written: readonly string[], now: Date, known: string | null = null): Draft {
  const lines = pageLines(written);
  const found = bodyOf(lines);
  const title = known === null ? titleOf(found) : { title: known, site: null };
  const key = title === null ? null : keyWords(title.title).join(' ');
  const body = key === null ? found : belowTitle(lines, found, key);
  const at = body.before.findIndex((line) => line.key === key);
  const text = body.text.filter((line, i) => line.key !== key || (i > 0 && line.closed));
  return {
    title: title?.title ?? null,
    text: text.map((line) => line.text).join('\n'),
    publisher: publisherOfPage(body, title === null ? null : { ...title, at }),
    published:
      dayOfPage(body, at === -1 ? body.before.length : at, now) ??
      onlyDay([belowLine(lines, key)], { text: body.text.map((line) => line.text).join('\n'), now }),
    url: addressIn([...body.before, ...body.after]),
  };
}

function belowLine(lines: readonly PageLine[], key: string | null): readonly PageLine[] {
  const at = lines.findIndex((line) => line.key === key);
  return at === -1 ? [] : lines.slice(at + 1);
}

/** The address that the page gives for itself: behind a label, or as browsers print it, with a page number. */
function addressIn(lines: readonly PageLine[]): string | null {
  for (const { text, words } of lines) {
    const url = /https?:\/\/\S+/iu.exec(text);
    if (url === null) continue;
    const labelled = phraseAt('address', words) > 0 && url.index > 0 && url.index < 30;
    if (labelled || /^https?:\/\/\S+\s+\p{Nd}+\/\p{Nd}+$/iu.test(text)) return url[0];
  }
  return null;
}

/** The lines of a page; where it was wrapped to a width, its paragraphs made whole again. */
function unwrapped(lines: readonly string[]): string[] {
  const paragraphs: string[][] = [[]];
  for (const line of lines) {
    if (line === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  const widest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const several = paragraphs.filter((paragraph) => paragraph.length > 1);
  const inner = several.flatMap((paragraph) => paragraph.slice(0, -1));
  const full = inner.filter((line) => line.length >= widest * 0.7 && !/[.؟?!:]$/u.test(line));
  const wrapped =
    widest <= NEWS.wrappedWidest &&
    widest >= NEWS.wrappedNarrowest &&
    inner.length >= 3 &&
    full.length * 5 >= inner.length * 4;
  return wrapped ? paragraphs.flatMap((paragraph) => ['', paragraph.join(' ')]) : [...lines];
}
