import { describe, expect, it } from 'vitest';
import type { Statement } from '../../../src/answer/answer.ts';
import type { Candidate } from '../../../src/answer/candidates/candidate.ts';
import { ANSWER } from '../../../src/answer/constants.ts';
import { compose } from '../../../src/answer/outcome/compose.ts';
import type { Article } from '../../../src/news/article/article.ts';
import { citation, source, statement } from '../../support/answers.ts';
import { articleOf, asked, materialOf, type Named, readersOf } from '../asking.ts';

const { readers } = readersOf({}, []);
const NEAR = articleOf('افتتح طارق البستاني محطة الضخ في طنجة.');
/** Others, so that the words of that one are rare. */
const OTHERS = ['غنّت ريم.', 'نام الحارس.', 'أمطرت.', 'فاز الفريق.', 'عاد الصيادون.'].map((text, i) =>
  articleOf(text, { id: `other-${i}` }),
);

async function composed(
  text: string,
  all: readonly Candidate[],
  {
    named = [],
    articles = [NEAR],
    least = 0.25,
  }: { readonly named?: Named; readonly articles?: readonly Article[]; readonly least?: number } = {},
) {
  return compose(materialOf(asked(text, named), articles), all, readers.tagger, {
    began: performance.now(),
    least,
  });
}

function candidate(confidence: number, statements: readonly Statement[], text = 'طارق البستاني'): Candidate {
  return {
    finder: 'reader',
    answers: [{ type: 'person', text, from: null, to: null }],
    statements,
    signs: {},
    confidence,
  };
}

/** A statement in our own words. */
const said = (text: string, id = 'a') => statement(text, citation(source(id), 'وافتتحها'));

describe('an answer', () => {
  it('is the likeliest candidate, each statement once, its sources numbered in their order', async () => {
    const answer = await composed('من افتتح المحطة؟', [
      candidate(0.6, [said('افتتحها البستاني.', 'b'), said('افتتحها أمس.'), said('افتتحها البستاني.', 'b')]),
      candidate(0.4, [said('افتتحها الصباغ.')], 'وائل الصباغ'),
    ]);
    expect(answer).toMatchObject({ kind: 'answered', answers: [{ text: 'طارق البستاني' }], confidence: 0.6 });
    if (answer.kind !== 'answered') throw new Error('unanswered');
    expect(answer.statements.map(({ text }) => text)).toEqual(['افتتحها البستاني.', 'افتتحها أمس.']);
    expect(answer.sources.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('has few statements, and of a count also the one that says what it rests on', async () => {
    const many = Array.from({ length: ANSWER.statements + 3 }, (_, i) => said(`جملة ${i}.`));
    const texts = async (question: string) => {
      const answer = await composed(question, [candidate(0.6, many)]);
      return answer.kind === 'answered' ? answer.statements.map(({ text }) => text) : [];
    };
    expect(await texts('من افتتح المحطة؟')).toEqual(many.slice(0, ANSWER.statements).map(({ text }) => text));
    const counted = await texts('كم مرة التقى البستاني الصيادين؟');
    expect(counted).toHaveLength(ANSWER.statements);
    expect(counted.at(-1)).toBe(many.at(-1)?.text);
  });

  it('rounds how likely it is', async () => {
    expect(await composed('من افتتح المحطة؟', [candidate(0.666, [said('ج.')])])).toMatchObject({
      confidence: 0.67,
    });
  });
});

describe('a refusal', () => {
  it('is given under the least probability, or where nothing is stated', async () => {
    const few = [candidate(0.2, [said('افتتحها البستاني.')])];
    expect(await composed('من افتتح المحطة؟', few)).toMatchObject({ kind: 'unanswered', confidence: 0.2 });
    expect(await composed('من افتتح المحطة؟', few, { least: 0.1 })).toMatchObject({ kind: 'answered' });
    expect(await composed('من افتتح المحطة؟', [candidate(0.9, [])])).toMatchObject({ kind: 'unanswered' });
  });

  it('shows what is near and says what is missing there', async () => {
    const refused = await composed('متى افتتح طارق البستاني محطة الضخ في صفاقس؟', [], {
      named: [['place', 'صفاقس']],
      articles: [NEAR, ...OTHERS],
    });
    expect(refused).toMatchObject({
      why: 'not-said',
      nearest: [{ article: { id: 'a' }, text: NEAR.text }],
      missing: ['صفاقس'],
    });
  });

  it('says only what all of the nearest lack, each without its preposition', async () => {
    const question = 'من افتتح محطة الضخ بصفاقس؟';
    const named: Named = [['place', 'بصفاقس']];
    expect(await composed(question, [], { named })).toMatchObject({ missing: ['صفاقس'] });
    const here = articleOf('محطة الضخ في صفاقس.', { id: 'b' });
    expect(await composed(question, [], { named, articles: [NEAR, here] })).toMatchObject({ missing: [] });
  });

  it.each([
    ['nothing-near', 'كم سعر القمح في الأسواق؟'],
    ['not-understood', 'ظظظ ظظ'],
    ['not-understood', 'ومتى كان ذلك؟'],
  ])('is %s of «%s»', async (why, question) => {
    expect(await composed(question, [])).toMatchObject({ why, nearest: [] });
  });
});
