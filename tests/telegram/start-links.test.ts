import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../src/news/article/article.ts';
import { ar } from '../../src/telegram/languages/ar.ts';
import { type StartLink, startAddress, startLinkOf, startPayload } from '../../src/telegram/start-links.ts';
import { source } from '../support/answers.ts';
import { directionFaults } from '../support/bidi.ts';
import { answererOf, type RunningBot, startBot } from '../support/bot.ts';
import { group, person, said } from '../support/bot-api/people.ts';
import { BotApi } from '../support/bot-api/server.ts';

const SALMA = person(11, 'سلمى');
const ID = '0123456789abcdef';
const ARTICLE: Article = {
  ...source(ID),
  text: 'استقبلت سلمى حداد وفد المزارعين.\nوبحثت معه المياه، وزارت www.ufuq.example.',
  language: 'ar',
} as Article;

describe('the payload of a link', () => {
  it.each<StartLink>([{ to: 'article', id: ID }, { to: 'question', id: 'A-_z09' }, { to: 'help' }])(
    'says what it leads to: %o',
    (link) => {
      expect(startLinkOf(startPayload(link))).toEqual(link);
      expect(startPayload(link)).toMatch(/^[A-Za-z0-9_-]{1,64}$/u);
      expect(startAddress('IsnadTestBot', startPayload(link))).toMatch(
        /^https:\/\/t\.me\/IsnadTestBot\?start=/u,
      );
    },
  );

  it.each(['', 'a-', 'x-1', 'a', 'سؤال', 'a-1 2', `a-${'1'.repeat(64)}`, 'a-../..', "q-';--"])(
    '%j is none of ours',
    (payload) => {
      expect(startLinkOf(payload)).toBeNull();
    },
  );
});

describe('/start with a payload', () => {
  let api: BotApi;
  let bot: RunningBot;

  beforeEach(async () => {
    api = await BotApi.start();
    const read = async (wanted: { what: string; id?: string }) =>
      wanted.what === 'article' && wanted.id === ID ? { article: ARTICLE, meetings: [] } : null;
    bot = startBot(api, { answerer: { ...answererOf(), read: read as never } });
  });

  afterEach(async () => {
    await bot.stop();
    await api.close();
  });

  const ask = async (text: string, options = {}) => {
    api.deliver(said(SALMA, text, options));
    return (await api.calls.next('sendMessage')).parameters;
  };

  it('shows the article that it names, with its publisher, its day and a button that opens it', async () => {
    const { text, reply_markup: markup } = await ask(`/start a-${ID}`);
    expect(directionFaults(text)).toEqual([]);
    expect(text).toContain(ARTICLE.title);
    expect(text).toContain('نُشر في ٢٧ أيلول/سبتمبر ٢٠٢٠');
    expect(text).toContain('استقبلت سلمى حداد وفد المزارعين.');
    expect(markup?.inline_keyboard.flat().map(({ url }) => url)).toEqual([ARTICLE.url]);
    const there = await ask(`/start@IsnadTestBot a-${ID}`, { chat: group(5), threadId: 9 });
    expect(there).toMatchObject({ chat_id: -5, message_thread_id: 9 });
  });

  it('of nothing that is there says so, and of nothing of ours greets', async () => {
    expect((await ask('/start a-fedcba9876543210')).text).toBe(ar.noSuchArticle);
    expect((await ask('/start q-AAAA')).text).toBe(ar.noSuchQuestion);
    expect((await ask('/start hello')).text).toContain('أنا «إسناد»');
    expect((await ask(`/start ${'a'.repeat(200)}`)).text).toContain('أنا «إسناد»');
  });
});
