import { Writable } from 'node:stream';
import { GrammyError, HttpError } from 'grammy';
import { expect, it, describe as suite } from 'vitest';
import { coder, createLog, describe } from '../../src/telegram/log.ts';
import { TOKEN } from '../support/bot-api/server.ts';

const QUESTION = 'من التقى سالم الحداد في Ufuq؟';

function lines(write: (log: ReturnType<typeof createLog>) => void, level = 'info'): string {
  let text = '';
  const stream = new Writable({
    write(chunk, _, done) {
      text += String(chunk);
      done();
    },
  });
  write(createLog(level, stream));
  return text;
}

suite('an error in the log', () => {
  it('holds no token, though the network error has it in the address', () => {
    const inner = Object.assign(new Error(`request to https://api.telegram.org/bot${TOKEN}/getMe failed`), {
      code: 'ECONNRESET',
    });
    const text = lines((log) =>
      log.error({ err: new HttpError("Network request for 'getMe' failed!", inner) }),
    );
    expect(text).not.toContain(TOKEN.split(':')[1]);
    expect(JSON.parse(text)).toMatchObject({
      err: {
        type: 'HttpError',
        cause: { code: 'ECONNRESET', message: expect.stringContaining('/bot<token>/getMe') },
      },
    });
  });

  it('holds nothing of what was sent', () => {
    const refused = { ok: false as const, error_code: 400, description: 'Bad Request: message is too long' };
    const error = new GrammyError("Call to 'sendMessage' failed!", refused, 'sendMessage', {
      chat_id: 11,
      text: QUESTION,
    });
    const text = lines((log) => log.error({ err: error }));
    expect(text).not.toMatch(/[\u0600-\u06FF]|chat_id|Ufuq/u);
    expect(JSON.parse(text)).toMatchObject({ err: { code: 400, method: 'sendMessage' } });
  });

  it('holds no word of the question, in whatever letters', () => {
    const error = new Error(`fts5: syntax error near "Ufuq" in "سالم الحداد Ufuq"`, {
      cause: new Error('near Ufuq'),
    });
    const text = JSON.stringify(describe(error, QUESTION));
    expect(text).not.toMatch(/Ufuq|[\u0600-\u06FF]/u);
    expect(text).toContain('fts5: syntax error near');
    expect(describe('سرّ')).toEqual({ type: 'string', message: '…' });
    expect(describe(null)).toMatchObject({ type: 'object' });
  });

  it('is described once, and keeps where it happened', () => {
    const once = describe(new TypeError('x is not a function'));
    expect(describe(once)).toBe(once);
    expect(once.at?.[0]).toContain('log.test.ts');
  });
});

suite('the log', () => {
  it('writes JSON lines from its level up', () => {
    const text = lines((log) => {
      log.debug('not this');
      log.warn({ update: 1 }, 'this');
    });
    expect(text.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(text)).toMatchObject({
      update: 1,
      msg: 'this',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/u),
    });
  });

  it('names a chat by a code that is another after each start, though the token is the same', () => {
    const [one, other] = [coder(), coder()];
    expect(one(11)).toMatch(/^[0-9a-f]{12}$/u);
    expect(one(11)).toBe(one(11));
    expect(one(11)).not.toBe(one(12));
    expect(one(11)).not.toBe(other(11));
  });
});
