import { expect, it } from 'vitest';
import { ar } from '../../src/telegram/languages/ar.ts';
import { en } from '../../src/telegram/languages/en.ts';
import { type NoticeKind, noticeText } from '../../src/telegram/notices.ts';
import { answererOf } from '../support/bot.ts';

const PARTS = {
  answerer: {
    ...answererOf(),
    examples: async (limit: number) => Array.from({ length: limit }, (_, i) => `سؤال ${i}؟`),
  },
  articles: async () => 72,
  now: () => new Date('2024-03-20'),
};

it('greets with how many articles there are, and examples that are answered', async () => {
  const text = await noticeText('start', en, PARTS);
  expect(text).toContain('72');
  expect(text).toContain('سؤال 0؟');
  const empty = { ...PARTS, answerer: answererOf() };
  expect(await noticeText('start', ar, empty)).toBe(ar.greeting(72, []));
});

it.each([
  ['help', ar.help],
  ['empty', ar.empty],
  ['no-name', ar.noName],
  ['too-long', ar.tooLong],
  ['not-text', ar.notText],
] as const)('%s has its words', async (kind: NoticeKind, words) => {
  expect(await noticeText(kind, ar, PARTS)).toBe(words);
});

it('tells whether messages are on disk until they are answered', async () => {
  expect(await noticeText('privacy', ar, PARTS)).toBe(ar.privacy(false));
  expect(await noticeText('privacy', ar, { ...PARTS, keepsUntilAnswered: true })).toBe(ar.privacy(true));
  expect(ar.privacy(true)).not.toBe(ar.privacy(false));
});
