import { html } from 'hono/html';
import type { Answer, Answered, Citation, Statement, Unanswered } from '../../answer/answer.ts';
import { namesItsSources } from '../../answer/evidence/sources.ts';
import { understoodLine } from '../../answer/text/understood-line.ts';
import {
  NEAREST,
  publication,
  REMARKS,
  SOURCE,
  SOURCES,
  UNANSWERED,
  WHICH,
  WORDED_BY_MODEL,
} from '../../answer/text/wording.ts';
import type { Span } from '../../arabic/letters/span.ts';
import type { Source } from '../../news/article/article.ts';

import { SEARCH } from '../../search/constants.ts';
import { commaJoined } from './article.ts';
import type { Html, HtmlPage, PageContext } from './layout.ts';

/** The question box, with the answer to what was asked in it. */
export function questionsPage(
  question: string,
  answer: Answer | string | null,
  context: PageContext,
): HtmlPage {
  const hidden = Object.entries(context.links.signed(context.until)).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  const body = html`<h1>اسأل الأخبار</h1>
<form action="${context.links.base}/" method="get" role="search">
<label for="q">سؤالك بالعربية</label>
<input id="q" type="search" name="q" value="${question}" maxlength="${SEARCH.longestQuestion}" required>
${hidden}<button type="submit">اسأل</button>
</form>
${answer === null ? '' : typeof answer === 'string' ? html`<p role="status">${answer}</p>` : answerOf(answer, context)}`;
  return { title: question === '' ? 'اسأل الأخبار' : question, body };
}

function answerOf(answer: Answer, context: PageContext): Html {
  if (answer.kind === 'remark') return html`<p>${REMARKS[answer.about]}</p>`;
  return answer.kind === 'answered' ? answered(answer, context) : unanswered(answer, context);
}

function answered(answer: Answered, context: PageContext): Html {
  const { answers, statements, sources, wordedBy } = answer;
  const short = answers.map(({ text }) => html`<bdi>${text}</bdi>`);
  const understood = understoodLine(answer, 'latin');
  const first = new Map(
    statements
      .flatMap(({ citations }) => citations.map((one) => [one.article.id, one] as const))
      .toReversed(),
  );
  return html`<section aria-label="الجواب">
${short.length === 0 ? '' : html`<p class="short">${commaJoined(short)}</p>`}
${statements.map((statement) => said(statement, answer, context))}
${understood === null ? '' : html`<p class="faint">${understood}</p>`}
${wordedBy === undefined ? '' : html`<p class="faint">${WORDED_BY_MODEL}</p>`}
</section>
<h2>${sources.length === 1 ? SOURCE : SOURCES}</h2>
<ol>${sources.map((source) => html`<li>${sourceOf(source, first.get(source.id), context)}</li>`)}</ol>`;
}

/** A statement with a link for each source that it rests on, at the words that say so. */
function said(statement: Statement, { sources }: Answered, { links, until }: PageContext): Html {
  const marks = new Map<number, Html>();
  for (const citation of statement.citations) {
    const number = sources.findIndex(({ id }) => id === citation.article.id) + 1;
    if (marks.has(number)) continue;
    const href = links.article(citation.article, citation, until);
    marks.set(number, html`<a href="${href}" aria-label="المصدر ${number}">[${number}]</a>`);
  }
  if (!namesItsSources(statement, sources)) return html`<p>${statement.text} ${[...marks.values()]}</p>`;
  const pieces = statement.text.split(/(\[\d+\])/u);
  return html`<p>${pieces.map((piece) => marks.get(Number(piece.slice(1, -1))) ?? piece)}</p>`;
}

function unanswered(answer: Unanswered, context: PageContext): Html {
  const { why, choices, nearest } = answer;
  const understood = understoodLine(answer, 'latin');
  const hits = [...new Map(nearest.map((hit) => [hit.article.id, hit])).values()].slice(0, 5);
  return html`<section aria-label="الجواب"><p>${UNANSWERED[why]}</p>
${understood === null ? '' : html`<p class="faint">${understood}</p>`}
${choices.length === 0 ? '' : html`<p>${WHICH}</p><ul>${choices.map((choice) => html`<li><bdi>${choice}</bdi></li>`)}</ul>`}
</section>
${hits.length === 0 ? '' : html`<h2>${NEAREST}</h2><ul>${hits.map((hit) => html`<li>${sourceOf(hit.article, undefined, context)}</li>`)}</ul>`}`;
}

function sourceOf(source: Source, cited: Citation | Span | undefined, { links, until }: PageContext): Html {
  const publisher = source.publisher === null ? '' : html`، <bdi>${source.publisher}</bdi>`;
  const href = links.article(source, cited, until);
  return html`<a href="${href}"><bdi>${source.title}</bdi></a>${publisher}، ${publication(source, 'latin')}`;
}
