import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DenseIds } from '../../../src/archive/vectors/dense-ids.ts';

it('holds what a set holds, in order', () => {
  const steps = fc.array(fc.tuple(fc.boolean(), fc.nat(5000)), { maxLength: 200 });
  fc.assert(
    fc.property(steps, (all) => {
      const ids = new DenseIds();
      const set = new Set<number>();
      for (const [isAdded, id] of all) {
        if (isAdded) {
          ids.add(id);
          set.add(id);
        } else {
          ids.delete(id);
          set.delete(id);
        }
      }
      expect([...ids]).toEqual([...set].sort((a, b) => a - b));
      expect(ids.size).toBe(set.size);
      expect(all.every(([, id]) => ids.has(id) === set.has(id))).toBe(true);
    }),
  );
});

it('remembers the highest that was ever there', () => {
  const ids = new DenseIds();
  expect(ids.highest).toBe(0);
  ids.add(7);
  ids.delete(7);
  expect([ids.highest, ids.size]).toEqual([7, 0]);
});
