import { expect, it } from 'vitest';
import { articleMessage } from '../../src/telegram/article-message.ts';
import { ar } from '../../src/telegram/languages/ar.ts';
import { articleOf } from '../support/archives.ts';
import { directionFaults } from '../support/bidi.ts';

const message = (text: string, given = {}) =>
  articleMessage({ ...articleOf('a', text, 'افتتاح الجسر'), ...given }, { words: ar, pageOf: undefined });

it('is the title, publisher and day, how it begins, and a button that opens it', () => {
  const { text, buttons, preview } = message('افتتح الجسر أمس.\n\nوحضر كثيرون.');
  expect(text).toContain('افتتاح الجسر');
  expect(text).toContain('الأخبار');
  expect(text).toContain('افتتح الجسر أمس. وحضر كثيرون.');
  expect(buttons).toMatchObject([{ url: 'https://akhbar.example/a' }]);
  expect([preview, directionFaults(text)]).toEqual([null, []]);
});

it('is cut where it is long, and has no button where it has no address', () => {
  const { text, buttons } = message('وصل الوزير إلى المدينة. '.repeat(1000), { url: null });
  expect(text.length).toBeLessThan(4096);
  expect(buttons).toEqual([]);
});

it('is its head alone where it has no words', () => {
  expect(message('').text).not.toContain('\n');
});
