import { expect, test } from 'vitest';
import { fold } from '../../../src/arabic/letters/fold.ts';
import { LONGEST_TITLE, TITLES } from '../../../src/arabic/names/titles.ts';

test.each([
  ['رئيس', 'رئيس', 'masculine', 'one'],
  ['رئيسا', 'رئيس', 'masculine', 'one'],
  ['رئيسان', 'رئيس', 'masculine', 'two'],
  ['رؤساء', 'رئيس', 'masculine', 'many'],
  ['مستشارة', 'مستشار', 'feminine', 'one'],
  ['مستشارتين', 'مستشار', 'feminine', 'two'],
  ['مستشارين', 'مستشار', 'masculine', 'many'],
  ['مستشارو', 'مستشار', 'masculine', 'many'],
  ['وزيرات', 'وزير', 'feminine', 'many'],
  ['أمينة عامة', 'أمين عام', 'feminine', 'one'],
  ['الأمين العام', 'أمين عام', 'masculine', 'one'],
  ['الأمينان العامان', 'أمين عام', 'masculine', 'two'],
  ['رئيسي الوزراء', 'رئيس الوزراء', 'masculine', 'two'],
  ['وزراء الخارجية', 'وزير الخارجية', 'masculine', 'many'],
])('%s is %s', (form, title, gender, number) => {
  expect(TITLES.get(fold(form))).toMatchObject({ title, gender, number });
});

test('no title is longer than the longest', () => {
  expect(LONGEST_TITLE).toBe(4);
  expect(TITLES.has('السماء')).toBe(false);
});
