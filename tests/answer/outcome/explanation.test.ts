import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/answer/answer.ts';
import type { Candidate } from '../../../src/answer/candidates/candidate.ts';
import { explanation } from '../../../src/answer/outcome/explanation.ts';
import { answered, citation, source, statement, unanswered } from '../../support/answers.ts';
import { articleOf, asked, materialOf } from '../asking.ts';

const QUESTION = asked('من افتتح محطة الضخ في طنجة؟', [['place', 'طنجة']]);
const SAID = statement(
  'افتتحها البستاني.',
  citation(source('a'), 'افتتحها'),
  citation(source('a'), 'البستاني'),
);

function candidate(text: string, confidence: number, given: Partial<Candidate> = {}): Candidate {
  return {
    finder: 'reader',
    answers: [{ type: 'person', text, from: null, to: null }],
    statements: [statement(text, citation(source('b'), text))],
    signs: { score: 1, unborne: 0 },
    confidence,
    ...given,
  };
}

const GIVEN = candidate('طارق البستاني', 0.7, { statements: [SAID] });
const OTHER = candidate('وائل الصباغ', 0.5);
const UNLIKELY = candidate('هدى القصار', 0.1, { signs: { score: -1, unborne: 1 } });

function explained(answer: Answer, least = 0.25) {
  const material = materialOf(QUESTION, [articleOf('افتتح طارق البستاني محطة الضخ في طنجة.')]);
  return explanation({ answer, basis: { material, candidates: [UNLIKELY, OTHER, GIVEN] } }, least);
}

describe('why an answer is what it is', () => {
  it('tells of each candidate, the likeliest first, what became of it', () => {
    const { candidates, least } = explained(answered([SAID]));
    expect(candidates.map(({ answers, fate, unborne }) => [answers[0]?.text, fate, unborne])).toEqual([
      ['طارق البستاني', 'given', false],
      ['وائل الصباغ', 'another is likelier', false],
      ['هدى القصار', 'too unlikely', true],
    ]);
    expect(candidates[0]?.statements).toEqual([{ text: SAID.text, articles: ['a'] }]);
    expect(least).toBe(0.25);
  });

  it('tells what each sign adds', () => {
    const [best] = explained(answered([SAID])).candidates;
    const score = best?.contributions.find(({ sign }) => sign === 'score');
    expect(score?.value).toBe(1);
    expect(score?.weight).toBeGreaterThan(0);
  });

  it('says of a refusal which were too unlikely, and of one that asks back that it does', () => {
    const fates = (answer: Answer, least: number) =>
      explained(answer, least).candidates.map(({ fate }) => fate);
    expect(fates(unanswered('not-said'), 0.9)).toEqual(['too unlikely', 'too unlikely', 'too unlikely']);
    expect(fates(unanswered('ambiguous'), 0.25)).toEqual(['asks back', 'asks back', 'too unlikely']);
  });

  it('tells the words that were looked for, and what each was taken for', () => {
    const { terms, kinds, articles } = explained(answered([SAID]));
    expect(kinds).toEqual(['who']);
    expect(terms.find(({ text }) => text === 'طنجة')?.as).toBe('place');
    expect(terms.find(({ text }) => text === 'محطة')?.as).toBeNull();
    for (const { weight } of terms) expect(weight).toBeGreaterThan(0);
    expect(articles).toEqual([
      { article: expect.objectContaining({ id: 'a' }), score: 1, ranks: { words: 1, vectors: null } },
    ]);
  });

  it('is nothing more than the answer of a remark', () => {
    const answer: Answer = { kind: 'remark', question: 'شكرًا', asOf: '2024-03-20', about: 'thanks', ms: 0 };
    expect(explanation({ answer, basis: null }, 0.25)).toEqual({
      answer,
      kinds: [],
      terms: [],
      articles: [],
      candidates: [],
      least: 0.25,
    });
  });
});
