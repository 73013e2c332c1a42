import { knownDays } from '../../arabic/dates/known-days.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import type { Article } from '../../news/article/article.ts';
import { ARCHIVE } from '../constants.ts';
import type { Embedded } from '../derived/remade.ts';
import type { ArticleRows } from './article-rows.ts';
import type { Defect } from './problem.ts';

/** What is stored of an article. */
export interface Stored extends Pick<ArticleRows, 'passages' | 'days' | 'meetings'> {
  readonly article: Article;
}

/** What networks make of an article now. */
export interface MadeNow {
  readonly embedded: Embedded | undefined;
  readonly meetings: readonly Meeting[] | undefined;
}

/** Where what is stored of an article is not what is made of it now. */
export function* differencesOf(stored: Stored, { embedded, meetings }: MadeNow): Generator<Defect> {
  const { passages = [], vectors = [] } = embedded ?? {};
  if (spans(stored.passages) !== spans(passages)) {
    yield { what: 'its passages are cut otherwise than they are cut anew', mend: 'rebuild' };
    return;
  }
  for (const [i, { id, vector }] of stored.passages.entries()) {
    const likeness = product(vector, vectors[i] as Float32Array);
    if (likeness > ARCHIVE.sameVector) continue;
    const what = `the vector of passage ${id} is not the one made anew (likeness ${likeness.toFixed(3)})`;
    yield { what, mend: 'rebuild' };
  }
  yield* otherDays(stored);
  yield* otherMeetings(stored, meetings ?? []);
}

function* otherMeetings(stored: Stored, told: readonly Meeting[]): Generator<Defect> {
  const kept = stored.meetings.map(({ record }) => record);
  if (kept.length !== told.length) {
    yield { what: `it has ${kept.length} meetings, and ${told.length} are read anew`, mend: 'rebuild' };
  } else {
    for (const [i, record] of kept.entries()) {
      if (!isSameRecord(record, told[i] as Meeting)) {
        yield { what: `meeting ${stored.meetings[i]?.id} is not the one read anew`, mend: 'rebuild' };
      }
    }
  }
}

function* otherDays({ article, passages, days }: Stored): Generator<Defect> {
  const mentions = knownDays(article.text, article.published);
  for (const { id, start, end } of passages) {
    const kept = days.filter(({ passage }) => passage === id).map(({ from, to }) => `${from} ${to}`);
    const read = mentions
      .filter((mention) => mention.start >= start && mention.end <= end)
      .map(({ from, to }) => `${from} ${to}`);
    if (kept.join() !== read.join()) {
      yield { what: `the days of passage ${id} are not those read anew`, mend: 'rebuild' };
    }
  }
}

function spans(passages: readonly { readonly start: number; readonly end: number }[]): string {
  return passages.map(({ start, end }) => `${start}-${end}`).join();
}

/** The inner product; not a number where the lengths differ. */
function product(stored: Buffer, made: Float32Array): number {
  if (stored.length !== made.length * 4) return Number.NaN;
  return made.reduce((sum, value, i) => sum + value * stored.readFloatLE(i * 4), 0);
}

/** Whether a record is that meeting, but for how likely it is. */
function isSameRecord(record: string, meeting: Meeting): boolean {
  try {
    return isSame(JSON.parse(record), JSON.parse(JSON.stringify(meeting)));
  } catch {
    return false;
  }
}

function isSame(one: unknown, other: unknown, key = ''): boolean {
  if (typeof one === 'number' && typeof other === 'number') {
    return Math.abs(one - other) <= (key === 'probability' ? ARCHIVE.sameProbability : 0);
  }
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return one === other;
  }
  const [a, b] = [Object.entries(one), new Map(Object.entries(other))];
  return a.length === b.size && a.every(([name, value]) => b.has(name) && isSame(value, b.get(name), name));
}
