import { expect, it } from 'vitest';
import { drawnWidth, FONT, png } from '../../src/pictures/png.ts';
import { element } from '../../src/pictures/svg.ts';

const svg = (...inside: Parameters<typeof element>[2][]) =>
  element('svg', { xmlns: 'http://www.w3.org/2000/svg', width: 40, height: 30 }, ...inside);

it('is a PNG of the size of the picture', async () => {
  const image = await png(svg(element('rect', { width: 40, height: 30, fill: '#f00' })));
  expect(image.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([40, 30]);
});

it('knows how wide that is which is drawn', () => {
  expect(drawnWidth(svg(element('rect', { x: 3, width: 12, height: 5, fill: '#000' })))).toBeCloseTo(12, 1);
  expect(drawnWidth(svg())).toBe(0);
});

it('draws Arabic letters joined, with a font of its own', () => {
  const width = (text: string) =>
    drawnWidth(svg(element('text', { x: 0, y: 20, 'font-family': FONT, 'font-size': 10 }, text)));
  expect(width('ببب')).toBeLessThan(3 * width('ب'));
  expect(width('گێڕ')).toBeGreaterThan(width('گ'));
});
