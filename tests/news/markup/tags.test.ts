import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nest, tagAt } from '../../../src/news/markup/tags.ts';

describe('the tag at a place', () => {
  it.each([
    ['<p>', { name: 'p', closing: false, start: 0, end: 3, unquoted: 2 }],
    ['</P >x', { name: 'p', closing: true, start: 0, end: 5, unquoted: 4 }],
    ['<a href="x>y">z', { name: 'a', closing: false, start: 0, end: 14, unquoted: 8 }],
    ["<a b='x>' c=d>", { name: 'a', closing: false, start: 0, end: 14, unquoted: 9 }],
    ['<a b= "x" >', { name: 'a', closing: false, start: 0, end: 11, unquoted: 7 }],
    ['<img/>', { name: 'img', closing: false, start: 0, end: 6, unquoted: 5 }],
    ['<a b="x', { name: 'a', closing: false, start: 0, end: 7, unquoted: 5 }],
    ['<a ', { name: 'a', closing: false, start: 0, end: 3, unquoted: 3 }],
  ])('%s', (html, tag) => {
    expect(tagAt(html, 0)).toEqual(tag);
  });

  it.each(['< p>', '<1>', '<!-- -->', 'p', ''])('«%s» begins none', (html) => {
    expect(tagAt(html, 0)).toBeNull();
  });

  it('ends behind it, and within the page', () => {
    const piece = fc.constantFrom('<', 'a', ' b=', '"', "'", '>', '/', ' ', 'x');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const html = `<p${pieces.join('')}`;
        const tag = tagAt(html, 0) ?? expect.fail('no tag');
        expect(tag.end).toBeGreaterThan(1);
        expect(tag.end).toBeLessThanOrEqual(html.length);
        expect(tag.unquoted).toBeGreaterThan(0);
      }),
    );
  });
});

describe('the open elements', () => {
  it.each([
    ['<div><p>', ['div', 'p']],
    ['<div><p><div>', ['div', 'div']],
    ['<p><br><img>', ['p']],
    ['<ul><li><li>', ['ul', 'li']],
    ['<table><tr><td><td><tr>', ['table', 'tr']],
    ['<dl><dt><dd>', ['dl', 'dd']],
    ['<div><b></div>', []],
    ['<div></b>', ['div']],
    ['<form><input><select><option><option>', ['form', 'select', 'option']],
    ['</p>', []],
  ])('%s', (html, names) => {
    const open: string[] = [];
    for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) {
      const tag = tagAt(html, at);
      if (tag !== null) nest(open, tag);
    }
    expect(open).toEqual(names);
  });
});
