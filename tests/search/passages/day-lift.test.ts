import { afterEach, describe, expect, it } from 'vitest';
import type { Archive } from '../../../src/archive/archive.ts';
import { dayLifts } from '../../../src/search/passages/day-lift.ts';
import { RANKING_WEIGHTS } from '../../../src/search/passages/ranking-weights.ts';
import { articleAt, entryOf, newArchive, random } from '../../support/archives.ts';

const WEIGHTS = { ...RANKING_WEIGHTS, speaksOfDay: 2, publishedThen: 1 };
const MARCH = { from: '2023-03-01', to: '2023-03-31' };

let archive: Archive | undefined;
afterEach(() => archive?.close());

/** What the days asked for add to the only passage of an article that was published then and says this. */
function lift(text: string, published: string | null, asked = MARCH): number | undefined {
  archive = newArchive();
  const article = { ...articleAt('a', text), published };
  archive.add([entryOf(article, random(1))], new Date('2025-01-01'));
  const [head] = archive.heads(archive.byWords(['جسر'], 5).map(({ id }) => id));
  if (head === undefined) throw new Error('no passage');
  return dayLifts([head], asked, archive, WEIGHTS).get(head.id);
}

describe('dayLifts', () => {
  it.each([
    ['speaks of a day of then', 'افتتح الجسر في 4 آذار 2023.', '2024-01-01', 2],
    ['was published then', 'افتتح الجسر.', '2023-03-10', 1],
    ['was published in the days after', 'افتتح الجسر.', '2023-04-02', 1],
    ['does both', 'افتتح الجسر في 4 آذار 2023.', '2023-03-05', 3],
    ['was published before', 'افتتح الجسر.', '2023-02-27', 0],
    ['was published long after', 'افتتح الجسر.', '2023-04-20', 0],
    ['speaks of another day', 'افتتح الجسر في 4 أيار 2021.', '2024-01-01', 0],
    ['speaks of a time that is much longer', 'افتتح الجسر عام 2023.', '2024-01-01', 0],
    ['is of unknown day', 'افتتح الجسر.', null, 0],
  ])('of a passage that %s', (_, text, published, gained) => {
    expect(lift(text, published)).toBe(gained);
  });

  it('takes a long time for what is asked for where that is as long', () => {
    expect(lift('افتتح الجسر عام 2023.', '2024-01-05', { from: '2023-01-01', to: '2023-12-31' })).toBe(2);
  });

  it('is nothing for no passages', () => {
    archive = newArchive();
    expect(dayLifts([], MARCH, archive, WEIGHTS).size).toBe(0);
  });
});
