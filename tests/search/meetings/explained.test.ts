import { describe, expect, it } from 'vitest';
import { isMisspelt } from '../../../src/arabic/words/misspelt.ts';
import type { Participant } from '../../../src/meetings/meeting.ts';
import { explainedBy } from '../../../src/search/meetings/explained.ts';
import type { QuestionTerm } from '../../../src/search/question/question-terms.ts';
import { termsOf } from '../terms.ts';

const participant: Participant = {
  name: '',
  person: null,
  title: null,
  side: 'peer',
  sort: 'person',
  attends: false,
};
const explained = (
  names: readonly string[],
  offices: readonly string[],
  words: readonly QuestionTerm[],
): string =>
  explainedBy({ participant, names, offices }, words)
    .map(({ text }) => text)
    .join(' ');

describe('the words of a question that a participant explains', () => {
  it('are those of the name, its last one or two of it at least', () => {
    const name = termsOf('سامر الحداد', { person: true });
    expect(explained(['سامر كريم الحداد'], [], name)).toBe('سامر الحداد');
    expect(explained(['سامر الخطيب'], [], termsOf('سامر', { person: true }))).toBe('');
  });

  it('hold one misspelt beside a rare one', () => {
    expect(explained(['بوريس جونسن'], [], termsOf('بوريس جونسون', { person: true }))).toBe('بوريس جونسون');
    expect(explained(['بوريس جونسن'], [], termsOf('بوريس جونسون', { person: true, rare: false }))).toBe('');
    expect(isMisspelt('جنسن', 'كلن')).toBe(false);
  });

  it('are those of an office, by another name of it, and by the country or who is of it', () => {
    expect(explained([], ['وزير الخارجية الفرنسي'], termsOf('وزير خارجية فرنسا'))).toBe('وزير خارجية فرنسا');
    expect(explained([], ['العاهل المغربي'], termsOf('ملك المغرب'))).toBe('ملك المغرب');
    expect(explained([], ['وزير الطاقة'], termsOf('رئيس الحكومة'))).toBe('');
  });
});
