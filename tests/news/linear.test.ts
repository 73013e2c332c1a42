import { describe, expect, test } from 'vitest';
import { EXPONENT, exponentOf } from '../support/linear/exponent.ts';
import { NEWS } from '../support/linear/news.ts';

describe.each(NEWS)('%s takes time linear in its text', (_name, act, adversaries, size) => {
  test.each(adversaries)('%j %j %j', { retry: 4 }, (...adversary) => {
    expect(exponentOf(act, adversary, size)).toBeLessThanOrEqual(EXPONENT);
  });
});
