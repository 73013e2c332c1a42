import { describe, expect, it } from 'vitest';
import { PICTURE } from '../../src/pictures/constants.ts';
import { network, ties } from '../../src/pictures/network.ts';
import { png } from '../../src/pictures/png.ts';
import { chronologyOf, crowd, datedMeeting } from '../support/chronologies.ts';

const LARGEST = 300_000;
const HOSTILE = `<script>alert(1)</script>&"'\u0000\u202E\uD800 ${'ك'.repeat(500)}`;

/** The width and height that a PNG says it has. */
function sizeOf(image: Buffer): readonly [number, number] {
  return [image.readUInt32BE(16), image.readUInt32BE(20)];
}

describe.each(['light', 'dark'] as const)('a network, %s', (theme) => {
  it.each([0, 1, 2, 10, 200])(
    'of %i meetings is small enough to send, and as wide as a phone',
    async (count) => {
      const of = chronologyOf(count);
      for (const drawn of [network(of, theme)]) {
        const image = await png(drawn);
        expect(image.length).toBeLessThan(LARGEST);
        const [width, height] = sizeOf(image);
        expect(width).toBe(1080);
        expect(height).toBeLessThan(10_000 - width);
        const sizes = [...drawn.markup.matchAll(/font-size="(\d+)"/gu)].map(([, size]) => Number(size));
        expect(Math.min(...sizes)).toBeGreaterThanOrEqual(32);
      }
    },
  );

  it('draws whatever the articles hold, and nothing of it becomes markup', async () => {
    const others = Array.from({ length: 40 }, (_, at) => ({
      name: `${HOSTILE}${at}`,
      title: null,
      sort: 'person' as const,
      id: `p${at}`,
    }));
    const meetings = [
      datedMeeting(0, { others, place: HOSTILE }),
      datedMeeting(1, { from: null, to: null, others: [] }),
    ];
    const of = chronologyOf(0, { name: HOSTILE, title: HOSTILE, meetings });
    for (const drawn of [network(of, theme)]) {
      expect(drawn.markup).not.toContain('<script');
      expect((await png(drawn)).length).toBeLessThan(LARGEST);
    }
  });
});

describe('a network', () => {
  it('counts meetings that were held, and draws those met most', () => {
    const [first] = crowd(1).meetings;
    if (first === undefined) throw new Error('no meeting');
    const denied = { ...first, status: 'denied' as const };
    expect(ties({ meetings: [first, first, denied] }).map(({ meetings }) => meetings)).toEqual([2, 2]);
    expect(ties({ meetings: [first] })[0]?.withTies).toEqual([1]);
    const { markup } = network(crowd(30), 'light');
    expect(markup.match(/<rect /gu)).toHaveLength(PICTURE.drawn + 1);
    expect(markup).toContain('و١٨ غيرهم');
  });
});
