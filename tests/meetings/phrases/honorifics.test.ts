import { expect, it } from 'vitest';
import { fold } from '../../../src/arabic/letters/fold.ts';
import { honorificIn, isHonour } from '../../../src/meetings/phrases/honorifics.ts';

it.each([
  ['السيد', { conj: false, prep: '', definite: false, base: 'السيد' }],
  ['والدكتور', { conj: true, prep: '', definite: false, base: 'الدكتور' }],
  ['بالشيخ', { conj: false, prep: 'ب', definite: false, base: 'الشيخ' }],
])('«%s» is an honour', (word, peeled) => {
  expect(honorificIn(fold(word))).toEqual(peeled);
});

it('is «دولة» and its like only without the article', () => {
  expect(honorificIn(fold('دولة'))).toBeDefined();
  expect(honorificIn(fold('الدولة'))).toBeUndefined();
  expect(honorificIn(fold('السيادة'))).toBeUndefined();
  expect(honorificIn(fold('وزير'))).toBeUndefined();
});

it.each([
  ['السيد', true],
  ['السيد الدكتور', true],
  ['د.', true],
  ['السيد م.', true],
  ['السيد الوزير', false],
  ['وزير', false],
])('«%s» says only honour: %s', (title, only) => {
  expect(isHonour(title)).toBe(only);
});
