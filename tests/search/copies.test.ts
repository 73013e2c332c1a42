import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { RANKING_WEIGHTS } from '../../src/search/passages/ranking-weights.ts';
import { sampleApp } from '../support/sample-archive.ts';

const KING = [
  'https://alrimal.example/news/79934',
  'https://alwaqt.example/politics/2022/04/05/37258',
  'https://marjan.example/ar/news/2022/king-shihani-marjan',
];
const AS_OF = '2025-01-01';

let app: App;

beforeAll(async () => {
  app = await sampleApp();
});

afterAll(() => app.close());

describe('copies of one story', () => {
  it('are one hit, the best of them with the others, and leave room', async () => {
    const hits = await app.search('ماذا بحث ملك الرمال البيضاء مع الرئيس ثامر الشيحاني؟', 5, AS_OF);
    const [first] = hits;
    expect([first?.article, ...(first?.copies ?? [])].map((source) => source?.url).sort()).toEqual(KING);
    expect(hits).toHaveLength(5);
    const told = hits.flatMap(({ article, copies }) => [article, ...copies].map(({ id }) => id));
    expect(new Set(told).size).toBe(told.length);
    expect(told.length).toBeGreaterThan(5);
  });

  it('are found whatever few hits are wanted', async () => {
    const [one, ...none] = await app.search('مأدبة إفطار تكريماً للرئيس الشيحاني في قصر السدرة', 1, AS_OF);
    expect(none).toEqual([]);
    expect(one?.copies).toHaveLength(2);
  });

  it('are hits of their own where a bench leaves that out', async () => {
    const question = 'ماذا بحث ملك الرمال البيضاء مع الرئيس ثامر الشيحاني؟';
    const hits = await app.search(question, 10, AS_OF, { ...RANKING_WEIGHTS, copies: false });
    expect(hits.flatMap(({ article }) => article.url ?? [])).toEqual(expect.arrayContaining(KING));
    expect(hits.flatMap(({ copies }) => copies)).toEqual([]);
    const scores = hits.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    for (const score of scores) expect(score >= 0 && score <= 1).toBe(true);
  });

  it('are not made of articles on one topic', async () => {
    const hits = await app.search('تازروت والزيتاوي في وادي الرمان', 10, AS_OF);
    expect(hits.flatMap(({ copies }) => copies)).toEqual([]);
  });
});

describe('an answer', () => {
  it('cites the copies that say it in the same words', async () => {
    const answer = await app.ask(
      'ما أوضاع أسواق الطاقة وتنقل الحجاج والتجار عبر منفذ العقلة التي ناقشها الزعيمان؟',
      AS_OF,
    );
    if (answer.kind !== 'answered') throw new Error(answer.kind);
    const statement = answer.statements.find(({ text }) => text.includes('منفذ العقلة'));
    expect(statement?.citations.map(({ article }) => article.url).sort()).toEqual(KING);
    for (const { article, start, end, quote } of statement?.citations ?? []) {
      expect(app.archive.article(article.id)?.text.slice(start, end)).toBe(quote);
    }
    expect(answer.sources.map(({ url }) => url)).toEqual(expect.arrayContaining(KING));
  });
});
