import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SOURCES } from '../../src/answer/text/wording.ts';
import { CannotRunBot } from '../../src/telegram/cannot-run-bot.ts';
import { answered, citation, source, statement } from '../support/answers.ts';
import { answerTo, gate, type RunningBot, startBot } from '../support/bot.ts';
import { CONFLICT, SERVER_ERROR, TOO_MANY } from '../support/bot-api/faults.ts';
import { group, person, said } from '../support/bot-api/people.ts';
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

describe('a long answer', () => {
  it('comes in several messages in order, the sources and buttons with the last', async () => {
    const quotes = Array.from({ length: 9 }, (_, at) =>
      `في الجزء ${at + 1}: ${'وقال الحداد إن العمل في القنوات ماضٍ كما رُسم له. '.repeat(10)}`.trim(),
    );
    const [first, ...others] = quotes.map((quote, at) => statement(quote, citation(source(`s${at}`), quote)));
    if (first === undefined) throw new Error('there are nine');
    start({ ask: async () => answered([first, ...others]) });
    api.deliver(said(SALMA, 'متى؟'));
    const replies = [
      (await api.calls.next('sendMessage')).parameters,
      (await api.calls.next('sendMessage')).parameters,
    ];
    expect(replies.map((reply) => reply.reply_markup?.inline_keyboard.length)).toEqual([undefined, 9 + 5]);
    expect(replies.map((reply) => reply.reply_parameters === undefined)).toEqual([false, true]);
    expect(replies[1]?.text).toContain(SOURCES);
    expect(replies[1]?.link_preview_options).toEqual({ is_disabled: true });
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
