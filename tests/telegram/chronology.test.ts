import { describe, expect, it } from 'vitest';
import { chronologyMessage, chronologyPages } from '../../src/telegram/chronology.ts';
import { ar } from '../../src/telegram/languages/ar.ts';
import { source } from '../support/answers.ts';
import { directionFaults } from '../support/bidi.ts';
import { limitFaults } from '../support/bot-api/limits.ts';
import { chronologyOf, datedMeeting } from '../support/chronologies.ts';

const LONG = 'منصور '.repeat(100);

describe('a page of meetings', () => {
  it('keeps the limits of Telegram, however long names, places and titles are', () => {
    const others = Array.from({ length: 12 }, (_, at) => ({
      ...{ name: `${LONG}${at}`, title: null, sort: 'person' as const, id: `p${at}` },
    }));
    const meetings = Array.from({ length: 9 }, (_, at) =>
      datedMeeting(at, {
        others,
        place: LONG,
        evidence: [0, 1, 2].map((nth) => ({
          article: { ...source(`a${at}${nth}`), title: LONG, publisher: LONG },
          ...{ start: 0, end: 4, quote: 'قالت' },
        })),
      }),
    );
    const of = {
      ...chronologyOf(0, { name: LONG, title: LONG, meetings, namesakes: [LONG, LONG, LONG, LONG] }),
      ...{ with: LONG, from: '2020-01-01', to: '2021-05-05' },
    };
    for (let page = 1; page <= chronologyPages(of); page += 1) {
      const { text, entities, buttons } = chronologyMessage(of, page, { pageOf: undefined, words: ar });
      const keyboard = { inline_keyboard: buttons.map((button) => [button]) };
      expect(limitFaults('sendMessage', { text, entities, reply_markup: keyboard })).toEqual([]);
      expect(directionFaults(text)).toEqual([]);
    }
  });
});
