import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localDay } from '../../src/answer/grammar/days.ts';
import { UNANSWERED } from '../../src/answer/text/wording.ts';
import { ar } from '../../src/telegram/languages/ar.ts';
import { answered, citation, source, statement, unanswered } from '../support/answers.ts';
import { directionFaults } from '../support/bidi.ts';
import { answerTo, gate, type RunningBot, startBot } from '../support/bot.ts';
import { TOO_MANY } from '../support/bot-api/faults.ts';
import { captioned, edited, group, ME, message, person, said } from '../support/bot-api/people.ts';
import { BotApi } from '../support/bot-api/server.ts';

const SALMA = person(11, 'سلمى');
const TODAY = localDay(new Date());
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

describe('commands', () => {
  it.each([
    ['/start', ar.greeting(63, [])],
    ['ابدأ', ar.greeting(63, [])],
    ['/help', ar.help],
    ['مساعدة', ar.help],
    ['/privacy', ar.privacy(false)],
    ['خصوصية', ar.privacy(false)],
    [
      '/forget',
      ar.forgotten({
        question: false,
        language: false,
        isPaired: false,
        answers: 0,
        followings: 0,
        votes: 0,
      }),
    ],
    [
      'نسيان',
      ar.forgotten({
        question: false,
        language: false,
        isPaired: false,
        answers: 0,
        followings: 0,
        votes: 0,
      }),
    ],
    ['/ask', ar.empty],
    ['م'.repeat(1001), ar.tooLong],
  ])('%s is answered in Arabic', async (text, reply) => {
    bot = startBot(api);
    api.deliver(said(SALMA, text));
    expect((await sent()).text).toBe(reply);
  });
});

describe('a command in words, of somebody who is not known', () => {
  it.each([
    ['nothing-near', ar.nobodyKnown('وائل الصباغ')],
    ['not-said', UNANSWERED['not-said']],
  ] as const)('where the question that it may be is %s', async (why, told) => {
    bot = startBot(api, { ask: async () => unanswered(why) });
    api.deliver(said(SALMA, 'لقاءات وائل الصباغ'));
    expect((await sent()).text.replace(/[\u2066-\u2069]/gu, '')).toContain(told);
  });
});

describe('a question', () => {
  it('is answered with its citation as a link, its source as a button, and a quotation of the question', async () => {
    bot = startBot(api);
    const question = said(SALMA, 'من التقى سالم الحداد؟');
    api.deliver(question);
    const reply = await sent();
    expect(reply.text).toContain(`سُئلتُ في \u2066${TODAY}\u2069: من التقى سالم الحداد؟\u00A0[1]`);
    expect(reply.text).toContain('نُشر في 27 أيلول/سبتمبر 2020');
    const [link] = reply.entities ?? [];
    expect(link).toMatchObject({ type: 'text_link' });
    expect(link?.url).toContain('https://ufuq.example/news/a1#:~:text=%D8%B3');
    expect(reply.text.slice(link?.offset, (link?.offset ?? 0) + (link?.length ?? 0))).toBe('[1]');
    expect(reply.reply_markup?.inline_keyboard).toEqual([
      [{ text: expect.stringContaining('اقرأ المصدر [1]'), url: 'https://ufuq.example/news/a1' }],
      [{ text: ar.buttons.why, callback_data: 'why' }],
      [{ text: ar.buttons.more, callback_data: 'more' }],
      [{ text: ar.buttons.period, callback_data: 'period' }],
      [
        {
          text: ar.buttons.share,
          switch_inline_query_chosen_chat: {
            query: 'من التقى سالم الحداد؟',
            allow_user_chats: true,
            allow_group_chats: true,
            allow_channel_chats: true,
          },
        },
      ],
      [
        { text: ar.follow.right, callback_data: expect.stringMatching(/^right:[\w-]{12}$/u) },
        { text: ar.follow.wrong, callback_data: expect.stringMatching(/^wrong:[\w-]{12}$/u) },
      ],
    ]);
    expect(reply.reply_parameters).toEqual({
      message_id: question.message?.message_id,
      allow_sending_without_reply: true,
    });
  });

  it('is asked as of the day on which it was written', async () => {
    bot = startBot(api, { now: () => new Date(2026, 2, 5, 0, 3) });
    api.deliver(said(SALMA, 'متى؟', { date: new Date(2026, 2, 4, 23, 58).getTime() / 1000 }));
    expect((await sent()).text).toContain('2026-03-04');
  });

  it.each(['nothing-near', 'not-said', 'not-understood', 'ambiguous'] as const)(
    'that has no answer is refused kindly: %s',
    async (why) => {
      bot = startBot(api, { ask: async () => unanswered(why, { choices: ['سالم الحداد', 'كريم الحداد'] }) });
      api.deliver(said(SALMA, 'من التقى الحداد؟'));
      const { text } = await sent();
      expect(text.startsWith(UNANSWERED[why])).toBe(true);
      expect(text.includes('كريم الحداد')).toBe(why === 'ambiguous');
    },
  );

  it('shows that the bot is typing while it is answered, and no longer', async () => {
    const wait = gate();
    bot = startBot(api, {
      ask: async (question, asOf) => {
        await wait.opened;
        return answerTo(question, asOf);
      },
    });
    api.deliver(said(SALMA, 'متى؟'));
    const first = await api.calls.next('sendChatAction');
    expect(first.parameters).toMatchObject({ chat_id: SALMA.id, action: 'typing' });
    const second = await api.calls.next('sendChatAction');
    expect(second.at - first.at).toBeGreaterThan(3_900);
    wait.open();
    await sent();
    expect(api.calls.count('sendChatAction')).toBe(2);
  });

  it('shows no typing after the answer, though Telegram had put it off', async () => {
    const wait = gate();
    bot = startBot(api, {
      ask: async (question, asOf) => {
        await wait.opened;
        return answerTo(question, asOf);
      },
    });
    api.faults.plan('sendChatAction', TOO_MANY(1));
    api.deliver(said(SALMA, 'متى؟'));
    await api.calls.next('sendChatAction', 429);
    wait.open();
    await sent();
    await new Promise((resolve) => setTimeout(resolve, 1_300));
    expect(api.calls.count('sendChatAction')).toBe(0);
  });

  it('that fails is apologised for, and the log has neither the question nor the token', async () => {
    bot = startBot(api, {
      ask: async (question) => {
        throw new Error(`no such table near "${question}"`);
      },
    });
    api.deliver(said(SALMA, 'من التقى Haddad في Ufuq؟'));
    expect((await sent()).text).toBe(ar.failed);
    await bot.stop();
    expect(bot.log()).toContain('no such table near');
    expect(bot.log()).toContain('"outcome":"failed"');
    expect(bot.log()).not.toMatch(/[\u0600-\u06FF]|Haddad|Ufuq|AAExample|"chat":"?11\b/u);
  });

  it('is logged by number, kind, hashed chat, time and outcome', async () => {
    bot = startBot(api);
    const update = api.deliver(said(SALMA, 'متى؟'));
    await sent();
    await bot.stop();
    const line = bot
      .log()
      .split('\n')
      .filter((each) => each.includes('"outcome"'))
      .map((each) => JSON.parse(each) as Record<string, unknown>)[0];
    expect(line).toEqual({
      level: 30,
      time: expect.any(String),
      update,
      kind: 'question',
      chat: expect.stringMatching(/^[0-9a-f]{12}$/u),
      ms: expect.any(Number),
      outcome: 'answered',
    });
  });
});

describe('other messages', () => {
  it('in a private chat get a kind reply, an album only one', async () => {
    bot = startBot(api);
    const photo = [{ file_id: 'a', file_unique_id: 'b', width: 1, height: 1 }];
    for (let at = 0; at < 4; at += 1) {
      api.deliver(said(SALMA, '', { instead: { photo, media_group_id: 'm1' } }));
    }
    api.deliver(said(SALMA, 'متى؟'));
    expect((await sent()).text).toBe(ar.notText);
    expect((await sent()).text).toContain('متى؟');
  });

  it('with words under a picture are read as questions, an album once', async () => {
    bot = startBot(api);
    const album = (caption: string) => captioned(SALMA, caption, { instead: { media_group_id: 'm2' } });
    const photo = [{ file_id: 'a', file_unique_id: 'b', width: 1, height: 1 }];
    api.deliver(album('مَن في الصورة؟'));
    for (let at = 0; at < 3; at += 1)
      api.deliver(said(SALMA, '', { instead: { photo, media_group_id: 'm2' } }));
    expect((await sent()).text).toContain('مَن في الصورة؟');
    const chat = group(5);
    api.deliver(captioned(SALMA, 'من هنا؟', { chat }));
    api.deliver(captioned(SALMA, '/ask ومن هناك؟', { chat }));
    expect(await sent()).toMatchObject({ chat_id: -5, text: expect.stringContaining('ومن هناك؟') });
    await bot.stop();
    expect(api.calls.count('sendMessage')).toBe(2);
  });

  it('in a group are left alone unless they are for the bot', async () => {
    bot = startBot(api);
    const chat = group(5);
    api.deliver(said(SALMA, 'من التقى سالم الحداد؟', { chat }));
    api.deliver(said(SALMA, '@OtherBot متى؟', { chat }));
    api.deliver(said(SALMA, '@IsnadTestBot السؤال الأول؟', { chat }));
    api.deliver(said(SALMA, '/ask السؤال الثاني؟', { chat }));
    api.deliver(said(SALMA, 'السؤال الثالث؟', { chat, replyTo: message(ME, 'نعم', { chat }), threadId: 77 }));
    for (const which of ['الأول', 'الثاني', 'الثالث']) {
      const reply = await sent();
      expect(reply.chat_id).toBe(chat.id);
      expect(reply.text).toContain(`السؤال ${which}؟`);
      expect(reply.message_thread_id).toBe(which === 'الثالث' ? 77 : undefined);
    }
  });
});

describe('a message that is changed', () => {
  const answers = (count: number) =>
    Array.from({ length: count }, (_, at) => `وقال الحداد في الجزء ${at + 1} إن العمل في القنوات ماضٍ.`);
  const long = (question: string, asOf: string, count: number) => {
    const [first, ...others] = answers(count).map((text, at) => {
      const quote = `${text} ${'وهذا كلام يطول. '.repeat(30)}`;
      return statement(quote, citation(source(`s${at}`), quote));
    });
    if (first === undefined) throw new Error('at least one is asked for');
    return answered([first, ...others], { question, asOf });
  };

  it('has its answer changed, and not sent again', async () => {
    bot = startBot(api);
    const before = said(SALMA, 'متا استقبل الوفد؟');
    api.deliver(before);
    await sent();
    api.deliver(edited(before, 'متى استُقبل الوفد؟'));
    const { parameters } = await api.calls.next('editMessageText');
    expect(parameters).toMatchObject({
      chat_id: SALMA.id,
      text: expect.stringContaining('متى استُقبل الوفد؟'),
    });
    expect(directionFaults(parameters.text)).toEqual([]);
    expect(parameters.reply_markup?.inline_keyboard).toHaveLength(1 + 5);
    api.deliver(edited(before, 'متى استُقبل الوفد أول مرة؟'));
    expect((await api.calls.next('editMessageText')).parameters.message_id).toBe(parameters.message_id);
    await bot.stop();
    expect(api.calls.count('sendMessage')).toBe(1);
  });

  it('and still asks the same has its answer left as it is', async () => {
    bot = startBot(api);
    const before = said(SALMA, 'متى؟');
    api.deliver(before);
    await sent();
    api.deliver(edited(before, ' متى؟'));
    api.deliver(said(person(12), 'بعده؟'));
    await sent();
    await bot.stop();
    expect(bot.log()).toContain('"outcome":"unchanged"');
    expect(api.calls.all.some(({ method }) => method === 'editMessageText')).toBe(false);
  });

  it('is answered anew when its answer is not known, or is gone', async () => {
    bot = startBot(api);
    const unknown = said(SALMA, 'قبل التشغيل؟');
    api.deliver(edited(unknown, 'بعد التشغيل؟'));
    expect((await sent()).text).toContain('بعد التشغيل؟');
    const before = said(SALMA, 'الأول؟');
    api.deliver(before);
    await sent();
    const mine = api.lastMessage;
    api.remove(SALMA.id, mine);
    api.deliver(edited(before, 'الثاني؟'));
    await api.calls.next('editMessageText', 400);
    expect((await sent()).text).toContain('الثاني؟');
  });

  it('has a longer answer go on in new messages, and what is left of a shorter one taken away', async () => {
    let count = 9;
    bot = startBot(api, { ask: async (question, asOf) => long(question, asOf, count) });
    const before = said(SALMA, 'ماذا قال؟');
    api.deliver(before);
    await sent();
    await sent();
    count = 1;
    api.deliver(edited(before, 'ماذا قال أولًا؟'));
    await api.calls.next('editMessageText');
    await api.calls.next('deleteMessage');
    count = 9;
    api.deliver(edited(before, 'ماذا قال بعد ذلك؟'));
    await api.calls.next('editMessageText');
    expect((await sent()).reply_markup?.inline_keyboard.length).toBeGreaterThan(1);
  });

  it('in a group is answered when it was not for the bot before, and left alone when it is not now', async () => {
    bot = startBot(api);
    const chat = group(5);
    const before = said(SALMA, 'من التقى الوفد؟', { chat });
    api.deliver(before);
    api.deliver(edited(before, '/ask من التقى الوفد؟'));
    expect(await sent()).toMatchObject({ chat_id: -5, text: expect.stringContaining('من التقى الوفد؟') });
    api.deliver(edited(before, 'شكرًا'));
    api.deliver(said(SALMA, '', { instead: { location: { latitude: 1, longitude: 2 } } }));
    expect((await sent()).text).toBe(ar.notText);
    await bot.stop();
    expect(api.calls.count('sendMessage')).toBe(2);
  });

  it('only by a place that moves on a map gets no word', async () => {
    bot = startBot(api);
    const place = said(SALMA, '', { instead: { location: { latitude: 1, longitude: 2 } } });
    api.deliver(place);
    expect((await sent()).text).toBe(ar.notText);
    api.deliver({ edited_message: { ...place.message, edit_date: 1 } } as never);
    await bot.stop();
    expect(api.calls.count('sendMessage')).toBe(1);
  });
});

describe('a question that takes too long', () => {
  it('has its work stopped by the signal, and its sender told', async () => {
    let reason: unknown;
    bot = startBot(api, {
      answerMs: 3_000,
      ask: (question, asOf, signal) =>
        new Promise((resolve) => {
          signal?.addEventListener('abort', () => {
            reason = signal.reason;
            resolve(answerTo(question, asOf));
          });
        }),
    });
    api.deliver(said(SALMA, 'متى؟'));
    const { parameters } = await api.calls.next('sendMessage', 200, 80_000);
    expect(parameters.text).toBe(ar.tookTooLong);
    expect(String(reason)).toContain('TooSlow');
    expect(api.calls.count('sendMessage')).toBe(1);
  });
});
