import { type Context, Hono } from 'hono';
import type { Answer } from '../../answer/answer.ts';
import { ANSWER } from '../../answer/constants.ts';
import { localDay } from '../../answer/grammar/days.ts';
import type { Day } from '../../arabic/calendar/mention.ts';
import type { Span } from '../../arabic/letters/span.ts';
import { timelinePages } from '../../pictures/timeline.ts';
import type { Wanted, WantedResults } from '../../reading.ts';
import { SEARCH } from '../../search/constants.ts';
import { Line, LineFull } from '../../telegram/turns.ts';
import { WEB } from '../constants.ts';
import type { Metrics } from '../metrics.ts';
import { articlePage } from './article.ts';
import { document, type HtmlPage, notice } from './layout.ts';
import type { Links, Subject, Until } from './links.ts';
import { personPage } from './person.ts';
import { questionsPage } from './questions.ts';
import { ICON, STYLE } from './style.ts';

/** What the page is made of. */
export interface PageParts {
  readonly links: Links;
  readonly ask: (question: string, asOf: Day, signal: AbortSignal) => Promise<Answer>;
  readonly read: <W extends Wanted>(wanted: W) => Promise<WantedResults[W['what']]>;
  readonly metrics: Metrics;
  readonly now: () => Date;
}

/** Nothing runs on the page, and nothing comes from elsewhere or is sent there. */
const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex, nofollow',
  'Cache-Control': 'private, max-age=300',
} as const;

const SHUT = notice(
  'هذا الرابط لا يفتح',
  'انتهت مدة هذا الرابط أو كُتب ناقصًا. اسأل البوت من جديد ليعطيك رابطًا آخر.',
);
const NOT_FOUND = notice('لا شيء هنا', 'ليس في هذا العنوان خبر ولا شخص مما تذكره الأخبار المحفوظة.');
const TOO_LONG = 'عذرًا، سؤالك أطول مما أستطيع قراءته. اختصره من فضلك في أقل من ألف حرف.';
const FULL = 'الأسئلة كثيرة الآن. أعد سؤالك من فضلك بعد دقيقة.';
const FAILED = 'عذرًا، لم أستطع الإجابة هذه المرة. حاول من فضلك بعد قليل.';

/** The reader page: the question box, articles, and persons with their pictures. */
export function pageRoutes({ links, ask, read, metrics, now }: PageParts): Hono {
  const app = new Hono();
  const line = new Line(ANSWER.atOnce, ANSWER.longestWaitMs, now);

  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(HEADERS)) context.header(name, value);
  });

  const show = (context: Context, page: HtmlPage, until: Until, status: 200 | 400 | 404 | 503 = 200) =>
    context.html(document(page, { links, until }), status);
  const shut = (context: Context) => context.html(document(SHUT, { links, until: null }, false), 403);
  const opens = (context: Context, subject: Subject) =>
    links.opens(subject, { until: context.req.query('until'), sign: context.req.query('sign') });

  const answer = async (question: string): Promise<readonly [Answer | string, 200 | 400 | 503]> => {
    if (question.length > SEARCH.longestQuestion) return [TOO_LONG, 400];
    const started = now().getTime();
    const done = (outcome: string) => metrics.asked('page', outcome, now().getTime() - started);
    try {
      const signal = AbortSignal.timeout(ANSWER.answerMs);
      const given = await line.run(() => ask(question, localDay(now()), signal), signal);
      done(given.kind === 'unanswered' ? given.why : given.kind);
      return [given, 200];
    } catch (error) {
      const isFull = error instanceof LineFull;
      done(isFull ? 'full' : 'failed');
      return [isFull ? FULL : FAILED, 503];
    }
  };

  app.get(`${links.path}/style.css`, (context) =>
    context.body(STYLE, 200, { 'Content-Type': 'text/css; charset=utf-8' }),
  );

  app.get(`${links.path}/icon.svg`, (context) =>
    context.body(ICON, 200, { 'Content-Type': 'image/svg+xml; charset=utf-8' }),
  );

  app.get(`${links.path}/`, async (context) => {
    const until = opens(context, 'questions');
    if (until === false) return shut(context);
    const question = (context.req.query('q') ?? '').trim();
    const place = { links, until };
    if (question === '') return show(context, questionsPage('', null, place), until);
    const [given, status] = await answer(question);
    const asked = question.slice(0, SEARCH.longestQuestion);
    return show(context, questionsPage(asked, given, place), until, status);
  });

  app.get(`${links.path}/articles/:id{[0-9a-f]{16}}`, async (context) => {
    const id = context.req.param('id');
    const until = opens(context, `article ${id}`);
    if (until === false) return shut(context);
    const found = await read({ what: 'article', id });
    if (found === null) return show(context, NOT_FOUND, until, 404);
    const cited = spanOf(context.req.query('from'), context.req.query('to'), found.article.text.length);
    return show(context, articlePage(found, cited, { links, until }), until);
  });

  app.get(`${links.path}/people`, async (context) => {
    const name = context.req.query('name') ?? '';
    const until = opens(context, `person ${name}`);
    if (until === false) return shut(context);
    const found = name.length > WEB.name ? null : await read({ what: 'chronology', name });
    const page = numberOf(context.req.query('page'));
    if (found === null || page > timelinePages(found)) return show(context, NOT_FOUND, until, 404);
    return show(context, personPage(found, page, { links, until }), until);
  });

  app.get(`${links.path}/people/:kind{timeline\\.png|network\\.png}`, async (context) => {
    const name = context.req.query('name') ?? '';
    if (opens(context, `person ${name}`) === false) return shut(context);
    const theme = context.req.query('theme') === 'dark' ? 'dark' : 'light';
    const page = numberOf(context.req.query('page'));
    const isTimeline = context.req.param('kind') === 'timeline.png';
    const image =
      name.length > WEB.name
        ? null
        : await line
            .run(
              () =>
                isTimeline
                  ? read({ what: 'timeline', name, page, theme })
                  : read({ what: 'network', name, theme }),
              AbortSignal.timeout(ANSWER.answerMs),
            )
            .catch((error: unknown) => {
              if (error instanceof LineFull) return 'full';
              throw error;
            });
    if (typeof image === 'string') return context.text(FULL, 503);
    if (image === null) return show(context, NOT_FOUND, null, 404);
    return context.body(new Uint8Array(image), 200, { 'Content-Type': 'image/png' });
  });

  return app;
}

/** The span between two places of a text that is so long, or undefined where they are none. */
function spanOf(from: string | undefined, to: string | undefined, length: number): Span | undefined {
  if (!/^\d{1,9}$/u.test(from ?? '') || !/^\d{1,9}$/u.test(to ?? '')) return undefined;
  const [start, end] = [Number(from), Number(to)];
  return start < end && end <= length ? { start, end } : undefined;
}

/** A page as a query gives it: from 1. */
function numberOf(given: string | undefined): number {
  return /^[1-9]\d{0,4}$/u.test(given ?? '') ? Number(given) : 1;
}
