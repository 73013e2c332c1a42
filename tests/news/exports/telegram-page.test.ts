import { describe, expect, it } from 'vitest';
import { isTelegramPage, telegramPagePosts } from '../../../src/news/exports/telegram-page.ts';

const message = (id: string, inner: string) =>
  `<div class="message default clearfix" id="${id}"><div class="body">${inner}</div></div>`;
const DATE = '<div class="pull_right date details" title="04.03.2024 10:15:00 UTC+03:00">10:15</div>';
const page = (
  messages: string,
  head = '<div class="page_header"><div class="text bold"> النهر </div></div>',
) => `<html><body>${head}<div class="history">${messages}</div></body></html>`;

const posts = (html: string, channel: string | null = null) => {
  const found = telegramPagePosts(html, channel);
  return 'why' in found ? expect.fail(found.why) : found;
};

it('is told by what Telegram calls its parts', () => {
  expect(isTelegramPage(page(message('message1', 'x')))).toBe(true);
  expect(isTelegramPage('<div class="history"><div class="message service">x</div></div>')).toBe(true);
  expect(isTelegramPage('<div class="history">x</div>')).toBe(false);
  expect(isTelegramPage('<div class="message default">x</div>')).toBe(false);
  expect(isTelegramPage('')).toBe(false);
});

describe('the posts of a page', () => {
  it('have text, instant, channel and the address below the one that is named', () => {
    const html = page(
      message(
        'message7',
        `${DATE}<div class="from_name">سامر</div><div class="text"><b>جسر</b> جديد<br><br>نص</div>`,
      ),
    );
    expect(posts(html, 'https://t.me/nahr')).toEqual([
      {
        url: 'https://t.me/nahr/7',
        title: null,
        text: 'جسر جديد\nنص',
        form: 'plain',
        published: '2024-03-04T10:15:00+03:00',
        publisher: 'النهر',
      },
    ]);
    expect(posts(html)[0]?.url).toBeNull();
  });

  it('are named by who wrote them where the page names no chat', () => {
    const html = page(
      message('message7', '<div class="from_name"> سامر </div><div class="text">نص</div>'),
      '',
    );
    expect(posts(html, 'https://t.me/nahr')[0]).toMatchObject({ publisher: 'سامر', published: null });
  });

  it('are taken from what was forwarded, and none without text', () => {
    expect(
      posts(page(message('message1', '<div class="forwarded body"><div class="text">نص</div></div>'))),
    ).toHaveLength(1);
    expect(posts(page(message('message1', '<div class="text"> </div>') + message('message2', '')))).toEqual(
      [],
    );
  });

  it.each([
    ['04.03.2024 10:15:00', '2024-03-04T10:15:00'],
    ['4.3.2024', null],
    ['أمس', null],
  ])('have the instant «%s» as %s', (title, published) => {
    const html = page(
      message('messageX', `<div class="date" title="${title}">x</div><div class="text">نص</div>`),
    );
    expect(posts(html, 'https://t.me/nahr')[0]).toMatchObject({ published, url: null });
  });
});

it('says why a page cannot be read', () => {
  expect(telegramPagePosts('<div>'.repeat(3000), null)).toEqual({
    why: expect.stringMatching(/^no news page/u),
  });
});
