import { describe, expect, it } from 'vitest';
import { hasTags, plain, unescaped } from '../../../src/news/markup/entities.ts';

describe('a text with its entities read', () => {
  it.each([
    ['&quot;نعم&quot; &amp; لا', '"نعم" & لا'],
    ['&amp;amp;quot;', '"'],
    ['&#1575;&#x628;', 'اب'],
    ['&laquo;نعم&raquo;', '«نعم»'],
    ['AT&T', 'AT&T'],
    ['?a=1&copy=2', '?a=1&copy=2'],
    ['&nosuch;', '&nosuch;'],
    ['&', '&'],
    ['', ''],
  ])('«%s» is «%s»', (text, read) => {
    expect(unescaped(text)).toBe(read);
  });

  it('reads what was escaped five times, and no deeper', () => {
    const escaped = (times: number) => `&${'amp;'.repeat(times - 1)}lt;`;
    expect(unescaped(escaped(5))).toBe('<');
    expect(unescaped(escaped(6))).toBe('&lt;');
  });
});

it.each([
  ['<p>نص', true],
  ['نص<br/>', true],
  ['<A HREF="x">', true],
  ['</div>', true],
  ['a < b', false],
  ['<سهم>', false],
  ['<bridge>', false],
  ['', false],
])('«%s» has tags: %s', (text, tags) => {
  expect(hasTags(text)).toBe(tags);
});

it.each([
  ['نص', 'نص'],
  ['a &lt; b', 'a < b'],
  ['<p>أ</p><p>ب<br>ج</p>', 'أ\nب\nج'],
  ['&lt;p&gt;أ&lt;/p&gt;&lt;p&gt;ب&lt;/p&gt;', 'أ\nب'],
  ['<script>x</script><b>نص</b>', 'نص'],
])('the text of «%s» is %j', (text, bare) => {
  expect(plain(text)).toBe(bare);
});

it('is null of what would hold a parser', () => {
  expect(plain('<div>'.repeat(3000))).toBeNull();
});
