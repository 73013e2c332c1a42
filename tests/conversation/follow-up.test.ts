import { describe, expect, it, test } from 'vitest';
import type { Answer, ShortAnswer } from '../../src/answer/answer.ts';
import type { Exchange } from '../../src/conversation/exchange.ts';
import { followUp } from '../../src/conversation/follow-up.ts';
import type { NameSpan } from '../../src/model/names.ts';
import { type Question, readQuestion } from '../../src/search/question/question.ts';

const AS_OF = '2025-11-20';

/** A question whose names stand in braces with their kind: «من استقبلت {نادين حداد:person}؟». */
function question(marked: string): Question {
  const names: NameSpan[] = [];
  let text = '';
  for (const piece of marked.split(/(\{[^}]*\})/u)) {
    const [, name, kind] = /^\{(.*):(person|office|place)\}$/u.exec(piece) ?? [];
    if (name !== undefined)
      names.push({
        kind: kind as NameSpan['kind'],
        text: name,
        start: text.length,
        end: text.length + name.length,
      });
    text += name ?? piece;
  }
  return readQuestion(text, AS_OF, names);
}

function exchange(asked: string, ...answers: readonly (readonly [ShortAnswer['type'], string])[]): Exchange {
  const understood = question(asked);
  const answer = {
    kind: 'answered',
    statements: [],
    answers: answers.map(([type, text]) => ({ type, text, from: null, to: null })),
  } as unknown as Answer;
  return { question: understood, answer };
}

const RECEIVED = exchange('من استقبلت {نادين حداد:person}؟', ['person', 'مارغريت هوفمان']);
const MET = exchange('من التقى {كريم الأسمر:person} في {بيروت:place} في أيار 2025؟', [
  'person',
  'سامر الحاج',
]);
const WHOM = exchange('بمن اجتمع {وزير النقل:office}؟', ['person', 'هالة النجار']);
const WHEN = exchange('متى التقى {كريم الأسمر:person} {هالة النجار:person}؟', ['day', 'أمس']);

const CASES: readonly (readonly [Exchange, string, string | null])[] = [
  [RECEIVED, 'ومتى؟', 'متى استقبلت نادين حداد مارغريت هوفمان؟'],
  [RECEIVED, 'وأين استقبلتها؟', 'أين استقبلت نادين حداد مارغريت هوفمان؟'],
  [RECEIVED, 'ومتى كان ذلك؟', 'متى استقبلت نادين حداد مارغريت هوفمان؟'],
  [RECEIVED, 'أين', 'أين استقبلت نادين حداد مارغريت هوفمان؟'],
  [RECEIVED, 'وماذا قالت؟', 'ماذا قالت نادين حداد؟'],
  [RECEIVED, 'وماذا قالت لها؟', 'ماذا قالت نادين حداد لمارغريت هوفمان؟'],
  [RECEIVED, 'وماذا عن {سلمى الراعي:person}؟', 'من استقبلت سلمى الراعي؟'],
  [MET, 'ومتى؟', 'متى التقى سامر الحاج كريم الأسمر في بيروت في أيار 2025؟'],
  [MET, 'وفي حزيران 2025؟', 'من التقى كريم الأسمر في بيروت في حزيران 2025؟'],
  [MET, 'وفي {دمشق:place}؟', 'من التقى كريم الأسمر في دمشق في أيار 2025؟'],
  [MET, 'و{هالة النجار:person}؟', 'من التقى هالة النجار في بيروت في أيار 2025؟'],
  [MET, 'ومن أيضًا؟', 'من التقى كريم الأسمر في بيروت في أيار 2025؟'],
  [MET, 'ما منصبه؟', 'ما منصب كريم الأسمر؟'],
  [WHOM, 'وأين؟', 'أين اجتمع وزير النقل مع هالة النجار؟'],
  [WHOM, 'ومن هي؟', 'من هي هالة النجار؟'],
  [WHOM, 'ولماذا رفضت؟', 'لماذا رفضت هالة النجار؟'],
  [WHOM, 'هل زارها؟', 'هل زار وزير النقل هالة النجار؟'],
  [WHEN, 'وأين؟', 'أين التقى كريم الأسمر هالة النجار؟'],
  [WHEN, 'وماذا بحثا؟', 'ماذا بحث كريم الأسمر وهالة النجار؟'],
  [WHEN, 'كيف كانت زيارتها؟', 'كيف كانت زيارة هالة النجار؟'],
  [WHEN, 'ما هي آخر الأخبار؟', null],
  [WHEN, 'ما سعر النفط؟', null],
  [WHEN, 'متى وصل {رئيس الحكومة:office}؟', null],
  [WHEN, 'متى أعلن البنك المركزي القرار؟', null],
  [WHEN, 'كم عدد المياه المعبأة؟', null],
];

describe('a question that carries on', () => {
  test.each(CASES.map(([before, asked, expected]) => ({ before, asked, expected })))(
    '$asked',
    ({ before, asked, expected }) => {
      expect(followUp(question(asked), before)?.text ?? null).toBe(expected);
    },
  );

  it('says what it took over', () => {
    expect(followUp(question('وأين استقبلتها؟'), RECEIVED)?.taken).toEqual(['نادين حداد', 'مارغريت هوفمان']);
    expect(followUp(question('وماذا قالت؟'), RECEIVED)?.taken).toEqual(['نادين حداد']);
  });

  it('takes any text', () => {
    for (const text of [
      '',
      '؟',
      'و',
      'ه',
      'ها ها ها',
      '١٢٣',
      'متى '.repeat(200),
      'x',
      '\u0301\u0316'.repeat(100),
    ]) {
      expect(() => followUp(readQuestion(text, AS_OF, []), MET)).not.toThrow();
    }
  });
});
