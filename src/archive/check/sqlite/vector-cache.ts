import { existsSync } from 'node:fs';
import { ARCHIVE } from '../../constants.ts';
import { hadChange, lastChange } from '../../database/changes.ts';
import type { Sqlite } from '../../database/sqlite/sqlite.ts';
import { isUnusedCache } from '../../vectors/cache-files.ts';
import { graphShape } from '../../vectors/nearest-passages.ts';
import { passageIds, passageVector, somePassages } from '../../vectors/stored-vectors.ts';
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
  const index = VectorIndex.cached(cache, graphShape(model.dimensions));
  if (isUnusedCache(cache, model.dimensions)) return;
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
    if (!index.holds(id, passageVector(database, id)))
      yield `has another vector of passage ${id} than the archive`;
  }
  const asked = somePassages(database, ARCHIVE.centreSample).filter((id) => index.has(id));
  const lost = asked.filter((id) => !index.leadsTo(id));
  if (lost.length > ARCHIVE.pointsLost * asked.length)
    yield `does not lead to ${lost.length} of ${asked.length} passages`;
}
