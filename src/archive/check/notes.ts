import { engineOf } from '../database/engine.ts';
import { comparers, otherMakers } from '../derived/versions.ts';
import type { Check, Checked, Defect } from './problem.ts';

/** The archive notes what made that which is compared, and it is what makes it now. */
export const NOTES: Check = {
  name: 'notes',
  holds: 'what the archive notes of its makers and its changes, the makers against those of now',
  begin: (checked) => ({
    *rest(): Generator<Defect> {
      const { database, model } = checked;
      for (const { key, kept = 'nothing', now } of otherMakers(database, model)) {
        yield {
          what: `the archive notes ${kept} as its ${key}, and this isnad uses ${now}`,
          mend: 'rebuild',
        };
      }
      yield* unknownNotes(checked);
      yield* wrongChanges(checked);
    },
  }),
};

function* unknownNotes({ database, model }: Checked): Generator<Defect> {
  const known = { ...comparers(model), format: String(engineOf(database).format) };
  const rows = database.prepare('SELECT key, value FROM meta').all() as { key: string; value: unknown }[];
  for (const { key } of rows) {
    if (Object.hasOwn(known, key)) continue;
    yield { what: `the archive notes what no isnad notes: ${JSON.stringify(key)}`, mend: 'restore' };
  }
}

/** Changes are numbered one after the other, each with a token of its own. */
function* wrongChanges({ database }: Checked): Generator<Defect> {
  const rows = database.prepare('SELECT number, token FROM changes ORDER BY number').all() as {
    number: number;
    token: unknown;
  }[];
  const first = rows[0]?.number ?? 0;
  const { isGapless } = engineOf(database);
  const tokens = new Set(rows.map(({ token }) => token));
  const isRight = rows.every(
    ({ number, token }, i) =>
      (number === first + i || !isGapless) && typeof token === 'string' && /^[0-9a-f]{32}$/u.test(token),
  );
  if (!isRight || tokens.size !== rows.length || rows.length === 0) {
    yield { what: 'the list of changes, by which a cache is known for its own, is broken', mend: 'restore' };
  }
}
