import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { office, officeFit } from '../../../src/meetings/offices/office.ts';
import { OfficeIndex } from '../../../src/meetings/offices/office-index.ts';
import { EXPONENT, exponentOf } from '../../support/linear/exponent.ts';
import { peopleOf } from '../../support/people.ts';

const WORDS =
  'الثقافة الثقافية ثقافة الخارجية خارجية تونس التونسي الجزائر لجنة اللجنة العليا الأعلى مجلس المجالس السابق في الدولة'.split(
    ' ',
  );
const title = fc
  .tuple(fc.constantFrom('وزير', 'وزيرة', 'رئيس'), fc.array(fc.constantFrom(...WORDS), { maxLength: 9 }))
  .map(([head, rest]) => [head, ...rest].join(' '));

describe('an index of offices', () => {
  it('law 4: finds all that a look at each would find', () => {
    fc.assert(
      fc.property(fc.array(title, { maxLength: 30 }), title, (titles, asked) => {
        const index = new OfficeIndex<string>();
        for (const one of titles) index.add(office(one), one);
        for (const least of [1, 2] as const) {
          const near = new Set(index.near(office(asked), least));
          const missed = titles.filter((one) => {
            const fit = Math.max(
              officeFit(office(asked), office(one)),
              officeFit(office(one), office(asked)),
            );
            return fit >= least && !near.has(one);
          });
          expect(missed).toEqual([]);
        }
      }),
    );
  });
});

describe('who is who', { retry: 4 }, () => {
  const letters = (at: number): string =>
    [...String(at)].map((digit) => 'بتثجحخدذرز'[Number(digit)]).join('');
  const sightings = (count: number, titleOf: (at: number) => string | null) =>
    Array.from({ length: count }, (_, at) => {
      const own = titleOf(at);
      return {
        article: `a${at}`,
        name: 'سامر حداد العلي',
        titles: own === null ? [] : [own],
        day: '2024-01-01',
      };
    });

  it.each<[string, (at: number) => string | null]>([
    ['ministers', (at) => `وزير ${letters(at)}`],
    ['heads of committees', (at) => `رئيس لجنة ${letters(at)} في ${letters(at + 7)}`],
    ['players and ministers', (at) => `${at % 2 === 0 ? 'وزير' : 'لاعب'} ${letters(at)}`],
    ['ministers of countries', (at) => `وزير ${letters(at)} ${['المصري', 'التونسي', 'القطري'][at % 3]}`],
    [
      'players, ministers and none',
      (at) => [`لاعب ${letters(at)}`, `وزير ${letters(at)}`, null][at % 3] ?? null,
    ],
  ])('of one name with as many offices takes no more than in proportion: %s', (_, titleOf) => {
    const act = (text: string) => peopleOf(sightings(text.length, titleOf));
    expect(exponentOf(act, ['', 'ا', ''], 8_000)).toBeLessThan(EXPONENT);
  });
});
