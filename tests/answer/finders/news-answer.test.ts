import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../src/answer/candidates/candidate.ts';
import { newsAnswer } from '../../../src/answer/finders/news-answer.ts';
import { articleOf, asked, materialOf, type Named } from '../asking.ts';

const article = (id: string, published: string | null, text: string) =>
  articleOf(text, { id, published, publishedBasis: published === null ? 'unknown' : 'meta' });

const ARTICLES = [
  article('a', '2024-03-02', 'افتتح طارق البستاني محطة الضخ. وشكر الأهالي.'),
  article('b', '2024-03-18T09:00:00+03:00', 'زار طارق البستاني سدّ الوادي. ثم عاد.'),
  article('c', null, 'كرّم طارق البستاني عمال المرفأ.'),
  article('d', '2024-03-19', 'فاز فريق عين الرمان بالكأس. وغنّى الجمهور.'),
  article('e', '2024-03-11', 'هنأ طارق البستاني الفائزين.'),
];
const tariq: Named = [['person', 'طارق البستاني']];

function answer(question: string, named: Named = [], articles = ARTICLES): Candidate | null {
  return newsAnswer(materialOf(asked(question, named), articles));
}

const cited = (one: Candidate | null): string[] =>
  (one?.statements ?? []).map(({ citations: [first] }) => first.article.id);

describe('the news', () => {
  it('of somebody are the first sentences of the articles about them, the newest first', () => {
    const news = answer('ما أخبار طارق البستاني؟', tariq);
    expect(cited(news)).toEqual(['b', 'e', 'a', 'c']);
    expect(news?.statements.map(({ text }) => text)[0]).toBe('زار طارق البستاني سدّ الوادي.');
    expect(news).toMatchObject({ finder: 'news', answers: [] });
  });

  it('are cited word for word', () => {
    for (const { text, citations } of answer('ما أخبار طارق البستاني؟', tariq)?.statements ?? []) {
      const [{ article, start, end, quote }] = citations;
      expect(quote).toBe(text);
      expect(ARTICLES.find(({ id }) => id === article.id)?.text.slice(start, end)).toBe(quote);
    }
  });

  it('of a day or period are those published then', () => {
    expect(cited(answer('ما أخبار طارق البستاني بين 10 و18 آذار 2024؟', tariq))).toEqual(['b', 'e']);
    expect(cited(answer('ما أخبار طارق البستاني يوم 18 آذار 2024؟', tariq))).toEqual(['b']);
    expect(answer('ما أخبار طارق البستاني في شباط 2024؟', tariq)).toBeNull();
  });

  it('of a thing are those that say it, and of nobody the newest of all', () => {
    expect(cited(answer('ما أخبار فريق عين الرمان؟'))).toEqual(['d']);
    expect(cited(answer('ما الأخبار؟'))).toEqual(['d', 'b', 'e', 'a', 'c']);
    expect(cited(answer('شو في أخبار؟'))).toHaveLength(5);
  });

  it('are five at most, and those of one day in the order found', () => {
    const many = Array.from({ length: 9 }, (_, i) => article(`n${i}`, '2024-03-01', `الخبر ${i}.`));
    expect(cited(answer('ما الأخبار؟', [], many))).toEqual(['n0', 'n1', 'n2', 'n3', 'n4']);
  });

  it('are none of whom no article tells, of an empty archive or article, and where none are asked for', () => {
    expect(answer('ما أخبار نبيل الخياط؟', [['person', 'نبيل الخياط']])).toBeNull();
    expect(answer('ما الأخبار؟', [], [])).toBeNull();
    expect(answer('ما الأخبار؟', [], [article('x', null, '')])).toBeNull();
    expect(answer('من التقى طارق البستاني؟', tariq)).toBeNull();
  });
});
