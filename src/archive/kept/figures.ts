import type { Day } from '../../arabic/calendar/mention.ts';
import type { Database } from '../database/database.ts';

/** How much an archive holds. */
export interface Figures {
  readonly articles: number;
  readonly passages: number;
  /** As articles tell them: one that two articles tell is counted twice. */
  readonly meetings: number;
  /** The newest day of publication; null where none is known. */
  readonly newest: Day | null;
}

/** How much the archive holds. */
export function figures(database: Database): Figures {
  return database
    .prepare(
      `SELECT (SELECT count(*) FROM articles) AS articles, (SELECT count(*) FROM passages) AS passages,
       (SELECT count(*) FROM meetings) AS meetings, (SELECT max(substr(published, 1, 10)) FROM articles) AS newest`,
    )
    .get() as Figures;
}
