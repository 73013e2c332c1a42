import { expect, it } from 'vitest';
import { TELEGRAM } from '../../src/telegram/constants.ts';
import { Replies } from '../../src/telegram/replies.ts';

const reply = (messages: readonly number[], at = 0) => ({ question: 'q', messages, asked: null, at });

it('what answered a message is found by it, and by each of its own messages', () => {
  const replies = new Replies();
  replies.keep(1, 10, reply([20, 21]));
  replies.keep(2, 10, reply([22]));
  expect(replies.find(1, 10)?.messages).toEqual([20, 21]);
  expect(replies.find(1, 11)).toBeUndefined();
  expect(replies.of(1, 21)?.messages).toEqual([20, 21]);
  expect([replies.of(2, 21), replies.of(1, 99)]).toEqual([undefined, undefined]);
  expect(replies.find(1, 10)).not.toHaveProperty('at');
});

it('is forgotten after an hour, or with its chat', () => {
  const replies = new Replies();
  replies.keep(1, 10, reply([20]));
  replies.keep(1, 11, reply([21], 10));
  replies.keep(2, 10, reply([22], 10));
  replies.forget(TELEGRAM.repliesMs);
  expect([replies.find(1, 10), replies.find(1, 11) !== undefined]).toEqual([undefined, true]);
  expect([replies.forgetChat(1), replies.forgetChat(1)]).toEqual([1, 0]);
  expect(replies.find(2, 10)).toBeDefined();
});
