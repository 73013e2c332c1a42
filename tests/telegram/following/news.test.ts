import { describe, expect, it } from 'vitest';
import { TELEGRAM } from '../../../src/telegram/constants.ts';
import type { Following } from '../../../src/telegram/following/followings.ts';
import { endButton, newsMessages } from '../../../src/telegram/following/news.ts';
import { ar } from '../../../src/telegram/languages/ar.ts';
import { en } from '../../../src/telegram/languages/en.ts';
import { source } from '../../support/answers.ts';
import { directionFaults } from '../../support/bidi.ts';
import { datedMeeting } from '../../support/chronologies.ts';

const following = (id: number, given: Partial<Following> = {}): Following => ({
  id,
  chat: 1,
  thread: null,
  name: id === 1 ? 'سلمى حداد' : 'كريم منصور',
  with: null,
  since: { articles: 0, versions: 0 },
  language: 'ar',
  ...given,
});

/** The `at`th meeting, that an article of its own tells of. */
const told = (at: number) =>
  datedMeeting(at, { evidence: [{ article: source(`a${at}`), start: 0, end: 5, quote: 'التقى' }] });

const made = (followings: readonly Following[], found: Parameters<typeof newsMessages>[1], words = ar) =>
  newsMessages(followings, found, { pageOf: undefined, words });

describe('news for a chat', () => {
  it('is each meeting once, whomever of those who took part it follows', () => {
    const both = [following(1), following(2)];
    const [message, ...others] = made(both, [
      { id: 1, meetings: [told(0)] },
      { id: 2, meetings: [told(0), told(1)] },
    ]);
    expect(others).toEqual([]);
    expect(message?.text).toContain('سلمى حداد');
    expect(message?.text.match(/\[\d\] /gu)).toHaveLength(2);
    expect(message?.buttons).toHaveLength(2);
    expect(directionFaults(message?.text ?? '')).toEqual([]);
  });

  it('is in the order of the days', () => {
    const [message] = made([following(1)], [{ id: 1, meetings: [told(13), told(0)] }]);
    const [first, second] = ['٢٠٢٠', '٢٠٢١'].map((year) => message?.text.indexOf(year) ?? -1);
    expect(first).toBeGreaterThan(0);
    expect(second).toBeGreaterThan(first ?? 0);
  });

  it('is few messages, which count what has no room', () => {
    const many = TELEGRAM.messages * TELEGRAM.meetingsAMessage + 3;
    const meetings = Array.from({ length: many }, (_, at) => told(at));
    const all = made([following(1)], [{ id: 1, meetings }], en);
    expect(all).toHaveLength(TELEGRAM.messages);
    expect(all.at(-1)?.text).toContain('3');
    for (const { text } of all) expect(text.length).toBeLessThanOrEqual(4096);
  });

  it('is nothing of nothing', () => {
    expect(made([following(1)], [])).toEqual([]);
    expect(made([], [{ id: 1, meetings: [told(0)] }])).toEqual([]);
  });
});

describe('the button that ends a following', () => {
  it('names both, and the following by its number', () => {
    const button = endButton(following(7, { with: 'هدى الشامي', name: 'سلمى حداد' }), 'unlist', ar);
    expect(button.callback_data).toBe('unlist:7');
    expect(button.text).toContain('سلمى حداد');
    expect(button.text).toContain('هدى الشامي');
  });
});
