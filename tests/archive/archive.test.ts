import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stems } from '../../src/arabic/words/stems.ts';
import { Archive } from '../../src/archive/archive.ts';
import { ArchiveError } from '../../src/archive/database/error.ts';
import { openSqlite } from '../../src/archive/database/sqlite/archive-file.ts';
import { articleAt, entryOf, idOf, newArchive, newFolder, random, SMALL } from '../support/archives.ts';
import { networksOf, quietly } from '../support/rebuilding.ts';

const NOW = new Date('2024-03-06T00:00:00Z');
const TEXTS = [
  'استقبل وزير الخارجية سامر الحداد نظيره في قصر الزهور. وبحث الجانبان التجارة.',
  'زار رئيس الحكومة مدينة الميناء يوم الأحد.',
  'قالت هيئة الأرصاد إن الأمطار ستعود. ودعت السكان إلى الحذر.',
];

describe('an archive', () => {
  it('holds what was added after it is closed and opened again, and is sound', () => {
    const folder = newFolder();
    const archive = newArchive(folder);
    const next = random(1);
    const entries = TEXTS.map((text, i) => entryOf(articleAt(`a${i}`, text), next));
    expect(archive.add(entries, NOW)).toEqual(['added', 'added', 'added']);
    archive.close();
    const again = Archive.open(folder, SMALL);
    expect([...again.articles()].map(({ text }) => text)).toEqual(TEXTS);
    expect(again.counts()).toEqual({ articles: 3, passages: 5 });
    expect(again.check()).toEqual([]);
    again.close();
  });

  it('puts a changed text in the place of the old one, and keeps that it did', () => {
    const archive = newArchive();
    const next = random(2);
    archive.add([entryOf(articleAt('a', TEXTS[0] as string), next)], NOW);
    expect(archive.add([entryOf(articleAt('a', TEXTS[0] as string), next)], NOW)).toEqual(['unchanged']);
    expect(archive.add([entryOf(articleAt('a', TEXTS[1] as string), next)], NOW)).toEqual(['replaced']);
    expect(archive.article(idOf('a'))?.text).toBe(TEXTS[1]);
    expect(archive.versions(idOf('a')).map(({ text }) => text)).toEqual([TEXTS[0]]);
    expect(archive.byWords(stems('سامر الحداد'), 5)).toEqual([]);
    expect(archive.check()).toEqual([]);
  });

  it('is not there until it is made, and says how', () => {
    expect(() => Archive.open(newFolder(), SMALL)).toThrow(/isnad ingest/u);
  });

  it.skipIf(process.platform === 'win32')('is made in a folder that only its owner can look into', () => {
    const folder = join(newFolder(), 'new', 'archive');
    newArchive(folder).close();
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('refuses a file that is no database, and one of another program', () => {
    const torn = newFolder();
    writeFileSync(join(torn, 'archive.sqlite'), 'this is not a database, only a line of text\n'.repeat(100));
    expect(() => Archive.open(torn, SMALL)).toThrow(ArchiveError);
    const empty = newFolder();
    writeFileSync(join(empty, 'archive.sqlite'), '');
    expect(Archive.open(empty, SMALL).counts().articles).toBe(0);
  });

  it.each([
    ['model', { ...SMALL, name: 'other' }, /isnad rebuild.*EMBEDDING_MODEL/u],
    ['model hash', { ...SMALL, hash: 'ffffffffffffffff' }, /isnad rebuild/u],
  ])('opened with another %s says what differs and what mends it', (_, model, remedy) => {
    const folder = newFolder();
    newArchive(folder).close();
    expect(() => Archive.open(folder, model)).toThrow(remedy);
    Archive.open(folder, model, { anyVersion: true }).close();
  });

  it('of another analysis or format says what mends it', () => {
    const folder = newFolder();
    newArchive(folder).close();
    const database = openSqlite(join(folder, 'archive.sqlite'));
    database.prepare("UPDATE meta SET value = 'old' WHERE key = 'words'").run();
    expect(() => Archive.open(folder, SMALL)).toThrow(/stems of version old.*isnad rebuild/u);
    database.prepare("UPDATE meta SET value = '99' WHERE key = 'format'").run();
    expect(() => Archive.open(folder, SMALL, { anyVersion: true })).toThrow(/format 99.*--archive/u);
    database.close();
  });

  it('finds again after a rebuild, and is as before when the rebuild fails', async () => {
    const archive = newArchive();
    const next = random(3);
    archive.add(
      TEXTS.map((text, i) => entryOf(articleAt(`a${i}`, text), next)),
      NOW,
    );
    const before = archive.byWords(stems('قصر الزهور'), 5);
    const failing = { ...networksOf(next), embed: () => Promise.reject(new Error('stopped')) };
    await expect(archive.rebuild(failing, quietly({ all: true }))).rejects.toThrow('stopped');
    expect(archive.byWords(stems('قصر الزهور'), 5)).toEqual(before);
    expect(archive.check()).toEqual([]);
    await archive.rebuild(networksOf(next), quietly({ all: true }));
    expect(archive.byWords(stems('قصر الزهور'), 5)).toHaveLength(before.length);
    expect(archive.check()).toEqual([]);
  });

  it('says what is unsound', () => {
    const folder = newFolder();
    const archive = newArchive(folder);
    archive.add([entryOf(articleAt('a', TEXTS[0] as string), random(4))], NOW);
    const database = openSqlite(join(folder, 'archive.sqlite'));
    database.exec('UPDATE passages SET "end" = 9999 WHERE id = 1');
    database.exec('UPDATE passages SET vector = zeroblob(32) WHERE id = 2');
    database.exec('DELETE FROM words WHERE rowid = 1');
    const problems = archive
      .check()
      .map(({ what }) => what)
      .join('\n');
    expect(problems).toMatch(/outside/u);
    expect(problems).toMatch(/unit length/u);
    expect(problems).toMatch(/the words that passage 1 is found by/u);
    database.close();
  });

  it('notices what another process adds and removes', () => {
    const folder = newFolder();
    const reader = newArchive(folder);
    const writer = newArchive(folder);
    const entry = entryOf(articleAt('a', TEXTS[0] as string), random(5));
    const asked = entry.vectors[0] as Float32Array;
    expect(reader.byVector(asked, 3)).toEqual([]);
    writer.add([entry], NOW);
    expect(reader.byVector(asked, 3)[0]?.score).toBeCloseTo(1, 5);
    writer.remove(idOf('a'));
    expect(reader.byVector(asked, 3)).toEqual([]);
  });
});

describe('the cache of vectors', () => {
  const filled = (): string => {
    const folder = newFolder();
    const archive = newArchive(folder);
    const next = random(6);
    archive.add(
      TEXTS.map((text, i) => entryOf(articleAt(`a${i}`, text), next)),
      NOW,
    );
    archive.prepare();
    archive.close();
    return folder;
  };

  it.each([
    ['missing', (file: string) => writeFileSync(`${file}.json`, '')],
    ['torn', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 100))],
    ['overwritten', (file: string) => writeFileSync(file, Buffer.alloc(5000, 7))],
    [
      'with a hostile note',
      (file: string) => writeFileSync(`${file}.json`, '{"deleted":"x","dimensions":8}'),
    ],
  ])('is rebuilt when it is %s', (_, spoil) => {
    const folder = filled();
    spoil(join(folder, 'vectors.hnsw'));
    const archive = Archive.open(folder, SMALL);
    expect(archive.check()).toEqual([expect.objectContaining({ check: 'cache', mend: 'ask' })]);
    const [id] = archive.byWords(stems('قصر الزهور'), 1).map((near) => near.id);
    expect(archive.byVector(archive.vector(id as number), 1)[0]?.id).toBe(id);
    archive.close();
    const again = Archive.open(folder, SMALL);
    expect(again.check()).toEqual([]);
    again.close();
  });

  it('keeps what was removed out of sight after it was written and read', () => {
    const folder = filled();
    const archive = Archive.open(folder, SMALL);
    archive.byVector(archive.vector(1), 1);
    archive.remove(idOf('a0'));
    archive.check();
    archive.close();
    const again = Archive.open(folder, SMALL);
    expect(again.check()).toEqual([]);
    expect(again.byVector(random6(), 10)).toHaveLength(3);
    again.close();
  });
});

function random6(): Float32Array {
  const [vector] = entryOf(articleAt('x', 'نص'), random(9)).vectors;
  return vector as Float32Array;
}

describe('law 6', () => {
  it('adding twice changes nothing; adding, removing and adding again is adding once', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ who: fc.nat(5), text: fc.nat(2), gone: fc.boolean() })), (steps) => {
        const archive = newArchive();
        const wanted = new Map<string, string>();
        for (const { who, text, gone } of steps) {
          const id = idOf(`a${who}`);
          if (gone) {
            expect(archive.remove(id)).toBe(wanted.delete(id));
          } else {
            const article = articleAt(`a${who}`, TEXTS[text] as string);
            const before = archive.counts();
            const same = wanted.get(id) === article.text;
            const [outcome] = archive.add([entryOf(article, random(who))], NOW);
            expect(outcome === 'unchanged').toBe(same);
            if (same) expect(archive.counts()).toEqual(before);
            wanted.set(id, article.text);
          }
        }
        expect(new Map([...archive.articles()].map(({ id, text }) => [id, text]))).toEqual(wanted);
        expect(archive.check()).toEqual([]);
        archive.close();
      }),
      { numRuns: 40 },
    );
  });
});
