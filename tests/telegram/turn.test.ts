import { expect, it } from 'vitest';
import { senderOf, type Turn, writtenAt } from '../../src/telegram/turn.ts';

const turn = (given: object): Turn => given as Turn;

it('who asks is the person, or the group or channel in whose name it is written', () => {
  expect(senderOf(turn({ from: { id: 7 } }))).toBe(7);
  expect(senderOf(turn({ from: { id: 7 }, msg: { sender_chat: { id: -100 } } }))).toBe(-100);
  expect(senderOf(turn({}))).toBe(0);
});

it('a message is as old as its last change', () => {
  expect(writtenAt(turn({ msg: { date: 10 } }))).toBe(10_000);
  expect(writtenAt(turn({ msg: { date: 10, edit_date: 20 } }))).toBe(20_000);
  expect(writtenAt(turn({}))).toBe(0);
});
