import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ar } from '../../src/telegram/languages/ar.ts';
import { ckb } from '../../src/telegram/languages/ckb.ts';
import { en } from '../../src/telegram/languages/en.ts';
import { directionFaults } from '../support/bidi.ts';
import { answerTo, gate, type RunningBot, startBot } from '../support/bot.ts';
import { person, said } from '../support/bot-api/people.ts';
import { BotApi } from '../support/bot-api/server.ts';
import { isHooked } from '../support/intake.ts';

const SALMA = person(11, 'سلمى');
let api: BotApi;
let bot: RunningBot | undefined;

beforeEach(async () => {
  api = await BotApi.start();
});

afterEach(async () => {
  await bot?.stop();
  bot = undefined;
  await api.close();
});

/** The next message that was sent, which must read from right to left. */
async function sent() {
  const { parameters } = await api.calls.next('sendMessage');
  expect(directionFaults(parameters.text)).toEqual([]);
  return parameters;
}

describe('at the start', () => {
  it.skipIf(isHooked())(
    'deletes a webhook, lists its commands in each language, and polls for messages',
    async () => {
      api.setWebhook('https://ufuq.example/hook');
      bot = startBot(api);
      api.deliver(said(SALMA, '/start'));
      await sent();
      expect(api.calls.all.map((call) => call.method).slice(0, 8)).toEqual([
        'getMe',
        'getWebhookInfo',
        'deleteWebhook',
        ...['setMyCommands', 'setMyCommands', 'setMyCommands', 'setMyCommands'],
        'getUpdates',
      ]);
      const listed = api.calls.all.filter(({ method }) => method === 'setMyCommands');
      expect(
        listed.map(({ parameters }) => [
          parameters.language_code,
          (parameters.commands as { description: string }[])[0]?.description,
        ]),
      ).toEqual([
        [undefined, ar.commands.start],
        ['ar', ar.commands.start],
        ['ku', ckb.commands.start],
        ['en', en.commands.start],
      ]);
      expect((await api.calls.next('getUpdates')).parameters).toMatchObject({
        timeout: 30,
        allowed_updates: ['message', 'edited_message', 'callback_query', 'inline_query'],
      });
      expect(bot.log()).toContain('"host":"ufuq.example"');
      expect(bot.log()).not.toContain('/hook');
    },
  );
});

describe('many at once', () => {
  it('answers two users together', async () => {
    const together = gate();
    let asking = 0;
    bot = startBot(api, {
      ask: async (question, asOf) => {
        asking += 1;
        if (asking === 2) together.open();
        await together.opened;
        return answerTo(question, asOf);
      },
    });
    for (const id of [21, 22]) api.deliver(said(person(id), `سؤال ${id}؟`));
    const replies = [await sent(), await sent()];
    for (const { chat_id, text } of replies) expect(text).toContain(`سؤال ${chat_id}؟`);
    expect(new Set(replies.map((reply) => reply.chat_id)).size).toBe(2);
  });

  it('answers a hundred chats without losing or doubling one', async () => {
    bot = startBot(api);
    for (let id = 1001; id <= 1100; id += 1) api.deliver(said(person(id), `سؤال ${id}؟`));
    const chats = new Set<number>();
    for (let at = 0; at < 100; at += 1) {
      const { chat_id, text } = await sent();
      expect(text).toContain(`سؤال ${chat_id}؟`);
      chats.add(chat_id);
    }
    expect(chats.size).toBe(100);
    await bot.stop();
    expect(api.calls.count('sendMessage')).toBe(100);
  });

  it('answers one user in order, with a short queue, and says kindly when it is full', async () => {
    const wait = gate();
    let asking = 0;
    let most = 0;
    bot = startBot(api, {
      ask: async (question, asOf) => {
        asking += 1;
        most = Math.max(most, asking);
        await wait.opened;
        asking -= 1;
        return answerTo(question, asOf);
      },
    });
    for (let at = 1; at <= 6; at += 1) api.deliver(said(SALMA, `السؤال رقم ${at}؟`));
    expect((await sent()).text).toBe(ar.busy);
    wait.open();
    for (let at = 1; at <= 4; at += 1) expect((await sent()).text).toContain(`السؤال رقم ${at}؟`);
    await bot.stop();
    expect(most).toBe(1);
    expect(api.calls.count('sendMessage')).toBe(5);
  });

  it('asks a user who asks without end to wait, once', async () => {
    bot = startBot(api);
    for (let at = 1; at <= 10; at += 1) {
      api.deliver(said(SALMA, `السؤال رقم ${at}؟`));
      await sent();
    }
    api.deliver(said(SALMA, 'السؤال الحادي عشر؟'));
    expect((await sent()).text).toBe(ar.tooMany);
    api.deliver(said(SALMA, 'السؤال الثاني عشر؟'));
    api.deliver(said(person(12), 'سؤال غيره؟'));
    expect((await sent()).text).toContain('سؤال غيره؟');
    api.deliver(said(SALMA, '/forget'));
    expect((await sent()).text).toContain('١٠ أجوبة');
    for (const _ of [1, 2, 3]) api.deliver(said(SALMA, '/forget'));
    expect((await sent()).text).toMatch(/^حذفتُ/u);
    api.deliver(said(person(12), 'سؤال آخر؟'));
    expect((await sent()).text).toContain('سؤال آخر؟');
  });
});

describe('what came while it was down', () => {
  it('is answered when it is young, and apologised for once when it is not', async () => {
    const ago = (minutes: number) => Math.floor(Date.now() / 1000) - minutes * 60;
    api.deliver(said(SALMA, 'سؤال أمس؟', { date: ago(700) }));
    api.deliver(said(SALMA, 'سؤال الصباح؟', { date: ago(11) }));
    api.deliver(said(person(12), 'سؤال الآن؟', { date: ago(9) }));
    bot = startBot(api);
    const replies = [await sent(), await sent()];
    expect(replies.find((reply) => reply.chat_id === SALMA.id)?.text).toBe(ar.missed);
    expect(replies.find((reply) => reply.chat_id === 12)?.text).toContain('سؤال الآن؟');
    await bot.stop();
    expect(api.calls.count('sendMessage')).toBe(2);
  });
});
