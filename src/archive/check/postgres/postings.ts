import type { PostgresDatabase } from '../../database/postgres/postgres-database.ts';
import { timesOf } from '../../database/postgres/postings.ts';
import { prepared } from '../../database/prepared.ts';
import type { ArticleRows } from '../article-rows.ts';
import type { Check, Defect } from '../problem.ts';

interface Posting {
  readonly stem: string;
  readonly title: number;
  readonly text: number;
  readonly length: number;
}

/** The index of words has the stems of each passage and of its title, each as often as it stands there, and no others. */
export const POSTINGS: Check<PostgresDatabase> = {
  name: 'words',
  holds: 'the index of words against the stems of every passage and title, how often each stands there',
  begin: ({ database }) => ({
    *article({ passages, stems }: ArticleRows): Generator<Defect> {
      const kept = prepared(database, 'SELECT stem, title, text, length FROM postings WHERE passage = ?');
      const length = prepared(database, 'SELECT stems FROM lengths WHERE passage = ?');
      for (const [i, { id }] of passages.entries()) {
        const text = stems.passages[i] ?? [];
        const due = new Map(timesOf(stems.title, text).map(([stem, ...times]) => [stem, times.join(' ')]));
        const all = stems.title.length + text.length;
        const has = kept.all(id) as Posting[];
        const isSame =
          has.length === due.size &&
          has.every(
            ({ stem, title, text, length }) => due.get(stem) === `${title} ${text}` && length === all,
          ) &&
          (length.get(id) as { stems: number } | undefined)?.stems === all;
        if (!isSame)
          yield { what: `the words that passage ${id} is found by are not its own`, mend: 'rebuild' };
      }
    },
    *rest(): Generator<Defect> {
      const isRight = database
        .prepare(
          `SELECT passages = (SELECT count(*) FROM lengths) AND
             stems = (SELECT coalesce(sum(lengths.stems), 0) FROM lengths) AND
             spellings = (SELECT count(*) FROM spellings) AND
             grams = (SELECT coalesce(sum(times), 0) FROM letters) AND
             NOT EXISTS (
               SELECT 1 FROM holders FULL JOIN (
                 SELECT stem, count(*) AS held, count(*) FILTER (WHERE text > 0) AS told FROM postings GROUP BY stem
               ) AS counted USING (stem)
               WHERE (holders.passages, texts) IS DISTINCT FROM (held, told)
             ) FROM totals`,
        )
        .pluck()
        .all();
      if (isRight.length !== 1 || isRight[0] !== true)
        yield { what: 'the index of words has noted another number of words than it has', mend: 'rebuild' };
    },
  }),
};
