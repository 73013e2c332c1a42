import { describe, expect, it } from 'vitest';
import { writeArticle } from '../../../src/archive/kept/kept-articles.ts';
import { keptMeetings, type MeetingQuery } from '../../../src/archive/kept/kept-meetings.ts';
import { participantKeys } from '../../../src/meetings/keys.ts';
import { idOf } from '../../support/archives.ts';
import { keptEntry, meetingOf, newDatabase, TAKEN_IN } from '../../support/kept.ts';

const [A, B, C] = ['سامر الحداد', 'هاني القصار', 'رامي السهل'];
const database = newDatabase();
writeArticle(
  database,
  keptEntry('a', 'جملة.', {}, [
    meetingOf([A, B], '2024-03-01'),
    meetingOf([A, C], '2024-03-10'),
    meetingOf([B, C], null),
  ]),
  TAKEN_IN,
);
writeArticle(
  database,
  keptEntry('b', 'جملة.', { published: null, publishedBasis: 'unknown' }, [meetingOf([A, B], '2024-03-05')]),
  TAKEN_IN,
);

const keysOf = (name: string): string[] =>
  participantKeys(meetingOf([name], null).participants[0] ?? expect.fail());

/** Who met in each of the meetings found. */
const found = (query: Partial<MeetingQuery>): string[] =>
  keptMeetings(database, { limit: 10, ...query }).map(
    ({ participants, from }) => `${participants.map(({ name }) => name.split(' ')[0]).join('+')} ${from}`,
  );

describe('the meetings of an archive', () => {
  it.each<[Partial<MeetingQuery>, string[]]>([
    [{}, ['سامر+هاني 2024-03-01', 'سامر+رامي 2024-03-10', 'هاني+رامي null', 'سامر+هاني 2024-03-05']],
    [{ limit: 1 }, ['سامر+هاني 2024-03-01']],
    [{ from: '2024-03-05', to: '2024-03-10' }, ['سامر+رامي 2024-03-10', 'سامر+هاني 2024-03-05']],
    [{ from: '2024-03-06' }, ['سامر+رامي 2024-03-10']],
    [{ to: '2024-03-04' }, ['سامر+هاني 2024-03-01']],
    [{ to: '2024-03-04', dayless: true }, ['سامر+هاني 2024-03-01', 'هاني+رامي null']],
    [{ articles: [idOf('b')] }, ['سامر+هاني 2024-03-05']],
    [{ articles: [] }, []],
    [{ keys: [] }, []],
    [{ keys: keysOf(C) }, ['سامر+رامي 2024-03-10', 'هاني+رامي null']],
    [
      { keys: [...keysOf(A), ...keysOf(C)] },
      ['سامر+رامي 2024-03-10', 'سامر+هاني 2024-03-01', 'هاني+رامي null', 'سامر+هاني 2024-03-05'],
    ],
  ])('for %j', (query, meetings) => {
    expect(found(query)).toEqual(meetings);
  });

  it('have their articles, and their ids in the order in which they came', () => {
    const all = keptMeetings(database, { limit: 10 });
    expect(all.map(({ article }) => article.id)).toEqual([...Array(3).fill(idOf('a')), idOf('b')]);
    expect(all.map(({ id }) => id)).toEqual([...all.map(({ id }) => id)].sort((a, b) => a - b));
    expect(all[0]).toMatchObject(meetingOf([A, B], '2024-03-01'));
  });
});
