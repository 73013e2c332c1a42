import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RunningBot, startBot } from '../support/bot.ts';
import { SERVER_ERROR } from '../support/bot-api/faults.ts';
import { person, said } from '../support/bot-api/people.ts';
import { BotApi, TOKEN } from '../support/bot-api/server.ts';
import { isHooked } from '../support/intake.ts';

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

describe('an answer that cannot be handed over', () => {
  it('is made again when the question is delivered again, as long as nothing at all can be sent', async () => {
    const bot = start({ patience: { callSeconds: 2, pollSeconds: 1, sendMs: 1 } });
    api.faults.plan('sendMessage', SERVER_ERROR, 8);
    expect((await ask('متى؟')).text).toContain('متى؟');
    expect(api.calls.count('sendMessage', 500)).toBe(8);
    expect(bot.log().match(/"outcome":"undelivered"/gu)).toHaveLength(8);
    await bot.stop();
    expect(api.calls.count('sendMessage')).toBe(1);
  });

  it('to one chat alone is not tried without end', async () => {
    const bot = start({ patience: { sendMs: 400 } });
    api.faults.befall((method, { chat_id: chat }) =>
      method === 'sendMessage' && chat === SALMA.id ? SERVER_ERROR : undefined,
    );
    api.deliver(said(SALMA, 'أين؟'));
    const tries = () => bot.log().match(/"outcome":"undelivered"/gu)?.length ?? 0;
    for (let time = 1; time <= 3; time += 1) {
      await expect.poll(() => api.calls.count('sendMessage', 500)).toBeGreaterThanOrEqual(2 * time - 1);
      api.deliver(said(person(20 + time), 'متى؟'));
      await expect.poll(tries).toBe(time);
    }
    await bot.stop();
    expect(tries()).toBe(3);
    expect(api.calls.count('sendMessage')).toBe(3);
  });

  it.skipIf(isHooked())('is left to the next start when the time to stop is over', async () => {
    const first = start({ ask: () => new Promise(() => {}), patience: { drainMs: 100 } });
    api.deliver(said(SALMA, 'متى؟'));
    api.deliver(said(person(12), '/help'));
    await api.calls.next('sendChatAction');
    await first.stop();
    expect(api.updates.pending).toBe(2);
    start();
    await expect.poll(() => api.updates.pending).toBe(0);
    const texts = api.calls.all.map(({ parameters }) => String(parameters.text));
    expect(texts.some((text) => text.includes('متى؟'))).toBe(true);
  });
});
