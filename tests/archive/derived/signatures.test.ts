import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Archive } from '../../../src/archive/archive.ts';
import { openSqlite } from '../../../src/archive/database/sqlite/archive-file.ts';
import { signature } from '../../../src/news/copies/signature.ts';
import { articleAt, entryOf, idOf, newArchive, newFolder, random, SMALL } from '../../support/archives.ts';
import { networksOf, quietly } from '../../support/rebuilding.ts';

const NOW = new Date('2024-03-06T00:00:00Z');
const TEXTS = ['زار رئيس الحكومة مدينة الميناء يوم الأحد.', 'قالت هيئة الأرصاد إن الأمطار ستعود غداً.'];
const entries = (seed: number) => {
  const next = random(seed);
  return TEXTS.map((text, i) => entryOf(articleAt(`a${i}`, text), next));
};
const kept = (archive: Archive) =>
  new Map(archive.signed([idOf('a0'), idOf('a1'), 'none']).map((one) => [one.id, one.signature]));

describe('signatures in an archive', () => {
  it('are those of the texts, also after it is closed and opened again', () => {
    const folder = newFolder();
    const archive = newArchive(folder);
    archive.add(entries(1), NOW);
    archive.close();
    const again = Archive.open(folder, SMALL);
    expect(kept(again)).toEqual(new Map(TEXTS.map((text, i) => [idOf(`a${i}`), signature(text)])));
    const [one] = again.signed([idOf('a0')]);
    expect(one).toMatchObject({
      url: 'https://akhbar.example/a0',
      publisher: 'الأخبار',
      published: '2024-03-05',
    });
    again.close();
  });

  it('change with the text and go with the article', () => {
    const archive = newArchive();
    archive.add(entries(2), NOW);
    archive.add([entryOf(articleAt('a0', 'نص آخر عن سوق القمح في المدينة.'), random(3))], NOW);
    expect(kept(archive).get(idOf('a0'))).toEqual(signature('نص آخر عن سوق القمح في المدينة.'));
    archive.remove(idOf('a0'));
    expect([...kept(archive).keys()]).toEqual([idOf('a1')]);
    expect(archive.check()).toEqual([]);
  });

  it('are held against the texts by a check, and remade by a rebuild', async () => {
    const folder = newFolder();
    const archive = newArchive(folder);
    archive.add(entries(4), NOW);
    const database = openSqlite(join(folder, 'archive.sqlite'));
    database.exec(
      "DELETE FROM signatures WHERE article = 1; UPDATE signatures SET signature = x'0000000000000000'",
    );
    database.pragma('foreign_keys = OFF');
    database.exec("INSERT INTO signatures VALUES (99, x'00000000')");
    database.close();
    expect(archive.check().map(({ check, what }) => `${check}: ${what}`)).toEqual([
      'file: rows of signatures of none of articles: 1',
      'signatures: its signature, by which copies are told, is not that of its text',
      'signatures: its signature, by which copies are told, is not that of its text',
    ]);
    await archive.rebuild(networksOf(random(4)), quietly({ all: true }));
    expect(archive.check()).toEqual([]);
    expect(kept(archive).get(idOf('a0'))).toEqual(signature(TEXTS[0] as string));
  });
});
