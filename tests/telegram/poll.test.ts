import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CannotRunBot } from '../../src/telegram/cannot-run-bot.ts';
import { answerTo, gate, type RunningBot, startBot } from '../support/bot.ts';
import { CONFLICT } from '../support/bot-api/faults.ts';
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

describe.skipIf(isHooked())('a webhook that somebody set for the bot', () => {
  it('is told of by its host, without the secret in it, and then deleted; updates come by polling', async () => {
    api.setWebhook('https://hooks.ufuq.example/bot/S3cret-path');
    const bot = start();
    expect((await ask('متى؟')).text).toContain('متى؟');
    expect(bot.log()).toMatch(
      /"host":"hooks\.ufuq\.example".*a webhook was set for this bot: it is deleted/u,
    );
    expect(bot.log()).not.toContain('S3cret-path');
    expect(api.calls.count('deleteWebhook')).toBe(1);
  });

  it('is told of where there is one only', async () => {
    const bot = start();
    expect((await ask('متى؟')).text).toContain('متى؟');
    expect(bot.log()).not.toContain('a webhook was set');
  });
});

describe.skipIf(isHooked())('polling', () => {
  it('goes on after errors, pages, resets and black holes, and says so once each time', async () => {
    const bot = start({ patience: { callSeconds: 2, pollSeconds: 1 } });
    await ask('أولى؟');
    api.faults.plan('getUpdates', { kind: 'black hole' });
    await api.calls.next('getUpdates', 'black hole');
    expect((await ask('ثانية؟')).text).toContain('ثانية؟');
    api.faults.plan('getUpdates', { kind: 'reset', when: 'before' }, 2);
    await api.calls.next('getUpdates', 'reset');
    expect((await ask('ثالثة؟')).text).toContain('ثالثة؟');
    api.faults.plan('getUpdates', { kind: 'page', code: 502 });
    await api.calls.next('getUpdates', 502);
    expect((await ask('رابعة؟')).text).toContain('رابعة؟');
    await bot.stop();
    expect(bot.log().match(/polling fails/gu)).toHaveLength(3);
    expect(bot.log().match(/polling works again/gu)).toHaveLength(3);
  });

  it('ends with what to do when another program polls with the same token', async () => {
    const bot = start({ patience: { rivalMs: 50 } });
    await ask('متى؟');
    await rival(api);
    await expect(bot.done).rejects.toThrow(CannotRunBot);
    await expect(bot.done).rejects.toThrow(/another program polls for bot 7000001.*409/u);
    await expect(bot.done).rejects.toMatchObject({ isRivalled: true });
  });

  it('answers what is in hand before it ends so', async () => {
    const wait = gate();
    const bot = start({
      patience: { rivalMs: 50 },
      ask: async (question, asOf) => {
        await wait.opened;
        return answerTo(question, asOf);
      },
    });
    api.deliver(said(SALMA, 'متى؟'));
    await api.calls.next('sendChatAction');
    api.faults.plan('getUpdates', CONFLICT);
    await api.calls.next('getUpdates', 409);
    wait.open();
    expect((await api.calls.next('sendMessage')).parameters.text).toContain('متى؟');
    await expect(bot.done).rejects.toThrow(CannotRunBot);
  });
});

/** Another program that polls with the same token, until it has ended a poll of the bot. */
async function rival(of: BotApi): Promise<void> {
  while (of.calls.count('getUpdates', 409) === 0) await fetchUpdates();
}

async function fetchUpdates(): Promise<unknown[]> {
  const response = await fetch(`${api.root}/bot${TOKEN}/getUpdates`);
  return ((await response.json()) as { result: unknown[] }).result;
}
