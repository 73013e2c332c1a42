import { beforeEach, expect, it } from 'vitest';
import { QueuedNotices } from '../../../src/telegram/following/queued-notices.ts';
import { plainMessage } from '../../../src/telegram/message.ts';
import { ownInMemory } from '../../../src/telegram/own-file.ts';

let notices: QueuedNotices;
beforeEach(() => {
  notices = new QueuedNotices(ownInMemory());
});

const CHAT = { chat: 1, thread: null };
const message = (text: string) => plainMessage(text, 'rtl');

it('messages wait in their order until they are sent', () => {
  notices.add(CHAT, message('أول'));
  notices.add({ chat: 2, thread: 5 }, message('ثانٍ'));
  const first = notices.next(0);
  expect(first).toMatchObject({ ...CHAT, message: message('أول') });
  const second = notices.next(first?.id ?? 0);
  expect(second).toMatchObject({ chat: 2, thread: 5 });
  expect(notices.next(second?.id ?? 0)).toBeNull();
  notices.done(first?.id ?? 0);
  expect(notices.next(0)).toEqual(second);
});

it('are kept all together or not at all', () => {
  const work = () => {
    notices.add(CHAT, message('أول'));
    throw new Error('stopped');
  };
  expect(() => notices.together(work)).toThrow('stopped');
  expect(notices.next(0)).toBeNull();
});

it('are forgotten with their chat, and go where that goes', () => {
  notices.add(CHAT, message('أول'));
  notices.move(1, 3);
  expect(notices.next(0)?.chat).toBe(3);
  expect([notices.forget(1), notices.forget(3), notices.next(0)]).toEqual([0, 1, null]);
});
