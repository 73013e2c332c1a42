import { describe, expect, it } from 'vitest';
import { COLOURS, picture } from '../../src/pictures/look.ts';
import { element } from '../../src/pictures/svg.ts';

describe.each(['light', 'dark'] as const)('the look, %s', (theme) => {
  it('has letters that stand out from what is behind them', () => {
    const { ground, card, ink, faint, accent, warning, onAccent } = COLOURS[theme];
    for (const behind of [ground, card])
      for (const text of [ink, faint, accent, warning]) expect(contrast(text, behind)).toBeGreaterThan(4.5);
    expect(contrast(onAccent, accent)).toBeGreaterThan(4.5);
  });
});

it('a picture is as wide as a phone, on its ground', () => {
  const { markup } = picture(500, COLOURS.dark, [element('circle', { r: 5 })]);
  expect(markup).toMatch(/^<svg xmlns="[^"]+" width="1080" height="500"><rect [^>]*fill="#12171f"/u);
  expect(markup).toContain('<circle r="5"></circle></svg>');
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
