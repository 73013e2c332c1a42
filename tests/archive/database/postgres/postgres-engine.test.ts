import { setImmediate as immediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { postgresEngine } from '../../../../src/archive/database/postgres/postgres-engine.ts';
import { POSTGRES_FORMAT } from '../../../../src/archive/database/postgres/postgres-schema.ts';
import { archiveInPglite } from '../../../support/homes.ts';

const database = archiveInPglite();

/** Does that as isnad writes. */
function write(sql: string): void {
  postgresEngine(database()).begin(1000);
  database().exec(sql);
  database().exec('COMMIT');
}

function altered(): string[] {
  return [...postgresEngine(database()).digests.altered()].map(({ what }) => what);
}

describe('the engine of PostgreSQL', () => {
  it('has the layout of now, finds the nearest itself and may leave gaps between numbers', () => {
    const engine = postgresEngine(database());
    expect(engine).toMatchObject({ format: POSTGRES_FORMAT, isGapless: false });
    expect(engine.vectors).not.toBeNull();
    expect(engine.digests.areIndexesBehind()).toBe(false);
  });

  it('begins what it can take back, and has another version only when that has ended well', async () => {
    const engine = postgresEngine(database());
    const before = engine.version();
    engine.begin(1000);
    database().exec("INSERT INTO gone VALUES ('torn', 'now')");
    engine.rollBack();
    engine.rollBack();
    await immediate();
    expect(engine.version()).toBe(before);
    expect(database().prepare('SELECT * FROM gone').all()).toEqual([]);
    write('SELECT 1');
    // Nobody waited for anything since it was asked.
    expect(engine.version()).toBe(before);
    await immediate();
    expect(engine.version()).toBe(before + 1);
    expect(database().inTransaction).toBe(false);
  });

  it('has digests that follow what isnad writes, and tell what anything else does', () => {
    for (const sql of [
      "INSERT INTO moved VALUES ('x', 'y'), ('z', 'y')",
      "INSERT INTO moved VALUES ('x', 'w') ON CONFLICT (id) DO UPDATE SET \"to\" = 'w'",
      "DELETE FROM moved WHERE id = 'z'",
    ]) {
      write(sql);
      expect(altered(), sql).toEqual([]);
    }
    database().exec('UPDATE moved SET "to" = \'otherwise\'');
    expect(altered()).toEqual(['the table moved is not as it was written']);
    write("INSERT INTO moved VALUES ('v', 'u')");
    expect([...postgresEngine(database()).digests.altered()]).toEqual([
      { what: 'the table moved is not as it was written', isKept: true },
    ]);
    postgresEngine(database()).digests.write();
    expect(altered()).toEqual([]);
  });

  it('tells a digest that is gone', () => {
    database().exec("DELETE FROM tableDigests WHERE name = 'made'");
    expect([...postgresEngine(database()).digests.altered()]).toEqual([
      { what: 'the table made is not as it was written', isKept: false },
    ]);
  });

  it('cleans the tables of what was taken out', () => {
    write('DELETE FROM moved');
    expect(() => postgresEngine(database()).forget()).not.toThrow();
  });
});
