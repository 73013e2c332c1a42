import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offerOf } from '../../../src/telegram/admin/offer.ts';
import { channel, filed, forwarded, person, said } from '../../support/bot-api/people.ts';
import type { NewUpdate } from '../../support/bot-api/updates.ts';

const NADIA = person(5, 'نادية');
const ARTICLE = [
  'الحداد يستقبل وفد المزارعين في وادي النخيل',
  'استقبل رئيس مجلس المدينة سالم الحداد وفدًا من اتحاد المزارعين في وادي النخيل صباح الأحد، وبحث معه توزيع حصص الماء على القرى قبل بداية الموسم.',
].join('\n\n');
const CHANNEL = channel(77, 'قناة الحقول', 'huqul_news');

function offered(update: NewUpdate) {
  return offerOf(update.message as NonNullable<NewUpdate['message']>);
}

describe('what an administrator offers', () => {
  it('is a post of a channel, with its number, its day and its text or the words under its picture', () => {
    const post = { number: 9, date: 1_700_000_000 };
    const of = { id: CHANNEL.id, title: CHANNEL.title, username: 'huqul_news' };
    const offer = { kind: 'post', channel: of, post: 9, date: 1_700_000_000 };
    const text = 'خبر قصير';
    expect(offered(forwarded(NADIA, CHANNEL, { ...post, instead: { text } }))).toEqual({ ...offer, text });
    const photo = [{ file_id: 'a', file_unique_id: 'b', width: 1, height: 1 }];
    const pictured = forwarded(NADIA, CHANNEL, { ...post, instead: { photo, caption: text } });
    expect(offered(pictured)).toEqual({ ...offer, text });
    expect(offered(forwarded(NADIA, CHANNEL, { ...post, instead: { photo } }))).toEqual({
      ...offer,
      text: '',
    });
    const unnamed = forwarded(NADIA, channel(78, 'خاصة'), { ...post, instead: { text } });
    expect(offered(unnamed)).toMatchObject({ channel: { username: null } });
  });

  it('is the text of a rich post, block by block, without its buttons', () => {
    const blocks = [
      { type: 'heading', text: ['اللقاء ', { type: 'bold', text: 'الأول' }], size: 1 },
      { type: 'list', items: [{ label: '1', blocks: [{ type: 'paragraph', text: 'بند' }] }] },
      { type: 'table', cells: [[{ text: 'يوم', align: 'left', valign: 'top' }, { text: 'مكان' }]] },
      { type: 'buttons', buttons: [{ text: 'اشترك', url: 'https://t.me' }] },
      { type: 'photo', photo: [], caption: { text: 'صورة' } },
    ];
    const instead = { rich_message: { blocks } } as never;
    expect(offered(forwarded(NADIA, CHANNEL, { number: 1, date: 1, instead }))).toMatchObject({
      text: 'اللقاء الأول\nبند\nيوم مكان\nصورة',
    });
  });

  it.each([
    ['https://akhbar.example/1', ['https://akhbar.example/1']],
    [
      'https://a.example/1\n https://a.example/2 https://a.example/1',
      ['https://a.example/1', 'https://a.example/2'],
    ],
    ['/add https://a.example/1', ['https://a.example/1']],
  ])('is addresses, where there is nothing else: %s', (text, addresses) => {
    expect(offered(said(NADIA, text))).toEqual({ kind: 'links', addresses });
  });

  it('is an address without https:// that Telegram marks as one', () => {
    const text = 'akhbar.example/news/1';
    const entities = [{ type: 'url' as const, offset: 0, length: text.length }];
    expect(offered(said(NADIA, '', { instead: { text, entities } }))).toEqual({
      kind: 'links',
      addresses: ['https://akhbar.example/news/1'],
    });
  });

  it('is a text of several lines, a long one, and any after /add', () => {
    expect(offered(said(NADIA, ARTICLE))).toEqual({ kind: 'text', text: ARTICLE });
    expect(offered(said(NADIA, 'خ'.repeat(1_001)))).toMatchObject({ kind: 'text' });
    expect(offered(said(NADIA, '/add خبر قصير'))).toEqual({ kind: 'text', text: 'خبر قصير' });
  });

  it.each([
    'من التقى سالم الحداد؟',
    `${ARTICLE}\nفمن التقى؟`,
    'انظر https://a.example/1',
    '/help',
    '',
    '/add',
  ])('is no question or command: %s', (text) => {
    expect(offered(said(NADIA, text))).toBeNull();
  });

  it.each([
    ['page.html', undefined, 'page.html'],
    ['../../etc/passwd', undefined, 'passwd'],
    ['.env', undefined, 'env'],
    ['أخبار ٢٠٢٣-٠٥-٠١.txt', undefined, 'أخبار ٢٠٢٣-٠٥-٠١.txt'],
    ['articles.jsonl.gz', undefined, 'articles.jsonl.gz'],
    ['\u202Elmth.exe', undefined, 'lmth.exe'],
    ['', 'text/html', 'file.html'],
    ['', undefined, 'file'],
    ['صفحة', 'text/plain', 'صفحة.txt'],
    [`${'a'.repeat(500)}.json`, undefined, `${'a'.repeat(100)}.json`],
  ])('is a file, its name made safe: %s', (file_name, mime_type, name) => {
    const document = { file_id: 'f', file_name, ...(mime_type ? { mime_type } : {}), file_size: 3 };
    expect(offered(filed(NADIA, document))).toEqual({ kind: 'file', file: 'f', name, size: 3 });
  });

  it('has a name that leads nowhere, whatever the sender calls it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (file_name, mime_type) => {
        const offer = offered(filed(NADIA, { file_id: 'f', file_name, mime_type } as never));
        expect(offer?.kind === 'file' && offer.name).toMatch(/^[^./\\\p{Cc}][^/\\\p{Cc}]*$/u);
      }),
    );
  });
});
