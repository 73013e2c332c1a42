import { describe, expect, it } from 'vitest';
import { drawnWidth } from '../../src/pictures/png.ts';
import { element } from '../../src/pictures/svg.ts';
import { textLine, widthOf, wrapped } from '../../src/pictures/text.ts';

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

describe('a line', () => {
  it('runs from right to left, whatever marks stand in it', () => {
    const { markup } = textLine(
      'لقاء \u2066John\u2069',
      { x: 10, y: 20 },
      { size: 30, colour: '#123', bold: true },
    );
    expect(markup).toBe(
      '<text x="10" y="20" text-anchor="end" fill="#123" font-family="Noto Sans Arabic" font-size="30" font-weight="700">\u2067لقاء John\u2069</text>',
    );
    expect(textLine('س', { x: 1, y: 1, anchor: 'middle' }, { size: 9, colour: '' }).markup).toContain(
      '"middle"',
    );
  });
});
