import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { User } from 'grammy/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { remarkAbout } from '../../../src/answer/outcome/remark.ts';
import { REMARKS } from '../../../src/answer/text/wording.ts';
import { openBeside } from '../../../src/archive/database/sqlite/sqlite.ts';
import { ChosenLanguages } from '../../../src/telegram/languages/chosen-languages.ts';
import { LANGUAGES } from '../../../src/telegram/languages/languages.ts';
import { directionFaults } from '../../support/bidi.ts';
import { answerTo, type RunningBot, startBot } from '../../support/bot.ts';
import { group, type MessageOptions, person, said } from '../../support/bot-api/people.ts';
import { BotApi } from '../../support/bot-api/server.ts';
import { type HookedBot, startHooked } from '../../support/webhook.ts';

const { ar, ckb, en } = LANGUAGES;
const SALMA = person(11, 'سلمى');
const KAWA: User = { ...person(12, 'کاوە'), language_code: 'ckb' };
const ANNA: User = { ...person(13, 'Anna'), language_code: 'en-GB' };

let api: BotApi;
let bot: RunningBot | HookedBot | undefined;

beforeEach(async () => {
  api = await BotApi.start();
});

afterEach(async () => {
  await bot?.stop();
  await api.close();
});

function visible(text: string): string {
  return text.replace(/[\u200E\u200F]/gu, '');
}

async function tell(from: User, text: string, options: MessageOptions = {}): Promise<string> {
  api.deliver(said(from, text, options));
  const { parameters } = await api.calls.next('sendMessage');
  return visible(parameters.text);
}

function last(chat: number) {
  return { chat, id: api.lastOwn(chat) };
}

/** Presses the button of a language under the last message, which then says what was chosen. */
async function choose(from: User, chat: number, language: string): Promise<string> {
  api.press(from, last(chat), language);
  const { parameters } = await api.calls.next('editMessageText');
  return visible(parameters.text);
}

describe('the bot talks', () => {
  it('the language of the Telegram of each reader, Arabic where it is none of its own', async () => {
    bot = startBot(api);
    expect(await tell(SALMA, '/help')).toBe(visible(ar.help));
    expect(await tell(KAWA, '/help')).toBe(visible(ckb.help));
    expect(await tell(ANNA, '/help')).toBe(visible(en.help));
    expect(await tell({ ...ANNA, language_code: 'fr' }, '/help')).toBe(visible(ar.help));
  });

  it('it on the buttons under an answer, which itself is in Arabic', async () => {
    bot = startBot(api);
    api.deliver(said(ANNA, 'من التقى الوزير؟'));
    const { parameters } = await api.calls.next('sendMessage');
    expect(directionFaults(parameters.text)).toEqual([]);
    const labels = parameters.reply_markup?.inline_keyboard.flat().map(({ text }) => text) ?? [];
    expect(labels.slice(-6)).toEqual([...Object.values(en.buttons), en.follow.right, en.follow.wrong]);
    expect(labels[0]).toMatch(/^Read source \[1\]/u);
  });

  it('to who writes in it of what it does not read, whatever the language of the chat', async () => {
    bot = startBot(api, {
      ask: async (question, asOf) => {
        const about = remarkAbout(question);
        return about === null ? answerTo(question, asOf) : { kind: 'remark', question, asOf, about, ms: 0 };
      },
    });
    expect(await tell(SALMA, 'کێ چاوی بە وەزیری دەرەوە کەوت؟')).toBe(REMARKS.kurdish);
    expect(await tell(SALMA, 'Who met the minister?')).toBe(REMARKS.language);
    expect(await tell(ANNA, 'مرحبا')).toBe(en.remarks.greeting);
    expect(await tell(KAWA, 'شكرا')).toBe(ckb.remarks.thanks);
  });
});

describe('/language', () => {
  it('has a chat talked to in the language that was chosen, also after a restart, until /forget', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'isnad-languages-')), 'bot.sqlite');
    let own = openBeside(file, '');
    bot = startBot(api, { own });
    expect(await tell(SALMA, '/language')).toBe(ar.whichLanguage);
    expect(await choose(SALMA, SALMA.id, en.name)).toBe(en.languageChosen);
    expect(await tell(SALMA, '/help')).toBe(visible(en.help));
    expect(await tell(KAWA, '/help')).toBe(visible(ckb.help));
    await bot.stop();
    own.close();

    own = openBeside(file, '');
    bot = startBot(api, { own });
    expect(await tell(SALMA, 'اللغة')).toBe(en.whichLanguage);
    expect(await choose(SALMA, SALMA.id, ckb.name)).toBe(ckb.languageChosen);
    const gone = await tell(SALMA, '/forget');
    expect(gone).toContain('زمانەشم سڕییەوە');
    expect(new ChosenLanguages(own).of(SALMA.id)).toBeNull();
    expect(await tell(SALMA, '/help')).toBe(visible(ar.help));
    own.close();
  });

  it('is of the whole group, for anonymous administrators and channels too, in a topic', async () => {
    bot = startBot(api);
    const chat = { ...group(5), type: 'supergroup' as const, is_forum: true };
    const channel = { id: -900, type: 'channel' as const, title: 'قناة' };
    for (const as of [chat, channel]) {
      expect(await tell(ANNA, '/language', { chat, as, threadId: 7 } as MessageOptions)).toBe(
        ar.whichLanguage,
      );
    }
    const { parameters } = api.calls.all.filter(({ method }) => method === 'sendMessage').at(-1) ?? {};
    expect(parameters?.message_thread_id).toBe(7);
    expect(await choose(KAWA, chat.id, en.name)).toBe(en.languageChosen);
    expect(await tell(ANNA, '/help', { chat, as: chat, threadId: 7 } as MessageOptions)).toBe(
      visible(en.help),
    );
    expect(await tell(SALMA, '/help', { chat } as MessageOptions)).toBe(visible(en.help));
    expect(await tell(SALMA, '/help')).toBe(visible(ar.help));
  });

  it('works behind a webhook', async () => {
    bot = await startHooked(api);
    expect(await tell(KAWA, '/language')).toBe(ckb.whichLanguage);
    expect(await choose(KAWA, KAWA.id, ar.name)).toBe(ar.languageChosen);
    expect(await tell(KAWA, '/help')).toBe(visible(ar.help));
  });

  it('passes over buttons of languages that there are not', async () => {
    bot = startBot(api);
    await tell(SALMA, '/language');
    for (const data of ['language:fr', 'language:constructor', 'language:', 'language:en;ckb']) {
      api.pressData(SALMA, last(SALMA.id), data);
      await api.calls.next('answerCallbackQuery');
    }
    expect(await tell(SALMA, '/help')).toBe(visible(ar.help));
    expect(api.calls.count('editMessageText')).toBe(0);
  });
});
