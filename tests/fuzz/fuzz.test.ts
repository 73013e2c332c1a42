import { describe, expect, it } from 'vitest';
import { type Finding, fuzz, inputOf, MOST } from '../support/fuzz/fuzzing.ts';
import { smallest } from '../support/fuzz/smallest.ts';
import { TARGETS } from '../support/fuzz/targets.ts';

async function found(options: Parameters<typeof fuzz>[0]): Promise<Finding[]> {
  const all: Finding[] = [];
  for await (const finding of fuzz(options)) all.push(finding);
  return all;
}

describe('every parser that faces outside data', { timeout: 300_000 }, () => {
  it('bears sound input', async () => {
    for (const { name, sound, run } of TARGETS) {
      expect(sound().length, name).toBeGreaterThan(0);
      for (const bytes of sound().slice(0, 3)) await run(bytes);
    }
  });

  it('bears what two of each were broken to (npm run fuzz breaks many more)', async () => {
    let inputs = 0;
    const findings = await found({ seed: 1, count: 2 * TARGETS.length, onDone: () => inputs++ });
    expect(findings).toEqual([]);
    expect(inputs).toBe(2 * TARGETS.length);
  });
});

describe('fuzzing', { timeout: 300_000 }, () => {
  const planted = (name: string) => [
    { name, sound: () => [Buffer.from('abc '.repeat(50))], run: () => undefined },
  ];
  const child = '../../fuzz/planted';

  it.each([
    ['throws', MOST.clockMs, /^TypeError: Cannot read … of … \(tests\/fuzz\/planted\.ts:\d+\)$/u],
    ['ends', MOST.clockMs, /^ends the process with code 3$/u],
    ['fills', MOST.clockMs, /^takes too much memory$/u],
    ['hangs', 500, /^takes too long$/u],
  ])('finds what %s, once, and the smallest input that does', async (name, clockMs, what) => {
    const most = { ...MOST, clockMs, megabytes: 64 };
    // Each try of what ends the process starts another.
    const tries = { quick: name === 'throws' ? 600 : 20, slow: 3 };
    const stop = new AbortController();
    const findings: Finding[] = [];
    for await (const finding of fuzz({
      seed: 1,
      count: 400,
      targets: planted(name),
      child,
      most,
      tries,
      signal: stop.signal,
    })) {
      findings.push(finding);
      if (name !== 'throws') stop.abort();
    }
    expect(findings).toHaveLength(1);
    expect(findings[0]?.what).toMatch(what);
    const { seed = 0, bytes } = findings[0] ?? {};
    if (name === 'throws') expect(bytes?.toString('latin1')).toBe('<!');
    else expect(bytes?.includes('<!')).toBe(true);
    expect(inputOf(seed, planted(name)).bytes.includes('<!')).toBe(true);
  });

  it('makes the same input of the same seed', () => {
    for (let seed = 0; seed < 2 * TARGETS.length; seed++) {
      const [one, other] = [inputOf(seed), inputOf(seed)];
      expect(one.bytes.equals(other.bytes)).toBe(true);
      expect(one.target).toBe(TARGETS[seed % TARGETS.length]);
    }
  });
});

describe('the smallest input', () => {
  it.each([
    [
      'a needle in hay',
      `${'x'.repeat(1000)}ab${'y'.repeat(700)}`,
      (text: string) => text.includes('ab'),
      'ab',
    ],
    ['two, far apart', `a${'x'.repeat(300)}b${'y'.repeat(300)}`, (text: string) => /a.*b/u.test(text), 'ab'],
    ['nothing', 'x'.repeat(50), () => true, ''],
    ['all', 'abc', (text: string) => text === 'abc', 'abc'],
  ])('of %s', async (_, input, isSame, expected) => {
    const part = await smallest(Buffer.from(input), async (bytes) => isSame(bytes.toString()));
    expect(part.toString()).toBe(expected);
  });
});
