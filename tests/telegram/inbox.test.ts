import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TELEGRAM } from '../../src/telegram/constants.ts';
import { Inbox } from '../../src/telegram/inbox.ts';
import type { Update } from '../../src/telegram/intake.ts';
import { newFolder } from '../support/archives.ts';

let file: string;
let time: number;
let inbox: Inbox;
const open = () => new Inbox(file, () => new Date(time));
beforeEach(() => {
  file = join(newFolder(), 'updates.sqlite');
  time = Date.parse('2024-03-20T12:00:00Z');
  inbox = open();
});
afterEach(() => inbox.close());

/** The inbox as the next start of the program finds it. */
function reopened(): Inbox {
  inbox.close();
  return open();
}

const update = (id: number): Update => ({ update_id: id, message: { text: `متى ${id}؟` } }) as Update;

describe('the updates that a webhook took', () => {
  it('are kept until they are done, in the order in which they came', () => {
    expect([inbox.take(update(9)), inbox.take(update(9))]).toEqual([true, false]);
    time += 1;
    inbox.take(update(3));
    inbox = reopened();
    expect(inbox.takeOver()).toEqual([update(9), update(3)]);
    inbox.done(9);
    expect(inbox.takeOver()).toEqual([]);
    inbox = reopened();
    expect(inbox.takeOver()).toEqual([update(3)]);
    expect(inbox.take(update(9))).toBe(false);
  });

  it('stay when the program ends', () => {
    inbox.take(update(1));
    inbox = reopened();
    expect(inbox.takeOver()).toEqual([update(1)]);
  });

  it('of an isnad before, which noted no holders, are found', () => {
    inbox.close();
    const old = new Sqlite(file);
    old.exec(
      'DROP TABLE updates; CREATE TABLE updates (id INTEGER PRIMARY KEY, body TEXT, at INTEGER NOT NULL)',
    );
    old.prepare('INSERT INTO updates VALUES (4, ?, 1)').run(JSON.stringify(update(4)));
    old.close();
    inbox = open();
    expect(inbox.takeOver()).toEqual([update(4)]);
  });

  it('are known for a day after they are done, and kept for ever before', () => {
    inbox.take(update(1));
    inbox.take(update(2));
    inbox.done(1);
    time += TELEGRAM.updateKnownMs + TELEGRAM.forgetUpdatesMs + 1;
    inbox.take(update(3));
    expect(inbox.take(update(1))).toBe(true);
    expect(inbox.take(update(2))).toBe(false);
  });
});
