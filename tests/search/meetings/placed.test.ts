import { describe, expect, it } from 'vitest';
import { placedWords, placeInArticle, placeShare } from '../../../src/search/meetings/placed.ts';
import { asked } from '../../answer/asking.ts';
import { termsOf } from '../terms.ts';

const TANGIER = termsOf('طنجة', { place: true });
const MOROCCO = termsOf('المغرب', { place: true }, 1);
const VISITED = termsOf('زار', { kind: 'visited' }, 2);

describe('placedWords', () => {
  const placed = (text: string, ...groups: readonly ReturnType<typeof termsOf>[]) =>
    placedWords(asked(text), groups.flat()).map((word) => word.text);

  it('are those of the place, and a country only of what was visited', () => {
    expect(placed('من التقى الوزير في طنجة في المغرب؟', TANGIER, MOROCCO)).toEqual(['طنجة']);
    expect(placed('متى زار الوزير المغرب؟', VISITED, MOROCCO)).toEqual(['المغرب']);
  });

  it('are none where the place is asked for, and none of a person’s name', () => {
    expect(placed('أين التقى الوزير الوفد، في طنجة؟', TANGIER)).toEqual([]);
    expect(placed('متى وصل الطنجي؟', termsOf('الطنجي', { place: true, person: true }))).toEqual([]);
  });
});

describe('placeShare', () => {
  it('is by weight, and whole where no place is named', () => {
    const two = [...termsOf('قصر', { weight: 1 }), ...termsOf('الشعب', { weight: 3 })];
    expect(placeShare(two, (word) => (word.text === 'الشعب' ? 1 : 0))).toBe(0.75);
    expect(placeShare(two, () => 0.5)).toBe(0.5);
    expect(placeShare([], () => 0)).toBe(1);
  });
});

describe('placeInArticle', () => {
  it('counts less where the place was visited', () => {
    expect(placeInArticle(VISITED)).toBeLessThan(placeInArticle(TANGIER));
  });
});
