import { blocks } from '../markup/blocks.ts';
import { documentOf, type PageElement } from '../markup/document.ts';
import { markup } from '../markup/markup.ts';
import { rawLines } from '../text/clean.ts';
import type { Exported } from './exported.ts';

/** Whether a page is one of those that Telegram Desktop exports a chat to (`messages.html`). */
export function isTelegramPage(html: string): boolean {
  return /<div class="history">/u.test(html) && /<div class="message (?:default|service)/u.test(html);
}

/** The posts of such a page, without those that have no text; or why it cannot be read. */
export function telegramPagePosts(
  html: string,
  channel: string | null,
): Exported[] | { readonly why: string } {
  const page = markup(html);
  if ('why' in page) return page;
  const document = documentOf(page.html);
  const line = (element: PageElement | null): string | null =>
    element?.textContent?.replace(/\s+/gu, ' ').trim() || null;
  const chat = line(document.querySelector('.page_header .text'));
  return [...document.querySelectorAll('div.message.default')].flatMap((message): Exported[] => {
    const body = message.querySelector('div.body > div.text, div.forwarded > div.text, div.text');
    const text =
      body === null
        ? ''
        : blocks(body)
            .map((block) => block.text)
            .join('\n');
    if (text.trim() === '') return [];
    const number = /^message(\d{1,12})$/u.exec(message.getAttribute('id') ?? '')?.[1];
    return [
      {
        url: channel !== null && number !== undefined ? `${channel}/${number}` : null,
        title: null,
        text: rawLines(text).join('\n'),
        form: 'plain',
        published: instantOf(message.querySelector('.date[title]')?.getAttribute('title') ?? ''),
        publisher: chat ?? line(message.querySelector('.from_name')),
      },
    ];
  });
}

/** «04.03.2024 10:15:00 UTC+03:00» as an instant; null for other words. */
function instantOf(title: string): string | null {
  const match = /^(\d{2})\.(\d{2})\.(\d{4}) (\d{2}:\d{2}:\d{2})(?: UTC([+-]\d{2}:\d{2}))?$/u.exec(
    title.trim(),
  );
  if (match === null) return null;
  const [, day, month, year, time, offset] = match;
  return `${year}-${month}-${day}T${time}${offset ?? ''}`;
}
