import { expect, test } from 'vitest';
import { languageOf } from '../../../src/news/article/language.ts';

test.each([
  ['التقى الوزير نظيره في العاصمة أمس.', 'en', 'ar'],
  ['ناو پۆست کراوە لە کوردستان و هەموو شتێک باشە.', null, 'ckb'],
  ['وزیر کشاورزی گفت که برنامه‌ای برای کشت پسته در این استان دارد.', null, 'fa'],
  ['The minister met his counterpart.', 'en-GB', 'en'],
  ['The minister met his counterpart.', 'ar', 'und'],
  ['12345', null, 'und'],
])('languageOf %s', (text, declared, language) => {
  expect(languageOf(text, declared)).toBe(language);
});
