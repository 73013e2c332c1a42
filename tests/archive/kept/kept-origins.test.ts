import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeArticle } from '../../../src/archive/kept/kept-articles.ts';
import {
  contestsOf,
  isMoved,
  moveOrigin,
  originOfId,
  standingOf,
  writeContest,
} from '../../../src/archive/kept/kept-origins.ts';
import { type Origin, UNKNOWN_ORIGIN } from '../../../src/news/article/origin.ts';
import { idOf, newFolder } from '../../support/archives.ts';
import { keptEntry, newDatabase, TAKEN_IN } from '../../support/kept.ts';

const origin = (over: Partial<Origin>): Origin => ({
  ...UNKNOWN_ORIGIN,
  urlBy: 'page',
  place: over.file ?? null,
  ...over,
});
const article = (text: string, over = {}) => keptEntry('a', text, over).article;

describe('what an article that comes is to the one of its id', () => {
  const database = newDatabase();
  writeArticle(database, keptEntry('a', 'نص أول.', { origin: origin({ file: '/a.html' }) }), TAKEN_IN);

  it.each([
    ['new', keptEntry('b', 'نص.').article, false],
    ['unchanged', article('نص أول.', { origin: origin({ file: '/elsewhere.html' }) }), false],
    ['replaces', article('نص ثان.', { origin: origin({ file: '/a.html' }) }), false],
    ['contested', article('نص ثان.', { origin: origin({ file: '/b.html' }) }), false],
    ['replaces', article('نص ثان.', { origin: origin({ file: '/b.html' }) }), true],
    ['replaces', article('نص ثان.', { origin: origin({ file: '/b.html', urlBy: 'option' }) }), false],
    ['unchanged', article('نص أول.', { publisher: 'غيره', origin: origin({ file: '/b.html' }) }), false],
  ] as const)('%s: %#', (standing, comes, trusted) => {
    expect(standingOf(database, comes, trusted)).toBe(standing);
  });
});

it('notes where an article was read, and where it lies when its file is gone', () => {
  const database = newDatabase();
  const file = join(newFolder(), 'a.html');
  writeFileSync(file, 'x');
  writeArticle(database, keptEntry('a', 'نص.', { origin: origin({ file }) }), TAKEN_IN);
  expect(originOfId(database, idOf('a'))).toEqual(origin({ file }));
  expect(originOfId(database, 'none')).toEqual(UNKNOWN_ORIGIN);
  const elsewhere = article('نص.', { origin: origin({ file: '/b.html' }) });
  // As long as the file is there, the article lies there.
  expect(isMoved(database, elsewhere)).toBe(false);
  expect(isMoved(database, keptEntry('x', 'نص.').article)).toBe(false);
  expect(isMoved(database, keptEntry('x', 'نص.', { origin: origin({ file: '/x.html' }) }).article)).toBe(
    false,
  );
  writeArticle(database, keptEntry('c', 'نص.', { origin: origin({ file: '/gone.html' }) }), TAKEN_IN);
  const moved = keptEntry('c', 'نص.', { origin: origin({ file: '/c.html' }) }).article;
  expect(isMoved(database, moved)).toBe(true);
  moveOrigin(database, moved);
  expect(originOfId(database, idOf('c')).file).toBe('/c.html');
  expect(isMoved(database, moved)).toBe(false);
  database.close();
});

it('notes what was not let in, of each source the last, newest first', () => {
  const database = newDatabase();
  writeArticle(database, keptEntry('a', 'نص.'), TAKEN_IN);
  const contest = (file: string, title: string, day: number) =>
    writeContest(
      database,
      article('x', { title, publisher: 'غيره', origin: origin({ file }) }),
      new Date(Date.UTC(2024, 2, day)),
    );
  contest('/b.html', 'أول', 7);
  contest('/c.html', 'ثان', 8);
  contest('/b.html', 'ثالث', 9);
  expect(contestsOf(database, idOf('a'))).toEqual([
    { source: '/b.html', title: 'ثالث', publisher: 'غيره', seen: '2024-03-09T00:00:00.000Z' },
    { source: '/c.html', title: 'ثان', publisher: 'غيره', seen: '2024-03-08T00:00:00.000Z' },
  ]);
  writeContest(database, keptEntry('none', 'x').article, TAKEN_IN);
  expect(contestsOf(database, idOf('none'))).toEqual([]);
  database.close();
});
