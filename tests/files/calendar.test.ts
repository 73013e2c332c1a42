import { describe, expect, it } from 'vitest';
import { calendar } from '../../src/files/calendar.ts';
import { source } from '../support/answers.ts';
import { chronologyOf, datedMeeting } from '../support/chronologies.ts';

const NOW = new Date('2025-01-02T03:04:05Z');

/** The lines, put together again as RFC 5545 says. */
function unfolded(text: string): readonly string[] {
  return text.replaceAll('\r\n ', '').split('\r\n');
}

describe('meetings as a calendar', () => {
  it('holds each whose day is known, to the day after its last', () => {
    const meetings = [
      datedMeeting(0, { from: '2024-02-28', to: '2024-02-29', status: 'cancelled' }),
      datedMeeting(1, { from: null, to: null }),
    ];
    const lines = unfolded(calendar(chronologyOf(0, { meetings }), NOW));
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
    expect(lines).toEqual(
      expect.arrayContaining([
        'DTSTART;VALUE=DATE:20240228',
        'DTEND;VALUE=DATE:20240301',
        'DTSTAMP:20250102T030405Z',
        'STATUS:CANCELLED',
      ]),
    );
    expect(lines.at(-2)).toBe('END:VCALENDAR');
  });

  it('escapes what parts values, and folds at 75 octets between characters', () => {
    const quote = 'قال; «نعم, لا»\\\r\nBEGIN:VEVENT';
    const evidence = [{ article: source('a1'), start: 0, end: quote.length, quote }];
    const text = calendar(chronologyOf(0, { meetings: [datedMeeting(0, { evidence })] }), NOW);
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toContain('\uFFFD');
    }
    const description = unfolded(text).find((line) => line.startsWith('DESCRIPTION:'));
    expect(description).toContain('«قال\\; «نعم\\, لا»\\\\\\nBEGIN:VEVENT»');
  });
});
