import { html } from 'hono/html';
import { publication } from '../../answer/text/wording.ts';
import { PICTURE } from '../../pictures/constants.ts';
import { timelinePages } from '../../pictures/timeline.ts';
import { meetingCircumstances, meetingCount, meetingDay, NO_MEETINGS, NOBODY } from '../../pictures/words.ts';
import type { Chronology, DatedMeeting } from '../../search/meetings/chronology.ts';
import { commaJoined } from './article.ts';
import type { Html, HtmlPage, PageContext } from './layout.ts';

/** Whom somebody met: a page of the chronology with its picture, the network on the first, and every source. */
export function personPage(of: Chronology, page: number, context: PageContext): HtmlPage {
  const pages = timelinePages(of);
  const shown = of.meetings.slice((page - 1) * PICTURE.meetingsAPicture, page * PICTURE.meetingsAPicture);
  const picture = (kind: 'timeline' | 'network', words: string) => {
    const at = (theme: 'light' | 'dark') =>
      context.links.picture(kind, { name: of.name, page, theme }, context.until);
    return html`<picture><source srcset="${at('dark')}" media="(prefers-color-scheme: dark)"><img src="${at('light')}" alt="${words}" width="1080" loading="lazy"></picture>`;
  };
  const body = html`<h1><bdi>${of.name}</bdi></h1>
<p class="faint">${of.title === null ? '' : html`<bdi>${of.title}</bdi> · `}${
    of.meetings.length === 0 ? NO_MEETINGS : meetingCount(of.meetings.length, 'latin')
  }</p>
${namesakes(of, context)}
${page === 1 && of.meetings.length > 0 ? picture('network', `شبكة لمن التقاهم ${of.name}، وهم مذكورون في القائمة أدناه`) : ''}
<h2>${pages > 1 ? `اللقاءات، الصفحة ${page} من ${pages}` : 'اللقاءات'}</h2>
<ol start="${(page - 1) * PICTURE.meetingsAPicture + 1}">${shown.map((meeting) => listed(meeting, context))}</ol>
${of.meetings.length > 0 ? picture('timeline', `لقاءات ${of.name} مرتّبة بأيامها، كما في القائمة أعلاه`) : ''}
${pages > 1 ? turns(of.name, page, pages, context) : ''}`;
  return { title: `لقاءات ${of.name}`, body };
}

function listed(meeting: DatedMeeting, { links, until }: PageContext): Html {
  const names = meeting.others.map(({ name, id }) =>
    id === null
      ? html`<bdi>${name}</bdi>`
      : html`<a href="${links.person(name, 1, until)}"><bdi>${name}</bdi></a>`,
  );
  const sources = meeting.evidence.map(
    ({ article, start, end, quote }) =>
      html`<blockquote><p dir="auto">«${quote}»</p><p class="faint"><a href="${links.article(article, { start, end }, until)}"><bdi>${article.title}</bdi></a>${
        article.publisher === null ? '' : html`، <bdi>${article.publisher}</bdi>`
      }، ${publication(article, 'latin')}</p></blockquote>`,
  );
  return html`<li><strong>${meetingDay(meeting, 'latin')}</strong>: ${meetingCircumstances(meeting)}: ${
    names.length === 0 ? NOBODY : commaJoined(names)
  }${sources}</li>`;
}

function namesakes({ namesakes: others }: Chronology, { links, until }: PageContext): Html | string {
  if (others.length === 0) return '';
  const names = others.map((name) => html`<a href="${links.person(name, 1, until)}"><bdi>${name}</bdi></a>`);
  return html`<p>وقد يُقصد بالاسم: ${commaJoined(names)}.</p>`;
}

function turns(name: string, page: number, pages: number, { links, until }: PageContext): Html {
  const to = (at: number, words: string) => html`<a href="${links.person(name, at, until)}">${words}</a>`;
  const before = page > 1 ? to(page - 1, 'الصفحة السابقة') : '';
  const after = page < pages ? to(page + 1, 'الصفحة التالية') : '';
  return html`<nav aria-label="صفحات اللقاءات">${before} ${after}</nav>`;
}
