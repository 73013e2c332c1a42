import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownNames, repairedAlone, repairNames } from '../../../src/meetings/names/names.ts';
import { marked, tagged } from '../../support/tagged.ts';

describe('the names of a sentence by itself', () => {
  const repaired = (written: string): string => {
    const { text, names } = tagged(written);
    return marked(text, repairedAlone(text, names));
  };

  it.each([
    ['{سامر الحداد} ثم قال الحداد', '{سامر الحداد} ثم قال {الحداد}'],
    ['{سامر الحداد} ثم سامر الحداد', '{سامر الحداد} ثم {سامر الحداد}'],
    ['{سامر الحداد} ثم وسامر الحداد', '{سامر الحداد} ثم و{سامر الحداد}'],
    ['{سامر الحداد} وقيس القصار', '{سامر الحداد} و{قيس القصار}'],
    ['{سامر الحداد} وقيس قال', '{سامر الحداد} وقيس قال'],
    ['{سامر الحداد}، وقيس القصار', '{سامر الحداد}، وقيس القصار'],
    ['(سامر الحداد) {سامر الحداد}', '{سامر الحداد} {سامر الحداد}'],
    ['<جبل الحداد> {سامر الحداد}', '<جبل الحداد> {سامر الحداد}'],
    ['(وزير العدل {سامر) الحداد}', '(وزير العدل) {سامر الحداد}'],
    ['كتاب', 'كتاب'],
  ])('«%s» is «%s»', (written, wanted) => {
    expect(repaired(written)).toBe(wanted);
  });
});

it('gives slices of the text in order, and persons apart', () => {
  const words = [
    '{سامر',
    'الحداد}',
    '{هدى}',
    'الوزير',
    'و',
    'بن',
    'عبد',
    '،',
    '(رئيس',
    'البلدية)',
    'قال',
    '{',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 12 }), (all) => {
      const { text, names } = tagged(all.join(' '));
      let last = 0;
      let personEnd = 0;
      for (const { kind, start, end, text: slice } of repairedAlone(text, names)) {
        expect(text.slice(start, end)).toBe(slice);
        expect(start).toBeGreaterThanOrEqual(last);
        last = start;
        if (kind !== 'person') continue;
        expect(start).toBeGreaterThanOrEqual(personEnd);
        personEnd = end;
      }
    }),
  );
});

describe('the full names of an article', () => {
  const known = knownNames(['{سامر الحداد}', '{سامر}', '{هدى الوزير}', '{أيمن سامر الحداد}'].map(tagged));

  it('are those of several words by their first, the longest first', () => {
    expect([...known.byFirst.keys()]).toEqual(['ايمن', 'سامر', 'هدي']);
    expect(known.byFirst.get('سامر')).toEqual([['سامر', 'الحداد']]);
    expect(known.words.has('الوزير')).toBe(true);
  });

  it('are called later by a last word that no table has', () => {
    expect([...known.last]).toEqual(['الحداد']);
  });

  it('hold no name of one word, nor one of more than seven', () => {
    expect(knownNames([tagged('{سامر}')]).byFirst.size).toBe(0);
    const long = (words: number) =>
      knownNames([tagged(`{سامر ${'قزح '.repeat(words - 2)}رمم}`)]).byFirst.size;
    expect([long(7), long(8)]).toEqual([1, 0]);
  });

  it('mend the sentences that give them cut', () => {
    const { text, names } = tagged('قال {أيمن} سامر الحداد');
    expect(marked(text, repairNames(text, names, known))).toBe('قال {أيمن سامر الحداد}');
    expect(marked(text, repairNames(text, names, knownNames([])))).toBe('قال {أيمن} سامر الحداد');
  });
});
