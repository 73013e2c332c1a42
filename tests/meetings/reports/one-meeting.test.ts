import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Participant } from '../../../src/meetings/meeting.ts';
import { daysGoTogether, sameMeeting, tellOfOne } from '../../../src/meetings/reports/one-meeting.ts';
import type { Report } from '../../../src/meetings/reports/report.ts';

const party = (name: string, sort: Participant['sort'] = 'person'): Participant => ({
  name,
  person: sort === 'person' ? name : null,
  title: null,
  side: 'peer',
  sort,
  attends: false,
});

function report(article: string, names: readonly string[], over: Partial<Report> = {}): Report {
  return {
    article,
    published: '2024-05-14',
    quote: '',
    participants: names.map((name) => party(name, name.startsWith('وفد') ? 'group' : 'person')),
    ids: names,
    kind: 'met',
    status: 'held',
    from: '2024-05-14',
    to: '2024-05-14',
    basis: 'stated',
    place: null,
    topic: null,
    evidence: { start: 0, end: 10 },
    ...over,
  };
}

const on = (from: string | null, published: string | null = from): Partial<Report> => ({
  from,
  to: from,
  published,
});

describe('two reports tell of one meeting', () => {
  it.each([
    ['the same people and day', report('a', ['أ', 'ب']), report('b', ['ب', 'أ'])],
    ['the fewer among the more', report('a', ['أ', 'ب']), report('b', ['أ', 'ب', 'ج'])],
    ['days near one another', report('a', ['أ', 'ب'], on('2024-05-12')), report('b', ['أ', 'ب'])],
    [
      'a meeting and a reception on other days',
      report('a', ['أ', 'ب'], on('2024-05-13')),
      report('b', ['أ', 'ب'], { kind: 'received' }),
    ],
    ['one alone with the same group', report('a', ['أ', 'وفد']), report('b', ['أ', 'وفد'])],
    [
      'one alone at a place that one does not tell',
      report('a', ['أ'], { place: 'القصر' }),
      report('b', ['أ']),
    ],
    [
      'a call and a talk in one article',
      report('a', ['أ', 'ب'], { kind: 'phoned' }),
      report('a', ['أ', 'ب']),
    ],
  ])('%s', (_what, a, b) => {
    expect(tellOfOne(a, b)).toBe(true);
    expect(tellOfOne(b, a)).toBe(true);
    expect(sameMeeting(a, b)).toBe(true);
    expect(sameMeeting(a, { ...b, status: 'planned' })).toBe(false);
  });

  it.each([
    ['other people', report('a', ['أ', 'ب']), report('b', ['أ', 'ج'])],
    ['days apart', report('a', ['أ', 'ب'], on('2024-05-11', '2024-05-14')), report('b', ['أ', 'ب'])],
    ['more people on other days', report('a', ['أ', 'ب'], on('2024-05-13')), report('b', ['أ', 'ب', 'ج'])],
    [
      'a visit and a reception on other days',
      report('a', ['أ', 'ب'], { ...on('2024-05-13'), kind: 'visited' }),
      report('b', ['أ', 'ب'], { kind: 'received' }),
    ],
    [
      'a call and a meeting of two articles',
      report('a', ['أ', 'ب'], { kind: 'phoned' }),
      report('b', ['أ', 'ب']),
    ],
    ['one alone with another group', report('a', ['أ', 'وفد المدينة']), report('b', ['أ', 'وفد الشركة'])],
    [
      'one alone at another place',
      report('a', ['أ'], { place: 'القصر' }),
      report('b', ['أ'], { place: 'المطار' }),
    ],
    ['one alone by another word', report('a', ['أ'], { kind: 'visited' }), report('b', ['أ'])],
    ['one alone among two', report('a', ['أ']), report('b', ['أ', 'ب'])],
    ['nobody', report('a', []), report('b', [])],
  ])('but not %s', (_what, a, b) => {
    expect(tellOfOne(a, b)).toBe(false);
    expect(tellOfOne(b, a)).toBe(false);
  });
});

describe('the days of two reports go together', () => {
  it.each([
    [on('2024-05-12', '2024-05-14'), on('2024-05-14'), true],
    [on('2024-05-11', '2024-05-14'), on('2024-05-14'), false],
    [on('2024-05-12', '2024-05-10'), on('2024-05-14', '2024-05-14'), false],
    [on('2024-05-12', null), on('2024-05-14', '2024-05-14'), true],
    [{ from: '2024-05-01', to: '2024-05-31' }, on('2024-05-14'), true],
    [on(null, '2024-05-17'), on('2024-05-14'), true],
    [on(null, '2024-05-18'), on('2024-05-14'), false],
    [on(null, null), on('2024-05-14'), false],
    [on(null, '2024-05-17'), on(null, '2024-05-14'), true],
    [on(null, '2024-05-18'), on(null, '2024-05-14'), false],
    [on(null, null), on(null, '2024-05-14'), true],
  ])('%j and %j: %s', (a, b, together) => {
    expect(daysGoTogether(report('a', [], a), report('b', [], b))).toBe(together);
    expect(daysGoTogether(report('b', [], b), report('a', [], a))).toBe(together);
  });

  it('in one article only where they overlap or one is not told', () => {
    expect(daysGoTogether(report('a', [], on('2024-05-13')), report('a', []))).toBe(false);
    expect(daysGoTogether(report('a', [], on(null, null)), report('a', []))).toBe(true);
  });
});

it('tells alike whichever comes first', () => {
  const day = fc.constantFrom(null, '2024-05-12', '2024-05-14', '2024-05-20');
  const one = fc.record({
    article: fc.constantFrom('a', 'b'),
    names: fc.subarray(['أ', 'ب', 'وفد']),
    from: day,
    published: day,
    kind: fc.constantFrom<Report['kind']>('met', 'phoned', 'visited'),
  });
  const made = one.map(({ article, names, ...over }) => report(article, names, { ...over, to: over.from }));
  fc.assert(
    fc.property(made, made, (a, b) => {
      expect(tellOfOne(a, b)).toBe(tellOfOne(b, a));
    }),
  );
});
