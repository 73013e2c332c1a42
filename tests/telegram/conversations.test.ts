import { expect, it } from 'vitest';
import { TELEGRAM } from '../../src/telegram/constants.ts';
import { Conversations } from '../../src/telegram/conversations.ts';
import { unanswered } from '../support/answers.ts';

const before = (question: string) => ({ question, answer: unanswered('not-said') });

it('the last question of each who asks in a chat is known for some minutes', () => {
  const conversations = new Conversations();
  conversations.keep(1, 7, before('متى؟'), 0);
  conversations.keep(1, 8, before('أين؟'), 0);
  conversations.keep(1, 7, before('من؟'), 10);
  expect(conversations.find(1, 7, 20)?.question).toBe('من؟');
  expect(conversations.find(1, 8, 20)?.question).toBe('أين؟');
  expect([conversations.find(2, 7, 20), conversations.find(1, 7, 10 + TELEGRAM.conversationMs)]).toEqual([
    null,
    null,
  ]);
});

it('is forgotten when it is over, or when somebody wants it so', () => {
  const conversations = new Conversations();
  conversations.keep(1, 7, before('متى؟'), 0);
  conversations.keep(1, 7, null, 1);
  expect(conversations.find(1, 7, 2)).toBeNull();
  conversations.keep(1, 7, before('متى؟'), 0);
  conversations.keep(11, 7, before('متى؟'), 0);
  expect([conversations.forgetOf(1, 7), conversations.forgetOf(1, 7)]).toEqual([true, false]);
  expect(conversations.find(11, 7, 2)).not.toBeNull();
  conversations.forget(TELEGRAM.conversationMs);
  expect(conversations.forgetOf(11, 7)).toBe(false);
});
