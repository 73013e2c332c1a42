import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../src/answer/candidates/candidate.ts';
import { readerAnswers } from '../../../src/answer/finders/reader-answers.ts';
import { articleOf, asked, materialOf, type Named, readersOf, type ToldInArticles } from '../asking.ts';

const PERSONS = ['طارق البستاني', 'هدى القصار'];

/** What is read of these articles, article by article, where these words are what the reader finds. */
async function read(
  question: string,
  texts: readonly string[],
  told: ToldInArticles,
  { named = [], yes = 0 }: { readonly named?: Named; readonly yes?: number } = {},
): Promise<{ readonly all: Candidate[][]; readonly articles: readonly string[] }> {
  const articles = texts.map((text, i) => articleOf(text, { id: 'abcdef'.charAt(i) }));
  const { readers, read: asArticles } = readersOf(told, PERSONS);
  const reader = {
    ...readers.reader,
    read: async (...given: Parameters<typeof readers.reader.read>) =>
      (await readers.reader.read(...given)).map((one) => ({ ...one, yes })),
  };
  const all: Candidate[][] = [];
  for await (const found of readerAnswers(materialOf(asked(question, named), articles), {
    ...readers,
    reader,
  })) {
    all.push(found);
  }
  return { all, articles: asArticles };
}

const answers = (all: readonly (readonly Candidate[])[]) =>
  all.map((found) => found.map((one) => one.answers.map(({ text }) => text)));

describe('readerAnswers', () => {
  it('is a short answer with its sentence, for each span that is read', async () => {
    const { all } = await read('من افتتح محطة الضخ؟', ['افتتح طارق البستاني المحطة. وشكرته هدى القصار.'], {
      a: ['طارق البستاني', 'هدى القصار'],
    });
    expect(answers(all)).toEqual([[['طارق البستاني'], ['هدى القصار']]]);
    const sentences = all[0]?.map(({ statements }) => statements.map(({ text }) => text));
    expect(sentences).toEqual([['افتتح طارق البستاني المحطة.'], ['وشكرته هدى القصار.']]);
  });

  it('goes on in no next sentence', async () => {
    const text = 'في طنجة. وهطل المطر.';
    const { all } = await read('أين افتتحت المحطة؟', [text], { a: [text] });
    expect(answers(all)).toEqual([[['في طنجة']]]);
  });

  it('reads few articles, more where several are asked for, and passes over those in which nothing is read', async () => {
    const texts = Array.from({ length: 6 }, () => 'افتتح طارق البستاني المحطة.');
    expect((await read('من افتتح المحطة؟', texts, {})).articles).toEqual(['a', 'b', 'c']);
    const several = await read('اذكر كل من افتتح المحطة', texts, { d: ['طارق البستاني'] });
    expect(several.articles).toEqual(['a', 'b', 'c', 'd']);
    expect(answers(several.all)).toEqual([[['طارق البستاني']]]);
  });

  it('does not say whom the question names', async () => {
    const { all } = await read(
      'من التقى طارق البستاني؟',
      ['وصل طارق البستاني.'],
      { a: ['طارق البستاني'] },
      {
        named: [['person', 'طارق البستاني']],
      },
    );
    expect(all).toEqual([[]]);
  });

  it('says yes or no as the reader and the words have it', async () => {
    const asks = 'هل افتتح طارق البستاني المحطة؟';
    const told = { a: ['افتتح طارق البستاني المحطة'] };
    const text = 'افتتح طارق البستاني المحطة.';
    expect(answers((await read(asks, [text], told)).all)).toEqual([[['نعم']]]);
    expect(answers((await read(asks, [text], told, { yes: -5 })).all)).toEqual([[['لا']]]);
    const another = await read('هل أصيب طارق البستاني؟', ['أصيب سائقه بجروح.'], { a: ['أصيب سائقه'] });
    expect(another.all).toEqual([[]]);
  });

  it('bears signs of what is absent', async () => {
    const signs = async (question: string, named: Named) =>
      (await read(question, ['افتتح طارق البستاني المحطة.'], { a: ['طارق البستاني'] }, { named }))
        .all[0]?.[0];
    const here = await signs('من افتتح المحطة؟', []);
    expect(here?.signs).toMatchObject({ absent: 0, first: 1, near: 1, dayless: 0 });
    const away = await signs('من افتتح المحطة في صفاقس؟', [['place', 'صفاقس']]);
    expect(away?.signs.absent).toBe(1);
    expect(away?.absent).toEqual(['صفاقس']);
    expect(away?.confidence).toBeLessThan(here?.confidence ?? 0);
    const number = await signs('كم محطة افتتحت؟', []);
    expect(number?.signs.numberless).toBe(1);
  });

  it('is nothing where nothing was found', async () => {
    expect((await read('من افتتح المحطة؟', [], {})).all).toEqual([]);
  });
});
