import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerTo, gate, type RunningBot, startBot } from '../support/bot.ts';
import { SERVER_ERROR, TOO_MANY } from '../support/bot-api/faults.ts';
import { group, person, said } from '../support/bot-api/people.ts';
import { BotApi, TOKEN } from '../support/bot-api/server.ts';

const SALMA = person(11, 'سلمى');
const SECRET = TOKEN.split(':')[1] ?? '';
let api: BotApi;
let bots: RunningBot[];

beforeEach(async () => {
  api = await BotApi.start();
  bots = [];
});

afterEach(async () => {
  for (const bot of bots) await bot.stop().catch(() => {});
  for (const bot of bots) expect(bot.log()).not.toContain(SECRET);
  await api.close();
});

function start(given: Parameters<typeof startBot>[1] = {}): RunningBot {
  const bot = startBot(api, given);
  bots.push(bot);
  return bot;
}

/** Asks, and gives back the reply that reached the user. */
async function ask(question: string) {
  api.deliver(said(SALMA, question));
  return (await api.calls.next('sendMessage')).parameters;
}

describe('a call that fails', () => {
  it('waits as long as Telegram asks', async () => {
    start();
    api.faults.plan('sendMessage', TOO_MANY(1));
    expect((await ask('متى؟')).text).toContain('متى؟');
    const refused = await api.calls.next('sendMessage', 429);
    const answered = api.calls.all.find((call) => call.method === 'sendMessage' && call.outcome === 200);
    expect((answered?.at ?? 0) - refused.at).toBeGreaterThanOrEqual(990);
    expect(api.calls.count('sendMessage')).toBe(1);
  });

  it('is silent when Telegram asks for more than anybody waits', async () => {
    const bot = start();
    api.faults.plan('sendMessage', TOO_MANY(3600));
    api.deliver(said(SALMA, 'متى؟'));
    await api.calls.next('sendMessage', 429);
    api.deliver(said(person(12), 'أين؟'));
    expect((await api.calls.next('sendMessage')).parameters.chat_id).toBe(12);
    await bot.stop();
    expect(api.calls.count('sendMessage')).toBe(1);
    expect(bot.log()).toContain('"outcome":"throttled"');
  });

  it.each([
    ['by an error of the server', SERVER_ERROR],
    ['by a connection that breaks', { kind: 'reset', when: 'before' }],
    ['by a page of a proxy', { kind: 'page', code: 502 }],
  ] as const)('%s is made again', async (_, fault) => {
    start();
    api.faults.plan('sendMessage', fault);
    expect((await ask('متى؟')).text).toContain('متى؟');
    expect(api.calls.count('sendMessage')).toBe(1);
  });

  it('after the message was sent may send it again, and never loses it', async () => {
    start();
    api.faults.plan('sendMessage', { kind: 'reset', when: 'after' });
    expect((await ask('متى؟')).text).toContain('متى؟');
    expect(api.calls.count('sendMessage', 'reset')).toBe(1);
  });

  it('in a black hole is given up in time and made again, and others are answered meanwhile', async () => {
    const bot = start({ patience: { callSeconds: 2, pollSeconds: 1 } });
    api.faults.plan('sendMessage', { kind: 'black hole' });
    api.deliver(said(SALMA, 'متى؟'));
    await api.calls.next('sendMessage', 'black hole');
    api.deliver(said(person(12), 'أين؟'));
    expect((await api.calls.next('sendMessage')).parameters.chat_id).toBe(12);
    expect((await api.calls.next('sendMessage')).parameters).toMatchObject({
      chat_id: SALMA.id,
      text: expect.stringContaining('متى؟'),
    });
    await bot.stop();
  });

  it('often, one way and another, is made again until it is taken, and the answer is made once', async () => {
    const asked: string[] = [];
    start({
      ask: async (question, asOf) => {
        asked.push(question);
        return answerTo(question, asOf);
      },
    });
    for (let time = 0; time < 2; time += 1) {
      api.faults.plan('sendMessage', TOO_MANY(1));
      api.faults.plan('sendMessage', SERVER_ERROR);
      api.faults.plan('sendMessage', { kind: 'reset', when: 'before' });
      api.faults.plan('sendMessage', { kind: 'page', code: 502 });
    }
    api.deliver(said(SALMA, 'متى؟'));
    expect((await api.calls.next('sendMessage', 200, 40_000)).parameters.text).toContain('متى؟');
    expect(api.calls.count('sendMessage')).toBe(1);
    expect(asked).toEqual(['متى؟']);
  }, 60_000);

  it('because the user blocked the bot is no alert', async () => {
    const bot = start();
    await ask('متى؟');
    api.block(SALMA.id);
    api.deliver(said(SALMA, 'أين؟'));
    await api.calls.next('sendMessage', 403);
    await bot.stop();
    expect(bot.log()).toContain('"outcome":"blocked"');
    expect(bot.log()).not.toContain('"level":50');
  });

  it('because the group became a supergroup is made there', async () => {
    const wait = gate();
    start({
      ask: async (question, asOf) => {
        await wait.opened;
        return answerTo(question, asOf);
      },
    });
    const chat = group(5);
    api.deliver(said(SALMA, '/ask متى؟', { chat }));
    await api.calls.next('sendChatAction');
    api.upgrade(chat.id, -1005);
    wait.open();
    expect((await api.calls.next('sendMessage')).parameters).toMatchObject({
      chat_id: -1005,
      text: expect.stringContaining('متى؟'),
    });
  });

  it('because Telegram dislikes an address says the same without it', async () => {
    start();
    api.faults.plan('sendMessage', {
      kind: 'error',
      code: 400,
      description: 'Bad Request: BUTTON_URL_INVALID',
    });
    const reply = await ask('متى؟');
    expect(reply.text).toContain('[1]');
    expect(reply.entities).toEqual([]);
    const buttons = reply.reply_markup?.inline_keyboard.flat() ?? [];
    expect(buttons).toHaveLength(4 + 2);
    expect(buttons.every(({ url }) => url === undefined)).toBe(true);
  });
});
