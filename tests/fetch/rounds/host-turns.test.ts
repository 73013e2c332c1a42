import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sqlite } from '../../../src/archive/database/sqlite/sqlite.ts';
import { FETCH } from '../../../src/fetch/constants.ts';
import { holding } from '../../../src/fetch/rounds/holders.ts';
import { HostTurns } from '../../../src/fetch/rounds/host-turns.ts';
import { newSources } from './stored.ts';

let database: Sqlite;
let time: number;
let turns: HostTurns;
let others: HostTurns;
let held: ReturnType<typeof holding>[];
beforeEach(() => {
  database = newSources();
  time = Date.parse('2024-03-20T12:00:00Z');
  const now = () => new Date(time);
  held = [1, 2].map((at) => {
    time += at;
    return holding(database, now);
  });
  const [one, other] = held.map(({ name }) => name) as [string, string];
  turns = new HostTurns(database, one, now);
  others = new HostTurns(database, other, now);
});
afterEach(() => {
  for (const { end } of held) end();
  database.close();
});

describe('the turn to ask a host', () => {
  it('is one process’s at a time, and another’s after the delay', () => {
    expect(turns.takeTurn('a.example')).toBe(0);
    expect(others.takeTurn('a.example')).toBe(FETCH.hostHeldMs);
    expect(others.takeTurn('b.example')).toBe(0);
    turns.endTurn('a.example', 500);
    expect(others.takeTurn('a.example')).toBe(500);
    time += 500;
    expect(others.takeTurn('a.example')).toBe(0);
  });

  it('is free again when who had it is no longer there', () => {
    const dead = new HostTurns(database, 'dead', () => new Date(time));
    database.prepare('INSERT INTO holders VALUES (?, ?, ?, ?)').run('dead', 'elsewhere', 1, 0);
    expect(dead.takeTurn('a.example')).toBe(0);
    expect(turns.takeTurn('a.example')).toBe(FETCH.hostHeldMs);
    expect(turns.takeTurn('a.example')).toBe(0);
  });
});

describe('a host that wants to be left alone', () => {
  it('is known to all, until it says otherwise', () => {
    expect(turns.restsUntil('a.example')).toBe(0);
    turns.rest('a.example', time + 1000);
    expect(others.restsUntil('a.example')).toBe(time + 1000);
    turns.rest('a.example', time);
    expect(turns.restsUntil('a.example')).toBe(time);
    expect(turns.takeTurn('a.example')).toBe(0);
  });
});
