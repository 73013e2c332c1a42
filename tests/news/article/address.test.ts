import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalAddress, hostOf } from '../../../src/news/article/address.ts';
import { articleId } from '../../../src/news/article/article.ts';

describe('canonicalAddress', () => {
  test.each([
    ['HTTP://Example.COM:80/A/b/', 'http://example.com/A/b'],
    ['https://example.com:443', 'https://example.com/'],
    ['https://example.com.:8443/x', 'https://example.com:8443/x'],
    ['https://example.com/x#part', 'https://example.com/x'],
    ['https://example.com/x?utm_source=a&id=7&FBCLID=z&UTM_medium=b', 'https://example.com/x?id=7'],
    ['https://example.com/x?utm_source=a', 'https://example.com/x'],
    ['https://example.com/x?b=2&a=1', 'https://example.com/x?b=2&a=1'],
    ['https://example.com/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/%d9%a1', 'https://example.com/أخبار/١'],
    ['https://example.com/أخبار?س=ع', 'https://example.com/أخبار?س=ع'],
    ['https://example.com/لماذا؟', 'https://example.com/لماذا؟'],
    ['https://example.com/a%2fb%41 c', 'https://example.com/a%2FbA%20c'],
    ['https://example.com/%E2%80%AE', 'https://example.com/%E2%80%AE'],
    ['https://example.com/%ff', 'https://example.com/%FF'],
    ['https://أخبار.example/x', 'https://xn--igbicxr.example/x'],
    ['  https://example.com/x\n', 'https://example.com/x'],
  ])('%s', (written, canonical) => {
    expect(canonicalAddress(written)).toBe(canonical);
  });

  test.each([
    '',
    'http://a.1../',
    'example.com/x',
    '/news/1',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'ftp://example.com/x',
    'data:text/html,x',
    'https://user:secret@example.com/',
    'https://',
    'https:///x',
    'https://./x',
    `https://example.com/${'a'.repeat(3000)}`,
  ])('refuses %s', (written) => {
    expect(canonicalAddress(written)).toBeNull();
  });

  test('law: it settles, and neither tracking, fragment, slash nor encoding makes another article', () => {
    const word = fc.stringMatching(/^[a-z0-9أ-ي]{1,8}$/u);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 4 }),
        fc.option(word),
        word,
        (path, id, noise) => {
          const query = id === null ? '' : `?id=${id}`;
          const plain = `https://news.example/${path.join('/')}${query}`;
          const address = canonicalAddress(plain) as string;
          expect(canonicalAddress(address)).toBe(address);
          const mark = id === null ? '?' : '&';
          for (const other of [
            `${plain}${mark}utm_campaign=${noise}&fbclid=${noise}`,
            `${plain}#${noise}`,
            encodeURI(plain)
              .toLowerCase()
              .replace(/%[0-9a-f]{2}/gu, (code) => code),
            `https://NEWS.example:443/${path.join('/')}/${query}`,
          ]) {
            const made = { url: canonicalAddress(other), title: noise, text: noise };
            expect(articleId(made), other).toBe(articleId({ url: address, title: 'أ', text: 'ب' }));
          }
        },
      ),
    );
  });
});

test('hostOf names a site without www', () => {
  expect(hostOf('https://www.news.example/x')).toBe('news.example');
});

test('articleId without an address depends on title and text', () => {
  const id = articleId({ url: null, title: 'عنوان', text: 'نص' });
  expect(id).toMatch(/^[0-9a-f]{16}$/u);
  expect(articleId({ url: null, title: 'عنوان', text: 'نص آخر' })).not.toBe(id);
});
