import { expect, it } from 'vitest';
import { deixisAt } from '../../../../src/arabic/dates/parts/deixis.ts';
import { placed } from '../../../support/said.ts';

it.each([
  ['الماضي', { away: -1, loose: false, end: 1 }],
  ['المقبل', { away: 1, loose: false, end: 1 }],
  ['الجاري', { away: 0, loose: false, end: 1 }],
  ['الأخير', { away: -1, loose: false, end: 1 }],
  ['قبل الماضي', { away: -2, loose: false, end: 2 }],
  ['بعد المقبل', { away: 2, loose: false, end: 2 }],
  ['ما قبل الماضي', { away: -2, loose: false, end: 3 }],
  ['نفسه', { away: 0, loose: true, end: 1 }],
  ['التالي', { away: 1, loose: true, end: 1 }],
  ['السابق', { away: -1, loose: true, end: 1 }],
])('«%s» says which is meant', (text, which) => {
  expect(deixisAt(placed(text).all, 0)).toEqual(which);
});

it.each(['نفس', 'ما الماضي', 'قبل المباراة', 'بالماضي', 'الكبير', 'ما', ''])('«%s» says nothing', (text) => {
  expect(deixisAt(placed(text).all, 0)).toBeUndefined();
});

it('stands on the line of what it tells of', () => {
  const { all, at } = placed('الأحد|\nالماضي');
  expect(deixisAt(all, at)).toBeUndefined();
});
