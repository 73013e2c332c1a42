import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fold } from '../../../src/arabic/letters/fold.ts';
import { stem, stems } from '../../../src/arabic/words/stems.ts';

describe('stem', () => {
  test.each([
    ['والتقى التقى فالتقى التقاه التقوا والتقاها التقيا'],
    ['رئيس برئيس الرئيس رئيسا رئيسة للرئيسة ورئيسها رئيسين'],
    ['لقاء لقائهما لقاؤه اللقاءات بلقائها'],
    ['التقى يلتقي وستلتقي لقاء ولقائهم الملتقى'],
    ['زيارة زار يزور زيارته الزيارات زيارتهم بزيارتها'],
    ['فلسطين الفلسطيني الفلسطينيين فلسطينية وبفلسطين'],
    ['برلمان البرلماني برلمانية للبرلمان'],
    ['كوردستان كوردستاني بكوردستان کوردستان'],
    ['مسؤول المسؤولين مسؤولون للمسؤولين'],
    ['محمّد مُحَمَّد محـــمد ومحمد'],
  ])('is one for %s', (forms) => {
    expect(new Set(forms.split(' ').map(stem)).size).toBe(1);
  });

  test.each([
    ['لبنان', 'لبن'],
    ['وزير', 'زير'],
    ['بغداد', 'غداد'],
    ['كركوك', 'ركوك'],
    ['برلين', 'رلين'],
    ['سليم', 'سليمان'],
    ['والي', 'الي'],
  ])('%s is not %s', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  it('has letters and digits alone, and does not depend on what was stemmed before', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (word) => {
        expect(stem(word)).toMatch(/^[\p{L}\p{N}]*$/u);
        expect(stem(`${word}`)).toBe(stem(word));
        expect(stem(fold(word))).toBe(fold(stem(fold(word))));
      }),
    );
  });
});

describe('stems', () => {
  it('are those of the words in order, without stop words and question words', () => {
    expect(stems('متى التقى الوزيرُ مع وفدٍ من برلين؟')).toEqual(['التقى', 'وزير', 'وفد', 'برلين'].map(stem));
    expect(stems('شكون اللي قابل وزير المالية، ووين؟')).toEqual(['قابل', 'وزير', 'مالية'].map(stem));
    expect(stems('وفي 2016 أيضا… و١٤ عاما')).toEqual(['2016', '14', stem('عاما')]);
    expect(stems('')).toEqual([]);
  });

  it('keep content words that look like particles', () => {
    for (const word of ['وفد', 'ولد', 'وسام', 'فقر', 'عام', 'لقاء', 'زيارة', 'أخذ'])
      expect(stems(word)).toHaveLength(1);
  });
});
