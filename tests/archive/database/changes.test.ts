import { describe, expect, it } from 'vitest';
import { ARCHIVE } from '../../../src/archive/constants.ts';
import { hadChange, lastChange, noteChange } from '../../../src/archive/database/changes.ts';
import { memoryDatabase } from '../../../src/archive/database/sqlite/archive-file.ts';

describe('the changes of a database', () => {
  it('rise, each with a token of its own, and are known again', () => {
    const database = memoryDatabase();
    const first = lastChange(database);
    noteChange(database);
    const second = lastChange(database);
    expect(second.number).toBe(first.number + 1);
    expect(second.token).toMatch(/^[0-9a-f]{32}$/u);
    expect(second.token).not.toBe(first.token);
    expect([first, second].map((change) => hadChange(database, change))).toEqual([true, true]);
  });

  it('of another database are none of it, though they have the same number', () => {
    const [one, other] = [memoryDatabase(), memoryDatabase()];
    expect(lastChange(one).number).toBe(lastChange(other).number);
    expect(hadChange(one, lastChange(other))).toBe(false);
  });

  it('are forgotten when so many have come after', () => {
    const database = memoryDatabase();
    const first = lastChange(database);
    for (let i = 1; i < ARCHIVE.changesRemembered; i++) noteChange(database);
    expect(hadChange(database, first)).toBe(true);
    noteChange(database);
    expect(hadChange(database, first)).toBe(false);
    expect(database.prepare('SELECT count(*) FROM changes').pluck().get()).toBe(ARCHIVE.changesRemembered);
  });

  it('that somebody took out leave one that no database had', () => {
    const database = memoryDatabase();
    database.exec('DELETE FROM changes');
    expect(lastChange(database)).toEqual({ number: 0, token: '' });
    expect(hadChange(database, lastChange(database))).toBe(false);
  });
});
