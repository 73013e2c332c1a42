import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Writable, type WritableOptions } from 'node:stream';
import { expect, it } from 'vitest';
import { createLog } from '../../src/telegram/log.ts';
import { openOwn, ownInMemory } from '../../src/telegram/own-file.ts';
import { newFolder } from '../support/archives.ts';

function log(lines: string[]) {
  const write: WritableOptions['write'] = (chunk, _, done) => {
    lines.push(String(chunk));
    done();
  };
  return createLog('debug', new Writable({ write }));
}

it('keeps in its file what is put there', () => {
  const file = join(newFolder(), 'bot.sqlite');
  const lines: string[] = [];
  const first = openOwn(file, log(lines));
  first.exec('CREATE TABLE t (x)');
  first.prepare('INSERT INTO t VALUES (?)').run(7);
  first.close();
  const again = openOwn(file, log(lines));
  expect(again.prepare('SELECT x FROM t').pluck().all()).toEqual([7]);
  again.close();
  expect(lines).toEqual([]);
});

it('keeps in memory where the file may not be written, and says so', () => {
  const file = join(newFolder(), 'bot.sqlite');
  mkdirSync(file);
  const lines: string[] = [];
  const own = openOwn(file, log(lines));
  own.exec('CREATE TABLE t (x)');
  expect(own.prepare('SELECT count(*) FROM t').pluck().get()).toBe(0);
  expect(lines.join()).toContain('forgotten when the bot stops');
  own.close();
});

it('in no file is another each time', () => {
  const [one, other] = [ownInMemory(), ownInMemory()];
  one.exec('CREATE TABLE t (x)');
  expect(() => other.prepare('SELECT x FROM t')).toThrow('no such table');
});
