import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chatModel, completionIn } from '../../src/rewording/chat-model.ts';
import { type ChatReply, ChatServer, completion, json } from '../support/chat-server.ts';

const KEY = 'sk-very-secret-0123456789';
const GOOD = completion('نص ⟦1⟧.');

let server: ChatServer;
let elsewhere: ChatServer;

beforeAll(async () => {
  [server, elsewhere] = await Promise.all([ChatServer.open(), ChatServer.open()]);
  elsewhere.reply = json(GOOD);
});
afterAll(() => Promise.all([server.close(), elsewhere.close()]));
beforeEach(() => {
  server.requests.length = 0;
});

const status =
  (code: number, headers: Record<string, string> = {}): ChatReply =>
  (response) => {
    response.writeHead(code, { 'content-type': 'application/json', ...headers });
    response.end(code === 204 ? undefined : GOOD);
  };
const typed = (type: string, body: string): ChatReply => json(body, { 'content-type': type });

/** A good reply, a byte at a time, that would take a minute. */
function drip(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  let at = 0;
  const timer = setInterval(() => response.write(GOOD.charAt(at++)), 200);
  response.on('close', () => clearInterval(timer));
}

const LIES: Readonly<Record<string, ChatReply>> = {
  'nothing written': json(completion('')),
  'no content': json(completion(null)),
  'content in parts': json(completion([{ type: 'text', text: 'نص ⟦1⟧.' }])),
  'a body of 10 MB': json(completion('ا'.repeat(5_000_000))),
  'a body that unpacks to 50 MB': json(gzipSync(Buffer.alloc(50_000_000, ' ')), {
    'content-encoding': 'gzip',
  }),
  HTML: typed('text/html', '<!doctype html><title>Gateway</title>'),
  'HTML called JSON': json('<!doctype html><title>Gateway</title>'),
  'half of its JSON': json(GOOD.slice(0, -20)),
  'no body': json(''),
  'a list': json(`[${GOOD}]`),
  'another form': json('{"output":"نص ⟦1⟧."}'),
  'an error as a success': json('{"error":{"message":"overloaded","type":"server_error"}}'),
  'no choice': json('{"choices":[]}'),
  'two choices': json(
    JSON.stringify({ choices: [...JSON.parse(GOOD).choices, ...JSON.parse(GOOD).choices] }),
  ),
  'a call of a tool': json(
    completion(
      'نص ⟦1⟧.',
      {},
      { tool_calls: [{ id: '1', type: 'function', function: { name: 'get', arguments: '{}' } }] },
    ),
  ),
  'a call of a function': json(
    completion('نص ⟦1⟧.', {}, { function_call: { name: 'get', arguments: '{}' } }),
  ),
  'a refusal': json(completion('نص ⟦1⟧.', {}, { refusal: 'I cannot help with that.' })),
  'what was cut off': json(completion('نص ⟦1⟧.', { finish_reason: 'length' })),
  'what was filtered': json(completion('نص ⟦1⟧.', { finish_reason: 'content_filter' })),
  'the role of the system': json(completion('نص ⟦1⟧.', {}, { role: 'system' })),
  'a stream where none was asked for': typed(
    'text/event-stream',
    `data: ${GOOD}\n\ndata: {"choices":[{"delta":{"content":"نص"}}]}\n\ndata: [DONE]\n\n`,
  ),
  'a stream called JSON': json(`data: ${GOOD}\n\ndata: [DONE]\n\n`),
  '204': status(204),
  '206': status(206),
  '400': status(400),
  '401': status(401),
  '404': status(404),
  '500': status(500),
  'a broken connection': (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
    response.write(GOOD, () => response.destroy());
  },
  'a closed connection': (response) => void response.destroy(),
};

describe('a chat model', () => {
  it('is asked as OpenAI has it, with the key in its header alone, and nothing that streams or calls', async () => {
    server.reply = json(GOOD);
    const model = chatModel({ url: server.url, model: 'invented', key: KEY });
    expect(await model.complete('do this', '{"sentences":[]}')).toEqual({ text: 'نص ⟦1⟧.' });
    const [asked] = server.requests;
    expect(asked?.headers).toMatchObject({
      authorization: `Bearer ${KEY}`,
      'content-type': 'application/json',
    });
    expect(JSON.stringify(asked?.body)).not.toContain(KEY);
    expect(asked?.body).toMatchObject({ model: 'invented', stream: false, temperature: 0 });
    expect(asked?.body.messages).toEqual([
      { role: 'system', content: 'do this' },
      { role: 'user', content: '{"sentences":[]}' },
    ]);
    const keyless = chatModel({ url: server.url, model: 'invented' });
    await keyless.complete('', '');
    expect(server.requests[1]?.headers.authorization).toBeUndefined();
  });

  it('takes what servers add to a completion', async () => {
    server.reply = json(
      completion('نص', {}, { reasoning_content: 'فكّرت', tool_calls: [], refusal: null, annotations: [] }),
    );
    const model = chatModel({ url: server.url, model: 'invented' });
    expect(await model.complete('', '')).toEqual({ text: 'نص' });
  });

  it.each(Object.entries(LIES))('makes nothing of %s, and says why in words of our own', async (_, lie) => {
    server.reply = lie;
    const told: string[] = [];
    const model = chatModel(
      { url: server.url, model: 'invented', key: KEY },
      { onFailure: (why) => told.push(why) },
    );
    const made = await model.complete('', '');
    expect(made).toEqual({ failed: expect.stringMatching(/^[\w ]+$/u) });
    expect(told).toEqual([(made as { failed: string }).failed]);
  });

  it.each([301, 302, 303, 307, 308])('does not follow %s, nor show its key elsewhere', async (code) => {
    server.reply = status(code, { location: elsewhere.url });
    const model = chatModel({ url: server.url, model: 'invented', key: KEY });
    expect(await model.complete('', '')).toEqual({ failed: `HTTP ${code}` });
    expect(elsewhere.requests).toEqual([]);
  });

  it('waits for no reply that hangs, comes late or drips', async () => {
    const hang: ChatReply = () => undefined;
    const slow: ChatReply = (response, request) =>
      void setTimeout(() => json(GOOD)(response, request), 20_000).unref();
    for (const lie of [hang, slow, drip]) {
      server.reply = lie;
      const model = chatModel({ url: server.url, model: 'invented' });
      expect(await model.complete('', '')).toEqual({ failed: 'no answer within 3 s' });
    }
  });

  it('leaves a server alone for half a minute that has too much to do', async () => {
    let now = 1_000_000;
    for (const code of [429, 503]) {
      server.reply = status(code, { 'retry-after': '1' });
      const model = chatModel({ url: server.url, model: 'invented' }, { now: () => now });
      expect(await model.complete('', '')).toEqual({ failed: `HTTP ${code}` });
      server.reply = json(GOOD);
      const asked = server.requests.length;
      now += 29_000;
      expect(await model.complete('', '')).toHaveProperty('failed');
      expect(server.requests).toHaveLength(asked);
      now += 1_001;
      expect(await model.complete('', '')).toHaveProperty('text');
    }
  });

  it('cannot be reached where nobody listens', async () => {
    const closed = await ChatServer.open();
    const { url } = closed;
    await closed.close();
    const model = chatModel({ url, model: 'invented', key: KEY });
    expect(await model.complete('', '')).toEqual({ failed: 'cannot be reached' });
  });

  it('ends with the reason of whoever waits no longer', async () => {
    const asked = new Promise<void>((resolve) => {
      server.reply = () => resolve();
    });
    const stop = new AbortController();
    const reason = new Error('nobody waits');
    const model = chatModel({ url: server.url, model: 'invented' });
    const made = model.complete('', '', stop.signal);
    await asked;
    stop.abort(reason);
    await expect(made).rejects.toBe(reason);
    await expect(model.complete('', '', stop.signal)).rejects.toBe(reason);
  });
});

describe('a body', () => {
  it.each([
    '',
    'null',
    '0',
    '"نص"',
    '[]',
    '{}',
    `${'['.repeat(30_000)}`,
    '{"choices":{"0":1}}',
    '{"__proto__":{"choices":[]}}',
  ])('that is %.20s is no completion', (body) => {
    expect(completionIn(body)).toHaveProperty('failed');
  });
});
