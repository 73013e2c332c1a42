import { beforeEach, describe, expect, it } from 'vitest';
import { Votes } from '../../../src/telegram/feedback/votes.ts';
import { ownInMemory } from '../../../src/telegram/own-file.ts';

let votes: Votes;
beforeEach(() => {
  votes = new Votes(ownInMemory());
});

describe('votes', () => {
  it('are one of each voter on each answer, the last', () => {
    votes.take('a', 'v1', true);
    votes.take('a', 'v1', false);
    votes.take('a', 'v2', true);
    votes.take('b', 'v1', true);
    expect(votes.total()).toEqual({ right: 2, wrong: 1 });
  });

  it('are listed by answer, those most often called wrong first, as many as are wanted', () => {
    for (const [answer, voter, isRight] of [
      ['a', '1', true],
      ['b', '1', false],
      ['b', '2', false],
      ['c', '1', false],
      ['c', '2', true],
    ] as const)
      votes.take(answer, voter, isRight);
    expect(votes.byAnswer(5)).toEqual([
      { answer: 'b', right: 0, wrong: 2 },
      { answer: 'c', right: 1, wrong: 1 },
      { answer: 'a', right: 1, wrong: 0 },
    ]);
    expect(votes.byAnswer(1)).toHaveLength(1);
  });

  it('are forgotten of whoever has the code for an answer', () => {
    votes.take('a', 'a-7', true);
    votes.take('b', 'b-7', false);
    votes.take('b', 'b-8', false);
    expect(votes.forget((answer) => `${answer}-7`)).toBe(2);
    expect(votes.total()).toEqual({ right: 0, wrong: 1 });
    expect(votes.forget((answer) => `${answer}-7`)).toBe(0);
  });

  it('are none at first', () => {
    expect([votes.total(), votes.byAnswer(5)]).toEqual([{ right: 0, wrong: 0 }, []]);
  });
});
