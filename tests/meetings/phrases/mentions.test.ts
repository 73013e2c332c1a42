import { expect, it } from 'vitest';
import { mentions } from '../../../src/meetings/phrases/mentions.ts';
import { daysIn, tagged } from '../../support/tagged.ts';

function told(written: string): string[] {
  const { text, names } = tagged(written);
  return mentions(text, names, daysIn(text)).map(
    ({ sort, name, titles, prep, gender, start, end }) =>
      `${sort} ${name ?? '—'} (${titles.join('; ')}) ${prep}${gender ?? ''} «${text.slice(start, end)}»`,
  );
}

it.each([
  [
    'التقى نائب رئيس الوزراء، وزير الخارجية السيد {سامر الحداد} بوفد الشركة',
    [
      'person سامر الحداد (نائب رئيس الوزراء; وزير الخارجية; السيد) m «نائب رئيس الوزراء، وزير الخارجية السيد سامر الحداد»',
      'group — () بm «بوفد الشركة»',
    ],
  ],
  [
    'التقى وزير العدل، و{سامر الحداد}',
    ['office — (وزير العدل) m «وزير العدل»', 'person سامر الحداد ()  «وسامر الحداد»'],
  ],
  [
    'التقى وزير العدل مع {سامر الحداد}',
    ['office — (وزير العدل) m «وزير العدل»', 'person سامر الحداد () مع «سامر الحداد»'],
  ],
  [
    'قال {سامر الحداد} وزير العدل و{هدى القصار}',
    [
      'person سامر الحداد ()  «سامر الحداد»',
      'office — (وزير العدل) m «وزير العدل»',
      'person هدى القصار ()  «وهدى القصار»',
    ],
  ],
  ['وصل في <تونس> أمس', []],
  ['', []],
])('«%s» names', (text, all) => {
  expect(told(text)).toEqual(all);
});

it('takes the titles behind a name for its own where it has none before it', () => {
  expect(told('{سامر} وزير العدل أمس')).toEqual(['person سامر (وزير العدل)  «سامر وزير العدل»']);
});
