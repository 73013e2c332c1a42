import { describe, expect, it } from 'vitest';
import { messages } from '../../src/telegram/message.ts';
import { withPages } from '../../src/telegram/pages.ts';
import { answered, citation, source, statement } from '../support/answers.ts';
import { answerTo, startBot } from '../support/bot.ts';
import { person, said } from '../support/bot-api/people.ts';
import { BotApi } from '../support/bot-api/server.ts';

const TEXT = 'استقبل سالم الحداد وفد المزارعين في وادي النخيل.';
const NONE = source('a1', { url: null });
const PRIVATE = source('a2', { url: 'http://10.0.0.5/a' });
const OWN = source('a3');
const pageOf = ({ id }: { readonly id: string }, cited?: { readonly start: number; readonly end: number }) =>
  `https://read.example.org/articles/${id}${cited === undefined ? '' : `?from=${cited.start}&to=${cited.end}#cited`}`;

describe('an article that has no address of its own', () => {
  it('is cited through its page here, at the cited words; others by their own address', () => {
    const answer = answered([
      statement(TEXT, citation(NONE, TEXT), citation(PRIVATE, TEXT), citation(OWN, TEXT)),
    ]);
    const [message] = messages(withPages(answer, pageOf));
    const urls = (message?.entities ?? []).flatMap((entity) =>
      entity.type === 'text_link' ? [entity.url] : [],
    );
    expect(urls).toContain(`https://read.example.org/articles/a1?from=0&to=${TEXT.length}#cited`);
    expect(urls).toContain(`https://read.example.org/articles/a2?from=0&to=${TEXT.length}#cited`);
    expect(urls.filter((url) => url.includes('articles/a3'))).toEqual([]);
    expect(message?.buttons.map((button) => 'url' in button && button.url.split('?')[0])).toEqual([
      'https://read.example.org/articles/a1',
      'https://read.example.org/articles/a2',
      OWN.url,
    ]);
  });

  it('has no preview: its page is for the reader alone', () => {
    const answer = answered([statement(TEXT, citation(NONE, TEXT))]);
    expect(messages(withPages(answer, pageOf))[0]?.preview).toBeNull();
  });

  it('is linked in what the bot says, where there is a page', async () => {
    const api = await BotApi.start();
    const ask = async (question: string, asOf: string) => ({
      ...answerTo(question, asOf),
      ...answered([statement(TEXT, citation(NONE, TEXT))], { question, asOf }),
    });
    const bot = startBot(api, { ask, pageOf });
    api.deliver(said(person(11), 'متى؟'));
    const { reply_markup } = (await api.calls.next('sendMessage')).parameters;
    expect(reply_markup?.inline_keyboard[0]?.[0]?.url).toContain('https://read.example.org/articles/a1');
    await bot.stop();
    await api.close();
  });
});
