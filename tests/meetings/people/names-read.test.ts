import { describe, expect, it } from 'vitest';
import { KeptSightings } from '../../../src/archive/kept/kept-sightings.ts';
import { NO_CORRECTIONS } from '../../../src/meetings/people/corrections.ts';
import { nameKeyOf } from '../../../src/meetings/people/labels.ts';
import { NamesRead, shorterKeys } from '../../../src/meetings/people/names-read.ts';
import type { SightingIndex } from '../../../src/meetings/people/sighting-index.ts';
import { sightingsDatabase } from '../../support/people.ts';

const NAMES = ['سامر أيمن الحداد', 'سامر الحداد', 'الحداد', 'سامر أيمن نادر الحداد', 'هاني القصار'] as const;
const kept = new KeptSightings(
  sightingsDatabase(NAMES.map((name, i) => ({ article: `a${i}`, name, titles: [], day: null }))),
);
const key = nameKeyOf;

/** The names, and how often the index has been asked since. */
function counted(): { names: NamesRead; asked: () => number } {
  let asked = 0;
  const index = new Proxy<SightingIndex>(kept, {
    get: (target, name) => {
      asked++;
      const value = Reflect.get(target, name) as (...given: unknown[]) => unknown;
      return value.bind(target);
    },
  });
  return { names: new NamesRead(index, NO_CORRECTIONS), asked: () => asked };
}

describe('names as they are read', () => {
  it('have their sightings, the longer names that hold them, and who else has a word of them', () => {
    const { names } = counted();
    expect(names.parts(key('سامر الحداد')).map(({ sightings }) => sightings.length)).toEqual([1]);
    expect(names.parts(key('قيس'))).toEqual([]);
    expect(names.parts('')).toEqual([]);
    const longer = (name: string): string[] => names.longer(key(name).split(' ')).sort();
    expect(longer('سامر الحداد')).toEqual(['سامر أيمن الحداد', 'سامر أيمن نادر الحداد'].map(key).sort());
    expect(longer('أيمن الحداد')).toHaveLength(2);
    expect(longer('الحداد سامر')).toEqual([]);
    expect(names.someHolding(key('القصار'))).toEqual([key('هاني القصار')]);
    expect(names.allHolding(key('الحداد'))).toHaveLength(3);
    expect(names.among(['الحداد', 'القصار', 'قيس'].map(key))).toEqual([key('الحداد')]);
  });

  it('are read together: of each no more is asked one by one', () => {
    const { names, asked } = counted();
    names.read(NAMES.map(key));
    const before = asked();
    expect(before).toBeLessThan(12);
    for (const name of NAMES) {
      const words = key(name).split(' ');
      names.parts(key(name));
      if (words.length > 1) names.longer(words);
      for (const shorter of names.among(shorterKeys(words)))
        if (shorter.includes(' ')) names.parts(shorter);
        else names.someHolding(shorter);
    }
    names.read(NAMES.map(key));
    expect(asked()).toBe(before);
    expect(names.size).toBeGreaterThanOrEqual(NAMES.length);
  });
});

it('knows every name that is another with words left out, each once', () => {
  expect(shorterKeys(['a', 'b', 'c']).sort()).toEqual(['a', 'a b', 'a c', 'b', 'b c', 'c']);
  expect(shorterKeys(['a', 'a'])).toEqual(['a']);
  expect(shorterKeys(['a'])).toEqual([]);
  expect(shorterKeys(Array.from({ length: 30 }, (_, i) => String(i)))).toEqual([]);
});
