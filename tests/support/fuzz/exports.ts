const FIRST = 'استقبلت وزيرة الثقافة ليلى الزعفراني سفير أرزان في عين الرمان.';
const SECOND = 'وقالت الوزيرة إن المكتبة تفتح أبوابها للقراء يوم الاثنين المقبل.';
const PAGE = 'https://sada-ain.example/news';

/** Small sound samples of what others write, each whole. */
export const EXPORTS = {
  sitemap: `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>${PAGE}/1</loc><lastmod>2026-02-27T10:00:00+03:00</lastmod><news:news><news:publication><news:name>صدى عين</news:name></news:publication><news:publication_date>2026-02-27</news:publication_date><news:title>لقاء &amp; خبر</news:title></news:news></url>
<url><loc>${PAGE}/2</loc></url></urlset>`,
  sitemapIndex: `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>${PAGE}/a.xml.gz</loc><lastmod>2026-02-27</lastmod></sitemap></sitemapindex>`,
  robots: `User-agent: *
Disallow: /admin/*?q=$
Allow: /news/
Crawl-delay: 2.5
# تعليق
User-agent: isnad
Disallow: /private
Sitemap: ${PAGE}/sitemap.xml
`,
  telegram: JSON.stringify({
    name: 'صدى عين الرمان',
    type: 'public_channel',
    id: 1_234_567_890,
    messages: [
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
          { type: 'link', text: 'https://a.example/1' },
          `\n${SECOND}`,
        ],
      },
      { id: 5, type: 'message', date_unixtime: '1709622900', text: `${FIRST} ${SECOND}` },
    ],
  }),
  telegramPage: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Exported Data</title></head><body>
<div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">صدى عين الرمان</div></div></div>
<div class="page_body chat_page"><div class="history">
<div class="message service" id="message-1"><div class="body details">4 March 2024</div></div>
<div class="message default clearfix" id="message2"><div class="body"><div class="pull_right date details" title="04.03.2024 10:15:00 UTC+03:00">10:15</div>
<div class="from_name">صدى عين الرمان</div><div class="text"><strong>الوزيرة تستقبل السفير</strong><br><br>${FIRST}<br>${SECOND}</div></div></div>
</div></div></div></body></html>`,
  wordpress: `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>صدى عين</title><link>https://sada-ain.example</link><wp:wxr_version>1.2</wp:wxr_version>
<item><title>الوزيرة تستقبل السفير</title><link>${PAGE}/1</link><pubDate>Mon, 04 Mar 2024 10:15:00 +0000</pubDate><dc:creator><![CDATA[salma]]></dc:creator>
<content:encoded><![CDATA[<p>${FIRST}</p>[gallery ids="1,2"]<p>${SECOND}</p>]]></content:encoded><wp:post_id>1</wp:post_id><wp:post_date_gmt>2024-03-04 10:15:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>
<item><title>صورة</title><wp:post_type>attachment</wp:post_type></item></channel></rss>`,
  mediawiki: `<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="ar"><siteinfo><sitename>ويكي أخبار</sitename><base>https://wiki.example/wiki/Main</base></siteinfo>
<page><title>الوزيرة تستقبل السفير</title><ns>0</ns><id>7</id><revision><id>9</id><timestamp>2024-03-04T10:15:00Z</timestamp><text bytes="9" xml:space="preserve">{{تاريخ|4 مارس 2024}}
'''${FIRST}''' [[ملف:صورة.jpg|تصغير|صورة]] [[وزير|${SECOND}]]
{| class="wikitable"
! أ !! ب
|-
| 1 || 2
|}
== مصادر ==
&lt;ref name="a"&gt;{{استشهاد|عنوان=خبر}}&lt;/ref&gt; [https://a.example خبر]</text></revision></page></mediawiki>`,
  completion: JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content: `${FIRST} ⟦1⟧`, refusal: null },
        finish_reason: 'stop',
      },
    ],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  }),
  update: JSON.stringify({
    update_id: 7,
    message: {
      message_id: 3,
      date: 1_709_536_500,
      chat: { id: -100_500, type: 'supergroup', title: 'غرفة' },
      from: { id: 11, is_bot: false, first_name: 'سلمى', language_code: 'ar' },
      text: '/meetings@IsnadTestBot سلمى الخوري في أيار 2024 @IsnadTestBot',
      entities: [
        { type: 'bot_command', offset: 0, length: 22 },
        { type: 'mention', offset: 47, length: 13 },
      ],
    },
  }),
  query: JSON.stringify({
    update_id: 8,
    callback_query: {
      id: '1',
      from: { id: 11, is_bot: false, first_name: 'سلمى' },
      chat_instance: '1',
      data: 'choice:3',
    },
    message: {
      message_id: 4,
      date: 1,
      chat: { id: 11, type: 'private' },
      from: { id: 11, is_bot: false },
      caption: 'لقاءات سلمى الخوري مع نادر القصار',
    },
  }),
} as const;
