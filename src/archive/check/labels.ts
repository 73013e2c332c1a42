import { type Label, labelKeys } from '../../meetings/people/labels.ts';
import type { Check, Defect } from './problem.ts';

interface LabelRow {
  readonly number: number;
  readonly sort: unknown;
  readonly text: unknown;
  readonly isUsed: 0 | 1;
}

/** Each name and title by which meetings name somebody is found by what is made of it, and no other is there. */
export const LABELS: Check = {
  name: 'names and titles',
  holds: 'what names and titles are found by against themselves, and each against the meetings that have it',
  begin: ({ database }) => ({
    *rest(): Generator<Defect> {
      const keysOf = database.prepare('SELECT key FROM labelKeys WHERE label = ?').pluck();
      const labels = database.prepare(
        `SELECT number, sort, text, CASE WHEN EXISTS (SELECT 1 FROM sightings WHERE name = number OR title = number)
           THEN 1 ELSE 0 END AS "isUsed" FROM labels ORDER BY number`,
      );
      for (const row of labels.iterate() as Iterable<LabelRow>) {
        const what = wrong(row, keysOf.all(row.number));
        if (what !== null) yield { what: `the ${row.sort} «${row.text}» ${what}`, mend: 'rebuild' };
      }
    },
  }),
};

function wrong({ sort, text, isUsed }: LabelRow, keys: readonly unknown[]): string | null {
  if ((sort !== 'name' && sort !== 'title') || typeof text !== 'string') return 'is neither name nor title';
  if (isUsed === 0) return 'is of no meeting';
  const label: Label = { sort, text };
  const due = new Set<unknown>(labelKeys(label));
  return due.size === keys.length && keys.every((key) => due.has(key))
    ? null
    : 'has keys that are not its own';
}
