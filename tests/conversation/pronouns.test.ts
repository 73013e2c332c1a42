import { describe, expect, test } from 'vitest';
import { fold } from '../../src/arabic/letters/fold.ts';
import { table } from '../../src/arabic/letters/tables.ts';
import { referring } from '../../src/conversation/pronouns.ts';

const NAME = 'الوزير سالم';

describe('a word with a pronoun', () => {
  test.each([
    ['معه', false, 'him', 'مع الوزير سالم'],
    ['لها', false, 'her', 'للوزير سالم'],
    ['به', false, 'him', 'بالوزير سالم'],
    ['إليهم', false, 'several', 'إلى الوزير سالم'],
    ['بينهما', false, 'two', 'بين الوزير سالم'],
    ['زيارته', false, 'him', 'زيارة الوزير سالم'],
    ['لقائها', false, 'her', 'لقاء الوزير سالم'],
    ['تصريحاته', false, 'him', 'تصريحات الوزير سالم'],
    ['استقبلتها', true, 'her', 'استقبلت الوزير سالم'],
    ['استقبلَتهُ', true, 'him', 'استقبلت الوزير سالم'],
  ] as const)('%s', (word, isVerb, reference, written) => {
    const found = referring(word, isVerb);
    expect(found?.reference).toBe(reference);
    expect(found?.before(NAME)).toBe(written);
  });

  test.each(['الوزارة', 'المياه', 'مياه', 'هذه', 'الله', 'قال', 'زيارة', 'ه', 'ها', ''])(
    '%s has none',
    (word) => {
      expect(referring(word, false)).toBeNull();
    },
  );

  test('every preposition of the table takes one', () => {
    const prepositions = table('follow-ups').filter(([kind]) => kind === 'preposition');
    for (const [, form = '', alone = ''] of prepositions) {
      expect(referring(`${form}ه`, false)?.before('سالم'), form).toBe(
        alone.endsWith('ـ') ? `${alone.slice(0, -1)}سالم` : `${alone} سالم`,
      );
    }
    expect(new Set(prepositions.map(([, form = '']) => fold(form))).size).toBe(prepositions.length);
  });
});
