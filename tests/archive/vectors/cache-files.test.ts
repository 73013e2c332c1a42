import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cacheNote, isUnusedCache, writeCache } from '../../../src/archive/vectors/cache-files.ts';
import { newFolder } from '../../support/archives.ts';

const NOTE = { dimensions: 8, change: { number: 3, token: 'c' }, deleted: [4] };

it('is read as it was written, and not where a byte of either file is another', () => {
  const file = join(newFolder(), 'vectors.hnsw');
  // More than what is digested at a time.
  const graph = Buffer.alloc(5_000_000, 'graph');
  expect(writeCache(file, NOTE, (own) => writeFileSync(own, graph))).toBe(true);
  expect(cacheNote(file)).toEqual(NOTE);
  expect(isUnusedCache(file, 8)).toBe(false);
  expect(isUnusedCache(file, 9)).toBe(true);
  for (const at of [0, 4_500_000]) {
    writeFileSync(file, graph.fill('x', at, at + 1));
    expect(cacheNote(file)).toBeUndefined();
    writeFileSync(file, graph.fill(Buffer.alloc(5_000_000, 'graph').subarray(at, at + 1), at, at + 1));
  }
  expect(cacheNote(file)).toEqual(NOTE);
  const note = readFileSync(`${file}.json`, 'utf8');
  writeFileSync(`${file}.json`, note.replace('[4]', '[5]'));
  expect(cacheNote(file)).toBeUndefined();
  expect(isUnusedCache(file, 9)).toBe(false);
  writeFileSync(`${file}.json`, '');
  expect(() => cacheNote(file)).toThrow();
  expect(isUnusedCache(file, 9)).toBe(false);
});

it('stays what it was where it cannot be written, and leaves no half', () => {
  const folder = newFolder();
  const file = join(folder, 'vectors.hnsw');
  writeCache(file, NOTE, (own) => writeFileSync(own, 'first'));
  const refused = writeCache(file, { ...NOTE, deleted: [] }, (own) => {
    writeFileSync(own, 'half');
    throw new Error('no room is left');
  });
  expect(refused).toBe(false);
  expect(cacheNote(file)).toEqual(NOTE);
  expect(readdirSync(folder).sort()).toEqual(['vectors.hnsw', 'vectors.hnsw.json']);
  // Of a process that is gone.
  writeFileSync(`${file}.999999999.tmp`, 'half');
  writeCache(file, NOTE, (own) => writeFileSync(own, 'second'));
  expect(readdirSync(folder).sort()).toEqual(['vectors.hnsw', 'vectors.hnsw.json']);
});
