import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../src/answer/candidates/candidate.ts';
import { answerOf, candidates } from '../../../src/answer/finders/candidates.ts';
import { articleOf, asked, materialOf, type Named, readersOf, type ToldInArticles } from '../asking.ts';
import { keptMeeting } from '../kept-meeting.ts';

const MINISTER: Named = [['office', 'وزير المياه']];
const WHO = asked('من هو وزير المياه؟', MINISTER);
const ARTICLES = [
  articleOf('افتتح وزير المياه طارق البستاني محطة الضخ.', { id: 'a' }),
  articleOf('زار سامر الحداد سدّ الوادي. وعاد وزير المياه طارق البستاني.', { id: 'b' }),
  articleOf('كرّم وائل الصباغ عمال المرفأ.', { id: 'c' }),
  articleOf('هنأت هدى القصار الفائزين.', { id: 'd' }),
  articleOf('غنّت ريم النجار في العيد.', { id: 'e' }),
];
const SIGHTINGS = ['a', 'b'].map((article) => ({
  article,
  name: 'طارق البستاني',
  titles: ['وزير المياه'],
  day: '2023-05-14',
}));
const PERSONS = ['طارق البستاني', 'سامر الحداد', 'وائل الصباغ', 'هدى القصار', 'ريم النجار'];

/** What is found in the articles when these words are read in them, and how many were read. */
async function found(
  told: ToldInArticles,
  { question = WHO, enough = Number.POSITIVE_INFINITY, sightings = SIGHTINGS } = {},
): Promise<{ all: Candidate[]; read: string[] }> {
  const { readers, read } = readersOf(told, PERSONS);
  return { all: await candidates(materialOf(question, ARTICLES, sightings), readers, enough), read };
}

const of = (all: readonly Candidate[], finder: Candidate['finder']): Candidate[] =>
  all.filter((one) => one.finder === finder);

describe('what may answer', () => {
  it('agrees where another finder’s best says the same, by a part of the name', async () => {
    const { all } = await found({ a: ['البستاني'] });
    expect(all.map(({ finder, signs: { agrees, differs } }) => [finder, agrees, differs])).toEqual([
      ['people', 1, 0],
      ['reader', 1, 0],
    ]);
  });

  it('differs where it says another, and does neither where nobody else says any', async () => {
    const differing = await found({ b: ['سامر الحداد'] });
    expect(differing.all.map(({ signs: { agrees, differs } }) => [agrees, differs])).toEqual([
      [0, 1],
      [0, 1],
    ]);
    const alone = await found({ b: ['سامر الحداد'] }, { sightings: [] });
    expect(alone.all.map(({ signs: { agrees, differs } }) => [agrees, differs])).toEqual([[0, 0]]);
  });

  it('agrees on the very day alone', async () => {
    const text = 'التقى كمال الصالح نوال العطار أمس، ثم سافر اليوم.';
    const article = articleOf(text, { id: 'm', published: '2023-05-14' });
    const meeting = keptMeeting({ id: 'm', published: null, text, day: '2023-05-13', basis: 'inferred' });
    const match = {
      meeting,
      named: meeting.participants,
      others: [],
      fits: true,
      score: 1,
      people: 1,
      place: 1,
    };
    const question = asked('متى التقى كمال الصالح نوال العطار؟');
    const signs = async (words: string): Promise<unknown[]> => {
      const material = { ...materialOf(question, [article]), matches: [match] };
      const all = await candidates(material, readersOf({ m: [words] }, []).readers, 2);
      return all.map(({ finder, signs: { agrees, differs } }) => [finder, agrees, differs]);
    };
    expect(await signs('أمس')).toEqual([
      ['meetings', 1, 0],
      ['reader', 1, 0],
    ]);
    expect(await signs('اليوم')).toEqual([
      ['meetings', 0, 1],
      ['reader', 0, 1],
    ]);
  });

  it('is held against the best of each other finder, not against what it finds besides', async () => {
    const { all } = await found({ a: ['طارق البستاني'], b: ['سامر الحداد'] });
    expect(of(all, 'people')[0]?.signs).toMatchObject({ agrees: 1, differs: 0 });
    expect(of(all, 'reader').map(({ signs }) => signs.agrees)).toEqual([1, 0]);
  });

  it('is read for article by article, the best first, until one is likely enough', async () => {
    const told = { a: ['طارق البستاني'], b: ['سامر الحداد'], c: ['وائل الصباغ'], d: ['هدى القصار'] };
    expect((await found(told, { enough: 0 })).read).toEqual(['a']);
    expect((await found(told)).read).toEqual(['a', 'b', 'c']);
    const several = await found(told, { question: asked('من هم الفائزون؟'), enough: 0 });
    expect(several.read).toEqual(['a', 'b', 'c', 'd']);
  });

  it('cites whole sentences word for word, and passes over articles in which nothing is read', async () => {
    const { all, read } = await found({ b: ['طارق البستاني'] });
    expect(read).toEqual(['a', 'b', 'c']);
    const [candidate] = of(all, 'reader');
    const citation = candidate?.statements[0]?.citations[0];
    expect(citation?.quote).toBe('وعاد وزير المياه طارق البستاني.');
    expect(ARTICLES[1]?.text.slice(citation?.start, citation?.end)).toBe(citation?.quote);
    expect(candidate?.answers).toMatchObject([{ type: 'person', text: 'طارق البستاني' }]);
  });

  it('is yes or no to «هل», and the news alone where they are asked for', async () => {
    const whether = await found({ c: ['كرّم وائل الصباغ'] }, { question: asked('هل كرّم الصباغ العمال؟') });
    expect(whether.all[0]?.answers).toMatchObject([{ type: 'yes', text: 'نعم' }]);
    const news = await found({ a: ['طارق البستاني'] }, { question: asked('ما الأخبار؟') });
    expect(news.all.map(({ finder }) => finder)).toEqual(['news']);
    expect(news.read).toEqual([]);
  });

  it('is nothing where nothing is found', async () => {
    const { readers } = readersOf({}, []);
    expect(await candidates(materialOf(WHO, []), readers, 1)).toEqual([]);
    expect((await found({}, { sightings: [] })).all).toEqual([]);
  });
});

describe('what answers best', () => {
  const said = (confidence: number, text: string): Candidate => ({
    finder: 'reader',
    answers: [{ type: 'person', text, from: null, to: null }],
    statements: [],
    signs: {},
    confidence,
  });
  const all = [said(0.4, 'هدى القصار'), said(0.7, 'طارق البستاني'), said(0.5, 'سامر الحداد')];

  it('is the likeliest, to a question for several with the others, and null of none', () => {
    expect(answerOf(WHO, all)).toBe(all[1]);
    const several = answerOf(asked('من هم الفائزون؟'), all);
    expect(several?.answers.map(({ text }) => text)).toEqual(['طارق البستاني', 'سامر الحداد', 'هدى القصار']);
    expect(answerOf(WHO, [])).toBeNull();
  });
});
