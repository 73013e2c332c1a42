import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/answer/answer.ts';
import {
  NEAREST,
  REMARKS,
  SOURCE,
  SOURCES,
  UNANSWERED,
  WHICH,
  WORDED_BY_MODEL,
} from '../../../src/answer/text/wording.ts';
import { Links, linkKey } from '../../../src/web/page/links.ts';
import { questionsPage } from '../../../src/web/page/questions.ts';
import { answered, citation, source, statement, unanswered } from '../../support/answers.ts';
import { HOSTILE_TEXT, markupOf, OPEN } from './context.ts';

const page = async (question: string, answer: Answer | string | null, context = OPEN): Promise<string> =>
  await markupOf(questionsPage(question, answer, context).body);

const said = (text: string, ...ids: readonly [string, ...string[]]) => {
  const [first, ...others] = ids.map((id) => citation(source(id), 'التقى الحداد'));
  return statement(text, first as ReturnType<typeof citation>, ...others);
};

describe('the question box', () => {
  it('holds what was asked, and sends it to itself, signed where links are', async () => {
    const markup = await page('متى؟', null);
    expect(markup).toContain('value="متى؟"');
    expect(markup).toContain('action="https://reader.example/read/"');
    expect(markup).not.toContain('type="hidden"');
    const links = new Links('https://reader.example', { key: linkKey('x'), now: () => new Date(0) });
    const signed = await page('', null, { links, until: links.fresh });
    for (const [name, value] of Object.entries(links.signed(links.fresh)))
      expect(signed).toContain(`<input type="hidden" name="${name}" value="${value}">`);
  });

  it('says why there is no answer', async () => {
    expect(await page('متى؟', 'الأسئلة كثيرة الآن.')).toContain('<p role="status">الأسئلة كثيرة الآن.</p>');
  });
});

describe('an answer on the page', () => {
  it('has its short answers, its statements with marks at the words, and its sources', async () => {
    const answer = answered([said('التقى الحداد الوزيرة.', 'a', 'b'), said('وبحثا الماء.', 'b')], {
      answers: ['الوزيرة', 'السفير'].map((text) => ({ type: 'person' as const, text, from: null, to: null })),
      wordedBy: 'm',
    });
    const markup = await page('من؟', answer);
    expect(markup).toContain('<bdi>الوزيرة</bdi>، <bdi>السفير</bdi>');
    expect(markup).toMatch(
      /<p>التقى الحداد الوزيرة\. <a [^>]*\/articles\/a\?[^>]*>\[1\]<\/a><a [^>]*>\[2\]<\/a><\/p>/u,
    );
    expect(markup).toContain(`<h2>${SOURCES}</h2>`);
    expect(markup.match(/<li>/gu)).toHaveLength(2);
    expect(markup).toContain(WORDED_BY_MODEL);
  });

  it('names the publisher of a source, where one is known', async () => {
    const of = async (publisher: string | null) =>
      await page(
        'من؟',
        answered([statement('التقيا.', citation(source('a', { publisher }), 'التقى الحداد'))]),
      );
    expect(await of('وكالة الأفق')).toContain('</a>، <bdi>وكالة الأفق</bdi>، ');
    expect(await of(null)).toMatch(/<\/bdi><\/a>، [^<]/u);
  });

  it('has marks where it names its sources itself', async () => {
    const answer = answered([said('التقيا.', 'a'), said('يذكر [2] يومًا آخر.', 'b')]);
    expect(await page('من؟', answer)).toMatch(/<p>يذكر <a [^>]*>\[2\]<\/a> يومًا آخر\.<\/p>/u);
    expect(await page('من؟', answered([said('التقيا.', 'a')]))).toContain(`<h2>${SOURCE}</h2>`);
  });

  it('is a refusal with what is nearest, or a choice', async () => {
    const hit = {
      article: source('a'),
      start: 0,
      end: 5,
      text: 'التقى',
      score: 1,
      ranks: { words: 1, vectors: null },
      copies: [],
    };
    const refused = await page('من؟', unanswered('not-said', { nearest: [hit, hit] }));
    expect(refused).toContain(UNANSWERED['not-said']);
    expect(refused).toContain(`<h2>${NEAREST}</h2>`);
    expect(refused.match(/<li>/gu)).toHaveLength(1);
    const choice = await page('من؟', unanswered('ambiguous', { choices: ['سالم الحداد'] }));
    expect(choice).toContain(WHICH);
    expect(choice).toContain('<li><bdi>سالم الحداد</bdi></li>');
  });

  it('is a remark to what asks nothing', async () => {
    const remark = { kind: 'remark', question: 'شكرا', asOf: '2024-01-01', about: 'thanks', ms: 0 } as const;
    expect(await page('شكرا', remark)).toContain(REMARKS.thanks);
  });

  it('makes no markup of anything', async () => {
    const article = source('a', { title: HOSTILE_TEXT, publisher: HOSTILE_TEXT });
    const answer = answered([statement(HOSTILE_TEXT, citation(article, HOSTILE_TEXT))]);
    expect(await page(HOSTILE_TEXT, answer)).not.toMatch(/<script|<img/u);
  });
});
