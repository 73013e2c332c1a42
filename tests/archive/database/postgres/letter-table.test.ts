import { beforeAll, describe, expect, it } from 'vitest';
import type { SpellingIndex } from '../../../../src/archive/database/parts.ts';
import { gramsOf, letterTable } from '../../../../src/archive/database/postgres/letter-table.ts';
import { memoryDatabase } from '../../../../src/archive/database/sqlite/archive-file.ts';
import { fts5Spellings } from '../../../../src/archive/database/sqlite/full-text/full-text-spellings.ts';
import { archiveInPglite } from '../../../support/homes.ts';

it.each<[string, Record<string, number>]>([
  ['ميركل', { مير: 1, يرك: 1, ركل: 1 }],
  ['ممممم', { ممم: 3 }],
  ['قصر', { قصر: 1 }],
  ['قص', {}],
  ['', {}],
])('the letters of %j three by three', (stem, grams) => {
  expect(gramsOf(stem)).toEqual(grams);
});

describe('spellings in a table of letters', () => {
  const database = archiveInPglite();
  const stems = ['ميركل', 'ميركلي', 'قصر', 'قصور', 'مقصوره', 'حدادين', 'حداد', 'اح'];
  const theirs = fts5Spellings(memoryDatabase());
  let ours: SpellingIndex;

  function known(): unknown {
    return database().prepare('SELECT stem, key FROM spellings ORDER BY number').raw().all();
  }

  beforeAll(() => {
    ours = letterTable(database());
    for (const spellings of [ours, theirs]) spellings.add(stems.map((stem) => ({ stem, key: `${stem}!` })));
  });

  it('are those alike that FTS5 has, in its order', () => {
    expect(known()).toEqual(stems.map((stem) => [stem, `${stem}!`]));
    for (const asked of ['ميركلا', 'قصوره', 'حداذ', 'سماء', 'قصر"', "قصر'; --"]) {
      for (const limit of [1, 9]) expect(ours.alike(asked, limit)).toEqual(theirs.alike(asked, limit));
    }
    expect(ours.alike('ميركلا', 9)).toEqual(['ميركل', 'ميركلي']);
  });

  it('are each there once, and no more once taken out', () => {
    ours.add([{ stem: 'قصر', key: 'another' }]);
    ours.add([]);
    expect(known()).toHaveLength(stems.length);
    for (const spellings of [ours, theirs]) spellings.remove('ميركل');
    expect(ours.alike('ميركلا', 9)).toEqual(['ميركلي']);
    expect(ours.alike('ميركلا', 9)).toEqual(theirs.alike('ميركلا', 9));
    ours.clear();
    expect([known(), ours.alike('قصور', 9)]).toEqual([[], []]);
    expect(database().prepare('SELECT count(*) FROM letters').pluck().get()).toBe(0);
  });
});
