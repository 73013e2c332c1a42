import { describe, expect, it } from 'vitest';
import { EXPONENT } from './support/linear/exponent.ts';
import { BOUNDED, patterns, ROOMS, worstOf } from './support/linear/patterns.ts';

describe.each(ROOMS)('every regular expression of %s', (room) => {
  it('takes time linear in its text, or sees only so much of it', () => {
    const all = patterns(room);
    expect(all.length).toBeGreaterThan(5);
    const squared = all
      .filter(({ source }) => BOUNDED[source] === undefined)
      .map((pattern) => ({ ...pattern, ...worstOf(pattern) }))
      .filter(({ exponent }) => exponent > EXPONENT);
    expect(squared).toEqual([]);
  });
});

it('what is excepted is there', () => {
  const all = ROOMS.flatMap(patterns);
  for (const [source, why] of Object.entries(BOUNDED)) {
    expect(all.find((pattern) => pattern.source === source)?.file, source).toBe(why.split(':')[0]);
  }
});
