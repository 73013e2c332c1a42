import { html } from 'hono/html';
import { webAddress } from '../../answer/evidence/link.ts';
import { publication } from '../../answer/text/wording.ts';
import type { Span } from '../../arabic/letters/span.ts';
import type { Article } from '../../news/article/article.ts';
import { meetingCircumstances, meetingDay } from '../../pictures/words.ts';
import type { ArticleToRead } from '../../reading.ts';
import type { ListedMeeting } from '../../search/meetings/meeting-list.ts';
import type { Html, HtmlPage, PageContext } from './layout.ts';

/** An article with the cited words marked, its publisher and day, and what else it is cited for. */
export function articlePage(
  { article, meetings }: ArticleToRead,
  cited: Span | undefined,
  context: PageContext,
): HtmlPage {
  const address = webAddress(article.url);
  const publisher = article.publisher === null ? '' : html`<bdi>${article.publisher}</bdi>، `;
  const others = meetings.filter(({ evidence }) => evidence.some(({ start }) => start !== cited?.start));
  const body = html`<article>
<h1><bdi>${article.title}</bdi></h1>
<p class="faint">${publisher}${publication(article, 'latin')}${
    address === null ? '' : html` · <a href="${address}" rel="noreferrer">الخبر في موضعه</a>`
  }</p>
${paragraphs(article, cited)}
</article>
${others.length === 0 ? '' : html`<h2>مما يُستشهد عليه بهذا الخبر</h2><ul>${others.map((one) => meetingItem(one, article.id, context))}</ul>`}`;
  return { title: article.title, body };
}

/** The lines of a text, the span in them marked; the first part of it is what links lead to. */
function paragraphs({ text, language }: Article, cited: Span | undefined): readonly Html[] {
  // An Arabic line that begins with a Latin name runs from right to left all the same.
  const direction = language === 'ar' ? 'rtl' : 'auto';
  let start = 0;
  let isFirst = true;
  return text.split('\n').map((line) => {
    const [from, to] = [(cited?.start ?? 0) - start, (cited?.end ?? 0) - start].map((at) =>
      Math.min(Math.max(at, 0), line.length),
    ) as [number, number];
    start += line.length + 1;
    if (from >= to) return html`<p dir="${direction}">${line}</p>`;
    const words = line.slice(from, to);
    const marked = isFirst ? html`<mark id="cited">${words}</mark>` : html`<mark>${words}</mark>`;
    isFirst = false;
    return html`<p dir="${direction}">${line.slice(0, from)}${marked}${line.slice(to)}</p>`;
  });
}

function meetingItem(meeting: ListedMeeting, article: string, { links, until }: PageContext): Html {
  const evidence = meeting.evidence.find((one) => one.article.id === article);
  const names = meeting.participants.map(({ name, person }) =>
    person === null
      ? html`<bdi>${name}</bdi>`
      : html`<a href="${links.person(person, 1, until)}"><bdi>${person}</bdi></a>`,
  );
  const day = meetingDay(meeting, 'latin');
  const at =
    evidence === undefined
      ? html`${day}`
      : html`<a href="${links.article({ id: article }, evidence, until)}">${day}</a>`;
  return html`<li>${at}: ${meetingCircumstances(meeting)}: ${commaJoined(names)}</li>`;
}

/** Pieces with «، » between. */
export function commaJoined(pieces: readonly Html[]): readonly Html[] {
  return pieces.map((piece, at) => (at === 0 ? piece : html`، ${piece}`));
}
