import { describe, expect, it } from 'vitest';
import { memoryDatabase } from '../../../../../src/archive/database/sqlite/archive-file.ts';
import { fts5Spellings } from '../../../../../src/archive/database/sqlite/full-text/full-text-spellings.ts';

function known() {
  const database = memoryDatabase();
  const spellings = fts5Spellings(database);
  spellings.add(['ميركل', 'ميركلي', 'قصر'].map((stem) => ({ stem, key: `key of ${stem}` })));
  return { spellings, stems: database.prepare('SELECT stem, key FROM spellings ORDER BY number').raw() };
}

describe('spellings by their letters', () => {
  it('that have most in common come first, and so many at most', () => {
    const { spellings } = known();
    expect(spellings.alike('ميركلا', 9)).toEqual(['ميركل', 'ميركلي']);
    expect(spellings.alike('ميركلا', 1)).toEqual(['ميركل']);
    expect(spellings.alike('سماء', 9)).toEqual([]);
    expect(spellings.alike('قصرنا"', 9)).toEqual(['قصر']);
  });

  it('are each there once, with the first key', () => {
    const { spellings, stems } = known();
    spellings.add([{ stem: 'قصر', key: 'another' }]);
    expect(stems.all()).toHaveLength(3);
    expect(stems.all()).toContainEqual(['قصر', 'key of قصر']);
    expect(spellings.alike('قصر', 9)).toEqual(['قصر']);
  });

  it('are found no more once taken out, one or all', () => {
    const { spellings, stems } = known();
    spellings.remove('ميركل');
    spellings.remove('none');
    expect(spellings.alike('ميركلا', 9)).toEqual(['ميركلي']);
    spellings.clear();
    expect([spellings.alike('ميركلا', 9), stems.all()]).toEqual([[], []]);
  });
});
