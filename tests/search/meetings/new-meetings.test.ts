import { beforeEach, describe, expect, it } from 'vitest';
import type { Archive } from '../../../src/archive/archive.ts';
import type { ArchiveNetworks } from '../../../src/archive/derived/rebuild.ts';
import { type Followed, newMeetings } from '../../../src/search/meetings/new-meetings.ts';
import { entryOf, idOf, newArchive, random } from '../../support/archives.ts';
import { HUDA, KARIM, SALMA, takeIn, WITH_HUDA, WITH_KARIM } from '../../support/told.ts';

let archive: Archive;

beforeEach(() => {
  archive = newArchive();
});

function follow(name: string, other: string | null = null): Followed {
  return { id: 1, name, with: other, since: archive.mark() };
}

/** The days of those that are told. */
function told(followed: Followed): (string | null)[] {
  return newMeetings(archive, [followed]).found.flatMap(({ meetings }) => meetings.map(({ from }) => from));
}

describe('new meetings', () => {
  it('are those that an article which came since tells, once', () => {
    takeIn(archive, 'a', [WITH_KARIM]);
    const before = follow(SALMA);
    expect(told(before)).toEqual([]);
    takeIn(archive, 'b', [WITH_HUDA]);
    expect(told(before)).toEqual(['2024-03-05']);
    const { until } = newMeetings(archive, [before]);
    expect(told({ ...before, since: until })).toEqual([]);
    expect(told(follow(SALMA))).toEqual([]);
    expect(told({ ...before, name: HUDA })).toEqual(['2024-03-05']);
    expect(told({ ...before, name: KARIM })).toEqual([]);
    expect(told({ ...before, name: 'فلان الفلاني' })).toEqual([]);
  });

  it('are not those that another article told before', () => {
    takeIn(archive, 'a', [WITH_KARIM]);
    const before = follow(SALMA);
    takeIn(archive, 'b', [['ذكرت الصحف أن سلمى حداد وكريم منصور التقيا', [SALMA, KARIM], '2024-03-04']]);
    expect(told(before)).toEqual([]);
  });

  it('are with whom they are to be with', () => {
    const before = follow(SALMA, HUDA);
    takeIn(archive, 'a', [WITH_KARIM]);
    expect(told(before)).toEqual([]);
    takeIn(archive, 'b', [WITH_HUDA]);
    expect(told(before)).toEqual(['2024-03-05']);
    expect(told({ ...before, with: 'فلان الفلاني' })).toEqual([]);
  });

  it('are of a changed article those that its earlier text did not tell', () => {
    takeIn(archive, 'a', [WITH_KARIM]);
    const before = follow(SALMA);
    const [text, people, day] = WITH_KARIM;
    takeIn(archive, 'a', [[`${text} بعد الظهر`, people, day]]);
    expect(told(before)).toEqual([]);
    takeIn(archive, 'a', [WITH_KARIM, WITH_HUDA]);
    expect(told(before)).toEqual(['2024-03-05']);
  });

  it('are not made by a rebuild, nor by an article that moves or goes', async () => {
    takeIn(archive, 'a', [WITH_KARIM]);
    takeIn(archive, 'b', [WITH_HUDA]);
    const before = follow(SALMA);
    const kept = archive.meetings({ limit: 10 });
    const networks: ArchiveNetworks = {
      embed: async (articles) => articles.map((article) => entryOf(article, random(7))),
      meetings: async (articles) => articles.map(({ id }) => kept.filter(({ article }) => article.id === id)),
    };
    const options = { all: true, onProgress: () => undefined, signal: new AbortController().signal };
    await archive.rebuild(networks, options);
    archive.move(idOf('a'), 'https://akhbar.example/moved');
    archive.remove(idOf('b'));
    expect(told(before)).toEqual([]);
    takeIn(archive, 'b', [WITH_HUDA]);
    expect(told(before)).toEqual(['2024-03-05']);
  });

  it('are asked for since different moments, by each for itself', () => {
    const first = follow(SALMA);
    takeIn(archive, 'a', [WITH_KARIM]);
    const second = { ...follow(SALMA), id: 2 };
    takeIn(archive, 'b', [WITH_HUDA]);
    const { found } = newMeetings(archive, [first, second, { ...first, id: 3, name: KARIM }]);
    const days = found.map(({ id, meetings }) => [id, meetings.map(({ from }) => from)]);
    expect(Object.fromEntries(days)).toEqual({
      1: ['2024-03-04', '2024-03-05'],
      2: ['2024-03-05'],
      3: ['2024-03-04'],
    });
  });
});
