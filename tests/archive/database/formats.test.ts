import { describe, expect, it } from 'vitest';
import { ArchiveError } from '../../../src/archive/database/error.ts';
import { formatOf, refuseOther, takeSteps } from '../../../src/archive/database/formats.ts';
import { memoryDatabase } from '../../../src/archive/database/sqlite/archive-file.ts';
import { FORMAT } from '../../../src/archive/database/sqlite/schema.ts';
import type { Sqlite } from '../../../src/archive/database/sqlite/sqlite.ts';

function ofFormat(format: string): Sqlite {
  const database = memoryDatabase();
  database.prepare("UPDATE meta SET value = ? WHERE key = 'format'").run(format);
  return database;
}

describe('the format of a database', () => {
  it('is the one that it notes, the first where it notes none', () => {
    expect(formatOf(memoryDatabase())).toBe(FORMAT);
    expect(formatOf(ofFormat('3'))).toBe(3);
    const unnoted = memoryDatabase();
    unnoted.exec('DELETE FROM meta');
    expect(formatOf(unnoted)).toBe(1);
  });

  it('of now is refused nothing', () => {
    expect(() => refuseOther(memoryDatabase(), 'here')).not.toThrow();
  });

  it.each([
    [String(FORMAT + 1), /^here was made by a newer isnad \(format \d+, .*: update isnad, or .*--archive$/u],
    ['999', /newer isnad \(format 999/u],
    ['1', /^here was made by an earlier isnad \(format 1, .* the right to write it once, or copy it/u],
  ])('%s is refused, with what mends it', (format, sentence) => {
    expect(() => refuseOther(ofFormat(format), 'here')).toThrow(ArchiveError);
    expect(() => refuseOther(ofFormat(format), 'here')).toThrow(sentence);
  });
});

describe('the steps to the format of now', () => {
  it('are each taken once, in their order, and the last notes the digests', () => {
    const database = ofFormat(String(FORMAT - 2));
    const taken: number[] = [];
    const step = (to: number) => ({
      to,
      name: `to ${to}`,
      sql: `CREATE TABLE made${to} (x)`,
      after: () => void taken.push(to),
    });
    const steps = [step(FORMAT - 2), step(FORMAT - 1), step(FORMAT)];
    takeSteps(database, 'here', steps);
    takeSteps(database, 'here', steps);
    expect([taken, formatOf(database)]).toEqual([[FORMAT - 1, FORMAT], FORMAT]);
    expect(database.prepare("SELECT 1 FROM tableDigests WHERE name = 'meta'").get()).toBeDefined();
  });

  it('that fail leave the format before', () => {
    const database = ofFormat(String(FORMAT - 1));
    expect(() =>
      takeSteps(database, 'here', [{ to: FORMAT, name: 'none', sql: 'DROP TABLE nothing' }]),
    ).toThrow();
    expect(formatOf(database)).toBe(FORMAT - 1);
  });

  it('lead to a refusal where they do not reach it', () => {
    expect(() => takeSteps(ofFormat('1'), 'here', [])).toThrow(/earlier isnad/u);
  });
});
