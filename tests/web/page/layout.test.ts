import { html } from 'hono/html';
import { expect, it } from 'vitest';
import { document, notice } from '../../../src/web/page/layout.ts';
import { HOSTILE_TEXT, markupOf, OPEN } from './context.ts';

it('is a document from right to left, that is not indexed and has no script', async () => {
  const markup = await markupOf(document({ title: 'خبر', body: html`<p>كلام</p>` }, OPEN));
  expect(markup).toMatch(/^<!doctype html>\n<html lang="ar" dir="rtl">/u);
  expect(markup).toContain('<title>خبر</title>');
  expect(markup).toContain('<main><p>كلام</p></main>');
  expect(markup).toContain('noindex');
  expect(markup).not.toMatch(/<script| on\w+=| style=/u);
});

it('leads to the question box only where that may be opened', async () => {
  const of = (isOpen: boolean) => markupOf(document({ title: 'خبر', body: html`` }, OPEN, isOpen));
  expect(await of(true)).toContain(`href="${OPEN.links.questions(null)}"`);
  expect(await of(false)).not.toContain('<a href');
});

it('makes no markup of its title', async () => {
  const markup = await markupOf(document({ title: HOSTILE_TEXT, body: html`` }, OPEN));
  expect(markup).not.toMatch(/<script|<img/u);
});

it('a notice says why there is nothing else', async () => {
  const { title, body } = notice('لا شيء هنا', HOSTILE_TEXT);
  expect(title).toBe('لا شيء هنا');
  expect(await markupOf(body)).toMatch(/^<h1>لا شيء هنا<\/h1><p>&quot;&gt;&lt;script/u);
});
