import { describe, expect, it } from 'vitest';
import { AnswerCodes } from '../../../src/telegram/feedback/answer-codes.ts';

const codes = new AnswerCodes('1:AAA');

describe('the number of an answer', () => {
  it('is twelve letters, each time others, and known as ours by the same token alone', () => {
    const made = Array.from({ length: 50 }, () => codes.make());
    expect(new Set(made).size).toBe(50);
    for (const one of made) {
      expect(one).toMatch(/^[\w-]{12}$/u);
      expect(codes.isOurs(one)).toBe(true);
      expect(new AnswerCodes('1:AAA').isOurs(one)).toBe(true);
      expect(new AnswerCodes('2:BBB').isOurs(one)).toBe(false);
    }
  });

  it.each(['', 'x', '!'.repeat(12), 'م'.repeat(12), 'A'.repeat(12), 'A'.repeat(10_000)])(
    '«%.14s» is none of ours',
    (bad) => {
      expect(codes.isOurs(bad)).toBe(false);
    },
  );
});

describe('the code of a voter', () => {
  it('is one for each answer and person, and says neither', () => {
    const [one, other] = [codes.make(), codes.make()];
    const all = [one, other].flatMap((answer) => [1_234_567, 2].map((person) => codes.voter(answer, person)));
    expect(new Set(all).size).toBe(4);
    expect(codes.voter(one, 2)).toBe(codes.voter(one, 2));
    for (const code of all) expect(code).not.toContain('1234567');
    expect(new AnswerCodes('2:BBB').voter(one, 2)).not.toBe(codes.voter(one, 2));
  });
});
