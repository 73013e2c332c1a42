import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markup } from '../../../src/news/markup/markup.ts';

const html = (page: string, noscript?: 'kept' | 'out'): string => {
  const made = markup(page, noscript);
  return 'why' in made ? made.why : made.html;
};

describe('a page made safe to parse', () => {
  it.each([
    ['<p>نص</p><script>if (a<b) x("</p>")</script><p>آخر</p>', '<p>نص</p> <p>آخر</p>'],
    ['<style>p{}</style >نص', ' نص'],
    ['نص<!-- <p>تعليق --> آخر', 'نص  آخر'],
    ['نص<!-- لا ينتهي', 'نص '],
    ['نص<script>لا ينتهي', 'نص '],
    ['<svg><title>رسم</title></svg>نص', ' نص'],
    ['<iframe src="x"></iframe>نص', ' نص'],
    ['<META CONTENT="A" Name=b>', '<META content="A" name=b>'],
    ['<title>a <script> b</title><p>نص', '<title>a <script> b</title><p>نص'],
    ['1 < 2 <p>نص', '1 < 2 <p>نص'],
    ['', ''],
  ])('%s', (page, kept) => {
    expect(html(page)).toBe(kept);
  });

  it('gives its structured data apart', () => {
    const made = markup(
      '<script type="application/ld+json">{"a":1}</script><script>x</script><SCRIPT TYPE=application/LD+JSON>2</SCRIPT>',
    );
    expect(made).toMatchObject({ structured: ['{"a":1}', '2'] });
  });

  it('has what it shows without scripts taken out, and counted, or kept', () => {
    const page = '<noscript><p>نص</p></noscript>';
    expect(markup(page)).toEqual({ html: ' ', structured: [], noscript: page.length });
    expect(html(page, 'kept')).toBe(' <p>نص</p> ');
    expect(markup(page, 'kept')).toMatchObject({ noscript: 10 + 11 });
  });
});

describe('no news page is', () => {
  it('one whose elements stand too deep in one another', () => {
    expect(html('<div>'.repeat(2000))).toMatch(/^<div>/u);
    expect(html('<div>'.repeat(2001))).toBe('no news page: elements within elements more than 2000 deep');
    expect(html('<p>'.repeat(3000))).toMatch(/^<p>/u);
  });

  it('one with a tag too long, but for what is in quotation marks', () => {
    const attributes = (length: number) => `<p ${'a '.repeat(length / 2)}>نص`;
    expect(html(attributes(30_000))).toMatch(/^no news page: a tag with \d+ characters of attributes$/u);
    expect(html(attributes(10_000))).toMatch(/نص$/u);
    expect(html(`<p a="${'a '.repeat(30_000)}">نص`)).toMatch(/نص$/u);
  });

  it('one with too many tags and entities', () => {
    expect(html('&'.repeat(200_000))).toHaveLength(200_000);
    expect(html('&'.repeat(200_001))).toBe('no news page: more than 200000 tags and entities');
  });
});

it('takes any page', () => {
  const piece = fc.constantFrom(
    '<script',
    '>',
    '<!--',
    '-->',
    '</script>',
    '<p>',
    '</p>',
    '<noscript>',
    '"',
    '=',
    ' ',
    'نص',
    '<title>',
    '&',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const page = pieces.join('');
      const made = html(page, 'kept');
      // Each element that is taken out leaves a space.
      expect(made.length).toBeLessThanOrEqual(page.length);
      expect(made.replace(/ |<title>.*/gsu, '').length).toBeLessThanOrEqual(page.replaceAll(' ', '').length);
      expect(made.match(/نص/gu)?.length ?? 0).toBeLessThanOrEqual(page.match(/نص/gu)?.length ?? 0);
    }),
  );
});
