import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../src/answer/candidates/candidate.ts';
import { identityAnswer } from '../../../src/answer/finders/identity-answer.ts';
import type { Sighting } from '../../../src/meetings/people/sighting.ts';
import type { Article } from '../../../src/news/article/article.ts';
import { articleOf, asked, materialOf, type Named } from '../asking.ts';

/** An article of a day that names somebody in an office. */
function told(id: string, day: string | null, [title, name]: readonly [string, string]): [Article, Sighting] {
  const text = `وصل الضيوف باكرًا. وافتتح ${title} ${name} محطة الضخ. وشكر الحاضرين.`;
  const published = day === null ? null : `${day}T08:00:00+03:00`;
  return [
    articleOf(text, { id, published, publishedBasis: published === null ? 'unknown' : 'meta' }),
    { article: id, name, titles: [title], day },
  ];
}

const WATER = 'وزير المياه';
const NEWS = [
  told('a', '2019-02-03', ['مدير السدود', 'طارق البستاني']),
  told('b', '2021-03-04', [WATER, 'طارق البستاني']),
  told('c', '2021-06-10', [WATER, 'طارق البستاني']),
  told('d', '2021-09-01', [WATER, 'طارق البستاني']),
  told('e', '2022-05-20', [WATER, 'سامية القصار']),
  told('f', '2022-05-20', [WATER, 'سامية القصار']),
];
const ARTICLES = NEWS.map(([article]) => article);
const SIGHTINGS = NEWS.map(([, sighting]) => sighting);

function answer(question: string, named: Named, articles = ARTICLES): Candidate | null {
  return identityAnswer(materialOf(asked(question, named), articles, SIGHTINGS));
}

const tariq: Named = [['person', 'طارق البستاني']];
const minister: Named = [['office', WATER]];

describe('who somebody is', () => {
  it('is told by the offices and the days of the articles that give them, the newest first', () => {
    const who = answer('من هو طارق البستاني؟', tariq);
    expect(who?.finder).toBe('people');
    expect(who?.answers).toEqual([{ type: 'topic', text: WATER, from: '2021-03-04', to: '2021-09-01' }]);
    expect(who?.statements.map(({ text }) => text)).toEqual([
      'ورد ذكر طارق البستاني بصفة «وزير المياه» في أخبار نُشرت بين 4 آذار/مارس 2021 و1 أيلول/سبتمبر 2021.',
      'ورد ذكر طارق البستاني بصفة «مدير السدود» في خبر نُشر يوم 3 شباط/فبراير 2019.',
    ]);
  });

  it('cites the sentences of the newest and the oldest article word for word', () => {
    const [statement] = answer('من هو طارق البستاني؟', tariq)?.statements ?? [];
    expect(statement?.citations.map(({ article }) => article.id)).toEqual(['d', 'b']);
    for (const { article, start, end, quote } of statement?.citations ?? []) {
      expect(ARTICLES.find(({ id }) => id === article.id)?.text.slice(start, end)).toBe(quote);
      expect(quote).toBe('وافتتح وزير المياه طارق البستاني محطة الضخ.');
    }
  });

  it('is the office of the day asked about', () => {
    expect(answer('من كان طارق البستاني في شباط 2019؟', tariq)?.answers[0]?.text).toBe('مدير السدود');
    expect(answer('من كان طارق البستاني في حزيران 2021؟', tariq)?.answers).toHaveLength(1);
  });
});

describe('who held an office', () => {
  it('is the newest first, and the one of the day asked about', () => {
    const names = (question: string): string[] =>
      (answer(question, minister)?.answers ?? []).map(({ text }) => text);
    expect(names('من هو وزير المياه؟')).toEqual(['سامية القصار']);
    const told = answer('من هو وزير المياه؟', minister)?.statements.map(({ text }) => text) ?? [];
    expect(told[1]).toContain('طارق البستاني');
    expect(names('من كان وزير المياه في حزيران 2021؟')).toEqual(['طارق البستاني']);
    expect(names('من كان وزير المياه يوم 20 أيار 2022؟')).toEqual(['سامية القصار']);
  });

  it('counts two articles of one day as two', () => {
    const [statement] = answer('من هو وزير المياه؟', minister)?.statements ?? [];
    expect(statement?.text).toBe(
      'ورد ذكر سامية القصار بصفة «وزير المياه» في خبرين نُشرا يوم 20 أيار/مايو 2022.',
    );
  });
});

describe('no identity', () => {
  it('is told of what no article tells, nor where none is asked for', () => {
    expect(answer('من هو نبيل الخياط؟', [['person', 'نبيل الخياط']])).toBeNull();
    expect(answer('من هو وزير الصيد؟', [['office', 'وزير الصيد']])).toBeNull();
    expect(answer('من كان وزير المياه سنة 1999؟', minister)).toBeNull();
    expect(answer('من هم وزراء المياه؟', [['office', 'وزراء المياه']])).toBeNull();
    expect(answer('من التقى طارق البستاني؟', tariq)).toBeNull();
  });

  it('is told without a sentence to cite', () => {
    expect(answer('من هو طارق البستاني؟', tariq, [])).toBeNull();
    const others = ARTICLES.map((article) => ({ ...article, text: 'نص آخر.' }));
    expect(answer('من هو طارق البستاني؟', tariq, others)).toBeNull();
  });

  it('has days that no article has', () => {
    const [article, sighting] = told('g', null, ['مدير المرفأ', 'وائل الصباغ']);
    const who = identityAnswer(
      materialOf(asked('من هو وائل الصباغ؟', [['person', 'وائل الصباغ']]), [article], [sighting]),
    );
    expect(who?.statements[0]?.text).toBe('ورد ذكر وائل الصباغ بصفة «مدير المرفأ».');
    expect(who?.answers[0]).toMatchObject({ from: null, to: null });
  });
});
