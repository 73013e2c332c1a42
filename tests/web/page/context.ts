import { html } from 'hono/html';
import type { Html, PageContext } from '../../../src/web/page/layout.ts';
import { Links } from '../../../src/web/page/links.ts';

/** Where a page stands that is open to everybody. */
export const OPEN: PageContext = {
  links: new Links('https://reader.example/read', { key: null, now: () => new Date('2026-11-23T09:00:00Z') }),
  until: null,
};

/** The markup of a piece of a page, as it is sent. */
export async function markupOf(piece: Html): Promise<string> {
  return String(await html`${piece}`);
}

/** A text whose every part is hostile to a page. */
export const HOSTILE_TEXT = '"><script>alert(1)</script><img src=x onerror=alert(1)>\'&';
