import { prepared } from '../database/prepared.ts';
import type { Check, Defect } from './problem.ts';
import { remadeRow, wrongIn } from './shapes.ts';

/** What a stopped rebuild has made, and will put in place when it goes on, is what a rebuild makes. */
export const HALF_REBUILT: Check = {
  name: 'rebuild',
  holds: 'what a stopped rebuild has made against the form of it',
  begin: ({ database, model }) => ({
    *article({ number }): Generator<Defect> {
      const row = prepared(database, 'SELECT * FROM remade WHERE article = ?').get(number);
      const wrong = row === undefined ? null : wrongIn(remadeRow(model.dimensions), row);
      if (wrong !== null)
        yield { what: `what a rebuild has made of it is broken (${wrong})`, mend: 'rebuild' };
    },
  }),
};
