import { describe, expect, it } from 'vitest';
import { antecedents } from '../../src/conversation/exchange.ts';
import { asked, type Named } from '../answer/asking.ts';
import { answered, citation, source, statement, unanswered } from '../support/answers.ts';

const SAID = statement('قالت توريل هالفورسن إن الجسر آمن.', citation(source('a'), 'قالت'));

/** Whom an exchange speaks of, as «name, gender, by whom». */
function spoken(text: string, named: Named, answers: readonly string[] = [], isAnswered = true): string[] {
  const answer = isAnswered
    ? answered([SAID], {
        answers: answers.map((name) => ({ type: 'person' as const, text: name, from: null, to: null })),
      })
    : unanswered('not-said');
  return antecedents({ question: asked(text, named), answer }).map(
    ({ name, gender, by }) => `${name}, ${gender}, ${by}`,
  );
}

describe('antecedents', () => {
  it('are those whom the question names, each with the gender that is told', () => {
    expect(
      spoken('متى التقت هدى الراسي سامر الحداد ووزيرة العدل؟', [
        ['person', 'هدى الراسي'],
        ['person', 'سامر الحداد'],
        ['office', 'وزيرة العدل'],
      ]),
    ).toEqual([
      'هدى الراسي, feminine, question',
      'سامر الحداد, null, question',
      'وزيرة العدل, feminine, question',
    ]);
  });

  it('hears the verb before a name that tells nothing', () => {
    expect(spoken('متى استقبلت توريل هالفورسن الوفد؟', [['person', 'توريل هالفورسن']])).toEqual([
      'توريل هالفورسن, feminine, question',
    ]);
  });

  it('takes an office beside its holder for theirs', () => {
    expect(
      spoken('متى وصل وزير العدل سامر الحداد؟', [
        ['office', 'وزير العدل'],
        ['person', 'سامر الحداد'],
      ]),
    ).toEqual(['سامر الحداد, null, question']);
  });

  it('are also whom alone the answer names', () => {
    const named: Named = [['office', 'رئيس البلدية']];
    expect(spoken('من التقى رئيس البلدية؟', named, ['توريل هالفورسن'])).toEqual([
      'رئيس البلدية, masculine, question',
      'توريل هالفورسن, feminine, answer',
    ]);
    expect(spoken('من التقى رئيس البلدية؟', named, ['توريل هالفورسن', 'كريم منصور'])).toHaveLength(1);
    expect(spoken('من التقى رئيس البلدية؟', named, [], false)).toHaveLength(1);
    expect(spoken('ما الأخبار؟', [['place', 'الأخبار']])).toEqual([]);
  });
});
