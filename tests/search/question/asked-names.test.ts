import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Word } from '../../../src/arabic/words/words.ts';
import {
  askedNames,
  compounds,
  isInside,
  nameOf,
  peeledForms,
} from '../../../src/search/question/asked-names.ts';
import { asked, type Named } from '../../answer/asking.ts';

describe('askedNames', () => {
  const names = (text: string, named: Named): string[] =>
    askedNames(asked(text, named)).map((name) => name.text.trim());

  it.each([
    [
      'persons and offices',
      'متى التقى وزير العدل سامر الحداد؟',
      [
        ['office', 'وزير العدل'],
        ['person', 'سامر الحداد'],
      ],
      ['وزير العدل', 'سامر الحداد'],
    ],
    [
      'two offices run together',
      'متى زار رئيس الجمهورية رئيس الهيئة؟',
      [['office', 'رئيس الجمهورية رئيس الهيئة']],
      ['رئيس الجمهورية', 'رئيس الهيئة'],
    ],
    [
      'no place and no organisation',
      'متى زار الوفد طنجة؟',
      [
        ['place', 'طنجة'],
        ['organisation', 'الوفد'],
      ],
      [],
    ],
    ['nobody whom no office stands for', 'متى وصلت السيارة الحمراء؟', [['office', 'السيارة الحمراء']], []],
    ['no adjective', 'متى وصل الوفد الصحفي؟', [['office', 'الصحفي']], []],
    ['not what somebody became', 'متى عين رئيسا؟', [['office', 'رئيسا']], []],
  ] as const)('are %s', (_, text, named, found) => {
    expect(names(text, named)).toEqual(found);
  });

  it('keep their places in the question', () => {
    const text = 'متى زار رئيس الجمهورية رئيس الهيئة؟';
    for (const name of askedNames(asked(text, [['office', 'رئيس الجمهورية رئيس الهيئة']]))) {
      expect(text.slice(name.start, name.end)).toBe(name.text);
    }
  });
});

describe('nameOf', () => {
  const span = (start: number, end: number) => ({ kind: 'person' as const, text: '', start, end });

  it('is the longest that a word is in', () => {
    expect(nameOf([span(0, 5), span(0, 12)], span(0, 4))).toBe(1);
    expect(nameOf([span(0, 5), span(6, 12)], span(6, 8))).toBe(1);
    expect(nameOf([span(0, 5)], span(5, 8))).toBeNull();
    expect(nameOf([], span(0, 4))).toBeNull();
  });
});

describe('isInside', () => {
  it('tells a word of a name of that kind', () => {
    const question = asked('متى وصل سامر الحداد؟', [['person', 'سامر الحداد']]);
    const word = question.words.find(({ text }) => text === 'الحداد') as Word;
    expect(isInside(question, word, 'person')).toBe(true);
    expect(isInside(question, word, 'place')).toBe(false);
    expect(isInside(question, question.words[0] as Word, 'person')).toBe(false);
  });
});

describe('compounds', () => {
  it('are the names of two words that a word of a person is a part of', () => {
    const question = asked('متى وصل نور الدين الحداد؟', [['person', 'نور الدين الحداد']]);
    const of = (text: string) =>
      compounds(question, question.words.find((word) => word.text === text) as Word);
    expect(of('نور')).toEqual(['نورالدين']);
    expect(of('الدين')).toEqual(['نورالدين']);
    expect(of('الحداد')).toEqual([]);
  });
});

describe('peeledForms', () => {
  it('leaves out what may be written onto a word, twice at most', () => {
    expect(peeledForms('وبوزير')).toEqual(['وبوزير', 'بوزير', 'وزير']);
    expect(peeledForms('كمال')).toEqual(['كمال', 'مال']);
    expect(peeledForms('سامر')).toEqual(['سامر']);
    expect(peeledForms('بلد')).toEqual(['بلد']);
  });

  it('are ends of the word, the whole first', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[وفبلكامن]{0,8}$/u), (word) => {
        const forms = peeledForms(word);
        expect(forms[0]).toBe(word);
        expect(forms.length).toBeLessThanOrEqual(3);
        for (const form of forms) expect(word.endsWith(form)).toBe(true);
      }),
    );
  });
});
