import { expect, it } from 'vitest';
import {
  isLanguage,
  LANGUAGES,
  languageFor,
  languageOfWords,
  TELEGRAM_CODES,
} from '../../../src/telegram/languages/languages.ts';

it.each([
  ['ar', 'ar'],
  ['ar-EG', 'ar'],
  ['ckb', 'ckb'],
  ['ku-IQ', 'ckb'],
  ['KU_tr', 'ckb'],
  ['en-GB', 'en'],
  ['fr', 'ar'],
  ['english', 'ar'],
  ['', 'ar'],
  [undefined, 'ar'],
])('who has %s in Telegram is told in %s', (code, language) => {
  expect(languageFor(code)).toBe(language);
});

it('knows its languages by their codes and by their words', () => {
  for (const [code, words] of Object.entries(LANGUAGES)) {
    expect(isLanguage(code)).toBe(true);
    expect(languageOfWords(words)).toBe(code);
  }
  for (const other of ['fr', '', 'toString', '__proto__']) expect(isLanguage(other)).toBe(false);
});

it('has a code of two letters for Telegram of each', () => {
  expect(Object.keys(TELEGRAM_CODES).sort()).toEqual(Object.keys(LANGUAGES).sort());
  for (const code of Object.values(TELEGRAM_CODES)) expect(code).toMatch(/^[a-z]{2}$/u);
});
