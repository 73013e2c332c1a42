import { knownDays } from '../../arabic/dates/known-days.ts';
import type { Span } from '../../arabic/letters/span.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import type { Article } from '../../news/article/article.ts';
import type { Database } from '../database/database.ts';
import { DIGESTED, writeArticleDigests } from '../database/digests/article-digests.ts';
import { engineOf } from '../database/engine.ts';
import { prepared } from '../database/prepared.ts';
import { articleOf, type StoredArticle } from '../database/rows.ts';
import { removeSightings, writeSightings } from '../database/sightings.ts';
import {
  removeMeetings,
  removePassages,
  writeDays,
  writeKeys,
  writeMeetings,
  writePassages,
  writeWords,
} from './derived.ts';
import { keptRemade } from './remade.ts';
import { writeSignature } from './signatures.ts';
import { type ArchiveModel, type Part, writeMade } from './versions.ts';

/** Puts those parts of the article of that number, made anew, in the place of the old ones. */
export function place(
  database: Database,
  number: number,
  parts: ReadonlySet<Part>,
  model: ArchiveModel,
): void {
  const article = articleOf(
    prepared(database, 'SELECT * FROM articles WHERE number = ?').get(number) as StoredArticle,
  );
  const { embedded, meetings } = keptRemade(database, number);
  if (parts.has('passages')) {
    if (embedded === null) throw new Error(`nothing was made for article ${number}`);
    removePassages(database, number);
    writePassages(database, number, { article, ...embedded });
  } else if (parts.has('words') || parts.has('days')) rewritePassages(database, number, { article, parts });
  if (parts.has('meetings')) {
    if (meetings === null) throw new Error(`no meetings were made for article ${number}`);
    removeMeetings(database, number);
    writeMeetings(database, number, { article, meetings });
  } else {
    if (parts.has('keys')) rewriteKeys(database, number);
    if (parts.has('sightings')) rewriteSightings(database, article, number);
  }
  if (parts.has('signatures')) {
    prepared(database, 'DELETE FROM signatures WHERE article = ?').run(number);
    writeSignature(database, number, article);
  }
  writeMade(database, number, model);
  writeArticleDigests(
    database,
    number,
    DIGESTED.filter((part) => part !== 'kept' && parts.has(part)),
  );
}

/** Writes the words and the days of an article's passages anew, those of them that are asked for. */
function rewritePassages(
  database: Database,
  number: number,
  { article, parts }: { readonly article: Article; readonly parts: ReadonlySet<Part> },
): void {
  const days = parts.has('days') ? knownDays(article.text, article.published) : null;
  for (const passage of passagesOf(database, number)) {
    if (parts.has('words')) {
      engineOf(database).words.remove(passage.id);
      writeWords(database, passage.id, article, passage);
    }
    if (days !== null) {
      prepared(database, 'DELETE FROM days WHERE passage = ?').run(passage.id);
      writeDays(database, passage.id, passage, days);
    }
  }
}

function passagesOf(database: Database, number: number): (Span & { id: number })[] {
  const read = prepared(database, 'SELECT id, start, "end" FROM passages WHERE article = ? ORDER BY id');
  return read.all(number) as (Span & { id: number })[];
}

function rewriteKeys(database: Database, number: number): void {
  for (const { id, meeting } of meetingsOf(database, number)) {
    prepared(database, 'DELETE FROM meetingKeys WHERE meeting = ?').run(id);
    writeKeys(database, id, meeting);
  }
}

function rewriteSightings(database: Database, { published }: Article, number: number): void {
  removeSightings(database, number);
  for (const { id, meeting } of meetingsOf(database, number))
    writeSightings(database, id, meeting, published);
}

function meetingsOf(
  database: Database,
  number: number,
): { readonly id: number; readonly meeting: Meeting }[] {
  const rows = prepared(database, 'SELECT id, record FROM meetings WHERE article = ? ORDER BY id').all(
    number,
  );
  return (rows as { id: number; record: string }[]).map(({ id, record }) => ({
    id,
    meeting: JSON.parse(record) as Meeting,
  }));
}
