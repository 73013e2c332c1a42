import type { Span } from '../../arabic/letters/span.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import type { Database } from '../database/database.ts';
import { prepared } from '../database/prepared.ts';
import { floatsOf } from '../database/rows.ts';

/** The passages of a text with their vectors, one for each. */
export interface Embedded {
  readonly passages: readonly Span[];
  readonly vectors: readonly Float32Array[];
}

/** What networks have made of an article anew; null where nothing of the kind was to be made. */
export interface Remade {
  readonly embedded: Embedded | null;
  readonly meetings: readonly Meeting[] | null;
}

/** Of which article, in which version, and by what it was made. */
export interface Making {
  readonly number: number;
  readonly content: string;
  readonly makers: string;
}

/** Keeps what was made of an article until all of it is put in place, unless the article is another by now. */
export function keepRemade(
  database: Database,
  { number, content, makers }: Making,
  { embedded, meetings }: Remade,
): void {
  prepared(
    database,
    `INSERT INTO remade SELECT number, content, @makers, @spans, @vectors, @meetings
     FROM articles WHERE number = @number AND content = @content
     ON CONFLICT (article) DO UPDATE SET content = excluded.content, makers = excluded.makers,
       spans = excluded.spans, vectors = excluded.vectors, meetings = excluded.meetings`,
  ).run({
    number,
    content,
    makers,
    spans: embedded === null ? null : JSON.stringify(embedded.passages),
    vectors: embedded === null ? null : bytesOf(embedded.vectors),
    meetings: meetings === null ? null : JSON.stringify(meetings),
  });
}

/** What was made of the article of that number and kept. */
export function keptRemade(database: Database, number: number): Remade {
  const row = prepared(database, 'SELECT spans, vectors, meetings FROM remade WHERE article = ?').get(number);
  const { spans, vectors, meetings } = (row ?? { spans: null, vectors: null, meetings: null }) as {
    spans: string | null;
    vectors: Buffer | null;
    meetings: string | null;
  };
  const passages = spans === null ? null : (JSON.parse(spans) as Span[]);
  return {
    embedded:
      passages === null || vectors === null
        ? null
        : { passages, vectors: vectorsIn(vectors, passages.length) },
    meetings: meetings === null ? null : (JSON.parse(meetings) as Meeting[]),
  };
}

/** Of how many articles something is made and not yet put in place. */
export function countRemade(database: Database): number {
  return database.prepare('SELECT count(*) FROM remade').pluck().get() as number;
}

/** One behind the other; all have one length. */
function bytesOf(vectors: readonly Float32Array[]): Buffer {
  return Buffer.concat(
    vectors.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
  );
}

function vectorsIn(bytes: Buffer, count: number): Float32Array[] {
  const all = floatsOf(bytes);
  const width = count === 0 ? 0 : all.length / count;
  return Array.from({ length: count }, (_, i) => all.subarray(i * width, (i + 1) * width));
}
