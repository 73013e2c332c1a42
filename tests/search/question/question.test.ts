import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Question, readQuestion } from '../../../src/search/question/question.ts';

const CASES = readFileSync(join(import.meta.dirname, 'questions.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [string, string, string, string]);

const FLAGS = ['planned', 'negated', 'number', 'many', 'name'] as const;

function flagsOf(question: Question): string {
  return FLAGS.filter((flag) => question[flag]).join(' ') || '-';
}

describe('the reader of questions', () => {
  it.each(CASES)('reads «%s»', (text, kinds, days, flags) => {
    const question = readQuestion(text, '2024-03-20', []);
    const { from, to } = question.understood;
    expect(question.kinds.join(' ')).toBe(kinds);
    expect(from === null ? '-' : `${from}…${to}`).toBe(days);
    expect(flagsOf(question)).toBe(flags);
  });

  it('leaves question words, stop words and days out of what is searched for', () => {
    const { stems, words } = readQuestion('متى التقى سامر الحداد نادية في 5 آذار 2023؟', '2024-03-20', []);
    expect(words.map(({ text }) => text)).toEqual(['التقى', 'سامر', 'الحداد', 'نادية']);
    expect(stems).toHaveLength(4);
  });

  it('knows what describes the one who is wanted', () => {
    const { described } = readQuestion('من هو وزير العدل الذي التقاه الرئيس؟', '2024-03-20', []);
    expect(described.map(({ text }) => text)).toEqual(['وزير', 'العدل']);
  });

  it.each([
    ['متى كان آخر لقاء بين الوزيرين؟', 'last'],
    ['ما هو أحدث اجتماع للجنة؟', 'last'],
    ['متى كان اللقاء الأخير بين الوزيرين؟', 'last'],
    ['متى كانت الزيارة الأخيرة للمبعوث؟', 'last'],
    ['متى كانت أول زيارة للمبعوث؟', 'first'],
    ['متى كان اللقاء الأول بين الوزيرين؟', 'first'],
    ['أين كانت الزيارة الأولى؟', 'first'],
    ['من التقى الوزير أول أمس؟', null],
    ['من التقى الوزير في كانون الأول؟', null],
    ['من التقى الوزير في تشرين الأول 2022؟', null],
    ['من التقى الوزير في ربيع الآخر 1443؟', null],
    ['متى التقى الوزيران؟', null],
    ['', null],
  ])('reads of which order «%s» asks: %s', (text, order) => {
    expect(readQuestion(text, '2024-03-20', []).order).toBe(order);
  });

  it('takes no part of an office for an order', () => {
    const order = (text: string, office: string): string | null => {
      const start = text.indexOf(office);
      const names = [{ kind: 'office' as const, text: office, start, end: start + office.length }];
      return readQuestion(text, '2024-03-20', names).order;
    };
    expect(order('متى كان آخر لقاء مع الوزير الأول؟', 'الوزير الأول')).toBe('last');
    expect(order('من التقى الوزير الأول؟', 'الوزير الأول')).toBeNull();
    expect(order('من التقى النائب الأول لرئيس المجلس؟', 'النائب الأول لرئيس المجلس')).toBeNull();
  });

  it('reads anything without an error, and always has a kind', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const question = readQuestion(text, '2024-03-20', []);
        expect(question.kinds.length).toBeGreaterThan(0);
        for (const { start, end, text: word } of question.words) expect(text.slice(start, end)).toBe(word);
      }),
    );
    const long = 'من التقى من ومتى وأين '.repeat(2000);
    expect(readQuestion(long, '2024-03-20', []).kinds.length).toBeGreaterThan(0);
  });
});
