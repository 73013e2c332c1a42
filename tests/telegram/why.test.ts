import { describe, expect, it } from 'vitest';
import type { ExplainedCandidate, Explanation } from '../../src/answer/outcome/explanation.ts';
import { TELEGRAM } from '../../src/telegram/constants.ts';
import { ar } from '../../src/telegram/languages/ar.ts';
import { ckb } from '../../src/telegram/languages/ckb.ts';
import { en } from '../../src/telegram/languages/en.ts';
import { plainMessage } from '../../src/telegram/message.ts';
import { whyText } from '../../src/telegram/why.ts';
import { answered, citation, source, statement, unanswered } from '../support/answers.ts';
import { directionFaults } from '../support/bidi.ts';

const candidate = (text: string, given: Partial<ExplainedCandidate> = {}): ExplainedCandidate => ({
  finder: 'reader',
  answers: [{ type: 'person', text, from: null, to: null }],
  statements: [],
  contributions: [
    { sign: 'score', value: 1, weight: 2 },
    { sign: 'absent', value: 1, weight: -3 },
    { sign: 'unheard', value: 1, weight: 9 },
  ],
  unborne: false,
  confidence: 0.66,
  fate: 'given',
  ...given,
});

const explained = (given: Partial<Explanation> = {}): Explanation => ({
  answer: answered([statement('التقيا.', citation(source('a'), 'التقيا'))]),
  kinds: ['who'],
  terms: [
    { text: 'محطة', weight: 1, stems: [], as: null },
    { text: 'طنجة', weight: 5, stems: [], as: 'place' },
  ],
  articles: [{ article: source('a'), score: 1, ranks: { words: 1, vectors: null } }],
  candidates: [candidate('طارق البستاني')],
  least: 0.25,
  ...given,
});

const plain = (text: string): string => text.replace(/[\u200E\u200F\u2060\u2066-\u2069]/gu, '');

describe('why a question was answered so', () => {
  it.each([
    ['ar', ar, '٦٦'],
    ['ckb', ckb, '٦٦'],
    ['en', en, '66'],
  ] as const)('is told in %s: words, articles, what may answer and how sure', (_, words, sure) => {
    const text = whyText(explained(), words);
    for (const part of ['طنجة', 'محطة', source('a').title, 'طارق البستاني', sure])
      expect(plain(text)).toContain(part);
    expect(plain(text).indexOf('طنجة')).toBeLessThan(plain(text).indexOf('محطة'));
    expect(text).toContain(words.why.signs.score.good);
    expect(text).not.toContain('unheard');
    if (words.direction === 'rtl') expect(directionFaults(plainMessage(text, 'rtl').text)).toEqual([]);
  });

  it('tells what is not borne', () => {
    expect(whyText(explained({ candidates: [candidate('س', { unborne: true })] }), en)).toContain(
      en.why.unborne,
    );
    expect(whyText(explained(), en)).not.toContain(en.why.unborne);
  });

  it('tells whom, where and when it was understood to ask of', () => {
    const understood = {
      kind: 'who',
      people: ['سلمى'],
      titles: ['وزير'],
      place: 'طنجة',
      from: '2024-01-05',
      to: '2024-01-05',
    } as const;
    const text = plain(whyText(explained({ answer: unanswered('not-said', { understood }) }), en));
    for (const part of ['سلمى', 'وزير', 'طنجة', en.day('2024-01-05')]) expect(text).toContain(plain(part));
  });

  it('says that nothing was found, or nothing asked', () => {
    expect(whyText(explained({ candidates: [], articles: [] }), en)).toContain(en.why.nothingFound);
    const answer = { kind: 'remark', question: 'x', asOf: '2024-01-01', about: 'thanks', ms: 0 } as const;
    expect(whyText(explained({ answer }), en)).toBe(en.why.nothingAsked);
  });

  it('is one message, however much there is', () => {
    const many = Array.from({ length: 50 }, (_, i) => candidate(`${'اسم طويل '.repeat(50)}${i}`));
    const text = whyText(explained({ candidates: many }), ar);
    expect(text.match(/^• /gmu)?.length ?? 0).toBeLessThanOrEqual(
      TELEGRAM.why.candidates + TELEGRAM.why.articles,
    );
    expect(text.length).toBeLessThan(4096);
  });
});
