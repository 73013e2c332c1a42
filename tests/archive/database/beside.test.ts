import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeTables, openBesideArchive } from '../../../src/archive/database/beside.ts';
import { ArchiveError } from '../../../src/archive/database/error.ts';
import { newFolder } from '../../support/archives.ts';

const SCHEMA = 'CREATE TABLE IF NOT EXISTS chats (chat INTEGER PRIMARY KEY, name TEXT)';

it('a database beside an archive is made in its file, and keeps what it has when it is opened again', () => {
  const file = join(newFolder(), 'bot.sqlite');
  const database = openBesideArchive(file, SCHEMA);
  database.prepare('INSERT INTO chats VALUES (?, ?)').run(-1_001_234_567_890, 'غرفة');
  makeTables(database, 'CREATE TABLE IF NOT EXISTS more (chat INTEGER)');
  database.close();
  expect(existsSync(file)).toBe(true);
  const again = openBesideArchive(file, SCHEMA);
  expect(again.prepare('SELECT * FROM chats').all()).toEqual([{ chat: -1_001_234_567_890, name: 'غرفة' }]);
  expect(again.prepare('SELECT * FROM more').all()).toEqual([]);
  again.close();
});

it('a schema that is no SQL is refused, and so is an address that is none', () => {
  expect(() => openBesideArchive(join(newFolder(), 'bot.sqlite'), 'CREATE TABEL x')).toThrow(/syntax error/u);
  expect(() => openBesideArchive('postgres://', SCHEMA)).toThrow(ArchiveError);
});
