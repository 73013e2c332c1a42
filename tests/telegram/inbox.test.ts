import { join } from 'node:path';
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

const update = (id: number): Update => ({ update_id: id, message: { text: `متى ${id}؟` } }) as Update;

describe('the updates that a webhook took', () => {
  it('are kept until they are done, in the order in which they came', () => {
    expect([inbox.take(update(9)), inbox.take(update(9))]).toEqual([true, false]);
    time += 1;
    inbox.take(update(3));
    expect(inbox.undone()).toEqual([update(9), update(3)]);
    inbox.done(9);
    expect(inbox.undone()).toEqual([update(3)]);
    expect(inbox.take(update(9))).toBe(false);
  });

  it('stay when the program ends', () => {
    inbox.take(update(1));
    inbox.close();
    inbox = open();
    expect(inbox.undone()).toEqual([update(1)]);
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
