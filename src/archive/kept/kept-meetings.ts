import type { Day } from '../../arabic/calendar/mention.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import type { Article } from '../../news/article/article.ts';
import type { Database } from '../database/database.ts';
import type { StoredArticle } from '../database/rows.ts';
import { articleOf } from '../database/rows.ts';

/** A meeting of the archive and the article that tells of it. */
export interface KeptMeeting extends Meeting {
  readonly id: number;
  readonly article: Article;
}

/** Which meetings are wanted; what is left out does not matter. */
export interface MeetingQuery {
  /** Meetings of anybody with one of these keys, those with more of them first; see `participantKeys`. */
  readonly keys?: readonly string[];
  /** Meetings on a day from `from` to `to`; those whose day is unknown only with `dayless`. */
  readonly from?: Day | null;
  readonly to?: Day | null;
  readonly dayless?: boolean;
  /** Meetings that one of these articles tells of. */
  readonly articles?: readonly string[];
  readonly limit: number;
}

/** The meetings wanted, of most keys first, then as they were taken in. */
export function keptMeetings(database: Database, query: MeetingQuery): KeptMeeting[] {
  const { keys, articles, from = null, to = null, dayless = false, limit } = query;
  const rows = database
    .prepare(
      `SELECT meetings.id AS meeting, record, articles.*, ${keys === undefined ? '0' : 'matched.keys'} AS keys
       FROM meetings JOIN articles ON number = meetings.article
       ${
         keys === undefined
           ? ''
           : `JOIN (SELECT meeting, count(*) AS keys FROM meetingKeys
              WHERE key IN (SELECT value FROM json_each(@keys)) GROUP BY meeting) AS matched
              ON matched.meeting = meetings.id`
       }
       WHERE (CAST(@from AS TEXT) IS NULL OR meetings."to" >= @from OR (@dayless = 1 AND meetings."to" IS NULL))
         AND (CAST(@to AS TEXT) IS NULL OR meetings."from" <= @to OR (@dayless = 1 AND meetings."from" IS NULL))
         AND (CAST(@articles AS TEXT) IS NULL OR articles.id IN (SELECT value FROM json_each(@articles)))
       ORDER BY keys DESC, meetings.id LIMIT @limit`,
    )
    .all({
      keys: JSON.stringify(keys ?? []),
      articles: articles === undefined ? null : JSON.stringify(articles),
      from,
      to,
      dayless: dayless ? 1 : 0,
      limit,
    }) as (StoredArticle & { meeting: number; record: string })[];
  return rows.map((row) => ({
    ...(JSON.parse(row.record) as Meeting),
    id: row.meeting,
    article: articleOf(row),
  }));
}
