import type { User } from 'grammy/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/telegram/languages/languages.ts';
import { startLinkOf } from '../../../src/telegram/start-links.ts';
import { answered, citation, source, statement, unanswered } from '../../support/answers.ts';
import { directionFaults } from '../../support/bidi.ts';
import { type Ask, answerTo, gate, type RunningBot, startBot } from '../../support/bot.ts';
import { SERVER_ERROR } from '../../support/bot-api/faults.ts';
import type { InlineAnswer } from '../../support/bot-api/inline-limits.ts';
import { person, said } from '../../support/bot-api/people.ts';
import { BotApi } from '../../support/bot-api/server.ts';
import { type HookedBot, startHooked } from '../../support/webhook.ts';

const { ar, ckb, en } = LANGUAGES;
const SALMA = person(11, 'سلمى');
const KAWA: User = { ...person(12, 'کاوە'), language_code: 'ckb' };

let api: BotApi;
let bot: RunningBot | HookedBot | undefined;

beforeEach(async () => {
  api = await BotApi.start();
});

afterEach(async () => {
  await bot?.stop();
  bot = undefined;
  await api.close();
});

type Shown = InlineAnswer & { readonly inline_query_id: string; readonly is_personal: boolean };

async function shown(): Promise<Shown> {
  return (await api.calls.next('answerInlineQuery')).parameters as unknown as Shown;
}

function start(ask: Ask = async (question, asOf) => answerTo(question, asOf), given = {}): void {
  bot = startBot(api, { ask, inlinePauseMs: 40, ...given });
}

/** Presses the button over the cards, which has Telegram send the bot `/start …`; what it says then. */
async function followed(from: User, { button }: Shown): Promise<string> {
  api.deliver(said(from, `/start ${button?.start_parameter}`));
  return (await api.calls.next('sendMessage')).parameters.text;
}

describe('a question that is typed behind the name of the bot', () => {
  it('gets cards that are messages with the question, its citations and the links of its sources', async () => {
    start();
    const id = api.inquire(SALMA, 'من التقى الوزير؟');
    const { inline_query_id, results, button, is_personal, cache_time } = await shown();
    expect({ inline_query_id, is_personal, cache_time }).toEqual({
      inline_query_id: id,
      is_personal: false,
      cache_time: 300,
    });
    expect(button).toBeUndefined();
    const [card] = results;
    const { message_text: text, entities = [] } = card?.input_message_content ?? { message_text: '' };
    expect(directionFaults(text)).toEqual([]);
    expect(text.startsWith('من التقى الوزير؟\n\n')).toBe(true);
    expect(text).toContain('المصدر:');
    expect(entities.filter(({ type }) => type === 'text_link').length).toBeGreaterThan(0);
    const links = card?.reply_markup?.inline_keyboard.flat() ?? [];
    expect(links.map(({ url }) => url)).toEqual(['https://ufuq.example/news/a1']);
  });

  it('gets a card for all of the answer, and one for each statement with its own sources', async () => {
    const two = answered([
      statement('التقت سلمى الوزير.', citation(source('a1'), 'التقت سلمى الوزير.')),
      statement('التقى سامي الوزير.', citation(source('a2'), 'التقى سامي الوزير.')),
    ]);
    start(async (question, asOf) => ({ ...two, question, asOf }));
    api.inquire(SALMA, 'من التقى الوزير؟');
    const { results } = await shown();
    expect(results.map(({ id }) => id)).toEqual(['all', '0', '1']);
    const urls = results.map(({ reply_markup: markup }) =>
      markup?.inline_keyboard.flat().map(({ url }) => url),
    );
    expect(urls).toEqual([
      ['https://ufuq.example/news/a1', 'https://ufuq.example/news/a2'],
      ['https://ufuq.example/news/a1'],
      ['https://ufuq.example/news/a2'],
    ]);
    expect(results[2]?.input_message_content.message_text).not.toContain('سلمى');
  });

  it('keeps the limits of Telegram, however much an answer says', async () => {
    const many = Array.from({ length: 60 }, (_, at) => {
      const quote = `التقى الوزير ${'وفدا من أهل الوادي '.repeat(20)}${at}.`;
      return statement(quote, citation(source(`a${at}`), quote));
    });
    const [first, ...others] = many;
    if (first === undefined) throw new Error('no statement');
    start(async (question, asOf) => answered([first, ...others], { question, asOf }));
    api.inquire(SALMA, 'من التقى الوزير؟');
    const { results } = await shown();
    expect(results).toHaveLength(10);
    for (const { input_message_content: content } of results) expect(content.message_text).toContain('[');
  });

  it('is answered when typing pauses, and not letter by letter', async () => {
    const asked: string[] = [];
    start(
      async (question, asOf) => {
        asked.push(question);
        return answerTo(question, asOf);
      },
      { inlinePauseMs: 400 },
    );
    for (const typed of ['من الت', 'من التقى', 'من التقى الو']) api.inquire(SALMA, typed);
    const last = api.inquire(SALMA, 'من التقى الوزير');
    expect((await shown()).inline_query_id).toBe(last);
    expect(asked).toEqual(['من التقى الوزير']);
    expect(api.calls.count('answerInlineQuery')).toBe(1);
  });

  it('has the work on it stopped by the next', async () => {
    const begun = gate();
    const stopped = gate();
    start(async (question, asOf, signal) => {
      if (question !== 'متى؟') return answerTo(question, asOf);
      begun.open();
      await new Promise((_, reject) => {
        signal?.addEventListener('abort', () => {
          stopped.open();
          reject(signal.reason);
        });
      });
      return answerTo(question, asOf);
    });
    api.inquire(SALMA, 'متى؟');
    await begun.opened;
    const second = api.inquire(SALMA, 'متى التقيا؟');
    await stopped.opened;
    expect((await shown()).inline_query_id).toBe(second);
    expect(api.calls.count('answerInlineQuery')).toBe(1);
  });

  it('is not held up by that of another', async () => {
    const wait = gate();
    start(async (question, asOf) => {
      if (question === 'متى؟') await wait.opened;
      return answerTo(question, asOf);
    });
    const slow = api.inquire(SALMA, 'متى؟');
    const quick = api.inquire(KAWA, 'أين التقيا؟');
    expect((await shown()).inline_query_id).toBe(quick);
    wait.open();
    expect((await shown()).inline_query_id).toBe(slow);
  });

  it('that nothing answers leads to the chat, where what is nearest is told', async () => {
    start(async (question, asOf) => unanswered('not-said', { question, asOf }));
    api.inquire(KAWA, 'من التقى الوزير؟');
    const empty = await shown();
    expect(empty.results).toEqual([]);
    expect(empty.is_personal).toBe(true);
    expect(empty.button?.text).toBe(ckb.inline.unanswered);
    expect(startLinkOf(empty.button?.start_parameter ?? '')?.to).toBe('question');
    expect(await followed(KAWA, empty)).toContain('لا تذكر الأخبار المحفوظة لديّ جوابًا عن سؤالك');
    await followed(KAWA, { ...empty, button: { text: '', start_parameter: 'q-unknown' } }).then((text) =>
      expect(text).toBe(ckb.noSuchQuestion),
    );
    api.deliver(said(KAWA, '/forget'));
    await api.calls.next('sendMessage');
    expect(await followed(KAWA, empty)).toBe(ckb.noSuchQuestion);
  });

  it('that is empty or none leads to the help', async () => {
    start();
    for (const typed of ['', '   ', 'م', '؟؟', '2024']) {
      api.inquire(SALMA, typed);
      const empty = await shown();
      expect(empty).toMatchObject({
        results: [],
        button: { text: ar.inline.howTo, start_parameter: 'help' },
      });
    }
    expect(
      await followed({ ...SALMA, language_code: 'en' }, { button: { start_parameter: 'help' } } as Shown),
    ).toContain(en.help.slice(0, 15));
  });

  it('of those who may not ask is not answered', async () => {
    start(undefined, { users: [SALMA.id] });
    api.inquire(KAWA, 'من التقى الوزير؟');
    expect(await shown()).toMatchObject({
      results: [],
      is_personal: true,
      button: { text: ckb.inline.notListed },
    });
    api.inquire(SALMA, 'من التقى الوزير؟');
    const mine = await shown();
    expect(mine.results).toHaveLength(1);
    expect(mine.is_personal).toBe(true);
  });

  it('of who asks without end waits', async () => {
    start();
    for (let at = 0; at < 10; at += 1) {
      api.inquire(SALMA, `من التقى الوزير ${at}؟`);
      expect((await shown()).results).toHaveLength(1);
    }
    api.inquire(SALMA, 'من التقى الوزير؟');
    expect(await shown()).toMatchObject({ results: [], button: { text: ar.inline.busy }, cache_time: 0 });
  });

  it('that was answered too late, or not at all, troubles nobody', async () => {
    const wait = gate();
    start(async (question, asOf) => {
      if (question === 'متى؟') throw new Error('broken');
      await wait.opened;
      return answerTo(question, asOf);
    });
    const late = api.inquire(SALMA, 'من التقى الوزير؟');
    api.expire(late);
    wait.open();
    await api.calls.next('answerInlineQuery', 400);
    api.inquire(SALMA, 'متى؟');
    api.faults.plan('answerInlineQuery', SERVER_ERROR);
    api.inquire(KAWA, 'أين التقيا؟');
    expect((await shown()).results).toHaveLength(1);
    api.deliver(said(SALMA, '/help'));
    await api.calls.next('sendMessage');
    expect(bot?.log()).toContain('"outcome":"late"');
    expect(bot?.log()).toContain('"kind":"inline"');
    expect(bot?.log()).not.toMatch(/متى|الوزير/u);
  });

  it('is answered behind a webhook, too', async () => {
    bot = await startHooked(api);
    api.inquire(SALMA, 'من التقى الوزير؟');
    expect((await shown()).results).toHaveLength(1);
  });
});

describe('the button that shares an answer', () => {
  it('asks what the question meant in the chat that is chosen, and the cards are of the same answer', async () => {
    start();
    api.deliver(said(SALMA, 'من التقى الوزير؟'));
    const { reply_markup } = (await api.calls.next('sendMessage')).parameters;
    const button = reply_markup?.inline_keyboard.flat().find(({ text }) => text === ar.buttons.share);
    const query = button?.switch_inline_query_chosen_chat?.query ?? '';
    expect(query).toBe('من التقى الوزير؟');
    api.inquire(SALMA, query);
    const { results } = await shown();
    expect(results[0]?.input_message_content.message_text).toContain('من التقى الوزير؟');
  });

  it('is not under an answer to a question that is longer than a query may be, nor under a refusal', async () => {
    start(async (question, asOf) =>
      question.length > 256 ? answerTo(question, asOf) : unanswered('not-said', { question, asOf }),
    );
    for (const question of [`متى التقى ${'سالم '.repeat(60)}؟`, 'أين؟']) {
      api.deliver(said(SALMA, question));
      const { reply_markup } = (await api.calls.next('sendMessage')).parameters;
      const texts = reply_markup?.inline_keyboard.flat().map(({ text }) => text) ?? [];
      expect(texts).toContain(ar.buttons.why);
      expect(texts).not.toContain(ar.buttons.share);
    }
  });
});
