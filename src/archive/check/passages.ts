import type { Span } from '../../arabic/letters/span.ts';
import { ARCHIVE } from '../constants.ts';
import type { ArticleRows, PassageRow } from './article-rows.ts';
import type { Check, Defect } from './problem.ts';

/** An article's passages cover it, and each has a vector of unit length. */
export const PASSAGES: Check = {
  name: 'passages',
  holds: 'passages against their article, all of which lies in them; vectors against unit length',
  begin: ({ model }) => ({
    *article(rows: ArticleRows): Generator<Defect> {
      const { passages, article } = rows;
      const { text } = article;
      for (const passage of passages) {
        const what = wrongPassage(passage, text.length) ?? wrongVector(passage, model.dimensions);
        if (what !== null) yield { what: `passage ${passage.id} ${what}`, mend: 'rebuild' };
      }
      const left = leftOut(text, passages);
      if (left !== null)
        yield { what: `of its text «${left.slice(0, 40)}…» lies in no passage`, mend: 'rebuild' };
    },
  }),
};

function wrongPassage({ start, end }: PassageRow, length: number): string | null {
  const isInside = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end <= length;
  return isInside && start < end ? null : `lies outside its article (${start} to ${end} of ${length})`;
}

function wrongVector({ vector }: PassageRow, dimensions: number): string | null {
  if (!Buffer.isBuffer(vector) || vector.length !== dimensions * 4) {
    return `has no vector of ${dimensions} numbers`;
  }
  let sum = 0;
  for (let at = 0; at < vector.length; at += 4) sum += vector.readFloatLE(at) ** 2;
  return Math.abs(sum - 1) < ARCHIVE.unitLength ? null : 'has a vector that is not of unit length';
}

/** The first words of a text that lie in none of the passages, which are in order; null where there are none. */
function leftOut(text: string, passages: readonly Span[]): string | null {
  let covered = 0;
  for (const { start, end } of [...passages, { start: text.length, end: text.length }]) {
    const between = text.slice(covered, start);
    if (start > covered && /[^\s\u0085]/u.test(between)) return between.trim();
    covered = Math.max(covered, end);
  }
  return null;
}
