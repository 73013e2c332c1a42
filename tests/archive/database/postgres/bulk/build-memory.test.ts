import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeRoom } from '../../../../../src/archive/database/postgres/bulk/build-memory.ts';
import { archiveInPglite } from '../../../../support/homes.ts';

const database = archiveInPglite();

beforeEach(() => database().exec('BEGIN'));
afterEach(() => database().rollBack());

function given(): unknown {
  return ['maintenance_work_mem', 'max_parallel_maintenance_workers'].map((name) =>
    database().prepare('SELECT current_setting(?)').pluck().get(name),
  );
}

it('where somebody has chosen, that is kept, and told where it is too little', () => {
  database().exec("SET LOCAL maintenance_work_mem = '64MB'; SET LOCAL max_parallel_maintenance_workers = 3");
  expect(makeRoom(database(), 40_000, 384)).toBeNull();
  expect(makeRoom(database(), 1_000_000, 384)).toBe(
    'the graph of 1000000 vectors needs 1429 MB while it is built, and the server gives it 64 MB ' +
      '(maintenance_work_mem): that takes many times as long; where the server has so much, write ' +
      '?maintenance_work_mem=1429MB behind the address',
  );
  expect(given()).toEqual(['64MB', '3']);
});
