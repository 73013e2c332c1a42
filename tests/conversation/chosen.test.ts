import { describe, expect, it } from 'vitest';
import { chosen } from '../../src/conversation/chosen.ts';
import type { NameKind, NameSpan } from '../../src/model/names.ts';
import { readQuestion } from '../../src/search/question/question.ts';
import { unanswered } from '../support/answers.ts';

const HADDADS = ['سالم الحداد، وزير الطاقة', 'كريم الحداد، رئيس مجلس المدينة'];

function asking(
  text: string,
  choices: readonly string[],
  ...names: readonly (readonly [NameKind, string])[]
) {
  const spans = names.map(([kind, name]): NameSpan => {
    const start = text.indexOf(name);
    return { kind, text: name, start, end: start + name.length };
  });
  return {
    question: readQuestion(text, '2021-03-20', spans),
    answer: unanswered('ambiguous', { question: text, choices }),
  };
}

describe('one who was chosen of several', () => {
  const received = asking(
    'متى استقبل رئيس الحكومة الحداد؟',
    HADDADS,
    ['office', 'رئيس الحكومة'],
    ['person', 'الحداد'],
  );

  it.each(['كريم الحداد، رئيس مجلس المدينة', 'كريم الحداد', ' كريم الحدّاد؟ '])(
    'takes the place of the name that several bear: %s',
    (said) => {
      expect(chosen(said, received)).toEqual({
        text: 'متى استقبل رئيس الحكومة كريم الحداد؟',
        taken: ['رئيس الحكومة'],
      });
    },
  );

  it('stands behind the office that several held', () => {
    const visited = asking(
      'متى زار وزير الخارجية المدينة؟',
      ['سالم الحداد، وزير الخارجية السهلاني', 'فابيو كاريلي، وزير الخارجية الأرزاني'],
      ['office', 'وزير الخارجية'],
    );
    expect(chosen('فابيو كاريلي، وزير الخارجية الأرزاني', visited)?.text).toBe(
      'متى زار وزير الخارجية فابيو كاريلي المدينة؟',
    );
  });

  it('is nobody who was not offered, and nobody at all after another answer', () => {
    for (const said of ['نادر القصار', 'الحداد', '', '؟', 'ومتى؟']) expect(chosen(said, received)).toBeNull();
    const refused = { ...received, answer: unanswered('not-said', { choices: HADDADS }) };
    expect(chosen('كريم الحداد', refused)).toBeNull();
  });
});
