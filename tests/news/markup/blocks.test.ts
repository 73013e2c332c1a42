import { describe, expect, it } from 'vitest';
import { blocks, isHidden, isLink } from '../../../src/news/markup/blocks.ts';
import { documentOf } from '../../../src/news/markup/document.ts';

const lines = (html: string, passedOver?: string): string[] =>
  blocks(
    documentOf(html).body,
    passedOver === undefined ? undefined : (one) => one.localName === passedOver,
  ).map(({ text, linked }) => (linked ? `[${text}]` : text));

describe('the lines that a page shows', () => {
  it.each([
    ['<p>أ <b>ب</b></p><p>ج</p>', ['أ ب', 'ج']],
    ['<div>أ<p>ب</p>ج</div>', ['أ', 'ب', 'ج']],
    ['أ<br>ب', ['أ', 'ب']],
    ['<ul><li>أ<li>ب</ul>', ['أ', 'ب']],
    ['<table><tr><td>أ</td><td>ب</td></tr></table>', ['أ', 'ب']],
    ['<p>  أ \n ب&nbsp;ج </p>', ['أ ب ج']],
    ['<p><a href="x">أ</a></p><p><a href="x">أ</a> ب</p>', ['[أ]', 'أ ب']],
    ['<p><a href="x">أ</a> | <a href="y">ب</a></p>', ['[أ | ب]']],
    ['<p><a name="x">أ</p>', ['أ']],
    ['<a href="x"><p>أ</p></a><p>ب</p>', ['[أ]', 'ب']],
    ['<p hidden>أ</p><p aria-hidden="true">ب</p><p style="Display : none">ج</p>د', ['د']],
    ['<button>أ</button><select><option>ب</select><textarea>ج</textarea>د', ['د']],
    ['<figure><figcaption>أ</figcaption></figure>ب', ['ب']],
    ['<p></p><p> </p>', []],
  ])('%s', (html, all) => {
    expect(lines(html)).toEqual(all);
  });

  it('are without the elements that are passed over', () => {
    expect(lines('<p>أ</p><aside>ب</aside>ج', 'aside')).toEqual(['أ', 'ج']);
  });
});

it('tells what is hidden, and what leads somewhere', () => {
  const first = (html: string) => documentOf(html).body.querySelector('*') ?? expect.fail('no element');
  expect(isHidden(first('<p hidden>'))).toBe(true);
  expect(isHidden(first('<p aria-hidden="false" style="display:block">'))).toBe(false);
  expect(isLink(first('<a href="">'))).toBe(true);
  expect(isLink(first('<a name="x">'))).toBe(false);
  expect(isLink(first('<b href="x">'))).toBe(false);
});
