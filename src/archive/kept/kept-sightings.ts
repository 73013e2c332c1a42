import type { Day } from '../../arabic/calendar/mention.ts';
import type { Office } from '../../meetings/offices/office.ts';
import { keysNear } from '../../meetings/offices/office-index.ts';
import { lastKey, nameKeyOf, partKey, titleKey, wholeKey } from '../../meetings/people/labels.ts';
import type { Sighting } from '../../meetings/people/sighting.ts';
import type { Bearer, SightingIndex } from '../../meetings/people/sighting-index.ts';
import type { Database } from '../database/database.ts';
import { prepared } from '../database/prepared.ts';

/** Those of a list of texts that is given as JSON. */
const LISTED = 'IN (SELECT value FROM json_each(?))';

/** Whom the meetings of an archive name. */
export class KeptSightings implements SightingIndex {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  sightings(keys: readonly string[]): Map<string, Sighting[]> {
    const rows = this.#all<{
      article: string;
      name: string;
      title: string | null;
      day: string | null;
    }>(
      `SELECT articles.id AS article, named.text AS name, titled.text AS title, day
       FROM labelKeys JOIN labels AS named ON named.number = label JOIN sightings ON sightings.name = label
         JOIN meetings ON meetings.id = meeting JOIN articles ON articles.number = meetings.article
         LEFT JOIN labels AS titled ON titled.number = sightings.title
       WHERE key ${LISTED} ORDER BY meeting, participant`,
      listed(keys.map(wholeKey)),
    );
    const found = new Map<string, Sighting[]>();
    for (const { article, name, title, day } of rows) {
      const sighting = { article, name, titles: title === null ? [] : [title], day };
      const own = found.get(nameKeyOf(name));
      if (own === undefined) found.set(nameKeyOf(name), [sighting]);
      else own.push(sighting);
    }
    return found;
  }

  among(keys: readonly string[]): string[] {
    const rows = this.#all<{ key: string }>(
      `SELECT DISTINCT key FROM labelKeys WHERE key ${LISTED}`,
      listed(keys.map(wholeKey)),
    );
    return rows.map(({ key }) => key.slice(1));
  }

  holding(pairs: readonly string[]): Map<string, string[]> {
    return this.#named(
      `SELECT key, text FROM labelKeys JOIN labels ON number = label WHERE key ${LISTED} ORDER BY label`,
      pairs,
    );
  }

  someHolding(words: readonly string[]): Map<string, string[]> {
    return this.#named(
      `SELECT key, text FROM (
         SELECT value AS key, (SELECT min(label) FROM labelKeys WHERE key = value) AS first,
           (SELECT max(label) FROM labelKeys WHERE key = value) AS last FROM json_each(?)
       ) AS ends JOIN labels ON number IN (first, last)`,
      words,
    );
  }

  mostSeen(part: string, limit: number): string[] {
    const rows = this.#all<{ text: string }>(
      `SELECT text FROM labelKeys JOIN labels ON number = label WHERE key = ?
       ORDER BY (SELECT count(*) FROM sightings WHERE name = number) DESC, number LIMIT ?`,
      partKey(part),
      limit,
    );
    return [...new Set(rows.map(({ text }) => nameKeyOf(text)))];
  }

  timesInFull(keys: readonly string[]): Map<string, number> {
    return this.#counted(
      `SELECT key, count(*) AS times FROM labelKeys JOIN labels ON number = label JOIN sightings ON name = label
       WHERE key ${LISTED} AND text LIKE '% %' GROUP BY key`,
      keys.map(wholeKey),
    );
  }

  timesLast(keys: readonly string[]): Map<string, number> {
    return this.#counted(
      `SELECT key, count(*) AS times FROM labelKeys JOIN sightings ON name = label WHERE key ${LISTED} GROUP BY key`,
      keys.map(lastKey),
    );
  }

  titlesNear(office: Office): string[] {
    const { whole, sharing, isAnyShared } = keysNear(office);
    const least = isAnyShared || sharing.length === 0 ? 1 : sharing.length;
    return this.#all<{ text: string }>(
      `SELECT text FROM labels WHERE number IN (
         SELECT label FROM labelKeys WHERE key ${LISTED}
         UNION SELECT label FROM labelKeys WHERE key ${LISTED} GROUP BY label HAVING count(*) >= ?
       ) ORDER BY number`,
      listed(whole.map(titleKey)),
      listed(sharing.map(titleKey)),
      least,
    ).map(({ text }) => text);
  }

  bearers(titles: readonly string[], from: Day | null, to: Day | null): Bearer[] {
    const rows = this.#all<{ text: string; times: number; first: Day; last: Day }>(
      `SELECT text, times, first, last FROM (
         SELECT name, count(*) AS times, min(day) AS first, max(day) AS last FROM sightings
         WHERE title IN (SELECT number FROM labels WHERE sort = 'title' AND text ${LISTED})
           AND day >= ? AND day <= ? GROUP BY name
       ) AS borne JOIN labels ON number = name ORDER BY name`,
      listed(titles),
      from ?? '',
      to ?? '9',
    );
    const found = new Map<string, Bearer>();
    for (const { text, times, first, last } of rows) {
      const key = nameKeyOf(text);
      const known = found.get(key) ?? { key, times: 0, first, last };
      found.set(key, {
        key,
        times: known.times + times,
        first: known.first < first ? known.first : first,
        last: known.last > last ? known.last : last,
      });
    }
    return [...found.values()];
  }

  /** The keys of the names that are found by each of the parts, each once. */
  #named(sql: string, parts: readonly string[]): Map<string, string[]> {
    const found = new Map<string, string[]>();
    for (const { key, text } of this.#all<{ key: string; text: string }>(sql, listed(parts.map(partKey)))) {
      const own = found.get(key.slice(1)) ?? [];
      const name = nameKeyOf(text);
      if (!own.includes(name)) found.set(key.slice(1), [...own, name]);
    }
    return found;
  }

  #counted(sql: string, keys: readonly string[]): Map<string, number> {
    const rows = this.#all<{ key: string; times: number }>(sql, listed(keys));
    // A key has a mark of what it finds by before it.
    return new Map(rows.map(({ key, times }) => [key.slice(1), times]));
  }

  #all<R>(sql: string, ...values: readonly unknown[]): R[] {
    return prepared(this.#database, sql).all(...values) as R[];
  }
}

function listed(texts: readonly string[]): string {
  return JSON.stringify(texts);
}
