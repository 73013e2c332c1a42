import { FormattedString, fmt } from '@grammyjs/parse-mode';
import type { Citation } from '../answer/answer.ts';
import { citationLink, webAddress } from '../answer/evidence/link.ts';
import type { Digits } from '../answer/grammar/days.ts';
import { publication } from '../answer/text/wording.ts';
import { whyNotPublic } from '../fetch/web/public-host.ts';
import type { Source } from '../news/article/article.ts';
import { NEWS } from '../news/constants.ts';
import { name, rightToLeft } from './bidi.ts';
import { TELEGRAM } from './constants.ts';
import type { Words } from './languages/words.ts';
import type { PagedSource } from './pages.ts';

const PUBLIC = { loopback: false };

/** A button that opens a source. */
export interface SourceButton {
  readonly text: string;
  readonly url: string;
}

/** `[n]`, linked to the quoted words in their article where it has an address that Telegram opens. */
export function citationMark(number: number, citation: Citation): FormattedString {
  const page = openable(citation.article);
  const exact = page === null || isPaged(citation.article) ? null : citationLink(citation);
  return mark(number, exact !== null && exact.length <= NEWS.longestAddress ? exact : page);
}

/** One source on one line: its number, title, publisher, and the day of publication in words. */
export function sourceLine(number: number, source: Source, digits: Digits): FormattedString {
  const publisher = source.publisher === null ? '' : ` — ${name(source.publisher, TELEGRAM.publisherName)}`;
  const title = name(source.title, TELEGRAM.articleTitle);
  return rightToLeft(
    fmt`${mark(number, openable(source))} ${title}${publisher}، ${publication(source, digits)}`,
  );
}

/** The button of source `number`, or null when it has no address that Telegram opens. */
export function sourceButton(number: number, source: Source, words: Words): SourceButton | null {
  const url = openable(source);
  if (url === null) return null;
  const publisher = source.publisher === null ? null : name(source.publisher, TELEGRAM.publisherName);
  return { text: words.readSource(number, publisher), url };
}

function mark(number: number, url: string | null): FormattedString {
  return url === null ? new FormattedString(`[${number}]`) : FormattedString.link(`[${number}]`, url);
}

/**
 * The address by which a reader opens a source, or null.
 *
 * Telegram refuses a whole message for one button whose host has no dot; and what stands in a private network opens for
 * nobody, or something else for each.
 */
export function openable(source: Source): string | null {
  if (isPaged(source)) return source.page;
  const url = webAddress(source.url);
  if (url === null || url.length > NEWS.longestAddress) return null;
  const { hostname } = new URL(url);
  return /[^.]\.[^.]/u.test(hostname) && whyNotPublic(hostname, PUBLIC) === null ? url : null;
}

/** Whether it is read on a page of ours. */
export function isPaged(source: Source): source is PagedSource {
  return 'page' in source;
}
