import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { polarity, polarityRule } from '../../../src/meetings/reading/polarity.ts';
import {
  BEFORE_RULES,
  BEHIND_RULES,
  NEGATED_VERB,
  OPEN_CLAUSE,
  UNTRUE_REPORT,
} from '../../../src/meetings/reading/polarity-rules.ts';
import type { MarkedPassage } from '../../../src/model/meeting-reader.ts';
import { EXPONENT, exponentOf } from '../../support/linear/exponent.ts';

const RULES = [OPEN_CLAUSE, NEGATED_VERB, UNTRUE_REPORT, ...BEFORE_RULES, ...BEHIND_RULES];

/** A passage whose word stands between brackets. */
function marked(text: string): MarkedPassage {
  const start = text.indexOf('[');
  const end = text.indexOf(']') - 1;
  return { title: '', passage: text.replace(/[[\]]/gu, ''), word: { start, end } };
}

/** What the clause says of the word between the brackets. */
function said(text: string): ReturnType<typeof polarity> {
  return polarity(marked(text));
}

describe('polarity', () => {
  it.each(RULES.map((rule) => [rule.name, rule] as const))('by the rule «%s»', (name, { example, says }) => {
    expect(polarityRule(marked(example))?.name ?? null).toBe(says === null ? null : name);
    expect(said(example)).toBe(says);
  });

  it.each(RULES.flatMap(({ says, name, example }) => (says === null ? [[name, example] as const] : [])))(
    'is undone by nothing behind «%s»',
    (name, example) => {
      const without = [BEFORE_RULES, BEHIND_RULES].map((rules) => rules.filter((rule) => rule.name !== name));
      expect(polarityRule(marked(example), without[0], without[1])).not.toBeNull();
    },
  );

  it.each([
    ['لم [يستقبل] الوزير السفير.', 'denied'],
    ['نفى الوزير أن يكون قد [التقى] السفير.', 'denied'],
    ['رفض البطريرك [استقبال] المبعوث.', 'denied'],
    ['نفت الوزارة صحة الأنباء عن [لقاء] بين الوزيرين.', 'denied'],
    ['نفى الناطق ما تناقلته وسائل إعلام عن [لقاء] بين الوزيرين.', 'denied'],
    ['لا صحة لما يتداول عن [زيارة] الرئيس.', 'denied'],
    ['[لقاء] الرئيس مع المستشار لن يعقد هذا الأسبوع.', 'denied'],
    ['وصف الناطق الأنباء عن [لقاء] الوزير بأنها عارية عن الصحة.', 'denied'],
    ['ألغى الرئيس [لقاءه] مع الوزير.', 'cancelled'],
    ['لكن [اللقاء] ألغي.', 'cancelled'],
    ['أرجأ الوزير [زيارته] إلى بيروت.', 'postponed'],
    ['لم يستبعد الوزير [لقاء] الرئيس.', 'doubted'],
    ['هل [التقى] الوزير الرئيس؟', 'doubted'],
  ])('%s', (text, wanted) => {
    expect(said(text)).toBe(wanted);
  });

  it.each([
    '[استقبل] الوزير السفير.',
    'نفى الوزير الخبر خلال [لقائه] بالسفير.',
    'نفى الوزير الخبر و[استقبل] السفير.',
    'لم يحضر الوزير. و[التقى] النائب السفير.',
    'رفض الوزير التعليق بعد أن [التقى] السفير.',
  ])('leaves %s as it is', (text) => {
    expect(said(text)).toBeNull();
  });

  it('takes any passage and any word of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (passage, a, b) => {
        const [start, end] = [a % (passage.length + 1), b % (passage.length + 1)].sort((x, y) => x - y);
        polarity({ title: '', passage, word: { start: start ?? 0, end: end ?? 0 } });
      }),
    );
  });

  it('takes time that grows with the passage alone', { retry: 4 }, () => {
    const ofLast = (passage: string) =>
      polarity({ title: '', passage, word: { start: passage.length - 20, end: passage.length - 16 } });
    expect(exponentOf(ofLast, ['', 'نفى عن لقاء لم ', ''], 400_000)).toBeLessThanOrEqual(EXPONENT);
  });
});
