import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { declarations } from '../support/bot-api/declarations.ts';
import { SERVER_ERROR, TOO_MANY } from '../support/bot-api/faults.ts';
import { group, ME, person, said } from '../support/bot-api/people.ts';
import { METHODS, schemaFaults, UPDATE_KINDS } from '../support/bot-api/schema.ts';
import { BotApi, TOKEN } from '../support/bot-api/server.ts';

const SALMA = person(11, 'سلمى');
let api: BotApi;

beforeEach(async () => {
  api = await BotApi.start();
  api.deliver(said(SALMA, 'سلام'));
});

afterEach(async () => {
  await api.close();
});

/** A call with a form, as grammY sends files. */
async function upload(method: string, form: FormData) {
  const response = await fetch(`${api.root}/bot${TOKEN}/${method}`, { method: 'POST', body: form });
  return { status: response.status, ...((await response.json()) as { ok: boolean; description?: string }) };
}

function formOf(fields: Readonly<Record<string, string | File>>): FormData {
  const form = new FormData();
  for (const [key, value] of Object.entries({ chat_id: String(SALMA.id), ...fields }))
    form.append(key, value);
  return form;
}

async function call(method: string, parameters: unknown = {}, token = TOKEN) {
  const response = await fetch(`${api.root}/bot${token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof parameters === 'string' ? parameters : JSON.stringify(parameters),
  });
  const body = (await response.json()) as { ok: boolean; description?: string; result: never };
  return { status: response.status, ...body };
}

const text = 'نعم، في القاعة.';
const send = (parameters: object) => call('sendMessage', { chat_id: SALMA.id, text, ...parameters });
const link = (offset: number, length: number, url = 'https://ufuq.example/1') => ({
  type: 'text_link',
  offset,
  length,
  url,
});
const keyboard = (...buttons: object[]) => ({
  reply_markup: { inline_keyboard: buttons.map((button) => [button]) },
});

describe('the schema', () => {
  it('is that of the whole Bot API', () => {
    expect(METHODS.size).toBeGreaterThan(150);
    for (const method of ['getMe', 'getUpdates', 'sendMessage', 'sendRichMessage'])
      expect(METHODS).toContain(method);
    expect(UPDATE_KINDS).toContain('callback_query');
    expect(UPDATE_KINDS).not.toContain('update_id');
  });

  it('reads the declarations it is made of, and nothing it does not understand', () => {
    const found = declarations(
      '/** a "b" */ export interface A { x?: "y" | 2; z: (B | true)[] }\nexport type B = { q: C.D }',
    );
    expect([...found.keys()]).toEqual(['A', 'B']);
    expect(() => declarations('export interface A { x: `y` }')).toThrow('no type begins with');
  });

  it.each([
    ['sendMessage', { chat_id: 1, text: 'أ' }, null],
    [
      'sendMessage',
      {
        chat_id: '@ufuq',
        text: 'أ',
        entities: [link(0, 1)],
        ...keyboard({ text: 'أ', url: 'https://a.example' }),
      },
      null,
    ],
    ['sendMessage', { text: 'أ' }, 'chat_id is missing'],
    ['sendMessage', { chat_id: 1, text: 5 }, 'is no string'],
    ['sendMessage', { chat_id: 1.5, text: 'أ' }, 'chat_id'],
    [
      'sendMessage',
      { chat_id: 1, text: 'أ', reply_to_message_id: 3 },
      'there is no field reply_to_message_id',
    ],
    ['sendMessage', { chat_id: 1, text: 'أ', disable_web_page_preview: true }, 'there is no field'],
    ['sendMessage', { chat_id: 1, text: 'أ', parse_mode: 'MarkdownV3' }, 'is not in the list'],
    [
      'sendMessage',
      { chat_id: 1, text: 'أ', entities: [{ type: 'link', offset: 0, length: 1 }] },
      'is not in the list',
    ],
    ['sendMessage', { chat_id: 1, text: 'أ', entities: [{ type: 'bold', offset: 0 }] }, 'length is missing'],
    [
      'sendMessage',
      { chat_id: 1, text: 'أ', reply_markup: { inline_keyboard: [{ text: 'أ' }] } },
      'is no array',
    ],
    ['sendChatAction', { chat_id: 1, action: 'thinking' }, 'is not in the list'],
    ['getMe', { now: true }, 'there is no field now'],
    ['sendMesage', {}, 'no such method'],
  ])('%s %j: %s', (method, parameters, fault) => {
    const faults = schemaFaults(method, parameters);
    if (fault === null) expect(faults).toEqual([]);
    else expect(faults.join('; ')).toContain(fault);
  });
});

describe('limits', () => {
  it('take what Telegram takes', async () => {
    const good = [
      { text: 'ا'.repeat(4096) },
      {
        entities: [
          link(0, 3),
          { type: 'bold', offset: 0, length: 5 },
          { type: 'expandable_blockquote', offset: 0, length: text.length },
        ],
      },
      keyboard(
        { text: 'اقرأ', url: 'https://ufuq.example/1' },
        { text: 'ثم', callback_data: 'ا'.repeat(32) },
      ),
      { link_preview_options: { is_disabled: true } },
      { reply_parameters: { message_id: 9, allow_sending_without_reply: true } },
    ];
    for (const parameters of good) expect(await send(parameters)).toMatchObject({ ok: true });
    expect(api.violations).toEqual([]);
  });

  it.each([
    ['too long', { text: 'ا'.repeat(4097) }, 'message is too long'],
    ['empty', { text: ' \n ' }, 'message text is empty'],
    ['white space that moves entities', { text: ' نعم' }, 'white space'],
    ['a control that is taken out', { text: 'نعم\u202E' }, 'direction controls'],
    ['marks in a row', { text: 'نعم\u200F\u200Fلا' }, 'marks in a row'],
    ['a lone surrogate', { text: 'نعم \ud83d.' }, 'UTF-8'],
    [
      'a hundred and one entities',
      { text: 'ا'.repeat(200), entities: Array.from({ length: 101 }, (_, at) => link(at, 1)) },
      'past the hundredth',
    ],
    ['an entity past the end', { entities: [link(10, 10)] }, 'outside the text'],
    ['an entity of nothing', { entities: [link(3, 0)] }, 'outside the text'],
    ['an entity in half an emoji', { text: 'أ😀ب', entities: [link(0, 2)] }, 'surrogate pair'],
    ['entities that cross', { entities: [link(0, 5), { type: 'bold', offset: 3, length: 5 }] }, 'cross'],
    [
      'a quote in a quote',
      {
        entities: [
          { type: 'blockquote', offset: 0, length: 9 },
          { type: 'expandable_blockquote', offset: 2, length: 3 },
        ],
      },
      'quotes cannot nest',
    ],
    ['a link in a link', { entities: [link(0, 9), link(2, 3)] }, 'links cannot nest'],
    ['a link to nowhere', { entities: [link(0, 3, 'ufuq')] }, 'links no address'],
    ['a link in Arabic letters', { entities: [link(0, 3, 'https://ufuq.example/خبر')] }, 'links no address'],
    ['a mark in a link', { text: '\u200F[1] نعم', entities: [link(0, 4)] }, 'holds a mark'],
    ['two ways to format', { parse_mode: 'HTML', entities: [link(0, 3)] }, 'parse_mode beside entities'],
    [
      'a query that is too long',
      keyboard({
        text: 'شارك',
        switch_inline_query_chosen_chat: { query: 'م'.repeat(257), allow_user_chats: true },
      }),
      'query is too long',
    ],
    [
      'a query for no chat',
      keyboard({ text: 'شارك', switch_inline_query_chosen_chat: { query: 'متى؟' } }),
      'at least one chat type',
    ],
    ['a button to this machine', keyboard({ text: 'اقرأ', url: 'http://localhost/1' }), 'BUTTON_URL_INVALID'],
    ['a button without an action', keyboard({ text: 'اقرأ' }), 'exactly one action'],
    [
      '33 Arabic letters of callback data',
      keyboard({ text: 'اقرأ', callback_data: 'ا'.repeat(33) }),
      'BUTTON_DATA_INVALID',
    ],
    ['a preview of nothing', { link_preview_options: { url: 'ufuq' } }, 'preview of no address'],
    ['a reply to no message', { reply_parameters: { message_id: 9 } }, 'message to be replied not found'],
    ['a chat that never wrote', { chat_id: 99 }, 'chat not found'],
  ])('refuse %s', async (_, parameters, description) => {
    const answer = await send(parameters);
    expect(answer).toMatchObject({ ok: false, status: 400 });
    expect(`${answer.description} ${api.takeViolations().join()}`).toContain(description);
  });

  it('refuse commands that are not in small Latin letters', async () => {
    expect(
      await call('setMyCommands', { commands: [{ command: 'مساعدة', description: 'نعم' }] }),
    ).toMatchObject({ status: 400 });
    expect(await call('setMyCommands', { commands: [{ command: 'help', description: '' }] })).toMatchObject({
      status: 400,
    });
    const commands = [{ command: 'help', description: 'یارمەتی' }];
    expect(await call('setMyCommands', { commands, language_code: 'ckb' })).toMatchObject({ status: 400 });
    expect(api.takeViolations()).toHaveLength(3);
  });

  it('refuse answers to inline queries that Telegram would refuse, and those to no query', async () => {
    const card = (id: string, text = 'نص') => ({
      type: 'article',
      id,
      title: 'عنوان',
      input_message_content: { message_text: text },
    });
    const refused = async (given: object) => {
      const inline_query_id = api.inquire(person(1), 'متى؟');
      expect(await call('answerInlineQuery', { inline_query_id, results: [], ...given })).toMatchObject({
        status: 400,
      });
    };
    await refused({ results: Array.from({ length: 51 }, (_, at) => card(String(at))) });
    await refused({ results: [card('a'), card('a')] });
    await refused({ results: [card('')] });
    await refused({ results: [card('ا'.repeat(33))] });
    await refused({ results: [card('a', 'م'.repeat(4097))] });
    await refused({ results: [{ ...card('a'), title: ' ' }] });
    await refused({ cache_time: -1 });
    await refused({ button: { text: 'م'.repeat(65), start_parameter: 'help' } });
    await refused({ button: { text: 'نعم', start_parameter: 'مساعدة' } });
    const button = { text: 'نعم', callback_data: 'why' };
    await refused({ results: [{ ...card('a'), reply_markup: { inline_keyboard: [[button]] } }] });
    expect(api.takeViolations()).toHaveLength(10);
    const given = { inline_query_id: 'none', results: [] };
    expect(await call('answerInlineQuery', given)).toMatchObject({ status: 400 });
  });

  it('fail the run when any was broken', async () => {
    const other = await BotApi.start();
    await fetch(`${other.root}/bot${TOKEN}/sendSomething`);
    await expect(other.close()).rejects.toThrow('sendSomething: no such method');
  });
});

describe('the token', () => {
  it('must be the right one', async () => {
    expect(await call('getMe', {}, `${TOKEN.slice(0, -1)}X`)).toMatchObject({
      status: 401,
      description: 'Unauthorized',
    });
    expect(await call('getMe', {}, 'secret')).toMatchObject({ status: 404 });
    expect(await call('getMe')).toMatchObject({ ok: true, result: { username: ME.username } });
    expect(await call('getMe', '{"a":')).toMatchObject({ status: 400 });
  });
});

describe('polling', () => {
  const ids = async (parameters: object) =>
    ((await call('getUpdates', parameters)).result as { update_id: number }[]).map(
      (update) => update.update_id,
    );

  it('delivers again and again until an offset confirms', async () => {
    const second = api.deliver(said(SALMA, 'ثانية'));
    const [first] = await ids({});
    expect(await ids({ offset: first, limit: 1 })).toEqual([first]);
    expect(await ids({ offset: first })).toEqual([first, second]);
    expect(await ids({ offset: second })).toEqual([second]);
    expect(await ids({})).toEqual([second]);
    expect(await ids({ offset: second + 1 })).toEqual([]);
    expect(api.updates.pending).toBe(0);
  });

  it('waits for an update, at most as long as it was asked to', async () => {
    const [first = 0] = await ids({});
    const started = Date.now();
    expect(await ids({ offset: first + 1, timeout: 1 })).toEqual([]);
    expect(Date.now() - started).toBeGreaterThan(900);
    const waiting = ids({ offset: first + 1, timeout: 30 });
    setTimeout(() => api.deliver(said(SALMA, 'الآن')), 50);
    expect(await waiting).toHaveLength(1);
  });

  it('keeps only the kinds that were allowed', async () => {
    const [first = 0] = await ids({ allowed_updates: ['callback_query'] });
    api.deliver(said(SALMA, 'لا تصل'));
    expect(await ids({ offset: first + 1 })).toEqual([]);
    await ids({ allowed_updates: ['mesage'] });
    expect(api.takeViolations()).toEqual(['getUpdates: no such update: mesage']);
  });

  it('ends the first of two pollers with a conflict, and any poller under a webhook', async () => {
    const [first = 0] = await ids({});
    const one = call('getUpdates', { offset: first + 1, timeout: 30 });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const other = call('getUpdates', { offset: first + 1, timeout: 1 });
    expect(await one).toMatchObject({
      status: 409,
      description: expect.stringContaining('other getUpdates'),
    });
    expect(await other).toMatchObject({ ok: true });
    api.setWebhook('https://ufuq.example/hook');
    expect(await call('getUpdates')).toMatchObject({ status: 409 });
    expect(await call('deleteWebhook')).toMatchObject({ ok: true });
    expect(await call('getUpdates')).toMatchObject({ ok: true });
  });
});

describe('faults and states', () => {
  it('come once for each time they are planned', async () => {
    api.faults.plan('sendMessage', TOO_MANY(3));
    api.faults.plan('sendMessage', SERVER_ERROR);
    expect(await send({})).toMatchObject({ status: 429, parameters: { retry_after: 3 } });
    expect(await send({})).toMatchObject({ status: 500 });
    expect(await send({})).toMatchObject({ ok: true });
    expect(api.calls.count('sendMessage')).toBe(1);
  });

  it('break the connection before or after the message is sent, or never answer', async () => {
    api.faults.plan('sendMessage', { kind: 'reset', when: 'before' });
    await expect(send({})).rejects.toThrow();
    api.faults.plan('sendMessage', { kind: 'reset', when: 'after' });
    await expect(send({})).rejects.toThrow();
    api.faults.plan('getMe', { kind: 'black hole' });
    await expect(
      fetch(`${api.root}/bot${TOKEN}/getMe`, { signal: AbortSignal.timeout(200) }),
    ).rejects.toThrow('timeout');
    api.faults.plan('getMe', { kind: 'page', code: 502 });
    await expect(call('getMe')).rejects.toThrow('JSON');
    expect(api.calls.count('sendMessage', 'reset')).toBe(2);
  });

  it('take files as forms, and refuse what Telegram would', async () => {
    const file = new File(['a,b'], 'meetings.csv');
    const sent = { document: 'attach://f', f: file, caption: 'جدول' };
    expect(await upload('sendDocument', formOf(sent))).toMatchObject({ ok: true });
    const wrong: readonly (readonly [string, Readonly<Record<string, string | File>>])[] = [
      ['sendDocument', { ...sent, f: new File([], 'meetings.csv') }],
      ['sendDocument', { ...sent, caption: 'ج'.repeat(1025) }],
      ['sendDocument', { ...sent, document: 'attach://g' }],
      ['sendDocument', { ...sent, g: file }],
      ['sendPhoto', { photo: 'attach://f', f: file }],
    ];
    for (const [method, fields] of wrong)
      expect(await upload(method, formOf(fields))).toMatchObject({ status: 400 });
    expect(api.takeViolations()).toHaveLength(3);
  });

  it('know who blocked the bot and which group moved', async () => {
    api.block(SALMA.id);
    expect(await send({})).toMatchObject({ status: 403 });
    const old = group(5);
    api.deliver(said(SALMA, '/ask متى؟', { chat: old }));
    api.upgrade(old.id, -1005);
    expect(await send({ chat_id: old.id })).toMatchObject({
      status: 400,
      parameters: { migrate_to_chat_id: -1005 },
    });
    expect(await send({ chat_id: -1005 })).toMatchObject({ ok: true });
  });

  it('are read with a cursor over the log', async () => {
    await send({ text: 'الأولى' });
    const third = send({ text: 'الثانية' });
    expect((await api.calls.next('sendMessage')).parameters.text).toBe('الأولى');
    expect((await api.calls.next('sendMessage')).parameters.text).toBe('الثانية');
    await third;
    await expect(api.calls.next('sendMessage', 200, 50)).rejects.toThrow('no sendMessage 200 within 50 ms');
  });
});
