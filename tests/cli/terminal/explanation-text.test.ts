import { describe, expect, it } from 'vitest';
import type { ExplainedCandidate } from '../../../src/answer/outcome/explanation.ts';
import { CLI } from '../../../src/cli/constants.ts';
import { explanationText } from '../../../src/cli/terminal/explanation-text.ts';
import type { ExplainedAnswer } from '../../../src/rewording/reword.ts';
import { answered, citation, source, statement } from '../../support/answers.ts';

const CANDIDATE: ExplainedCandidate = {
  finder: 'reader',
  answers: [{ type: 'person', text: 'طارق البستاني', from: null, to: null }],
  statements: [{ text: 'افتتح\nالمحطة.', articles: ['a', 'b'] }],
  contributions: [
    { sign: 'score', value: 1, weight: 2 },
    { sign: 'absent', value: 1, weight: -0.5 },
    { sign: 'first', value: 0, weight: 9 },
  ],
  unborne: true,
  confidence: 0.66,
  fate: 'given',
};

const explained = (given: Partial<ExplainedAnswer> = {}): string =>
  explanationText({
    answer: answered([statement('افتتحها البستاني.', citation(source('a'), 'افتتحها'))]),
    kinds: ['who', 'when'],
    terms: [{ text: 'طنجة', weight: 3.456, stems: ['طنج'], as: 'place' }],
    articles: [{ article: source('a'), score: 0.9, ranks: { words: 1, vectors: null } }],
    candidates: [CANDIDATE],
    least: 0.25,
    rewording: null,
    ...given,
  });

describe('why a question was answered so, in a terminal', () => {
  it('tells the answer, what was asked and looked for, what was found and what speaks for it', () => {
    const text = explained();
    for (const part of [
      'افتتحها البستاني.',
      'asked: who, when; people: none; offices: none; place: any; days: any',
      '   3.46  طنجة  (place, طنج)',
      '   0.90  words 1, vectors –',
      'given from 0.25 on',
      '   0.66  reader: طارق البستاني  — given',
      '«افتتح المحطة.» a b',
      'score +2.00, absent −0.50; does not bear all that the question names',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('first +');
    expect(text).not.toContain('worded by');
  });

  it('tells what a model made of it', () => {
    const rejected = [
      { text: 'س'.repeat(1000), failures: [{ check: 'words', why: 'a word that is not there' }] },
    ];
    const text = explained({ rewording: { by: 'm', kept: 'it says something else', rejected } });
    expect(text).toContain('worded by m: no, it says something else');
    expect(text).toContain(`«${'س'.repeat(CLI.quoted)}…»`);
    expect(text).toContain('words: a word that is not there');
    expect(explained({ rewording: { by: 'm', kept: null, rejected: [] } })).toContain('worded by m: yes');
  });

  it('lists few of many articles, and is short of a remark', () => {
    const articles = Array.from({ length: 99 }, () => ({
      article: source('a'),
      score: 0.1,
      ranks: { words: 1, vectors: 1 },
    }));
    expect(explained({ articles }).match(/vectors 1/gu)).toHaveLength(CLI.articlesExplained);
    const answer = { kind: 'remark', question: 'شكرا', asOf: '2024-01-01', about: 'thanks', ms: 0 } as const;
    expect(explained({ answer })).toMatch(/\n\nnothing is asked: thanks\n$/u);
  });
});
