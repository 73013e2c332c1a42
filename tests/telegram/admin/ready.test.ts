import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Api } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Offer } from '../../../src/telegram/admin/offer.ts';
import { CannotTake, offerName, ready } from '../../../src/telegram/admin/ready.ts';
import { TELEGRAM } from '../../../src/telegram/constants.ts';
import { arAdmin as words } from '../../../src/telegram/languages/admin/ar.ts';
import { newFolder } from '../../support/archives.ts';
import { BotApi, TOKEN } from '../../support/bot-api/server.ts';

let api: BotApi;
let folder: string;
beforeEach(async () => {
  api = await BotApi.start();
  folder = join(newFolder(), 'offer');
});
afterEach(() => api.close());

const made = (offer: Offer, signal = new AbortController().signal) =>
  ready(offer, folder, {
    api: new Api(TOKEN, { apiRoot: api.root }),
    apiRoot: api.root,
    token: TOKEN,
    signal,
    words,
  });

const POST: Extract<Offer, { kind: 'post' }> = {
  kind: 'post',
  channel: { id: -1_001_234, title: 'قناة الحقول', username: 'huqul_news' },
  post: 42,
  date: 1_710_000_000,
  text: 'وصل الوزير.',
};

describe('what is taken in of an offer', () => {
  it('is its addresses, and no file', async () => {
    const addresses = ['https://ufuq.example/1', 'https://ufuq.example/2'];
    expect(await made({ kind: 'links', addresses })).toEqual({ places: addresses, isTrusted: false });
    expect(existsSync(folder)).toBe(false);
  });

  it('is its text in a file', async () => {
    const { places, isTrusted } = await made({ kind: 'text', text: 'خبر' });
    expect([readFileSync(places[0] ?? '', 'utf8'), isTrusted]).toEqual(['خبر', false]);
  });

  it('is a post as Telegram Desktop exports it, with the address of its channel', async () => {
    const { places, url, isTrusted } = await made(POST);
    expect([url, isTrusted]).toEqual(['https://t.me/huqul_news', true]);
    expect(JSON.parse(readFileSync(places[0] ?? '', 'utf8'))).toEqual({
      name: 'قناة الحقول',
      type: 'public_channel',
      id: 1234,
      messages: [{ id: 42, type: 'message', date_unixtime: '1710000000', text: 'وصل الوزير.' }],
    });
    const own = await made({ ...POST, channel: { ...POST.channel, username: null } });
    expect(own).not.toHaveProperty('url');
  });

  it('is nothing of a post without words', async () => {
    await expect(made({ ...POST, text: ' \n' })).rejects.toThrow(words.noText);
  });

  it('is nothing of a file that is too large or not there', async () => {
    const file = { kind: 'file', name: 'a.txt', file: 'unknown' } as const;
    const large = made({ ...file, size: TELEGRAM.fileBytes + 1 } as Offer);
    await expect(large).rejects.toThrow(new CannotTake(words.tooLarge));
    await expect(made({ ...file, size: 5 } as Offer)).rejects.toThrow(CannotTake);
    expect(api.calls.all.filter(({ method }) => method === 'getFile')).toHaveLength(1);
  });
});

describe('what an offer is called', () => {
  it('is its channel, its name, its addresses', () => {
    expect(offerName(POST, words)).toBe(words.post('قناة الحقول', 42));
    expect(offerName({ kind: 'links', addresses: ['https://a.example', 'https://b.example'] }, words)).toBe(
      'https://a.example https://b.example',
    );
    expect(offerName({ kind: 'text', text: 'خبر' }, words)).toBe(words.text);
  });
});
