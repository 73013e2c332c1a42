import fc from 'fast-check';
import { expect, it } from 'vitest';
import { verdict } from '../../../src/meetings/reading/verdict.ts';
import type { ReadKind, ReadStatus } from '../../../src/model/meeting-reader.ts';
import { likely, READ_KINDS, READ_STATUSES } from '../../support/passages.ts';

/** The verdict on a word between brackets that the network calls a meeting of 0.9, its status as likely as told. */
function of(text: string, status: ReadStatus, probability: number, isFuture = false, kind: ReadKind = 'met') {
  const start = text.indexOf('[');
  const word = { start, end: text.indexOf(']') - 1 };
  const marked = { title: '', passage: text.replace(/[[\]]/gu, ''), word };
  const read = {
    kinds: likely(READ_KINDS, kind, 0.9),
    statuses: likely(READ_STATUSES, status, probability),
  };
  return verdict(marked, read, isFuture);
}

it.each([
  ['[التقى] الوزير السفير', 'held', 0.9, 'held'],
  ['[يلتقي] الوزير السفير', 'planned', 0.9, 'planned'],
  ['[التقى] الوزير السفير', 'denied', 0.9, 'denied'],
  // Without a clause that denies, the network must be surer.
  ['[التقى] الوزير السفير', 'denied', 0.3, 'held'],
  ['لم [يلتق] الوزير السفير', 'held', 0.9, 'denied'],
  ['ألغى الوزير [لقاءه] بالسفير', 'held', 0.9, 'cancelled'],
  ['أرجأ الوزير [لقاءه] بالسفير', 'held', 0.9, 'postponed'],
  ['[التقى] الوزير السفير', 'cancelled', 0.9, 'cancelled'],
] as const)('«%s», by the network %s with %d: %s', (text, status, probability, wanted) => {
  expect(of(text, status, probability)).toEqual({
    kind: 'met',
    status: wanted,
    probability: expect.closeTo(0.98),
  });
});

it('is none of what is no meeting, or only asked or wished for', () => {
  expect(of('[التقى] الوزير السفير', 'held', 0.9, false, 'none')).toBeNull();
  expect(of('هل [التقى] الوزير السفير؟', 'held', 0.9)).toBeNull();
  expect(of('[التقى] الوزير السفير', 'asked', 0.9)).toBeNull();
});

it('takes a day to come for a sign of a plan', () => {
  const asked = {
    kinds: likely(READ_KINDS, 'met', 0.9),
    statuses: { held: 0.6, planned: 0.3, denied: 0, cancelled: 0, asked: 0.1 },
  };
  const marked = { title: '', passage: 'التقى الوزير السفير', word: { start: 0, end: 5 } };
  expect(verdict(marked, asked, false)?.status).toBe('held');
  expect(verdict(marked, asked, true)?.status).toBe('planned');
});

it('denies where the clause denies and the network has no status that is surer than three in ten', () => {
  const share = fc.double({ min: 0, max: 0.29, noNaN: true });
  fc.assert(
    fc.property(share, share, share, (held, planned, cancelled) => {
      const statuses = { held, planned, denied: 0, cancelled, asked: 0 };
      const marked = { title: '', passage: 'لم يلتق الوزير', word: { start: 3, end: 7 } };
      expect(verdict(marked, { kinds: likely(READ_KINDS, 'met', 0.9), statuses }, false)?.status).toBe(
        'denied',
      );
    }),
  );
});
