import type { DateMention } from '../../arabic/calendar/mention.ts';
import { knownDays } from '../../arabic/dates/known-days.ts';
import type { Span } from '../../arabic/letters/span.ts';
import { stems } from '../../arabic/words/stems.ts';
import { participantKeys } from '../../meetings/keys.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import type { Article } from '../../news/article/article.ts';
import type { Database } from '../database/database.ts';
import { engineOf } from '../database/engine.ts';
import { prepared } from '../database/prepared.ts';
import { removeSightings, writeSightings } from '../database/sightings.ts';
import { writeSignature } from './signatures.ts';
import { removeSpellings, writeSpellings } from './spellings.ts';

/** An article with all that is derived from it: `vectors[i]` is the vector of `passages[i]`. */
export interface Entry {
  readonly article: Article;
  readonly passages: readonly Span[];
  readonly vectors: readonly Float32Array[];
  readonly meetings: readonly Meeting[];
}

/** Writes what is derived from the article of that number: passages, vectors, words, days, meetings, signature. */
export function writeDerived(database: Database, number: number, entry: Entry): void {
  writePassages(database, number, entry);
  writeMeetings(database, number, entry);
  writeSignature(database, number, entry.article);
}

/** Writes the passages of the article of that number, with their vectors, words and days. */
export function writePassages(
  database: Database,
  number: number,
  { article, passages, vectors }: Omit<Entry, 'meetings'>,
): void {
  const passage = database
    .prepare('INSERT INTO passages (article, start, "end", vector) VALUES (?, ?, ?, ?) RETURNING id')
    .pluck();
  const mentions = knownDays(article.text, article.published);
  for (const [i, span] of passages.entries()) {
    const vector = vectors[i] as Float32Array;
    const blob = Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength);
    const id = passage.get(number, span.start, span.end, blob) as number;
    engineOf(database).vectors?.note(id, vector);
    writeWords(database, id, article, span);
    writeDays(database, id, span, mentions);
  }
}

/** Writes the meetings that the article of that number tells of, what they are found by, and whom they name. */
export function writeMeetings(
  database: Database,
  number: number,
  { article, meetings }: Pick<Entry, 'article' | 'meetings'>,
): void {
  const record = database
    .prepare('INSERT INTO meetings (article, "from", "to", record) VALUES (?, ?, ?, ?) RETURNING id')
    .pluck();
  for (const meeting of meetings) {
    const id = record.get(number, meeting.from, meeting.to, JSON.stringify(meeting)) as number;
    writeKeys(database, id, meeting);
    writeSightings(database, id, meeting, article.published);
  }
}

/** Takes out the meetings that the article of that number tells of. */
export function removeMeetings(database: Database, number: number): void {
  removeSightings(database, number);
  prepared(database, 'DELETE FROM meetings WHERE article = ?').run(number);
}

/** Writes what the meeting of that id is found by. */
export function writeKeys(database: Database, id: number, { participants }: Meeting): void {
  const write = database.prepare(
    'INSERT INTO meetingKeys (key, meeting) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );
  for (const key of participants.flatMap(participantKeys)) write.run(key, id);
}

/** Writes the stems that a passage is found by, its own and those of its article's title. */
export function writeWords(database: Database, id: number, article: Article, { start, end }: Span): void {
  const title = stems(article.title);
  const text = stems(article.text.slice(start, end));
  engineOf(database).words.write(id, title, text);
  writeSpellings(database, [...title, ...text]);
}

/** Writes the days that a passage speaks of, of those that its article does. */
export function writeDays(
  database: Database,
  id: number,
  { start, end }: Span,
  mentions: readonly DateMention[],
): void {
  const day = database.prepare('INSERT INTO days (passage, "from", "to") VALUES (?, ?, ?)');
  for (const mention of mentions) {
    if (mention.start >= start && mention.end <= end) day.run(id, mention.from, mention.to);
  }
}

/** Takes out what is derived from the article of that number. */
export function removeDerived(database: Database, number: number): void {
  const { title, text } = database
    .prepare('SELECT title, text FROM articles WHERE number = ?')
    .get(number) as Pick<Article, 'title' | 'text'>;
  removePassages(database, number);
  removeSpellings(database, [...stems(title), ...stems(text)]);
  removeMeetings(database, number);
  database.prepare('DELETE FROM signatures WHERE article = ?').run(number);
}

/** Takes out the passages of the article of that number, with their vectors, words and days. */
export function removePassages(database: Database, number: number): void {
  engineOf(database).words.removeOfArticle(number);
  database.prepare('DELETE FROM passages WHERE article = ?').run(number);
}

/** Takes out all that is derived from any article, and what damage has left of it. */
export function removeAllDerived(database: Database): void {
  const { words, spellings } = engineOf(database);
  words.clear();
  spellings.clear();
  database.exec(
    `DELETE FROM days; DELETE FROM passages; DELETE FROM meetingKeys; DELETE FROM sightings; DELETE FROM labelKeys;
     DELETE FROM labels; DELETE FROM meetings; DELETE FROM signatures; DELETE FROM made`,
  );
}
