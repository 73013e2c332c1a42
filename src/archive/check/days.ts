import type { Check, Defect } from './problem.ts';
import { DAYS, wrongIn } from './shapes.ts';

/** The days of passages are days, the first no later than the last. */
export const PASSAGE_DAYS: Check = {
  name: 'days',
  holds: 'the days that passages speak of against the calendar',
  begin: () => ({
    *article({ days }): Generator<Defect> {
      for (const row of days) {
        const wrong = wrongIn(DAYS, row);
        if (wrong !== null) {
          const what = `passage ${row.passage} speaks of days that are none (${row.from} to ${row.to}: ${wrong})`;
          yield { what, mend: 'rebuild' };
        }
      }
    },
  }),
};
