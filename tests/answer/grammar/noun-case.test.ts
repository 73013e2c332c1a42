import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inCase } from '../../../src/answer/grammar/noun-case.ts';

describe('inCase', () => {
  it.each([
    ['وفداً من الحكومة', 'وفداً من الحكومة', 'وفد من الحكومة'],
    ['وفداً حكومياً من الجنوب', 'وفداً حكومياً من الجنوب', 'وفد حكومي من الجنوب'],
    ['وفد من الحكومة', 'وفداً من الحكومة', 'وفد من الحكومة'],
    ['ممثلون عن النقابات', 'ممثلين عن النقابات', 'ممثلين عن النقابات'],
    ['ممثلو النقابات', 'ممثلي النقابات', 'ممثلي النقابات'],
    ['أعضاء اللجنة', 'أعضاء اللجنة', 'أعضاء اللجنة'],
    ['الممثلون عن النقابات', 'الممثلين عن النقابات', 'الممثلين عن النقابات'],
    ['اللجنة الوطنية', 'اللجنة الوطنية', 'اللجنة الوطنية'],
    ['وفد الحكومة', 'وفد الحكومة', 'وفد الحكومة'],
    ['عدد من النواب', 'عدداً من النواب', 'عدد من النواب'],
  ])('«%s» is «%s» as an object and «%s» after a preposition', (phrase, accusative, genitive) => {
    expect(inCase(phrase, 'accusative')).toBe(accusative);
    expect(inCase(phrase, 'genitive')).toBe(genitive);
  });

  it('does not guess where an adjective without its ending would need one', () => {
    expect(inCase('وفد حكومي', 'accusative')).toBeNull();
    expect(inCase('وفد حكومي', 'genitive')).toBe('وفد حكومي');
  });

  it('takes a word that only ends like a plural for what it is', () => {
    expect(inCase('قانون العمل', 'accusative')).toBe('قانون العمل');
    expect(inCase('', 'accusative')).toBe('');
  });

  it('changes nothing of what already stands in its case', () => {
    const phrases = fc.constantFrom('وفد من الحكومة', 'ممثلون عن النقابات', 'اللجنة الوطنية', 'وفداً من هناك');
    fc.assert(
      fc.property(phrases, fc.constantFrom('accusative' as const, 'genitive' as const), (phrase, wanted) => {
        const once = inCase(phrase, wanted) as string;
        expect(inCase(once, wanted)).toBe(once);
      }),
    );
  });
});
