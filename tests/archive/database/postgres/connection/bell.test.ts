import { EventEmitter, once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { channelOf, listenForWrites } from '../../../../../src/archive/database/postgres/connection/bell.ts';
import { openPostgres } from '../../../../../src/archive/database/postgres/opening.ts';
import { writing } from '../../../../../src/archive/database/writing.ts';
import { homes } from '../../../../support/homes.ts';

describe.each(homes().filter(({ isPostgres }) => isPostgres))('a bell in $name', ({ name, at }) => {
  it('rings once it is there', async () => {
    const bell = new EventEmitter();
    const rung = once(bell, 'ring');
    const end = listenForWrites(at(), () => bell.emit('ring'));
    await rung;
    await end();
  });

  // PGlite tells nobody but whoever notifies.
  it.skipIf(name === 'PGlite')('rings when a transaction that wrote has ended well', async () => {
    const place = at();
    const database = openPostgres(place, true);
    const bell = new EventEmitter();
    let rings = 0;
    bell.on('ring', () => rings++);
    const there = once(bell, 'ring');
    const end = listenForWrites(place, () => bell.emit('ring'));
    await there;
    const written = once(bell, 'ring');
    const write = (): unknown => database.exec("INSERT INTO gone VALUES ('a', 'now')");
    const torn = (): never => {
      write();
      throw new Error('torn');
    };
    expect(() => writing(database, torn)).toThrow('torn');
    writing(database, write);
    await written;
    expect(rings).toBe(2);
    await end();
    database.close();
  });
});

it('where nobody can be reached, is silent until it is ended', async () => {
  let rings = 0;
  const end = listenForWrites('postgres://nobody@127.0.0.1:1/none', () => rings++);
  await end();
  expect(rings).toBe(0);
});

it('every schema has a channel of its own', () => {
  expect([channelOf('isnad'), channelOf('desk_2')]).toEqual(['isnad_isnad', 'isnad_desk_2']);
});
