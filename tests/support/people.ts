import { writeSightings } from '../../src/archive/database/sightings.ts';
import { memoryDatabase } from '../../src/archive/database/sqlite/archive-file.ts';
import type { Sqlite } from '../../src/archive/database/sqlite/sqlite.ts';
import type { KeptMeeting } from '../../src/archive/kept/kept-meetings.ts';
import { KeptSightings } from '../../src/archive/kept/kept-sightings.ts';
import type { Participant } from '../../src/meetings/meeting.ts';
import { type Corrections, NO_CORRECTIONS } from '../../src/meetings/people/corrections.ts';
import { People, type Person } from '../../src/meetings/people/people.ts';
import type { Sighting } from '../../src/meetings/people/sighting.ts';

/** Somebody who is named, as a participant of a meeting. */
function participant(name: string, title: string | null): Participant {
  return { name, person: name, title, side: 'peer', sort: 'person', attends: false };
}

/** An archive of nothing but those who are named, a meeting for each. */
export function sightingsDatabase(sightings: readonly Sighting[]): Sqlite {
  const database = memoryDatabase();
  const article = database.prepare(
    `INSERT INTO articles (id, title, publishedBasis, language, text, content, added)
     VALUES (?, '', 'unknown', 'ar', '', '', '') ON CONFLICT DO NOTHING`,
  );
  const meeting = database
    .prepare(
      `INSERT INTO meetings (article, record) SELECT number, '' FROM articles WHERE id = ? RETURNING id`,
    )
    .pluck();
  database.transaction(() => {
    for (const { article: id, name, titles, day } of sightings) {
      article.run(id);
      for (const title of titles.length === 0 ? [null] : titles)
        writeSightings(
          database,
          meeting.get(id) as number,
          { participants: [participant(name, title)] },
          day,
        );
    }
  })();
  return database;
}

/** Who is who of those sightings. */
export function peopleOf(sightings: readonly Sighting[], known: Corrections = NO_CORRECTIONS): People {
  return new People(new KeptSightings(sightingsDatabase(sightings)), known);
}

/** Who is who in those meetings. */
export function peopleIn(meetings: readonly KeptMeeting[]): People {
  return peopleOf(
    meetings.flatMap(({ participants, article }) =>
      participants.flatMap(({ person, title }) =>
        person === null
          ? []
          : [
              {
                article: article.id,
                name: person,
                titles: title === null ? [] : [title],
                day: article.published?.slice(0, 10) ?? null,
              },
            ],
      ),
    ),
  );
}

/** Everybody whom the sightings tell of. */
export function everybody(people: People, sightings: readonly Sighting[]): Person[] {
  return [...new Set(sightings.flatMap(({ name }) => people.named(name)))];
}
