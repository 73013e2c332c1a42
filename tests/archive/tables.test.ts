import { cpSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { Archive } from '../../src/archive/archive.ts';
import { ArchiveError } from '../../src/archive/database/error.ts';
import type { Rebuilt } from '../../src/archive/derived/rebuild.ts';
import { storageError } from '../../src/archive/whole/storage-error.ts';
import {
  articleAt,
  entryOf,
  idOf,
  newArchive,
  newFolder,
  random,
  SMALL,
  unitVector,
} from '../support/archives.ts';
import { networksOf, quietly } from '../support/rebuilding.ts';

const NOW = new Date('2024-03-06T00:00:00Z');
const TEXT = 'استقبل وزير الخارجية سامر الحداد نظيره في قصر الزهور أمس. وبحث الجانبان التجارة.';
const NAMES = ['a', 'b', 'c'];
const whole = newFolder();
const entries = (names: readonly string[]) => {
  const next = random(7);
  return names.map((name) => entryOf(articleAt(name, `${TEXT} وهذا خبر ${name}.`), next));
};

beforeAll(() => {
  const archive = newArchive(whole);
  archive.add(entries(NAMES), NOW);
  archive.add([entryOf(articleAt('a', `${TEXT} تصحيح.`), random(8))], NOW, true);
  archive.prepare();
  archive.close();
});

/** A copy of the archive to which somebody has done that. */
function harmed(sql: string): string {
  const folder = newFolder();
  cpSync(whole, folder, { recursive: true });
  const database = new Database(join(folder, 'archive.sqlite'));
  database.unsafeMode(true);
  database.pragma('foreign_keys = OFF');
  database.exec(sql);
  database.close();
  return folder;
}

/** What the commands do with an archive. */
const USES: Readonly<Record<string, (archive: Archive) => unknown>> = {
  add: (archive) => archive.add(entries(['d']), NOW),
  replace: (archive) => archive.add([entryOf(articleAt('b', `${TEXT} آخر.`), random(9))], NOW, true),
  remove: (archive) => archive.remove(archive.named(idOf('a')).id),
  move: (archive) => archive.move(idOf('a'), 'https://akhbar.example/other'),
  'mark gone': (archive) => archive.markGone(idOf('a'), true, NOW),
  show: (archive) => [
    archive.named(idOf('a')),
    archive.versions(idOf('a')),
    archive.origin(idOf('a')),
    archive.contests(idOf('a')),
  ],
  words: (archive) => archive.byWords(['حداد'], 5),
  'words within': (archive) => archive.byWordsWithin(['حداد'], { from: '2024-03-01', to: '2024-03-09' }, 5),
  vectors: (archive) => archive.passages(archive.byVector(unitVector(random(1)), 5).map(({ id }) => id)),
  spellings: (archive) => archive.spellings(['حدادا']),
  copies: (archive) => archive.signed([idOf('a')]),
  meetings: (archive) => archive.meetings({ limit: 5 }),
  people: (archive) => archive.people(),
  figures: (archive) => [
    archive.counts(),
    archive.figures(),
    archive.publishers(),
    archive.newest(3),
    archive.publisherChanges(idOf('a')),
  ],
  staleness: (archive) => archive.staleness(),
  arrivals: (archive) => archive.arrivals(archive.mark()),
  backup: (archive) => archive.backUp(join(newFolder(), 'backup.sqlite')),
  check: (archive) => archive.check(),
};

/** What is told where `use` cannot go on; null where it can. What is no sentence is thrown. */
function told(folder: string, use: (archive: Archive) => unknown): string | null {
  let archive: Archive | undefined;
  try {
    archive = Archive.open(folder, SMALL);
    use(archive);
    return null;
  } catch (error) {
    const sentence = error instanceof ArchiveError ? error : storageError(error, folder);
    if (sentence === null) throw error;
    return sentence.message;
  } finally {
    archive?.close();
  }
}

/** What is told of an archive by each use that cannot go on. */
function toldByAll(folder: string): (string | null)[] {
  return Object.values(USES).map((use) => {
    const own = newFolder();
    cpSync(folder, own, { recursive: true });
    return told(own, use)?.replaceAll(own, 'F') ?? null;
  });
}

async function rebuilt(folder: string): Promise<Rebuilt | null> {
  const archive = Archive.open(folder, SMALL, { anyVersion: true, mends: true });
  try {
    return await archive.rebuild(networksOf(random(3)), quietly());
  } finally {
    archive.close();
  }
}

const REBUILD =
  /^F\/archive\.sqlite lacks the table.* as isnad makes (?:it|them): "isnad rebuild" makes that anew/u;
const EXPORT =
  /^F\/archive\.sqlite lacks the table \w+ as .*put a backup in its place; .* "isnad export" brings/u;
const BACKUP =
  /^F\/archive\.sqlite lacks the table \w+ as .*put a backup in its place; .* take the articles in there/u;

/** What is asked for again of the archive that a rebuild has mended; the answers are those of the whole one. */
function answers(folder: string): unknown {
  const archive = Archive.open(folder, SMALL);
  const found = archive.byWords(['حداد'], 9).map(({ id }) => archive.passages([id])[0]?.article.id);
  const near = archive.byVector(unitVector(random(1)), 99).length;
  const all = {
    found: found.toSorted(),
    near,
    spelt: archive.spellings(['حدادا']),
    counts: archive.counts(),
  };
  archive.close();
  return all;
}

const FTS = ['letters', 'words'].flatMap((index) =>
  ['', '_config', '_data', '_docsize', '_idx'].map((part) => `${index}${part}`),
);
const MADE_ANEW = [
  ...['articleDigests', 'changes', 'days', 'labelKeys', 'labels', 'made', 'meetingKeys', 'meetings', 'meta'],
  ...[
    'passages',
    'remade',
    'sightings',
    'signatures',
    'spellings',
    'tableDigests',
    ...FTS,
    'letters_content',
  ],
];
const NOTED = ['contests', 'gone', 'moved', 'origins', 'versions'];

describe('an archive that has lost a table', () => {
  it('is tried without each of its tables', () => {
    const database = new Database(join(whole, 'archive.sqlite'), { readonly: true });
    const names = database
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'sqlite_sequence'")
      .pluck()
      .all();
    database.close();
    expect(names.toSorted()).toEqual([...MADE_ANEW, ...NOTED, 'articles'].toSorted());
  });

  it.each(MADE_ANEW)('says that a rebuild makes %s anew, and so it does', async (table) => {
    const folder = harmed(`DROP TABLE ${table}`);
    for (const sentence of toldByAll(folder)) {
      if (sentence !== null && !/^the backup is not sound/u.test(sentence)) expect(sentence).toMatch(REBUILD);
    }
    await rebuilt(folder);
    expect(answers(folder)).toEqual(answers(whole));
    expect(told(folder, (archive) => expect(archive.check()).toEqual([]))).toBeNull();
    expect(toldByAll(folder).filter((sentence) => sentence !== null)).toEqual([]);
  });

  it.each(NOTED)('says that nothing but a backup has %s again, and exports what is left', async (table) => {
    const folder = harmed(`DROP TABLE ${table}`);
    const sentences = toldByAll(folder).filter((sentence) => sentence !== null);
    expect(sentences.length).toBeGreaterThan(0);
    for (const sentence of sentences) expect(sentence).toMatch(EXPORT);
    const lost: string[] = [];
    const archive = Archive.open(folder, SMALL);
    const exported = [...archive.readable((what) => lost.push(what))].map(({ article }) => article.id);
    archive.close();
    expect(exported).toEqual(NAMES.map(idOf));
    expect(lost).toEqual(table === 'versions' ? NAMES.map(() => 'versions') : []);
    // A rebuild has nothing to make, and takes nothing away.
    await rebuilt(folder).catch((error) => expect(storageError(error, folder)?.message).toMatch(/backup/u));
  });

  it('says of the articles that only a backup has them', async () => {
    const folder = harmed('DROP TABLE articles');
    const sentences = toldByAll(folder).filter((sentence) => sentence !== null);
    expect(sentences.length).toBeGreaterThan(9);
    for (const sentence of sentences) expect(sentence).toMatch(BACKUP);
    await expect(rebuilt(folder)).rejects.toSatisfy((error) =>
      /backup/u.test(storageError(error, folder)?.message ?? ''),
    );
  });
});

describe('an archive whose tables are otherwise', () => {
  it.each<readonly [string, string, RegExp]>([
    ['a column with another name', 'ALTER TABLE passages RENAME COLUMN start TO beginning', REBUILD],
    ['a table of another layout', 'DROP TABLE days; CREATE TABLE days (day TEXT)', REBUILD],
    ['several tables gone', 'DROP TABLE words; DROP TABLE remade; DROP TABLE passages', REBUILD],
    ['a column of the articles gone', 'ALTER TABLE articles DROP COLUMN publisher', BACKUP],
    [
      'a trigger that no isnad made',
      'CREATE TRIGGER t AFTER INSERT ON passages BEGIN INSERT INTO x VALUES (1); END',
      /has what isnad never made \(passages\).*isnad export/u,
    ],
  ])('%s: says what mends it', async (_, sql, sentence) => {
    const folder = harmed(sql);
    const sentences = toldByAll(folder).filter((one) => one !== null);
    expect(sentences.length).toBeGreaterThan(0);
    for (const one of sentences) expect(one).toMatch(sentence);
    if (sentence !== REBUILD) return;
    await rebuilt(folder);
    expect(answers(folder)).toEqual(answers(whole));
  });

  it('of the format of now, noted as older, says what mends it', async () => {
    const folder = harmed("DELETE FROM meta WHERE key = 'format'");
    const sentences = new Set(toldByAll(folder));
    expect([...sentences]).toEqual([
      expect.stringMatching(/notes an older format than it has: "isnad rebuild"/u),
    ]);
    expect(await rebuilt(folder)).toEqual({ parts: [], articles: 0 });
    expect(told(folder, (archive) => expect(archive.check()).toEqual([]))).toBeNull();
  });

  it('an index gone is made again by a rebuild, and nothing else', async () => {
    const folder = harmed('DROP INDEX articlesByDay; DROP INDEX daysByFrom');
    expect(await rebuilt(folder)).toEqual({ parts: [], articles: 0 });
    expect(told(folder, (archive) => expect(archive.check()).toEqual([]))).toBeNull();
  });

  it('under a process that has it open, says the same', () => {
    const folder = newFolder();
    cpSync(whole, folder, { recursive: true });
    const archive = Archive.open(folder, SMALL);
    archive.byWords(['حداد'], 1);
    const other = new Database(join(folder, 'archive.sqlite'));
    other.unsafeMode(true);
    other.exec('DROP TABLE words');
    other.close();
    let error: unknown;
    try {
      archive.byWords(['حداد'], 1);
    } catch (thrown) {
      error = thrown;
    }
    archive.close();
    expect(storageError(error, folder)?.message.replace(folder, 'F')).toMatch(REBUILD);
  });

  it('by a mistake of our own is none of its storage', () => {
    const archive = Archive.open(whole, SMALL);
    archive.close();
    const database = new Database(join(whole, 'archive.sqlite'), { readonly: true });
    let error: unknown;
    try {
      database.prepare('SELECT nothing FROM articles');
    } catch (thrown) {
      error = thrown;
    }
    database.close();
    expect(error).toMatchObject({ code: 'SQLITE_ERROR' });
    expect(storageError(error, whole)).toBeNull();
  });
});
