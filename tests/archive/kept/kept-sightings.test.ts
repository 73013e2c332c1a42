import { describe, expect, it } from 'vitest';
import { KeptSightings } from '../../../src/archive/kept/kept-sightings.ts';
import { office } from '../../../src/meetings/offices/office.ts';
import { nameKeyOf } from '../../../src/meetings/people/labels.ts';
import type { Sighting } from '../../../src/meetings/people/sighting.ts';
import { sightingsDatabase } from '../../support/people.ts';

const seen = (article: string, name: string, title: string | null, day: string | null): Sighting => ({
  article,
  name,
  titles: title === null ? [] : [title],
  day,
});
const [FULL, SHORT, OTHER] = ['سامر أيمن الحداد', 'سامر الحداد', 'هاني القصار'] as const;
const SEEN = [
  seen('a', FULL, 'وزير الخارجية', '2024-03-01'),
  seen('b', SHORT, 'وزير الخارجية القطري', '2024-03-05'),
  seen('c', SHORT, null, null),
  seen('d', OTHER, 'وزير العدل', '2024-03-09'),
  seen('e', 'الحداد', 'الوزير', '2024-03-10'),
];
const index = new KeptSightings(sightingsDatabase(SEEN));
const key = nameKeyOf;

describe('the sightings of an archive', () => {
  it('are found by the keys of names, as they were taken in', () => {
    const found = index.sightings([key(SHORT), key('قيس نادر')]);
    expect([...found.keys()]).toEqual([key(SHORT)]);
    expect(found.get(key(SHORT))).toEqual([SEEN[1], SEEN[2]]);
    expect(index.sightings([]).size).toBe(0);
  });

  it('tell which of many keys are of names that somebody has', () => {
    expect(index.among([SHORT, 'الحداد', 'قيس', 'سامر'].map(key)).sort()).toEqual(
      [SHORT, 'الحداد'].map(key).sort(),
    );
    expect(index.among([])).toEqual([]);
  });

  it('tell which names have two words in their order', () => {
    const [pair, turned] = [`${key('سامر')} ${key('الحداد')}`, `${key('الحداد')} ${key('سامر')}`];
    const found = index.holding([pair, turned]);
    expect([...(found.get(pair) ?? [])].sort()).toEqual([FULL, SHORT].map(key).sort());
    expect(found.has(turned)).toBe(false);
  });

  it('tell two of the names of several words that have one, or the only one', () => {
    const found = index.someHolding(['الحداد', 'القصار', 'قيس'].map(key));
    expect(new Set(found.get(key('الحداد')))).toEqual(new Set([FULL, SHORT].map(key)));
    expect(found.get(key('القصار'))).toEqual([key(OTHER)]);
    expect(found.has(key('قيس'))).toBe(false);
  });

  it('tell the most seen of them first', () => {
    expect(index.mostSeen(key('الحداد'), 9)).toEqual([SHORT, FULL].map(key));
    expect(index.mostSeen(key('الحداد'), 1)).toEqual([key(SHORT)]);
    expect(index.mostSeen(`${key('سامر')} ${key('أيمن')}`, 9)).toEqual([key(FULL)]);
    expect(index.mostSeen(key('قيس'), 9)).toEqual([]);
  });

  it('are counted by name in full, and by last name', () => {
    const keys = [FULL, SHORT, 'الحداد', 'قيس'].map(key);
    expect(index.timesInFull(keys)).toEqual(
      new Map([
        [key(FULL), 1],
        [key(SHORT), 2],
      ]),
    );
    expect(index.timesLast([key('الحداد'), key('سامر')])).toEqual(new Map([[key('الحداد'), 3]]));
  });

  it('tell which titles may name an office, or be named by it', () => {
    expect(index.titlesNear(office('وزير الخارجية')).sort()).toEqual([
      'الوزير',
      'وزير الخارجية',
      'وزير الخارجية القطري',
    ]);
    expect(index.titlesNear(office('وزير العدل والأوقاف'))).toContain('وزير العدل');
    expect(index.titlesNear(office('مدير الشركة'))).toEqual([]);
  });

  it('tell who bears a title, how often, and between which days', () => {
    const titles = ['وزير الخارجية', 'وزير الخارجية القطري'];
    expect(index.bearers(titles, null, null)).toEqual([
      { key: key(FULL), times: 1, first: '2024-03-01', last: '2024-03-01' },
      { key: key(SHORT), times: 1, first: '2024-03-05', last: '2024-03-05' },
    ]);
    expect(index.bearers(titles, '2024-03-02', '2024-03-31').map((one) => one.key)).toEqual([key(SHORT)]);
    expect(index.bearers(titles, '2025-01-01', '2025-01-31')).toEqual([]);
    expect(index.bearers([], null, null)).toEqual([]);
  });
});
