import { html } from 'hono/html';
import type { Links, Until } from './links.ts';

/** A piece of a page: what was put into it is escaped. */
export type Html = ReturnType<typeof html>;

/** A whole page. */
export interface HtmlPage {
  readonly title: string;
  readonly body: Html;
}

/** Where a page stands: its links, and until when they open. */
export interface PageContext {
  readonly links: Links;
  readonly until: Until;
}

/** The document, from right to left. The way to the question box is there where it may be opened. */
export function document({ title, body }: HtmlPage, { links, until }: PageContext, isOpen = true): Html {
  const home = isOpen ? html`<a href="${links.questions(until)}">إسناد</a>` : html`<span>إسناد</span>`;
  return html`<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${title}</title>
<link rel="stylesheet" href="${links.style}">
<link rel="icon" href="${links.icon}" type="image/svg+xml">
</head>
<body>
<header>${home}</header>
<main>${body}</main>
<footer class="faint"><p>ما يُقال هنا مأخوذ من المقالات المذكورة، ولكل جملة مصدرها.</p></footer>
</body>
</html>`;
}

/** A page that says why there is nothing else on it. */
export function notice(title: string, words: string): HtmlPage {
  return { title, body: html`<h1>${title}</h1><p>${words}</p>` };
}
