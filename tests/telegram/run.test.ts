import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CannotRunBot } from '../../src/telegram/cannot-run-bot.ts';
import { answerTo, gate, type RunningBot, startBot } from '../support/bot.ts';
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

describe('the start', () => {
  it('names the variable when Telegram does not know the token', async () => {
    const unknown = start({ token: `${TOKEN.slice(0, -1)}X` });
    await expect(unknown.done).rejects.toThrow(CannotRunBot);
    await expect(unknown.done).rejects.toThrow(/TELEGRAM_BOT_TOKEN.*401.*@BotFather/u);
    const wrong = start({ token: '5:x' });
    await expect(wrong.done).rejects.toThrow(/TELEGRAM_BOT_TOKEN.*404/u);
  });

  it('gives up in time when Telegram cannot be reached, and names the variable', async () => {
    api.faults.plan('getMe', { kind: 'black hole' }, 9);
    const bot = start({ patience: { startMs: 300 } });
    await expect(bot.done).rejects.toThrow(/BOT_API_ROOT.*could not be reached/u);
    const nowhere = start({ apiRoot: 'http://127.0.0.1:9', patience: { startMs: 500 } });
    await expect(nowhere.done).rejects.toThrow(/BOT_API_ROOT/u);
  });

  it('can be stopped while it waits for Telegram', async () => {
    api.faults.plan('getMe', { kind: 'black hole' }, 9);
    const bot = start();
    await api.calls.next('getMe', 'black hole');
    await bot.stop();
    expect(api.calls.count('getUpdates')).toBe(0);
  });

  it('does without the list of commands', async () => {
    const bot = start();
    api.faults.plan('setMyCommands', { kind: 'error', code: 400, description: 'Bad Request: no' });
    expect((await ask('متى؟')).text).toContain('متى؟');
    expect(bot.log()).toContain('the list of commands could not be set');
  });
});

describe('the stop', () => {
  it('in mid-answer still delivers the answer, and those that wait behind it', async () => {
    const wait = gate();
    const bot = start({
      ask: async (question, asOf) => {
        await wait.opened;
        return answerTo(question, asOf);
      },
    });
    api.deliver(said(SALMA, 'الأول؟'));
    api.deliver(said(SALMA, 'الثاني؟'));
    api.deliver(said(person(12), 'الثالث؟'));
    await api.calls.next('sendChatAction');
    let isStopped = false;
    const stopped = bot.stop().then(() => {
      isStopped = true;
    });
    await expect.poll(() => bot.log()).toContain('"msg":"stopping"');
    // Long enough for a stop that does not wait to be over.
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(isStopped).toBe(false);
    expect(api.calls.count('sendMessage')).toBe(0);
    wait.open();
    await stopped;
    const texts = api.calls.all
      .filter((call) => call.method === 'sendMessage')
      .map((call) => String(call.parameters.text));
    for (const which of ['الأول', 'الثاني', 'الثالث'])
      expect(texts.filter((text) => text.includes(which))).toHaveLength(1);
    expect(api.updates.pending).toBe(0);
  });

  it('does not wait for ever', async () => {
    const bot = start({ ask: () => new Promise(() => {}), patience: { drainMs: 300 } });
    api.deliver(said(SALMA, 'متى؟'));
    await api.calls.next('sendChatAction');
    await bot.stop();
    expect(bot.log()).toContain('questions were left unanswered');
  });

  it('leaves what it did not fetch to the next start, and nothing is answered twice', async () => {
    const first = start();
    await ask('قبل التوقف؟');
    await first.stop();
    api.deliver(said(SALMA, 'أثناء التوقف؟'));
    expect(api.updates.pending).toBe(1);
    const second = start();
    expect((await api.calls.next('sendMessage')).parameters.text).toContain('أثناء التوقف؟');
    await second.stop();
    expect(api.calls.count('sendMessage')).toBe(2);
    expect(api.updates.pending).toBe(0);
  });

  it.skipIf(isHooked())(
    'confirms what it answered when the poll that would have done so did not arrive',
    async () => {
      const first = start();
      await ask('الأول؟');
      api.faults.plan('getUpdates', { kind: 'reset', when: 'before' });
      await ask('الثاني؟');
      await api.calls.next('getUpdates', 'reset');
      expect(api.updates.pending).toBe(1);
      await first.stop();
      expect(api.updates.pending).toBe(0);
    },
  );

  it('answers again what a killed bot had fetched and not confirmed', async () => {
    const [update] = await fetchUpdates();
    expect(update).toBeUndefined();
    api.deliver(said(SALMA, 'لم يُجَب؟'));
    expect(await fetchUpdates()).toHaveLength(1);
    start();
    expect((await api.calls.next('sendMessage')).parameters.text).toContain('لم يُجَب؟');
  });
});

async function fetchUpdates(): Promise<unknown[]> {
  const response = await fetch(`${api.root}/bot${TOKEN}/getUpdates`);
  return ((await response.json()) as { result: unknown[] }).result;
}
