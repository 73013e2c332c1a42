import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ArchiveBusy } from '../../../../src/archive/database/busy.ts';
import { openSqlite } from '../../../../src/archive/database/sqlite/archive-file.ts';
import { FORMAT } from '../../../../src/archive/database/sqlite/schema.ts';
import { sqliteEngine } from '../../../../src/archive/database/sqlite/sqlite-engine.ts';
import { newFolder } from '../../../support/archives.ts';

const INSERT = "INSERT INTO gone VALUES ('a', 'now')";

function both() {
  const file = join(newFolder(), 'archive.sqlite');
  const [one, other] = [openSqlite(file), openSqlite(file)];
  return { file, one, other, engine: sqliteEngine(one) };
}

describe('the engine of SQLite', () => {
  it('has the layout of now and gives every number', () => {
    expect(both().engine).toMatchObject({ format: FORMAT, isGapless: true, vectors: null });
  });

  it('begins a transaction beside which nobody writes, and takes it back', () => {
    const { one, other, engine } = both();
    engine.begin(1);
    expect(() => sqliteEngine(other).begin(1)).toThrow(ArchiveBusy);
    one.exec(INSERT);
    engine.rollBack();
    engine.rollBack();
    expect(other.prepare('SELECT * FROM gone').all()).toEqual([]);
    sqliteEngine(other).begin(1);
    expect(() => engine.begin(1)).toThrow(ArchiveBusy);
    sqliteEngine(other).rollBack();
  });

  it('has another version when another has written', () => {
    const { other, engine } = both();
    const before = engine.version();
    expect(engine.version()).toBe(before);
    other.exec(INSERT);
    expect(engine.version()).not.toBe(before);
  });

  it('empties the log, so that it keeps nothing that was taken out', () => {
    const { file, one, engine } = both();
    one.exec(INSERT);
    expect(existsSync(`${file}-wal`) && statSync(`${file}-wal`).size).toBeGreaterThan(0);
    engine.forget();
    expect(statSync(`${file}-wal`).size).toBe(0);
  });

  it('tells which tables are not as written, and whether nothing makes them anew', () => {
    const { one, engine } = both();
    expect([...engine.digests.altered()]).toEqual([]);
    one.exec("UPDATE tableDigests SET digest = '0' WHERE name IN ('moved', 'made')");
    one.exec("INSERT INTO tableDigests VALUES ('x', '0')");
    expect([...engine.digests.altered()]).toEqual([
      { what: 'the table moved is not as it was written', isKept: true },
      { what: 'the table made is not as it was written', isKept: false },
      { what: 'there is a digest of a table "x" that has none', isKept: true },
    ]);
    one.exec("DELETE FROM tableDigests WHERE name = 'x'");
    engine.digests.write();
    expect([...engine.digests.altered()]).toEqual([]);
    expect(engine.digests.areIndexesBehind()).toBe(false);
  });
});
