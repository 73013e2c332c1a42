import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { stems } from '../../../src/arabic/words/stems.ts';
import { Archive } from '../../../src/archive/archive.ts';
import type { Near } from '../../../src/archive/database/parts.ts';
import { memoryDatabase } from '../../../src/archive/database/sqlite/archive-file.ts';
import { COPIED_TABLES } from '../../../src/archive/whole/copied-tables.ts';
import type { CopyProgress } from '../../../src/archive/whole/copy.ts';
import type { Meeting } from '../../../src/meetings/meeting.ts';
import { UNKNOWN_ORIGIN } from '../../../src/news/article/origin.ts';
import { articleAt, entryOf, idOf, newFolder, random, SMALL, unitVector } from '../../support/archives.ts';
import { MET } from '../../support/databases.ts';
import { homes } from '../../support/homes.ts';

const NOW = new Date('2024-03-06T00:00:00Z');
const LATER = new Date('2024-03-07T00:00:00Z');
const TEXTS = [
  'استقبل وزير الخارجية سامر الحداد نظيره في قصر الزهور يوم الأحد. وبحث الجانبان التجارة.',
  'زار رئيس الحكومة مدينة الميناء يوم الأحد. وقال "نعم" {لا, null} \\ NULL.',
  'قالت هيئة الأرصاد إن الأمطار ستعود. ودعت السكان إلى الحذر 𐌰𐌱𐌲.',
  'خبر يذهب.',
];

function plain(at: string): Archive {
  const archive = Archive.open(at, SMALL, { create: true });
  const next = random(2);
  archive.add(
    TEXTS.map((text, i) => entryOf(articleAt(`a${i}`, text), next)),
    NOW,
  );
  return archive;
}

/** An archive with something in nearly each of its tables, of which the last article is gone. */
function filled(at: string): Archive {
  const archive = Archive.open(at, SMALL, { create: true });
  const next = random(1);
  const made = TEXTS.map((text, i) => ({
    ...entryOf({ ...articleAt(`a${i}`, text), origin: { ...UNKNOWN_ORIGIN, file: `${i}.html` } }, next),
    meetings: i % 2 === 0 ? [MET] : [],
  }));
  archive.add(made, NOW);
  const changed = { ...articleAt('a1', TEXTS[2] as string), origin: { ...UNKNOWN_ORIGIN, file: '1.html' } };
  archive.add([entryOf(changed, next)], NOW);
  const other = {
    ...articleAt('a2', 'نص.'),
    publisher: 'أخرى',
    origin: { ...UNKNOWN_ORIGIN, file: 'x.html' },
  };
  archive.add([entryOf(other, next)], NOW);
  // A server gives the number of a change that was taken back to no other.
  const torn = { ...entryOf(articleAt('c', 'نص.'), next), meetings: [null as unknown as Meeting] };
  expect(() => archive.add([entryOf(articleAt('d', 'نص.'), next), torn], NOW)).toThrow();
  archive.markGone(idOf('a2'), true, NOW);
  archive.move(idOf('a1'), 'https://akhbar.example/new');
  archive.remove(idOf('a3'));
  return archive;
}

/** Does that to an archive in a folder as anything else would. */
function harmed(folder: string, sql: string): void {
  const database = new Database(join(folder, 'archive.sqlite'));
  database.exec(sql);
  database.close();
}

const quiet = {
  onProgress: () => undefined,
  onWarning: () => undefined,
  signal: new AbortController().signal,
};

/** To so many digits as both homes share. */
function rounded(found: readonly Near[]): unknown {
  return found.map(({ id, score }) => [id, score.toFixed(5)]);
}

/** How an archive ranks passages by words. */
function ranked(archive: Archive): unknown {
  const within = { from: '2024-03-03', to: '2024-03-03' };
  return TEXTS.map((text) => [
    rounded(archive.byWords(stems(text), 20, 0.4)),
    rounded(archive.byWordsWithin(stems(text), within, 20)),
  ]);
}

/** What an archive says of all else that it can be asked. */
function told(archive: Archive): unknown {
  const next = random(5);
  const ids = [idOf('a0'), idOf('new'), idOf('a2')];
  return {
    figures: archive.figures(),
    staleness: archive.staleness(),
    articles: [...archive.articles()],
    frequencies: [...archive.frequencies(stems(TEXTS.join(' ')))],
    spellings: archive.spellings(['حدات', 'الميتاء', '𐌰𐌱𐌳']),
    vectors: TEXTS.map(() => rounded(archive.byVector(unitVector(next), 20))),
    meetings: archive.meetings({ limit: 9 }),
    publishers: archive.publishers(),
    signed: archive.signed(ids).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    days: archive.days([1, 2, 3, 4, 5, 6, 7]),
    kept: ids.map((id) => [
      ...[archive.versions(id), archive.origin(id), archive.contests(id)],
      archive.publisherChanges(id),
    ]),
    moved: archive.named('https://akhbar.example/a1').id,
  };
}

const HOMES = homes();
// PGlite does one transaction at a time, and a copy has one at either end.
const PAIRS = HOMES.flatMap((from) => HOMES.map((to) => ({ from, to }))).filter(
  ({ from, to }) => from !== to || from.name !== 'PGlite',
);

describe.each(PAIRS)('a copy from $from.name to $to.name', ({ from, to }) => {
  it('holds the same, is sound, and goes on from there', async () => {
    const [source, place] = [filled(from.at()), to.at()];
    const seen: CopyProgress[] = [];
    const copied = await source.copyTo(place, { ...quiet, onProgress: (progress) => seen.push(progress) });
    expect(copied).toMatchObject(source.counts());
    const copy = Archive.open(place, SMALL);
    expect(copy.check()).toEqual([]);
    expect(told(copy)).toEqual(told(source));
    expect(copy.arrivals(source.mark())).toEqual({ added: new Set(), changed: new Map() });
    for (const archive of [source, copy]) {
      archive.add([entryOf(articleAt('b', TEXTS[1] as string), random(9))], LATER);
      expect(archive.check()).toEqual([]);
    }
    expect(told(copy)).toEqual(told(source));
    expect(seen.at(0)).toMatchObject({ doing: 'rows', name: 'meta' });
    for (const archive of [source, copy]) archive.close();
  });

  it('ranks by words as that does', async () => {
    const [source, place] = [plain(from.at()), to.at()];
    await source.copyTo(place, quiet);
    const copy = Archive.open(place, SMALL);
    expect(ranked(copy)).toEqual(ranked(source));
    for (const archive of [source, copy]) archive.close();
  });
});

describe('what is not copied', () => {
  it('is an archive that another version made, which a rebuild mends', async () => {
    const folder = newFolder();
    plain(folder).close();
    harmed(folder, "UPDATE meta SET value = '0' WHERE key = 'words'");
    expect(() => Archive.open(folder, null)).toThrow(/isnad rebuild/u);
  });

  it('is one whose notes somebody altered; what is altered of an article is seen in the copy as well', async () => {
    const [folder, other] = [newFolder(), newFolder()];
    filled(folder).close();
    harmed(folder, "UPDATE origins SET file = 'forged' WHERE article = 1");
    const archive = Archive.open(folder, SMALL);
    await expect(archive.copyTo(other, quiet)).rejects.toThrow(
      /is not sound: the table origins is not as it was written: "isnad check"/u,
    );
    archive.close();
    harmed(
      folder,
      `UPDATE origins SET file = '0.html' WHERE article = 1; UPDATE articles SET title = 'آخر' WHERE number = 1`,
    );
    const altered = Archive.open(folder, SMALL);
    await altered.copyTo(other, quiet);
    altered.close();
    const copy = Archive.open(other, SMALL);
    expect(copy.check().map(({ check }) => check)).toContain('digests');
    copy.close();
  });
});

it('has a column for each that both homes have, so that none is forgotten', () => {
  const memory = memoryDatabase();
  const own = /^(?:tableDigests|sqlite_.*|(?:words|letters)(?:_.*)?|changes)$/u;
  const tables = memory
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
    .pluck()
    .all() as string[];
  const columns = (table: string): unknown[] =>
    memory.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table);
  const all = tables.filter((table) => !own.test(table)).map((table) => [table, columns(table).toSorted()]);
  const copied = COPIED_TABLES.map(({ table, columns }) => [
    table,
    columns.filter((column) => column !== 'rowid').toSorted(),
  ]);
  expect(Object.fromEntries(copied)).toEqual(Object.fromEntries(all));
  memory.close();
});
