import { hostname } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sqlite } from '../../../src/archive/database/sqlite/sqlite.ts';
import { FETCH } from '../../../src/fetch/constants.ts';
import { holding, releaseDead } from '../../../src/fetch/rounds/holders.ts';
import { newSources } from './stored.ts';

const NOW = new Date('2024-03-20T12:00:00Z');
let database: Sqlite;
beforeEach(() => {
  database = newSources();
});
afterEach(() => database.close());

function note(holder: string, machine: string, id: number, seen = NOW.getTime()): void {
  database.prepare('INSERT INTO holders VALUES (?, ?, ?, ?)').run(holder, machine, id, seen);
  database.prepare('INSERT INTO hosts (host, holder) VALUES (?, ?)').run(`${holder}.example`, holder);
}
const holders = () => database.prepare('SELECT holder FROM holders').pluck().all();
const held = () => database.prepare('SELECT holder FROM hosts WHERE holder IS NOT NULL').pluck().all();

describe('a process at work', () => {
  it('is noted until it ends, and frees then what it held', () => {
    const { name, end } = holding(database, () => NOW);
    expect(holders()).toEqual([name]);
    database.prepare('INSERT INTO hosts (host, holder) VALUES (?, ?)').run('a.example', name);
    end();
    expect([holders(), held()]).toEqual([[], []]);
  });
});

describe('processes that are no longer there', () => {
  it('are those of this machine without a process, and those silent for long', () => {
    note('here', hostname(), process.pid);
    note('dead', hostname(), 2 ** 22 + 7);
    note('away', 'elsewhere', 2 ** 22 + 7);
    note('silent', 'elsewhere', 1, NOW.getTime() - FETCH.holderSilentMs - 1);
    releaseDead(database, NOW);
    expect(holders().sort()).toEqual(['away', 'here']);
    expect(held().sort()).toEqual(['away', 'here']);
  });
});
