import { describe, expect, test } from 'vitest';
import { ANSWER } from '../support/linear/answer.ts';
import { EXPONENT, exponentOf } from '../support/linear/exponent.ts';

describe.each(ANSWER)('%s takes time linear in its text', (_name, act, adversaries, size) => {
  test.each(adversaries)('%j %j %j', { retry: 4 }, (...adversary) => {
    expect(exponentOf(act, adversary, size)).toBeLessThanOrEqual(EXPONENT);
  });
});
