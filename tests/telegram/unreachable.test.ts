import { GrammyError } from 'grammy';
import { expect, it } from 'vitest';
import { whyUnreachable } from '../../src/telegram/unreachable.ts';

const refused = (code: number, description: string): GrammyError =>
  new GrammyError('refused', { ok: false, error_code: code, description }, 'sendMessage', {});

it.each([
  [refused(403, 'Forbidden: bot was blocked by the user'), 'blocked'],
  [refused(400, 'Bad Request: chat not found'), 'chat gone'],
  [refused(400, 'Bad Request: message is too long'), null],
  [refused(429, 'Too Many Requests'), null],
  [new Error('chat not found'), null],
  [undefined, null],
])('%s: %s', (error, why) => {
  expect(whyUnreachable(error)).toBe(why);
});
