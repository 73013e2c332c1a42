import { describe, expect, it } from 'vitest';
import { TELEGRAM } from '../../src/telegram/constants.ts';
import { meetingBlocks } from '../../src/telegram/meeting-blocks.ts';
import { source } from '../support/answers.ts';
import { directionFaults } from '../support/bidi.ts';
import { datedMeeting } from '../support/chronologies.ts';

const told = (id: string) => ({ article: source(id), start: 0, end: 5, quote: 'التقى' });
const SHOWN = { citations: 2, pageOf: undefined };

describe('blocks of meetings', () => {
  it('are the day, whom it was with and the circumstances of each, then the articles once', () => {
    const { blocks, digits } = meetingBlocks(
      [
        datedMeeting(0, { evidence: [told('a'), told('b'), told('b'), told('c')] }),
        datedMeeting(1, { evidence: [told('b')] }),
      ],
      SHOWN,
    );
    expect(blocks).toHaveLength(3);
    const [first, second, articles] = blocks.map(({ rawText }) => rawText) as [string, string, string];
    expect(first).toContain('سالم الحداد');
    expect(first).toContain('وادي النخيل');
    expect(first).toMatch(/\[1\].*\[2\]/su);
    expect(first).not.toContain('[3]');
    expect(second).toContain('[2]');
    expect(articles.split('\n')).toHaveLength(2);
    expect(digits).toBe('arabic-indic');
    for (const text of [first, second, articles]) expect(directionFaults(text)).toEqual([]);
  });

  it('take the digits of the titles', () => {
    const article = source('a', { title: 'قمة 2024' });
    expect(meetingBlocks([datedMeeting(0, { evidence: [{ ...told('a'), article }] })], SHOWN).digits).toBe(
      'latin',
    );
  });

  it('say that nobody else is known, and count those who have no room', () => {
    expect(meetingBlocks([datedMeeting(0, { others: [] })], SHOWN).blocks).toHaveLength(1);
    const others = Array.from({ length: TELEGRAM.othersOfMeeting + 3 }, (_, i) => ({
      name: `اسم ${i}`,
      title: null,
      sort: 'person' as const,
      id: null,
    }));
    const [{ rawText } = { rawText: '' }] = meetingBlocks([datedMeeting(0, { others })], SHOWN).blocks;
    expect(rawText).toContain(`اسم ${TELEGRAM.othersOfMeeting - 1}`);
    expect(rawText).not.toContain(`اسم ${TELEGRAM.othersOfMeeting + 1}`);
  });

  it('are none of no meetings', () => {
    expect(meetingBlocks([], SHOWN).blocks).toEqual([]);
  });
});
