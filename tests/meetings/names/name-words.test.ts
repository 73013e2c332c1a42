import { expect, it } from 'vitest';
import { tokens } from '../../../src/arabic/words/tokens.ts';
import {
  cuts,
  isGiven,
  isNationality,
  personOf,
  startAfter,
} from '../../../src/meetings/names/name-words.ts';

it('knows given names and nationalities, folded', () => {
  expect(['سامر', 'هدي', 'الفرنسي', 'هدى'].map(isGiven)).toEqual([true, true, false, false]);
  expect(['الفرنسي', 'فرنسا', 'الكبير', ''].map(isNationality)).toEqual([true, false, false, false]);
});

it.each([
  ['سامر', [0]],
  ['وسامر', [0, 1]],
  ['بسامر', [0, 1]],
  ['وبسامر', [0, 1, 2]],
  ['وليد', [0]],
  ['بيت', [0]],
  ['', [0]],
])('so many letters of «%s» may be clitics', (word, letters) => {
  expect(cuts(word)).toEqual(letters);
});

it('begins a word behind letters of clitics and their marks', () => {
  const text = 'قال وَبِسَامر';
  const token = tokens(text)[1] ?? expect.fail('no word');
  expect([0, 1, 2, 9].map((cut) => text.slice(startAfter(text, token, cut), token.end))).toEqual([
    'وَبِسَامر',
    'بِسَامر',
    'سَامر',
    '',
  ]);
  expect(personOf(text, 0, 3)).toEqual({ kind: 'person', start: 0, end: 3, text: 'قال' });
});
