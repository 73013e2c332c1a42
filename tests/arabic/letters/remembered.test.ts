import { describe, expect, it } from 'vitest';
import { forgetWords, remembered } from '../../../src/arabic/letters/remembered.ts';
import { nameKeys } from '../../../src/meetings/keys.ts';
import { office } from '../../../src/meetings/offices/office.ts';

describe('what is worked out of words', () => {
  it('is worked out once, until so many are known or all are forgotten', () => {
    const made: string[] = [];
    const length = remembered(2, (word) => made.push(word));
    for (const word of ['أ', 'أ', 'ب', 'أ', 'ب']) length(word);
    expect(made).toEqual(['أ', 'ب']);
    for (const word of ['ج', 'أ']) length(word);
    expect(made).toEqual(['أ', 'ب', 'ج', 'أ']);
    forgetWords();
    length('ج');
    expect(made).toEqual(['أ', 'ب', 'ج', 'أ', 'ج']);
  });

  it('is forgotten of names and offices, and worked out alike again', () => {
    const before = [nameKeys('سامر بن حداد'), office('وزير الثقافة التونسي')];
    expect(nameKeys('سامر بن حداد')).toBe(before[0]);
    expect(office('وزير الثقافة التونسي')).toBe(before[1]);
    forgetWords();
    expect(nameKeys('سامر بن حداد')).not.toBe(before[0]);
    expect([nameKeys('سامر بن حداد'), office('وزير الثقافة التونسي')]).toEqual(before);
  });
});
