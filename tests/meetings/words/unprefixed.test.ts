import { expect, it } from 'vitest';
import { unprefixed } from '../../../src/meetings/words/unprefixed.ts';

it.each([
  ['للوزير', 'الوزير'],
  ['وللوزير سامر', 'الوزير سامر'],
  ['وبوزير العدل', 'وزير العدل'],
  ['بالقصر', 'القصر'],
  ['لِلوزير', 'الوزير'],
  ['بِقصر', 'قصر'],
  ['ولبنان', 'لبنان'],
  ['الوزير', 'الوزير'],
  ['برلين', 'برلين'],
  ['وزير', 'وزير'],
  ['', ''],
])('«%s» is «%s»', (phrase, rest) => {
  expect(unprefixed(phrase)).toBe(rest);
});
