import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Inbox } from '../../src/telegram/inbox.ts';
import type { Update } from '../../src/telegram/intake.ts';
import { ar } from '../../src/telegram/languages/ar.ts';
import { answerTo, gate } from '../support/bot.ts';
import { person, said } from '../support/bot-api/people.ts';
import { BotApi } from '../support/bot-api/server.ts';
import { type HookedBot, SECRET, startHooked, updatesFile } from '../support/webhook.ts';

const SALMA = person(11, 'سلمى');
let api: BotApi;
let bots: HookedBot[];

beforeEach(async () => {
  api = await BotApi.start();
  bots = [];
});

afterEach(async () => {
  for (const bot of bots) await bot.stop();
  for (const bot of bots) expect(bot.log()).not.toContain(SECRET);
  await api.close();
});

async function start(given: Parameters<typeof startHooked>[1] = {}): Promise<HookedBot> {
  const bot = await startHooked(api, given);
  bots.push(bot);
  return bot;
}

describe('a bot behind a webhook', () => {
  it('answers what Telegram brings, and never polls', async () => {
    await start();
    api.deliver(said(SALMA, 'متى؟'));
    expect((await api.calls.next('sendMessage')).parameters.text).toContain('متى؟');
    api.deliver(said(SALMA, '/privacy'));
    const told = (await api.calls.next('sendMessage')).parameters.text;
    expect(told).toContain('تُحفظ رسالتك على الجهاز الذي يعمل عليه البوت إلى أن أجيب عنها');
    expect(ar.privacy(true)).toContain('ثم تُمحى');
    expect(api.calls.count('getUpdates')).toBe(0);
  });

  it('answers what waited before it was set', async () => {
    api.deliver(said(SALMA, 'متى؟'));
    await start();
    expect((await api.calls.next('sendMessage')).parameters.text).toContain('متى؟');
  });

  it('answers Telegram at once, however long the answer takes', async () => {
    const wait = gate();
    await start({
      ask: async (question, asOf) => {
        await wait.opened;
        return answerTo(question, asOf);
      },
    });
    api.deliver(said(SALMA, 'متى؟'));
    await api.calls.next('sendChatAction');
    expect(api.updates.deliverer.answers).toEqual([200]);
    expect(api.updates.pending).toBe(0);
    wait.open();
    await api.calls.next('sendMessage');
  });

  it('answers once what is brought again and again', async () => {
    const bot = await start();
    await api.calls.next('setWebhook');
    api.updates.deliverer.repeats = 3;
    for (let at = 0; at < 10; at += 1) api.deliver(said(person(100 + at), `متى ${at}؟`));
    for (let at = 0; at < 10; at += 1) await api.calls.next('sendMessage');
    await expect.poll(() => api.updates.deliverer.answers, { timeout: 15_000 }).toHaveLength(40);
    await bot.stop();
    expect(api.calls.count('sendMessage')).toBe(10);
  });

  it('answers updates in whatever order they come', async () => {
    const bot = await start();
    const brought = (id: number) => ({ ...said(SALMA, `متى ${id}؟`), update_id: id }) as unknown as Update;
    api.deliver(said(SALMA, 'أهو هنا؟'));
    await api.calls.next('sendMessage');
    for (const id of [903, 901, 902]) {
      expect(bot.webhook.receive(brought(id))).toBe('taken');
      expect((await api.calls.next('sendMessage')).parameters.text).toContain(`متى ${id}؟`);
    }
    expect(bot.webhook.receive(brought(902))).toBe('known');
  });

  it('answers at its next start what it took and did not answer, and forgets the words then', async () => {
    const file = updatesFile();
    const never = gate();
    const first = await start({
      file,
      patience: { drainMs: 50 },
      ask: async (question, asOf) => {
        await never.opened;
        return answerTo(question, asOf);
      },
    });
    api.deliver(said(SALMA, 'من زار المعرض؟'));
    await api.calls.next('sendChatAction');
    await first.stop();
    expect(api.calls.count('sendMessage')).toBe(0);
    expect(readFileSync(file).includes('المعرض')).toBe(true);
    const second = await start({ file });
    expect((await api.calls.next('sendMessage')).parameters.text).toContain('من زار المعرض؟');
    await second.stop();
    expect(readFileSync(file).includes('المعرض')).toBe(false);
    never.open();
  });

  it('tries again when neither the answer nor an apology could be sent', async () => {
    await start({ patience: { callSeconds: 1 } });
    await api.calls.next('setMyCommands');
    api.faults.plan('sendMessage', { kind: 'black hole' }, 2);
    api.deliver(said(SALMA, 'متى؟'));
    expect((await api.calls.next('sendMessage')).parameters.text).toContain('متى؟');
  });

  it('says so when Telegram refuses the address', async () => {
    const description = 'Bad Request: bad webhook: HTTPS url must be provided for webhook';
    api.faults.plan('setWebhook', { kind: 'error', code: 400, description });
    const bot = await start();
    await expect(bot.done).rejects.toThrow(/^WEBHOOK_URL: Telegram refuses it .*write another address$/u);
  });
});

describe('a file for updates that cannot be made', () => {
  it('is told of with what to mend', async () => {
    const file = join(dirname(updatesFile()), 'none', 'updates.sqlite');
    await expect(startHooked(api, { file })).rejects.toThrow(
      /^ISNAD_ARCHIVE: .*cannot be written .*take WEBHOOK_URL out$/u,
    );
  });
});

describe('a database for updates that cannot be reached', () => {
  it('is told of without its password', async () => {
    const started = startHooked(api, { file: 'postgres://bot:secret@127.0.0.1:1/news' });
    await expect(started).rejects.toThrow(/^ISNAD_ARCHIVE: postgres:\/\/bot:\*\*\*@127/u);
    await expect(started).rejects.not.toThrow(/secret/u);
  });
});

describe('the inbox', () => {
  it('knows for a day what is done, and keeps what is not', () => {
    let at = new Date('2026-11-23T09:00:00Z');
    const file = updatesFile();
    const inbox = new Inbox(file, () => at);
    const update = (update_id: number) => ({ update_id }) as Update;
    expect([1, 2, 1].map((id) => inbox.take(update(id)))).toEqual([true, true, false]);
    inbox.done(1);
    expect(inbox.take(update(1))).toBe(false);
    at = new Date('2026-11-25T09:00:00Z');
    expect([3, 1, 2].map((id) => inbox.take(update(id)))).toEqual([true, true, false]);
    inbox.close();
    const next = new Inbox(file, () => at);
    expect(next.takeOver().map(({ update_id }) => update_id)).toEqual([2, 1, 3]);
    next.close();
  });
});
