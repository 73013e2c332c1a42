import { describe, expect, it } from 'vitest';
import { PICTURE } from '../../src/pictures/constants.ts';
import { png } from '../../src/pictures/png.ts';
import { timeline, timelinePages } from '../../src/pictures/timeline.ts';
import { chronologyOf, crowd, datedMeeting } from '../support/chronologies.ts';

const LARGEST = 300_000;
const HOSTILE = `<script>alert(1)</script>&"'\u0000\u202E\uD800 ${'ك'.repeat(500)}`;

/** The width and height that a PNG says it has. */
function sizeOf(image: Buffer): readonly [number, number] {
  return [image.readUInt32BE(16), image.readUInt32BE(20)];
}

describe.each(['light', 'dark'] as const)('a timeline, %s', (theme) => {
  it.each([0, 1, 2, 10, 200])(
    'of %i meetings is small enough to send, and as wide as a phone',
    async (count) => {
      const of = chronologyOf(count);
      for (const drawn of [timeline(of, { page: 1, theme })]) {
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
    for (const drawn of [timeline(of, { page: 1, theme })]) {
      expect(drawn.markup).not.toContain('<script');
      expect((await png(drawn)).length).toBeLessThan(LARGEST);
    }
  });
});

describe('a timeline', () => {
  it('has pages, and says which', () => {
    expect(
      [0, 1, PICTURE.meetingsAPicture, PICTURE.meetingsAPicture + 1, 200].map((count) =>
        timelinePages(chronologyOf(count)),
      ),
    ).toEqual([1, 1, 1, 2, 20]);
    expect(timeline(chronologyOf(200), { page: 2, theme: 'light' }).markup).toContain('الصفحة ٢ من ٢٠');
    expect(timeline(chronologyOf(3), { page: 1, theme: 'light' }).markup).not.toContain('الصفحة');
  });

  it('names as many as there is room for, and counts the others', () => {
    const others = crowd(40)
      .meetings.flatMap((meeting) => meeting.others)
      .slice(0, 20);
    const { markup } = timeline(chronologyOf(0, { meetings: [datedMeeting(0, { others })] }), {
      page: 1,
      theme: 'light',
    });
    expect(markup).toMatch(/و[٠-٩]+ غيرهم/u);
  });
});
