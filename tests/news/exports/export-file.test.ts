import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it, test } from 'vitest';
import type { Article } from '../../../src/news/article/article.ts';
import type { LeftOut } from '../../../src/news/files/files.ts';
import { type ReadOptions, readArticles } from '../../../src/news/reading/read.ts';
import { ReaderThread } from '../../../src/news/reading/reader.ts';
import { newFolder } from '../../support/archives.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const FIRST = 'استقبلت وزيرة الثقافة ليلى الزعفراني سفير أرزان في عين الرمان.';
const SECOND = 'وقالت الوزيرة إن المكتبة تفتح أبوابها للقراء يوم الاثنين المقبل.';

const reader = new ReaderThread();
afterAll(() => reader.close());

async function read(
  name: string,
  content: string | Uint8Array,
  over: Partial<ReadOptions> = {},
): Promise<{ readonly articles: Article[]; readonly left: LeftOut[] }> {
  const path = join(newFolder(), name);
  writeFileSync(path, content);
  return await readPath(path, over);
}

async function readPath(
  path: string,
  over: Partial<ReadOptions> = {},
): Promise<{ readonly articles: Article[]; readonly left: LeftOut[] }> {
  const articles: Article[] = [];
  const left: LeftOut[] = [];
  for await (const one of readArticles([path], { now: NOW, stdin: process.stdin, reader, ...over })) {
    if ('why' in one) left.push(one);
    else articles.push(one);
  }
  return { articles, left };
}

describe('a channel of Telegram as JSON', () => {
  const messages = [
    { id: 1, type: 'service', date: '2024-03-04T09:00:00', action: 'create_channel', text: '' },
    {
      id: 2,
      type: 'message',
      date: '2024-03-04T10:15:00',
      date_unixtime: '1709536500',
      from: 'صدى عين الرمان',
      text: [
        { type: 'bold', text: 'الوزيرة تستقبل السفير' },
        '\n\n',
        FIRST,
        ' ',
        { type: 'link', text: 'https://a.example/1' },
        `\n${SECOND}`,
      ],
    },
    { id: 3, type: 'message', date: '2024-03-05T10:15:00', photo: 'photos/1.jpg', text: '' },
    { id: 4, type: 'message', date: '2024-03-05T11:00:00', text: 'صباح الخير' },
    { id: 5, type: 'message', date_unixtime: '1709622900', text: `${FIRST} ${SECOND}` },
  ];
  const chat = { name: 'صدى عين الرمان', type: 'public_channel', id: 1234567890, messages };

  it('gives its posts with their addresses and days', async () => {
    const { articles, left } = await read('result.json', JSON.stringify(chat, null, 1));
    expect(articles).toMatchObject([
      {
        url: 'https://t.me/c/1234567890/2',
        title: 'الوزيرة تستقبل السفير',
        publisher: 'صدى عين الرمان',
        published: '2024-03-04T07:15:00Z',
        publishedBasis: 'feed',
        text: `${FIRST} https://a.example/1\n${SECOND}`,
      },
      { url: 'https://t.me/c/1234567890/5', text: `${FIRST} ${SECOND}` },
    ]);
    expect(left.map(({ why }) => why)).toEqual(['too little text: 9 letters']);
  });

  it('puts them below the channel that the operator names, and reads all chats of an export, packed', async () => {
    const named = await read('result.json', JSON.stringify(chat), { url: 'https://t.me/sada_ain/' });
    expect(named.articles.map(({ url }) => url)).toEqual([
      'https://t.me/sada_ain/2',
      'https://t.me/sada_ain/5',
    ]);
    const all = { about: 'x', chats: { about: 'y', list: [chat, { ...chat, id: 9, name: 'الأفق' }] } };
    const { articles } = await read('result.json.gz', gzipSync(JSON.stringify(all)));
    expect(articles.map(({ url, publisher }) => [url, publisher])).toEqual([
      ['https://t.me/c/1234567890/2', 'صدى عين الرمان'],
      ['https://t.me/c/1234567890/5', 'صدى عين الرمان'],
      ['https://t.me/c/9/2', 'الأفق'],
      ['https://t.me/c/9/5', 'الأفق'],
    ]);
  });

  it('keeps what stands before a tear, and says where it is', async () => {
    const whole = JSON.stringify(chat, null, 1);
    const torn = whole.slice(0, whole.indexOf('"id": 5'));
    const { articles, left } = await read('result.json', `${torn} ]]]`);
    expect(articles).toHaveLength(1);
    expect(left.at(-1)?.why).toMatch(/^broken off: /u);
  });

  test.each([
    ['no messages', { ...chat, messages: [] }, 'empty'],
    [
      'messages that are none',
      { ...chat, messages: [1, null, 'a', [], { type: 'message', text: { a: 1 } }] },
      'empty',
    ],
  ])('may hold %s', async (_, value, why) => {
    const { articles, left } = await read('result.json', JSON.stringify(value));
    expect(articles).toEqual([]);
    expect(left.map((one) => one.why)).toEqual([why]);
  });

  it('is refused where a message never ends', async () => {
    const { left } = await read(
      'result.json',
      `{"type":"public_channel","messages":[{"text":"${'ا'.repeat(17_000_000)}`,
    );
    expect(left.at(-1)?.why).toContain('no message ends');
  });
});

describe('a channel of Telegram as pages', () => {
  const page = (
    messages: string,
  ): string => `<!DOCTYPE html><html><head><meta charset="utf-8"/><title>Exported Data</title></head>
    <body><div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">
صدى عين الرمان </div></div></div><div class="page_body chat_page"><div class="history">${messages}</div></div></div></body></html>`;
  const message = (id: number, text: string): string => `
    <div class="message default clearfix" id="message${id}"><div class="body">
      <div class="pull_right date details" title="04.03.2024 10:15:00 UTC+03:00">10:15</div>
      <div class="from_name">صدى</div><div class="text">${text}</div></div></div>`;
  const service =
    '<div class="message service" id="message-1"><div class="body details">4 March 2024</div></div>';

  it('gives its posts with their days, and passes over its pictures and looks', async () => {
    const folder = newFolder();
    for (const inner of ['css', 'js', 'images', 'photos']) {
      mkdirSync(join(folder, inner));
      writeFileSync(join(folder, inner, 'a.css'), 'a');
    }
    writeFileSync(
      join(folder, 'messages.html'),
      page(service + message(2, `<strong>الوزيرة تستقبل السفير</strong><br><br>${FIRST}`)),
    );
    writeFileSync(join(folder, 'messages2.html'), page(message(7, SECOND) + message(8, '')));
    const { articles, left } = await readPath(folder);
    expect(left).toEqual([]);
    expect(articles).toMatchObject([
      {
        url: null,
        title: 'الوزيرة تستقبل السفير',
        publisher: 'صدى عين الرمان',
        published: '2024-03-04T10:15:00+03:00',
        publishedBasis: 'feed',
        text: FIRST,
      },
      { text: SECOND },
    ]);
  });
});

describe('a WordPress export', () => {
  const item = (fields: string): string => `<item>${fields}</item>`;
  const post = (n: number, status = 'publish', type = 'post'): string =>
    item(`<title><![CDATA[خبر ${n}]]></title><link>https://sada.example/?p=${n}</link><pubDate>Mon, 04 Mar 2024 07:15:00 +0000</pubDate>
      <content:encoded><![CDATA[<!-- wp:paragraph --><p>${FIRST}</p><p>${SECOND}</p>]]></content:encoded>
      <wp:post_id>${n}</wp:post_id><wp:status><![CDATA[${status}]]></wp:status><wp:post_type><![CDATA[${type}]]></wp:post_type>`);
  const wxr = (items: string): string => `<?xml version="1.0" encoding="UTF-8" ?>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
    <channel><title>صدى عين الرمان</title><link>https://sada.example</link>${items}</channel></rss>`;

  it('gives what is published, and no pictures, menus or drafts', async () => {
    const items =
      post(1) + post(2, 'draft') + post(3, 'inherit', 'attachment') + post(4, 'publish', 'page') + post(5);
    const { articles, left } = await read('export.xml', wxr(items));
    expect(left).toEqual([]);
    expect(articles).toMatchObject([
      {
        url: 'https://sada.example/?p=1',
        title: 'خبر 1',
        publisher: 'صدى عين الرمان',
        published: '2024-03-04T07:15:00+00:00',
        text: `${FIRST}\n${SECOND}`,
      },
      { title: 'خبر 5' },
    ]);
  });

  it('expands nothing that it declares, and gives what stands before a tear', async () => {
    const declared = wxr(
      post(1) + item(`<title>&x;</title><content:encoded>&x;&x;</content:encoded>`),
    ).replace('<rss', '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "ا">]><rss');
    const { articles, left } = await read('export.xml', declared);
    expect(articles).toHaveLength(1);
    expect(JSON.stringify(left)).not.toContain('root');
    const torn = wxr(post(1) + post(2));
    const cut = await read('export.xml', torn.slice(0, torn.lastIndexOf('<wp:status>')));
    expect(cut.articles).toHaveLength(1);
    expect(cut.left.map(({ why }) => why)).toEqual([expect.stringMatching(/^broken off: torn/u)]);
  });

  test.each([
    ['', /empty|no export/u],
    [wxr(''), /empty/u],
    [wxr('<a>'.repeat(5_000)), /nests/u],
    ['<note>شيء آخر</note>', /no export/u],
  ])('may be none', async (content, why) => {
    const { articles, left } = await read('export.xml', content);
    expect(articles).toEqual([]);
    expect(left.map((one) => one.why).join()).toMatch(why);
  });
});

describe('a MediaWiki export', () => {
  const page = (title: string, text: string, more = '<ns>0</ns>'): string =>
    `<page><title>${title}</title>${more}<id>1</id><revision><timestamp>2025-01-01T00:00:00Z</timestamp><text xml:space="preserve">قديم</text></revision>
     <revision><timestamp>2025-02-01T00:00:00Z</timestamp><text xml:space="preserve">${text}</text></revision></page>`;
  const dump = (
    pages: string,
  ): string => `<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" xml:lang="ar">
    <siteinfo><sitename>أخبار عين الرمان</sitename><base>https://wiki.example/wiki/%D8%A7%D9%84%D8%B1%D8%A6%D9%8A%D8%B3%D8%A9</base></siteinfo>${pages}</mediawiki>`;

  it('gives its pages in their last version as plain text', async () => {
    const markup = `{{تاريخ|4 مارس 2024}}\n'''عين الرمان''' في الرابع من آذار 2024 — استقبلت [[ليلى الزعفراني|وزيرة الثقافة]] سفير أرزان.&lt;ref&gt;مصدر&lt;/ref&gt;\n\n${SECOND}\n[[تصنيف:ثقافة]]`;
    const pages =
      page('استقبال السفير', markup) +
      page('نقاش:أ', SECOND, '<ns>1</ns>') +
      page('ب', SECOND, '<ns>0</ns><redirect title="أ" />');
    const { articles, left } = await read('dump.xml', dump(pages));
    expect(left).toEqual([]);
    expect(articles).toMatchObject([
      {
        url: 'https://wiki.example/wiki/استقبال_السفير',
        title: 'استقبال السفير',
        publisher: 'أخبار عين الرمان',
        text: `عين الرمان في الرابع من آذار 2024 — استقبلت وزيرة الثقافة سفير أرزان.\n${SECOND}`,
      },
    ]);
  });

  it('bears an address of half a million letters', async () => {
    const odd = dump(page('ب', SECOND)).replace('https://wiki.example/wiki/', `${'a'.repeat(500_000)}/`);
    const { articles } = await read('dump.xml', odd);
    expect(articles).toMatchObject([{ title: 'ب', url: null }]);
  });

  it('is not stopped by a page that takes too long', async () => {
    const impatient = new ReaderThread({ ms: 500, megabytes: 512 });
    const hostile = page('أ', '{{'.repeat(30_000));
    const { articles, left } = await read('dump.xml', dump(hostile + page('ب', SECOND)), {
      reader: impatient,
    });
    expect(articles.map(({ title }) => title)).toEqual(['ب']);
    expect(left).toHaveLength(1);
    await impatient.close();
  });
});
