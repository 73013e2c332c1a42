import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf, isElement, type PageNode, walk } from '../../../src/news/markup/document.ts';

/** The head and body of a page. */
function parts(html: string): [head: string | undefined, body: string] {
  const document = documentOf(html);
  const text = (node: PageNode | null | undefined) => node?.textContent?.replace(/\s+/gu, ' ').trim();
  return [text(document.querySelector('head')), text(document.body) ?? ''];
}

describe('the document of a page', () => {
  it.each([
    ['<html><head><title>ع</title></head><body><p>نص</p></body></html>', ['ع', 'نص']],
    ['<title>ع</title><p>نص</p>', ['', 'عنص']],
    ['<p>نص</p>', ['', 'نص']],
    ['<html><head><title>ع</title><p>نص</p>', ['ع', 'نص']],
    ['<html><head></head><body>أ</body></html><p>نص</p>', ['', 'أنص']],
    ['<p>نص</p><html ', ['', 'نص']],
    ['<h4></h4><html><head><title>ع</title></head><body>نص</body></html>', ['ع', 'عنص']],
    ['نص', [undefined, 'نص']],
    ['', [undefined, '']],
  ])('%s has head and body', (html, wanted) => {
    const [head, body] = parts(html);
    expect(body).toBe(wanted[1]);
    expect(head ?? '').toBe(wanted[0] ?? '');
  });

  it('is one of any page', () => {
    const piece = fc.constantFrom(
      '<html>',
      '<head>',
      '<body>',
      '</body>',
      '</html>',
      '<title>',
      '<p>',
      'نص',
      '<div',
      '>',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const document = documentOf(pieces.join(''));
        expect(document.documentElement.localName).toBe('html');
        expect(isElement(document.body)).toBe(true);
      }),
    );
  });
});

describe('a walk', () => {
  const names = (html: string, skip = '') => {
    const seen: string[] = [];
    walk(
      documentOf(html).body,
      (node, depth) => {
        seen.push(`${isElement(node) ? node.localName : node.textContent}${depth}`);
        return node.localName !== skip;
      },
      (node) => {
        if (isElement(node)) seen.push(`/${node.localName}`);
      },
    );
    return seen.join(' ');
  };

  it('enters and leaves all in order, with their depth', () => {
    expect(names('<body><p>أ<b>ب</b></p>ج</body>')).toBe('body0 p1 أ2 b2 ب3 /b /p ج1 /body');
  });

  it('passes over what is within an element, and leaves it', () => {
    expect(names('<body><p>أ</p>ب</body>', 'p')).toBe('body0 p1 /p ب1 /body');
    expect(names('<body><p>أ</p></body>', 'body')).toBe('body0 /body');
  });

  it('goes as deep as a page does', () => {
    let deepest = 0;
    walk(documentOf(`<body>${'<div>'.repeat(20_000)}`).body, (_node, depth) => {
      deepest = Math.max(deepest, depth);
      return true;
    });
    expect(deepest).toBe(20_000);
  });
});
