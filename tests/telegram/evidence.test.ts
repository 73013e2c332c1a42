import { describe, expect, it } from 'vitest';
import { quotations, stated } from '../../src/telegram/evidence.ts';
import { answered, citation, source, statement } from '../support/answers.ts';

const [A, B] = [source('a'), source('b')];
const bare = (text: string): string =>
  text.replace(/[\u200E\u200F\u2060\u2066-\u2069]/gu, '').replaceAll('\u00A0', ' ');

describe('stated', () => {
  it('has the marks of its sources after it, each once', () => {
    const one = statement(
      'التقى الحداد الوزيرة.',
      citation(A, 'قول'),
      citation(A, 'آخر'),
      citation(B, 'ثالث'),
    );
    expect(bare(stated(one, answered([one])).rawText)).toBe('التقى الحداد الوزيرة. [1][2]');
  });

  it('has them where it names its sources itself', () => {
    const first = statement('التقى الحداد الوزيرة.', citation(A, 'قول'));
    const naming = statement('يذكر [2] يومًا آخر.', citation(B, 'قول'));
    const made = stated(naming, answered([first, naming]));
    expect(bare(made.rawText)).toBe('يذكر [2] يومًا آخر.');
    expect(made.rawEntities.some(({ type }) => type === 'text_link')).toBe(true);
  });

  it('cites no article that the answer does not', () => {
    const one = statement('التقى.', citation(A, 'قول'));
    const other = statement('التقى.', citation(B, 'قول'));
    expect(() => stated(other, answered([one]))).toThrow('article b');
  });
});

describe('quotations', () => {
  it('quotes every passage once, with the marks of all who say it', () => {
    const one = statement(
      'التقيا.',
      citation(A, 'التقى الحداد الوزيرة.'),
      citation(B, 'التقى الحداد الوزيرة.'),
    );
    const two = statement('بحثا الماء.', citation(B, 'وبحثا توزيع الماء.'));
    const text = bare(quotations(answered([one, two]), new Set())?.rawText ?? '');
    expect(text.split('\n')).toEqual(['«التقى الحداد الوزيرة.» [1][2]', '«وبحثا توزيع الماء.» [2]']);
  });

  it('leaves out what is already said, and is nothing where nothing is left', () => {
    const one = statement('التقى الحداد الوزيرة.', citation(A, 'التقى الحداد الوزيرة.'));
    expect(quotations(answered([one]), new Set(['التقى الحداد الوزيرة.']))).toBeNull();
    expect(quotations(answered([one]), new Set())).not.toBeNull();
  });
});
