import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { progress } from '../../../src/cli/terminal/progress.ts';

/** Progress in lines, by a clock that goes where it is put. */
function shown() {
  let seconds = 0;
  let told = '';
  const stderr = new Writable({
    write(chunk, _, done) {
      told += String(chunk);
      done();
    },
  });
  const io = { stderr, now: () => new Date(seconds * 1000) } as unknown as Parameters<typeof progress>[0];
  const bar = progress(io, 'ingest');
  return {
    at: (second: number, ...update: Parameters<typeof bar.update>): string => {
      seconds = second;
      told = '';
      bar.update(...update);
      return told.trim();
    },
  };
}

describe('the time left', () => {
  it('is not told before the pace is known', () => {
    const { at } = shown();
    expect(at(10, 1, 100, '0 articles', false)).toBe('ingest: 1 %, 0 articles');
    expect(at(20, 0, 100, '0 articles')).toBe('ingest: 0 %, 0 articles');
    expect(at(30, 0, null, '0 articles')).toBe('ingest: 0 articles');
    expect(at(40, 80, 100, '60 articles')).toBe('ingest: 80 %, 60 articles, 10 s left');
  });

  it('follows the pace of late: what is known already goes fast', () => {
    const { at } = shown();
    expect(at(10, 9_000, 10_000, 'words')).toMatch(/, 1 s left$/u);
    for (let second = 20; second <= 300; second += 10) at(second, 9_000 + second - 10, 10_000, 'words');
    expect(at(310, 9_300, 10_000, 'words')).toMatch(/, 12 min left$/u);
  });
});
