import { describe, expect, it } from 'vitest';
import { PICTURE } from '../../src/pictures/constants.ts';
import { COLOURS } from '../../src/pictures/look.ts';
import { network, ties } from '../../src/pictures/network.ts';
import { drawnWidth, png } from '../../src/pictures/png.ts';
import { element } from '../../src/pictures/svg.ts';
import { widthOf, wrapped } from '../../src/pictures/text.ts';
import { timeline, timelinePages } from '../../src/pictures/timeline.ts';
import { andOthers, meetingCount } from '../../src/pictures/words.ts';
import { chronologyOf, crowd, datedMeeting } from '../support/chronologies.ts';

const LARGEST = 300_000;
const HOSTILE = `<script>alert(1)</script>&"'\u0000\u202E\uD800 ${'ك'.repeat(500)}`;

/** The width and height that a PNG says it has. */
function sizeOf(image: Buffer): readonly [number, number] {
  return [image.readUInt32BE(16), image.readUInt32BE(20)];
}

describe.each(['light', 'dark'] as const)('a picture, %s', (theme) => {
  it.each([0, 1, 2, 10, 200])(
    'of %i meetings is small enough to send, and as wide as a phone',
    async (count) => {
      const of = chronologyOf(count);
      for (const drawn of [timeline(of, { page: 1, theme }), network(of, theme)]) {
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

  it('has letters that stand out from what is behind them', () => {
    const { ground, card, ink, faint, accent, warning, onAccent } = COLOURS[theme];
    for (const behind of [ground, card])
      for (const text of [ink, faint, accent, warning]) expect(contrast(text, behind)).toBeGreaterThan(4.5);
    expect(contrast(onAccent, accent)).toBeGreaterThan(4.5);
  });

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
    for (const drawn of [timeline(of, { page: 1, theme }), network(of, theme)]) {
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

describe('lines of text', () => {
  const style = { size: 40, colour: '#000' };

  it('are as wide as they are drawn', () => {
    const text = 'قاعة المدينة في London ٢٠٢٠';
    const drawn = drawnWidth(
      element(
        'svg',
        { xmlns: 'http://www.w3.org/2000/svg', width: 1080, height: 100 },
        element('text', { x: 0, y: 50, 'font-family': 'Noto Sans Arabic', 'font-size': 40 }, text),
      ),
    );
    expect(Math.abs(widthOf(text, style) - drawn)).toBeLessThan(12);
  });

  it('lose no word, or say that they do', () => {
    const text = 'قاعة المدينة في بيت الغار صباح الأحد';
    const lines = wrapped(text, style, 300, 9);
    expect(lines.join(' ')).toBe(text);
    for (const line of lines) expect(widthOf(line, style)).toBeLessThanOrEqual(300);
    expect(wrapped(text, style, 300, 1)[0]).toMatch(/ …$/u);
    expect(wrapped('  ', style, 300, 1)).toEqual([]);
  });
});

describe('numbers', () => {
  it('agree with what is counted', () => {
    expect([1, 2, 3, 10, 11, 99, 100, 103].map((count) => meetingCount(count, 'arabic-indic'))).toEqual([
      'لقاء واحد',
      'لقاءان',
      '٣ لقاءات',
      '١٠ لقاءات',
      '١١ لقاءً',
      '٩٩ لقاءً',
      '١٠٠ لقاء',
      '١٠٣ لقاءات',
    ]);
    expect([1, 2, 12].map((count) => andOthers(count, 'arabic-indic'))).toEqual([
      'وواحد غيرهم',
      'واثنان غيرهم',
      'و١٢ غيرهم',
    ]);
  });
});

/** The contrast of two colours by WCAG 2. */
function contrast(one: string, other: string): number {
  const [a = 0, b = 0] = [luminance(one), luminance(other)].toSorted((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
