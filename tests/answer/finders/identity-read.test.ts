import { describe, expect, it } from 'vitest';
import type { ShortAnswer } from '../../../src/answer/answer.ts';
import { identityRead } from '../../../src/answer/finders/identity-read.ts';
import { articleOf, type Named, readIn } from '../asking.ts';

const person = (text: string): ShortAnswer => ({ type: 'person', text, from: null, to: null });

describe('who somebody is, read in an article', () => {
  const NAMES: Named = [['person', 'هدى القصار']];
  const told = (text: string, words: string, named = NAMES): string[] =>
    identityRead({ of: 'person', name: 'هدى القصار' }, readIn(articleOf(text), words, named), []).map(
      (one) => one.text,
    );

  it('is what stands beside the name', () => {
    const text = 'قالت مديرة المستشفى هدى القصار إن الجناح جاهز.';
    expect(told(text, 'مديرة المستشفى هدى القصار')).toEqual(['مديرة المستشفى']);
    expect(told(text, 'مديرة المستشفى')).toEqual(['مديرة المستشفى']);
    expect(told('هدى القصار، مديرة المستشفى، قالت كلمة.', 'هدى القصار، مديرة المستشفى')).toEqual([
      'مديرة المستشفى',
    ]);
  });

  it('is nothing where the words are the name alone, or somebody else’s', () => {
    expect(told('وصلت هدى القصار أمس.', 'هدى القصار')).toEqual([]);
    expect(told('وصل سامر الحداد أمس.', 'سامر الحداد', [['person', 'سامر الحداد']])).toEqual([]);
  });
});

describe('who holds an office, read in an article', () => {
  const held = (text: string, named: Named, answers: readonly string[]): string[] =>
    identityRead(
      { of: 'office', name: 'وزير المياه' },
      readIn(articleOf(text), answers[0] ?? '', named),
      answers.map(person),
    ).map((one) => one.text);

  it('is whom the sentence gives that office, or none', () => {
    const named: Named = [
      ['office', 'وزير المياه'],
      ['person', 'طارق البستاني'],
    ];
    expect(held('وصل وزير المياه طارق البستاني.', named, ['طارق البستاني'])).toEqual(['طارق البستاني']);
    expect(held('وصل طارق البستاني.', named.slice(1), ['طارق البستاني'])).toEqual(['طارق البستاني']);
  });

  it('is not whom the sentence gives another', () => {
    const named: Named = [
      ['office', 'مدير السدود'],
      ['person', 'سامر الحداد'],
    ];
    expect(held('وصل مدير السدود سامر الحداد.', named, ['سامر الحداد'])).toEqual([]);
  });
});
