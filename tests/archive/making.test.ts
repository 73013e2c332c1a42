import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Archive } from '../../src/archive/archive.ts';
import { openSqlite } from '../../src/archive/database/sqlite/archive-file.ts';
import { articleAt, entryOf, newArchive, newFolder, random, SMALL, unitVector } from '../support/archives.ts';
import { networksOf, quietly } from '../support/rebuilding.ts';

const NOW = new Date('2024-03-06T00:00:00Z');
const TEXT = 'استقبل وزير الخارجية سامر الحداد نظيره في قصر الزهور. وبحث الجانبان التجارة.';
const entriesOf = (ids: readonly string[], seed: number) => {
  const next = random(seed);
  return ids.map((id) => entryOf(articleAt(id, `${TEXT} وهذا خبر ${id}.`), next));
};

/** The nearest as they are, and as looking at every stored vector gives them. */
function bothNearest(archive: Archive, folder: string, k: number): [number[], number[]] {
  const database = openSqlite(join(folder, 'archive.sqlite'));
  const ids = database.prepare('SELECT id FROM passages').pluck().all() as number[];
  database.close();
  const asked = unitVector(random(99));
  const score = (id: number) => archive.vector(id).reduce((sum, x, i) => sum + x * (asked[i] as number), 0);
  const brute = ids.sort((a, b) => score(b) - score(a)).slice(0, k);
  return [archive.byVector(asked, k).map(({ id }) => id), brute];
}

describe('the cache of vectors after a backup is restored', () => {
  it('gives the nearest that all stored vectors give, whatever cache lies beside', () => {
    const folder = newFolder();
    const file = join(folder, 'archive.sqlite');
    const first = newArchive(folder);
    first.add(entriesOf(['a', 'b'], 1), NOW);
    first.close();
    const backup = join(newFolder(), 'backup.sqlite');
    cpSync(file, backup);
    const more = Archive.open(folder, SMALL);
    more.add(entriesOf(['c'], 2), NOW);
    more.prepare();
    more.close();
    cpSync(backup, file);
    const restored = Archive.open(folder, SMALL);
    // As many passages, with the same ids, of other texts.
    restored.add(entriesOf(['d'], 3), NOW);
    const [found, brute] = bothNearest(restored, folder, 9);
    expect(found).toEqual(brute);
    restored.close();
    const alien = newFolder();
    const other = newArchive(alien);
    other.add(entriesOf(['x', 'y', 'z'], 4), NOW);
    other.prepare();
    other.close();
    for (const name of ['vectors.hnsw', 'vectors.hnsw.json']) cpSync(join(alien, name), join(folder, name));
    const beside = Archive.open(folder, SMALL);
    const [again, all] = bothNearest(beside, folder, 9);
    expect(again).toEqual(all);
    beside.close();
  });

  it('stands where a note was changed, where it cannot be written, and where three processes close', () => {
    const folder = newFolder();
    const archive = newArchive(folder);
    archive.add(entriesOf(['a', 'b'], 5), NOW);
    archive.prepare();
    archive.close();
    const note = join(folder, 'vectors.hnsw.json');
    writeFileSync(note, readFileSync(note, 'utf8').replace('"deleted":[]', '"deleted":[1,1]'));
    const opened = [1, 2, 3].map(() => Archive.open(folder, SMALL));
    for (const one of opened) {
      const [found, brute] = bothNearest(one, folder, 6);
      expect(found).toEqual(brute);
    }
    for (const one of opened) one.close();
    expect(Archive.open(folder, SMALL).check()).toEqual([]);
  });
});

describe('an archive that another process makes anew by another model', () => {
  it.each([SMALL.dimensions, 12])(
    'stops whoever has it open, %i numbers a vector, and mixes nothing',
    async (dimensions) => {
      const folder = newFolder();
      const open = newArchive(folder);
      open.add(entriesOf(['a', 'b'], 6), NOW);
      open.byVector(unitVector(random(1)), 2);
      const other = { ...SMALL, name: 'other', dimensions };
      const rebuilding = Archive.open(folder, other, { anyVersion: true });
      const rebuilt = await rebuilding.rebuild(networksOf(random(7), dimensions), quietly());
      expect(rebuilt?.parts).toContain('vectors');
      rebuilding.close();
      const sentence = /model small|model other.*isnad rebuild.*EMBEDDING_MODEL/u;
      expect(() => open.byVector(unitVector(random(1)), 2)).toThrow(sentence);
      expect(() => open.add(entriesOf(['c'], 8), NOW)).toThrow(sentence);
      open.close();
      const after = Archive.open(folder, other);
      expect(after.counts().articles).toBe(2);
      expect(after.check()).toEqual([]);
      after.close();
    },
  );

  it('lets others read and write while networks work, and takes in what came meanwhile', async () => {
    const folder = newFolder();
    const open = newArchive(folder);
    open.add(entriesOf(['a', 'b'], 9), NOW);
    const other = { ...SMALL, name: 'other' };
    const rebuilding = Archive.open(folder, other, { anyVersion: true });
    const networks = networksOf(random(10));
    let isFirst = true;
    const slow = {
      ...networks,
      embed: async (articles: Parameters<typeof networks.embed>[0]) => {
        if (isFirst) expect(open.add(entriesOf(['c'], 11), NOW)).toEqual(['added']);
        isFirst = false;
        return await networks.embed(articles);
      },
    };
    expect(await rebuilding.rebuild(slow, quietly())).toMatchObject({ articles: 3 });
    rebuilding.close();
    expect(() => open.newest(1) && open.people()).toThrow(/isnad rebuild/u);
    open.close();
  });

  it('goes on from where it was stopped', async () => {
    const folder = newFolder();
    const archive = newArchive(folder);
    archive.add(
      entriesOf(
        Array.from({ length: 40 }, (_, i) => `a${i}`),
        12,
      ),
      NOW,
    );
    archive.close();
    const other = { ...SMALL, name: 'other' };
    const stop = new AbortController();
    const first = Archive.open(folder, other, { anyVersion: true });
    const onProgress = () => stop.abort();
    expect(
      await first.rebuild(networksOf(random(13)), quietly({ signal: stop.signal, onProgress })),
    ).toBeNull();
    first.close();
    const old = Archive.open(folder, SMALL);
    expect(old.staleness()).toMatch(/rebuild was stopped.*32 articles are made already/u);
    expect(old.check()).toEqual([]);
    old.close();
    const second = Archive.open(folder, other, { anyVersion: true });
    let embedded = 0;
    const networks = networksOf(random(14));
    const counted = {
      ...networks,
      embed: (articles: Parameters<typeof networks.embed>[0]) => {
        embedded += articles.length;
        return networks.embed(articles);
      },
    };
    expect(await second.rebuild(counted, quietly())).toMatchObject({ articles: 40 });
    expect(embedded).toBe(8);
    expect(second.check()).toEqual([]);
    second.close();
  });
});

describe('what was read by other networks', () => {
  it('is told of, and a rebuild remakes just that', async () => {
    const folder = newFolder();
    const archive = newArchive(folder);
    archive.add(entriesOf(['a', 'b'], 15), NOW);
    archive.close();
    const others = Archive.open(folder, { ...SMALL, readers: '1 1' });
    expect(others.staleness()).toMatch(/^the meetings of 2 articles were read by another.*"isnad rebuild"/u);
    expect(others.add(entriesOf(['c'], 16), NOW)).toEqual(['added']);
    expect(others.staleness()).toMatch(/of 2 articles/u);
    const before = others.vector(1);
    const rebuilt = await others.rebuild(networksOf(random(17)), quietly());
    expect(rebuilt).toEqual({ parts: ['meetings', 'keys', 'sightings'], articles: 2 });
    expect(others.vector(1)).toEqual(before);
    expect(others.staleness()).toBeNull();
    others.close();
  });
});

describe('while another process writes', () => {
  it('whoever adds is told so, in a sentence', () => {
    const folder = newFolder();
    const archive = newArchive(folder);
    const writer = openSqlite(join(folder, 'archive.sqlite'));
    writer.exec('BEGIN IMMEDIATE');
    expect(() => archive.add(entriesOf(['a'], 18), NOW)).toThrow(/another isnad is writing/u);
    writer.exec('ROLLBACK');
    expect(archive.add(entriesOf(['a'], 18), NOW)).toEqual(['added']);
    writer.close();
  });
});
