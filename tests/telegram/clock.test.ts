import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { Clock } from '../../src/telegram/clock.ts';
import { createLog } from '../../src/telegram/log.ts';

const HOUR = 3_600_000;
const NOON = Date.UTC(2026, 4, 5, 12);

function clockAt(own: number): { clock: Clock; log: () => string } {
  let text = '';
  const stream = new Writable({
    write(chunk, _, done) {
      text += String(chunk);
      done();
    },
  });
  return { clock: new Clock(() => new Date(own), createLog('info', stream)), log: () => text };
}

describe('the age of a message', () => {
  it('is by the own clock while nothing else is known', () => {
    const { clock } = clockAt(NOON);
    expect(clock.age(NOON - HOUR)).toBe(HOUR);
  });

  it.each([
    ['fast', NOON + HOUR, NOON - 60_000, 60_000],
    ['slow', NOON - HOUR, NOON - 60_000, -HOUR + 60_000],
    ['right', NOON, NOON - HOUR, HOUR],
  ])('is the younger one with a clock that is %s', (_, own, written, age) => {
    const { clock } = clockAt(own);
    clock.heard(NOON);
    expect(clock.age(written)).toBe(age);
  });
});

describe('a clock that is wrong', () => {
  it('is told of once, and that it is right again', () => {
    const { clock, log } = clockAt(NOON);
    for (const server of [NOON - HOUR, NOON - HOUR + 1_000, NOON, Number.NaN]) clock.heard(server);
    const lines = log().trim().split('\n');
    expect(lines).toHaveLength(2);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 40, secondsAhead: 3600 });
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({ level: 30, secondsAhead: 0 });
  });

  it('is not asked about for ever where nobody answers', async () => {
    const { clock } = clockAt(NOON);
    await clock.ask('http://127.0.0.1:9', new AbortController().signal);
    await clock.ask('no address', AbortSignal.abort());
    expect(clock.age(NOON)).toBe(0);
  });
});
