import { join } from 'node:path';
import { openSqlite } from '../../src/archive/database/sqlite/archive-file.ts';
import type { Sqlite } from '../../src/archive/database/sqlite/sqlite.ts';
import type { Entry } from '../../src/archive/derived/derived.ts';
import type { Meeting } from '../../src/meetings/meeting.ts';
import type { Article } from '../../src/news/article/article.ts';
import { articleAt, entryOf, newArchive, newFolder, random } from './archives.ts';

/** The instant at which the articles of tests are taken in. */
export const TAKEN_IN = new Date('2024-03-06T00:00:00Z');

const next = random(7);

/** The database of a new archive. */
export function newDatabase(folder = newFolder()): Sqlite {
  newArchive(folder).close();
  return openSqlite(join(folder, 'archive.sqlite'));
}

/** An entry of an article of that name, told otherwise by `over`, with the meetings that it tells of. */
export function keptEntry(
  name: string,
  text: string,
  over: Partial<Article> = {},
  meetings: readonly Meeting[] = [],
): Entry {
  return { ...entryOf({ ...articleAt(name, text), ...over }, next), meetings };
}

/** A meeting of some people on a day. */
export function meetingOf(names: readonly string[], day: string | null): Meeting {
  return {
    participants: names.map((name) => ({
      name,
      person: name,
      title: null,
      side: 'peer',
      sort: 'person',
      attends: false,
    })),
    kind: 'met',
    status: 'held',
    from: day,
    to: day,
    basis: day === null ? null : 'stated',
    place: null,
    topic: null,
    evidence: { start: 0, end: 5 },
  };
}
