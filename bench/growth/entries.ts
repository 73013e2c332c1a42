import type { Archive } from '../../src/archive/archive.ts';
import type { Entry } from '../../src/archive/derived/derived.ts';
import type { Meeting } from '../../src/meetings/meeting.ts';
import type { Article } from '../../src/news/article/article.ts';

/** Every article of an archive with all that is derived from it, as it would be added to another, in its order. */
export function entriesOf(archive: Archive): Entry[] {
  const entries = new Map<string, Kept>();
  for (const article of archive.articles()) {
    entries.set(article.id, { article, passages: [], vectors: [], meetings: [] });
  }
  const { passages: count } = archive.counts();
  for (let id = 1, found = 0; found < count; id++) {
    for (const { article, start, end } of archive.passages([id])) {
      const entry = entries.get(article.id) as Kept;
      entry.passages.push({ start, end });
      entry.vectors.push(archive.vector(id));
      found++;
    }
  }
  for (const { id: _, article, ...meeting } of archive.meetings({ limit: Number.MAX_SAFE_INTEGER })) {
    (entries.get(article.id) as Kept).meetings.push(meeting);
  }
  return [...entries.values()];
}

interface Kept {
  readonly article: Article;
  readonly passages: { start: number; end: number }[];
  readonly vectors: Float32Array[];
  readonly meetings: Meeting[];
}
