import { existsSync } from 'node:fs';
import { ARCHIVE } from '../../constants.ts';
import { hadChange, lastChange } from '../../database/changes.ts';
import type { Sqlite } from '../../database/sqlite/sqlite.ts';
import { evenly } from '../../vectors/centre.ts';
import { passageIds, passageVector } from '../../vectors/stored-vectors.ts';
import { VectorIndex } from '../../vectors/vectors.ts';
import type { Check, Checked, Defect } from '../problem.ts';

/** The cache is of this archive, and its vectors are the stored ones. None is as good: it is made when it is needed. */
export const VECTOR_CACHE: Check<Sqlite> = {
  name: 'cache',
  holds: 'the cache of vectors against the stored ones, and the state of the archive that it is of',
  begin: (checked) => ({
    *rest(): Generator<Defect> {
      for (const what of wrongCache(checked)) yield { what: `the cache of vectors ${what}`, mend: 'ask' };
    },
  }),
};

function* wrongCache({ database, model, cache }: Checked<Sqlite>): Generator<string> {
  if (cache === null || ![cache, `${cache}.json`].some((file) => existsSync(file))) return;
  const index = VectorIndex.cached(cache, model.dimensions);
  if (VectorIndex.isUnused(cache, model.dimensions)) return;
  if (index === null || index.known === null) return yield 'is torn, or is not what was written';
  if (!hadChange(database, index.known))
    return yield 'is of another archive, or of a state that this one was never in';
  const stored = passageIds(database);
  const shared = stored.filter((id) => index.has(id));
  if (index.known.number === lastChange(database).number) {
    const lacking = stored.length - shared.length;
    const beyond = index.size - shared.length;
    if (lacking + beyond > 0) yield `lacks ${lacking} passages, and has ${beyond} that are not there`;
  }
  for (const id of shared) {
    const vector = passageVector(database, id);
    if (!isSame(index.vector(id), vector)) yield `has another vector of passage ${id} than the archive`;
  }
  const asked = evenly(shared);
  const lost = asked.filter(
    (id) => !((index.nearest(index.vector(id), 1)[0]?.score ?? 0) > ARCHIVE.ownLikeness),
  );
  if (lost.length > ARCHIVE.pointsLost * asked.length)
    yield `does not lead to ${lost.length} of ${asked.length} passages`;
}

function isSame(one: Float32Array, other: Float32Array): boolean {
  return one.length === other.length && one.every((value, i) => value === other[i]);
}
