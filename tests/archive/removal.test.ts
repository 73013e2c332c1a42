import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stems } from '../../src/arabic/words/stems.ts';
import { Archive } from '../../src/archive/archive.ts';
import { ArchiveError } from '../../src/archive/database/error.ts';
import { openSqlite } from '../../src/archive/database/sqlite/archive-file.ts';
import { articleAt, entryOf, idOf, newArchive, newFolder, random, SMALL } from '../support/archives.ts';

const NOW = new Date('2024-03-06T00:00:00Z');
const SECRET = 'استقبل الوزير سامر الحدّاد ضيفه الطرطوشي في قصر الزهور صباح الأحد. وبحث الجانبان القرنبيط.';
const OLDER = 'استقبل الوزير سامر الحدّاد ضيفه الفرزدقي في قصر الزهور مساء السبت.';
const OTHERS = Array.from(
  { length: 300 },
  (_, i) => `زار رئيس الحكومة مدينة الميناء رقم ${i} يوم الأحد، وقال إن العمل ${'ماضٍ '.repeat(i % 9)}فيها.`,
);
/** Words that stand in the removed article alone. */
const WORDS = ['الحدّاد', 'الطرطوشي', 'القرنبيط', 'الفرزدقي', 'الزهور'];

/** The words that any file of the folder has, in the encodings that they may lie there in. */
function found(folder: string, words: readonly string[]): string[] {
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
  return words.filter((word) =>
    files.some((bytes) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le'))),
  );
}

describe('an article that is removed', () => {
  it('leaves none of its words in any file, and none of its vectors', () => {
    const folder = newFolder();
    const archive = newArchive(folder);
    const next = random(1);
    const add = (name: string, text: string) => archive.add([entryOf(articleAt(name, text), next)], NOW);
    for (const [i, text] of OTHERS.slice(0, 150).entries()) add(`a${i}`, text);
    add('secret', OLDER);
    add('secret', SECRET);
    for (const [i, text] of OTHERS.slice(150).entries()) add(`b${i}`, text);
    archive.prepare();
    const words = [...WORDS, ...WORDS.flatMap(stems)];
    expect(found(folder, WORDS)).toEqual(WORDS);
    expect(archive.remove(idOf('secret'))).toBe(true);
    expect(found(folder, words)).toEqual([]);
    archive.prepare();
    archive.close();
    expect(found(folder, words)).toEqual([]);
    const database = openSqlite(join(folder, 'archive.sqlite'));
    const known = database.prepare('SELECT stem FROM spellings').pluck().all();
    database.close();
    expect(known).toEqual(expect.arrayContaining(stems('رئيس الحكومة')));
    expect(words.filter((word) => known.includes(word))).toEqual([]);
    const again = Archive.open(folder, SMALL);
    expect(again.check()).toEqual([]);
    expect(again.byWords(stems('مدينة الميناء'), 500)).toHaveLength(300);
    again.close();
  });

  it('is out of the archive, and said to be, where a file that has something of it cannot be deleted', () => {
    const folder = newFolder();
    const archive = newArchive(folder);
    archive.add([entryOf(articleAt('secret', SECRET), random(1))], NOW);
    mkdirSync(join(folder, 'vectors.hnsw'));
    expect(() => archive.remove(idOf('secret'))).toThrow(ArchiveError);
    expect(archive.article(idOf('secret'))).toBeUndefined();
    archive.close();
    const again = Archive.open(folder, SMALL);
    expect(again.counts().articles).toBe(0);
    const other = entryOf(articleAt('other', SECRET), random(1));
    again.add([other], NOW);
    expect(() => again.remove(other.article.id)).toThrow(
      /is out of the archive, but .*delete .*vectors\.hnsw/u,
    );
    again.close();
  });
});
