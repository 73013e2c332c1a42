import { describe, expect, it } from 'vitest';
import type { Antecedent } from '../../src/conversation/exchange.ts';
import { Meant } from '../../src/conversation/meant.ts';

const one = (name: string, gender: Antecedent['gender']): Antecedent => ({ name, gender, by: 'question' });
const [SALMA, KARIM, NOUR] = [one('سلمى', 'feminine'), one('كريم', 'masculine'), one('نور', null)];

describe('those whom pronouns mean', () => {
  it('are of their gender, else somebody whose gender is not told', () => {
    expect(new Meant([SALMA, KARIM]).named('him')).toBe('كريم');
    expect(new Meant([NOUR, KARIM]).named('him')).toBe('كريم');
    expect(new Meant([SALMA, NOUR]).named('him')).toBe('نور');
    expect(new Meant([SALMA]).named('him')).toBeNull();
  });

  it('are taken once each', () => {
    const people = new Meant([KARIM, NOUR]);
    expect([people.named('him'), people.named('him'), people.named('him')]).toEqual(['كريم', 'نور', null]);
    expect(people.taken).toEqual(['كريم', 'نور']);
  });

  it('are as many as are meant', () => {
    const three = [SALMA, KARIM, NOUR];
    expect(new Meant([SALMA, KARIM]).named('two')).toBe('سلمى وكريم');
    expect(new Meant(three).named('two')).toBeNull();
    expect(new Meant(three).named('several')).toBe('سلمى وكريم ونور');
    expect(new Meant([KARIM]).named('several')).toBeNull();
    const nobody = new Meant([KARIM]);
    nobody.named('two');
    expect(nobody.taken).toEqual([]);
  });
});
