import { describe, expect, it } from 'vitest';
import { READING } from '../../../src/meetings/constants.ts';
import {
  labelKeys,
  lastKey,
  nameKeyOf,
  partKey,
  titleKey,
  wholeKey,
} from '../../../src/meetings/people/labels.ts';

const nameKeys = (text: string): readonly string[] => labelKeys({ sort: 'name', text });

describe('what a name is found by', () => {
  it('is its key whole, its last word, each word, and each two in their order', () => {
    const [samer, ayman, haddad] = ['سامر', 'أيمن', 'الحداد'].map(nameKeyOf) as [string, string, string];
    expect([...nameKeys('سامر أيمن الحداد')].sort()).toEqual(
      [
        wholeKey(`${samer} ${ayman} ${haddad}`),
        lastKey(haddad),
        ...[samer, ayman, haddad].map((word) => partKey(word)),
        partKey(`${samer} ${ayman}`),
        partKey(`${samer} ${haddad}`),
        partKey(`${ayman} ${haddad}`),
      ].sort(),
    );
  });

  it('is the same for its spellings, and each once', () => {
    expect(nameKeys('قائد السالمي')).toEqual(nameKeys('قايد السالمي'));
    expect(new Set(nameKeys('محمد محمد')).size).toBe(nameKeys('محمد محمد').length);
    expect(nameKeys('محمد محمد')).toContain(partKey(nameKeyOf('محمد محمد')));
  });

  it('of one word is that word whole, and its last where it is written as several, «عبد الله»', () => {
    expect(nameKeys('الحداد')).toEqual([wholeKey(nameKeyOf('الحداد'))]);
    expect(nameKeys('عبد الله')).toContain(lastKey(nameKeyOf('الله')));
  });

  it('is no part of one that is too long for a name, and nothing of one without letters', () => {
    const words = ['سامر', 'هاني', 'رامي', 'كريم', 'نادر', 'وليد', 'زياد', 'طارق', 'بسام'];
    expect(words.length).toBeGreaterThan(READING.joinedWords);
    expect(nameKeys(words.join(' '))).toEqual([
      wholeKey(words.map(nameKeyOf).join(' ')),
      lastKey(nameKeyOf('بسام')),
    ]);
    expect(nameKeys('،')).toEqual([]);
    expect(nameKeys('')).toEqual([]);
  });
});

it('finds a title by its office, and by nothing that finds a name', () => {
  const keys = labelKeys({ sort: 'title', text: 'وزير الخارجية' });
  expect(keys).toHaveLength(3);
  expect(keys.every((key) => key.startsWith(titleKey('')))).toBe(true);
  expect(labelKeys({ sort: 'title', text: 'وزيرة الخارجية' })).toContain(keys[0]);
});
