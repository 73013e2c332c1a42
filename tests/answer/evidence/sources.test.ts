import { expect, it } from 'vitest';
import { namesItsSources, numbered, sourceMark } from '../../../src/answer/evidence/sources.ts';
import { plainText } from '../../../src/answer/text/plain.ts';
import { answered, citation, source, statement } from '../../support/answers.ts';

const [A, B, C] = [source('a1'), source('b2'), source('c3')];
const MET = 'استقبل رئيس مجلس المدينة سالم الحداد وفدًا من اتحاد المزارعين.';

const statements = [
  statement('التقى سالم الحداد وفدًا من اتحاد المزارعين.', citation(B, MET), citation(A, MET)),
  statement(`يذكر ${sourceMark(C)} و${sourceMark(A)} يوماً آخر: السبت.`, citation(C, MET), citation(A, MET)),
] as const;

it('numbers sources in order of first citation, and writes the numbers where a statement names a source', () => {
  const { statements: said, sources } = numbered(statements);
  expect(sources.map(({ id }) => id)).toEqual(['b2', 'a1', 'c3']);
  expect(said.map(({ text }) => text)).toEqual([statements[0].text, 'يذكر [3] و[2] يوماً آخر: السبت.']);
  expect(said.map((one) => namesItsSources(one, sources))).toEqual([false, true]);
});

it('leaves brackets that an article writes as they are, and marks its sentence', () => {
  const quote = 'وجاء في البيان [1] أن اللقاء تأجل.';
  const { statements: said, sources } = numbered([statement(quote, citation(A, quote))]);
  expect(said[0].text).toBe(quote);
  expect(namesItsSources(said[0], sources)).toBe(false);
});

it('is printed with each number once', () => {
  const { statements: said, sources } = numbered(statements);
  const [first, , second] = plainText(answered(said, { sources })).split('\n');
  expect(first).toBe('التقى سالم الحداد وفدًا من اتحاد المزارعين. [1][2]');
  expect(second).toBe('يذكر [3] و[2] يوماً آخر: السبت.');
});
