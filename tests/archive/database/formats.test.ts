import { describe, expect, it } from 'vitest';
import { ArchiveError } from '../../../src/archive/database/error.ts';
import { formatOf, refuseOther } from '../../../src/archive/database/formats.ts';
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
