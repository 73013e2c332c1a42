import { beforeEach, expect, it } from 'vitest';
import { forgetChat, forgetVotes, type Keeping, keeping, moveChat } from '../../src/telegram/keeping.ts';
import { plainMessage } from '../../src/telegram/message.ts';
import { ownInMemory } from '../../src/telegram/own-file.ts';

let kept: Keeping;
beforeEach(() => {
  kept = keeping(ownInMemory(), '1:AAA');
  kept.followings.add({
    chat: 1,
    thread: null,
    name: 'سلمى حداد',
    with: null,
    since: { articles: 0, versions: 0 },
    language: 'ar',
  });
  kept.notices.add({ chat: 1, thread: null }, plainMessage('خبر', 'rtl'));
});

it('a chat is forgotten with whom it follows and what it was to get', () => {
  expect([forgetChat(1, kept), forgetChat(1, kept)]).toEqual([1, 0]);
  expect([kept.followings.all(), kept.notices.next(0)]).toEqual([[], null]);
});

it('a group that became another takes both along', () => {
  moveChat(1, -100, kept);
  expect([kept.followings.of(-100).length, kept.notices.next(0)?.chat]).toEqual([1, -100]);
});

it('what somebody called right or wrong is forgotten by who they are', () => {
  const answers = [kept.codes.make(), kept.codes.make()];
  for (const answer of answers) kept.votes.take(answer, kept.codes.voter(answer, 7), true);
  kept.votes.take(answers[0] ?? '', kept.codes.voter(answers[0] ?? '', 8), false);
  expect([forgetVotes(undefined, kept), forgetVotes(9, kept), forgetVotes(7, kept)]).toEqual([0, 0, 2]);
  expect(kept.votes.total()).toEqual({ right: 0, wrong: 1 });
});
