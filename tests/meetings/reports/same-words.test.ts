import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sameWords } from '../../../src/meetings/reports/same-words.ts';

it.each([
  ['التقى الوزير السفير أمس في القصر', 'التقى الوزيرُ السفير أمس، في القصر.', true],
  ['أ ب ج د ه و ز', 'أ ب ج د ه و ح', true],
  ['أ ب ج د ه و ز ح', 'أ ب ج د ه 1 2 3', false],
  ['أ ب ج د ه و', 'أ ب ج د ه و ز ح ط ي ك ل م', true],
  ['التقى الوزير السفير', 'التقى الوزير السفير', true],
  ['التقى الوزير', 'السفير', false],
  ['', '', true],
  ['', 'التقى', false],
])('«%s» and «%s» say the same words: %s', (one, other, same) => {
  expect(sameWords(one, other)).toBe(same);
});

it('is said of a text and itself, and of two in either order', () => {
  const text = fc
    .array(fc.constantFrom('التقى', 'الوزير', 'السفير', 'أمس'), { maxLength: 12 })
    .map((all) => all.join(' '));
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(sameWords(one, one)).toBe(true);
      expect(sameWords(one, other)).toBe(sameWords(other, one));
    }),
  );
});
