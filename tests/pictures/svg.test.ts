import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { element } from '../../src/pictures/svg.ts';

describe('an element', () => {
  it('has its attributes, and elements and text inside', () => {
    const inner = element('tspan', {}, 'س');
    expect(element('text', { x: 5, fill: '#fff' }, 'أ ', inner).markup).toBe(
      '<text x="5" fill="#fff">أ <tspan>س</tspan></text>',
    );
  });

  it('makes no markup of any text, and leaves out what no XML may hold', () => {
    const hostile = '<script>&"\'\u0000\u202E\uD800\u0007';
    expect(element('text', { title: hostile }, hostile).markup).toBe(
      '<text title="&lt;script&gt;&amp;&quot;&#39;">&lt;script&gt;&amp;&quot;&#39;</text>',
    );
  });

  it('holds one element, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (value, text) => {
        const { markup } = element('t', { a: value }, text);
        expect(markup.match(/</gu)).toHaveLength(2);
        expect(markup.match(/"/gu)).toHaveLength(2);
      }),
    );
  });
});
