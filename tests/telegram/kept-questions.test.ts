import { expect, it } from 'vitest';
import { TELEGRAM } from '../../src/telegram/constants.ts';
import { KeptQuestions } from '../../src/telegram/kept-questions.ts';

it('a question is found by an id that says nothing of it, for an hour', () => {
  const questions = new KeptQuestions();
  const [one, same] = [questions.keep(7, 'متى؟', 0), questions.keep(7, 'متى؟', 0)];
  expect(one).toMatch(/^[\w-]{16}$/u);
  expect(same).not.toBe(one);
  expect(questions.find(one, 10)).toBe('متى؟');
  expect([questions.find('x', 10), questions.find(one, TELEGRAM.repliesMs)]).toEqual([null, null]);
  questions.forget(TELEGRAM.repliesMs);
  expect(questions.find(one, 10)).toBeNull();
});

it('all of somebody are forgotten, and of nobody else', () => {
  const questions = new KeptQuestions();
  const [own, other] = [questions.keep(7, 'متى؟', 0), questions.keep(8, 'أين؟', 0)];
  questions.forgetOf(7);
  expect([questions.find(own, 1), questions.find(other, 1)]).toEqual([null, 'أين؟']);
});
