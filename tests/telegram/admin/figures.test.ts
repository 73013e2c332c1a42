import { describe, expect, it } from 'vitest';
import { figuresText, Tally } from '../../../src/telegram/admin/figures.ts';
import { LANGUAGES, type Language } from '../../../src/telegram/languages/languages.ts';

const ARCHIVE = { articles: 72, passages: 163, meetings: 41, newest: '2024-03-20', memory: 512_400_000 };

function text(language: Language, archive: Parameters<typeof figuresText>[0] = ARCHIVE): string {
  const tally = new Tally();
  for (const outcome of ['answered', 'answered', 'not-said', 'ambiguous', 'greeting', 'told'])
    tally.count({ outcome });
  return figuresText(
    archive,
    {
      load: { updates: 5, answering: 1, waiting: 4 },
      tally,
      offers: 3,
      up: 2 * 3_600_000 + 5 * 60_000 + 30_000,
      own: 101_000_000,
    },
    LANGUAGES[language],
  );
}

const digits = (said: string): string =>
  said.replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x0660)).replace(/[٬,.]/gu, '');

describe('the figures', () => {
  it.each(['ar', 'ckb', 'en'] as const)('hold all that is known, in %s', (language) => {
    const said = digits(text(language));
    for (const number of [72, 163, 41, 2, 512, 101, 4, 3, 5])
      expect(said).toMatch(new RegExp(`(?<!\\d)${number}(?!\\d)`, 'u'));
    expect(said).toContain('2024');
  });

  it('say of an empty archive no day', () => {
    expect(digits(text('en', { ...ARCHIVE, articles: 0, newest: null }))).not.toContain('2024');
  });
});

describe('the tally', () => {
  it('counts answers and refusals, and nothing else', () => {
    const tally = new Tally();
    for (const outcome of ['answered', 'nothing-near', 'not-understood', 'remark', ''])
      tally.count({ outcome });
    expect([tally.answered, tally.refused]).toEqual([1, 2]);
  });
});
