import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NameKind, NameSpan } from '../../../src/model/names.ts';
import { questionNames } from '../../../src/search/question/question-names.ts';
import { peopleOf } from '../../support/people.ts';

const KNOWN = peopleOf(
  ['سامر الحداد', 'نادية الخوري', 'عبيد الراشدي', 'نور الدين الصباغ', 'هانس ميركلي'].flatMap((name, i) =>
    ['a', 'b', 'c', 'd', 'e'].map((article) => ({
      article: `${article}${i}`,
      name,
      titles: [],
      day: '2024-05-14',
    })),
  ),
);

function span(kind: NameKind, text: string, name: string): NameSpan {
  const start = text.indexOf(name);
  return { kind, text: name, start, end: start + name.length };
}

const persons = (text: string, tagged: readonly (readonly [NameKind, string])[]): string[] =>
  questionNames(
    text,
    tagged.map(([kind, name]) => span(kind, text, name)),
    KNOWN,
  )
    .filter(({ kind }) => kind === 'person')
    .map(({ text: name }) => name);

describe('the names of a question', () => {
  it('are parted where the tagger ran two together', () => {
    const text = 'متى التقى سامر الحداد نادية الخوري؟';
    expect(persons(text, [['person', 'سامر الحداد نادية الخوري']])).toEqual(['سامر الحداد', 'نادية الخوري']);
    const other = 'متى استقبل سامر الحداد كريم الزيات؟';
    expect(persons(other, [['person', 'سامر الحداد كريم الزيات']])).toEqual(['سامر الحداد', 'كريم الزيات']);
  });

  it('are found where the tagger passed them over: whole, or by the last name', () => {
    expect(persons('أين قابل نور الدين الصباغ الوفد؟', [])).toEqual(['نور الدين الصباغ']);
    expect(persons('من التقى بالراشدي؟', [])).toEqual(['الراشدي']);
    expect(persons('من التقى بميركلي؟', [])).toEqual(['ميركلي']);
  });

  it('begin after what no name begins with', () => {
    expect(persons('شنوة حكى الحداد مع الوفد؟', [['person', 'حكى الحداد']])).toEqual(['الحداد']);
    expect(persons('شكون اللي رقد في الاجتماع؟', [['person', 'اللي رقد']])).toEqual([]);
  });

  it('are places after «في»', () => {
    expect(persons('من التقى الوزير في نادية الخوري؟', [['person', 'نادية الخوري']])).toEqual([]);
  });

  it('leave other spans as they are, and lie in the text', () => {
    const text = 'متى استقبل وزير العدل سامر الحداد؟';
    const found = questionNames(text, [span('office', text, 'وزير العدل')], KNOWN);
    expect(found.map(({ kind, text: name }) => `${kind} ${name}`)).toEqual([
      'office وزير العدل',
      'person سامر الحداد',
    ]);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (any) => {
        for (const { start, end, text: name } of questionNames(any, [], KNOWN))
          expect(any.slice(start, end)).toBe(name);
      }),
    );
  });
});
