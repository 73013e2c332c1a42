import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clauses } from '../../../src/arabic/sentences/clauses.ts';
import { expectNothingLost } from '../../support/nothing-lost.ts';

describe('clauses', () => {
  const names = 'سامر الحلو، وليلى الكرم، وهند الريف، ورامي السهل، وناجي البحر';
  const long = `أعلنت هيئة المياه في مدينة الزهور أمس أن العمل في السد الجديد يبدأ الأسبوع المقبل بحضور ${names}، مشيرة إلى أن الكلفة تبلغ سبعة ملايين وأن المشروع «يخدم القرى، مؤكدا حقها، وأضاف إليها قرى أخرى كثيرة» وأضافت أن المرحلة الأولى تنتهي في الصيف القادم إن شاء الله`;

  it('leave a short sentence whole', () => {
    const text = 'التقى الوزير الوفد، مشيرا إلى أهمية العمل.';
    expect(clauses(text, { start: 0, end: text.length })).toEqual([{ start: 0, end: text.length }]);
  });

  it('begin at joints, never in a list of names or a quotation', () => {
    const all = clauses(long, { start: 0, end: long.length }).map(({ start, end }) => long.slice(start, end));
    expect(all.map((clause) => clause.split(' ')[0])).toEqual(['أعلنت', 'مشيرة', 'وأضافت']);
    expect(all[0]).toContain(names);
  });

  it('are cut at a joint behind a comma from the seventh word on, with seven behind it', () => {
    const part = (count: number): string => Array(count).fill('كلمة').join(' ');
    const cuts = (before: number, behind: number): number =>
      clauses(sentenceOf(before, behind), { start: 0, end: sentenceOf(before, behind).length }).length;
    const sentenceOf = (before: number, behind: number): string =>
      `${part(before)}، مشيرا ${part(behind - 1)}`;
    expect([cuts(7, 24), cuts(6, 25), cuts(24, 7), cuts(25, 6)]).toEqual([2, 1, 2, 1]);
    expect([cuts(15, 15), cuts(15, 16)]).toEqual([1, 2]);
  });

  it('take the sign of a quotation that begins with them and never ends', () => {
    const text = `${'كلمة '.repeat(20)}، «مشيرا ${'كلمة '.repeat(20)}`;
    const [, second] = clauses(text, { start: 0, end: text.length });
    expect(text.slice(second?.start, (second?.start ?? 0) + 6)).toBe('«مشيرا');
  });

  it('lose nothing of their sentence, wherever it stands', () => {
    const word = fc.constantFrom(
      'قال',
      'وأضاف',
      'مشيرا',
      '،',
      'الوفد',
      '«',
      '»',
      '(',
      ')',
      'وسالم',
      'كما',
      '،وأكد',
      '.',
    );
    const text = fc.array(word, { minLength: 1, maxLength: 120 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(text, text, (before, body) => {
        const whole = `${before}\n${body}`;
        const sentence = { start: before.length + 1, end: whole.length };
        expectNothingLost(whole, clauses(whole, sentence), sentence.start, sentence.end);
      }),
      { numRuns: 500 },
    );
  });
});
