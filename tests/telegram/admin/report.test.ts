import { describe, expect, it } from 'vitest';
import type { IngestReport } from '../../../src/archive/ingest.ts';
import { leftOutWhole, reportText, together } from '../../../src/telegram/admin/report.ts';
import { directionFaults } from '../../support/bidi.ts';

const NONE: IngestReport = {
  added: 0,
  unchanged: 0,
  replaced: 0,
  contested: 0,
  contests: [],
  leftOut: [],
  reasons: [],
};
const ADDED: IngestReport = { ...NONE, added: 3, unchanged: 1 };
const CONTESTED = {
  ...NONE,
  contested: 1,
  contests: [
    { url: 'https://ufuq.example/1', source: 'b', publisher: 'صدى', kept: { source: 'a', publisher: null } },
  ],
} as unknown as IngestReport;

describe('together', () => {
  it('sums up what became of several', () => {
    const left = leftOutWhole('a.txt', 'empty');
    expect(together([ADDED, ADDED, left, CONTESTED])).toEqual({
      added: 6,
      unchanged: 2,
      replaced: 0,
      contested: 1,
      contests: CONTESTED.contests,
      leftOut: [{ source: 'a.txt', why: 'empty' }],
      reasons: [{ why: 'empty', count: 1 }],
    });
    expect(together([])).toEqual(NONE);
  });
});

describe('reportText', () => {
  it('tells what was taken in, in the digits of its language', () => {
    expect(reportText(ADDED, 'ar')).toContain('٣');
    expect(reportText(ADDED, 'ar')).not.toMatch(/[0-9]/u);
    expect(reportText(ADDED, 'en')).toContain('3');
  });

  it('tells what was left out and why, in words of that language', () => {
    const text = reportText(leftOutWhole('https://ufuq.example/1', 'empty'), 'ar');
    expect(text.replaceAll('\u2060', '')).toContain('ufuq.example');
    expect(text).not.toContain('empty');
    expect(text).not.toMatch(/[٠-٩]/u);
    expect(reportText(leftOutWhole('a.txt', 'empty'), 'en')).toContain('empty');
  });

  it('tells what others have the address of', () => {
    const text = reportText(CONTESTED, 'ar');
    expect(text).toContain('صدى');
    expect(text).toContain('—');
  });

  it('lists some of many and counts the rest, each line in one direction', () => {
    const leftOut = Array.from({ length: 60 }, (_, i) => ({ source: `file-${i}.txt`, why: 'empty' }));
    const text = reportText({ ...NONE, leftOut, reasons: [{ why: 'empty', count: 60 }] }, 'ar');
    const shown = text.match(/file-\d+/gu)?.length ?? 0;
    expect(shown).toBeLessThan(60);
    expect(text).toContain(String(60 - shown));
    expect(directionFaults(text)).toEqual([]);
    expect(text.length).toBeLessThan(4096);
  });
});
