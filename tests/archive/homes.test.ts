import { setImmediate as immediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stems } from '../../src/arabic/words/stems.ts';
import { Archive } from '../../src/archive/archive.ts';
import type { Near } from '../../src/archive/database/parts.ts';
import type { Entry } from '../../src/archive/derived/derived.ts';
import { participantKeys } from '../../src/meetings/keys.ts';
import type { Meeting } from '../../src/meetings/meeting.ts';
import { UNKNOWN_ORIGIN } from '../../src/news/article/origin.ts';
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
import { MET } from '../support/databases.ts';
import { homes } from '../support/homes.ts';
import { networksOf, quietly } from '../support/rebuilding.ts';

const NOW = new Date('2024-03-06T00:00:00Z');
const TEXTS = [
  'استقبل وزير الخارجية سامر الحداد نظيره في قصر الزهور. وبحث الجانبان التجارة.',
  'زار رئيس الحكومة مدينة الميناء يوم الأحد.',
  'قالت هيئة الأرصاد إن الأمطار ستعود. ودعت السكان إلى الحذر.',
];

/** Three articles, the first of which tells of a meeting. */
function entries(seed = 1): Entry[] {
  const next = random(seed);
  return TEXTS.map((text, i) => ({
    ...entryOf(articleAt(`a${i}`, text), next),
    meetings: i === 0 ? [MET] : [],
  }));
}

function filled(at: string): Archive {
  const archive = Archive.open(at, SMALL, { create: true });
  archive.add(entries(), NOW);
  return archive;
}

/** Ids and scores, these to so many digits as both homes must share. */
function rounded(near: readonly Near[], digits: number): [number, string][] {
  return near.map(({ id, score }) => [id, score.toFixed(digits)]);
}

describe.each(homes())('an archive in $name', ({ at, isPostgres }) => {
  it('holds what was added after it is closed and opened again, and is sound', () => {
    const place = at();
    filled(place).close();
    const again = Archive.open(place, SMALL);
    expect([...again.articles()].map(({ text }) => text)).toEqual(TEXTS);
    expect(again.figures()).toEqual({ articles: 3, passages: 5, meetings: 1, newest: '2024-03-05' });
    expect(again.staleness()).toBeNull();
    expect(again.check()).toEqual([]);
    again.close();
  });

  it('is not there until it is made, and says how', () => {
    expect(() => Archive.open(at(), SMALL)).toThrow(/isnad ingest/u);
  });

  it('puts a changed text in the place of the old one, keeps that it did, and contests what comes from elsewhere', () => {
    const archive = filled(at());
    const next = random(2);
    const changed = { ...articleAt('a0', TEXTS[1] as string), origin: { ...UNKNOWN_ORIGIN, file: 'a.html' } };
    expect(archive.add([entryOf(articleAt('a0', TEXTS[0] as string), next)], NOW)).toEqual(['unchanged']);
    expect(archive.add([entryOf(changed, next)], NOW)).toEqual(['replaced']);
    expect(archive.versions(idOf('a0')).map(({ text }) => text)).toEqual([TEXTS[0]]);
    expect(archive.byWords(stems('سامر الحداد'), 5)).toEqual([]);
    expect(archive.publisherChanges(idOf('a0')).revised).toBe(NOW.toISOString());
    const other = {
      ...changed,
      text: 'نص آخر.',
      publisher: 'صحيفة أخرى',
      origin: { ...UNKNOWN_ORIGIN, file: 'b.html' },
    };
    expect(archive.add([entryOf(other, next)], NOW)).toEqual(['contested']);
    expect(archive.contests(idOf('a0')).map(({ publisher }) => publisher)).toEqual(['صحيفة أخرى']);
    expect(archive.origin(idOf('a0')).file).toBe('a.html');
    expect(archive.check()).toEqual([]);
    archive.close();
  });

  it('takes an article out with all that was made of it, and gives its numbers to no other', () => {
    const archive = filled(at());
    expect(archive.remove(idOf('a0'))).toBe(true);
    expect(archive.remove(idOf('a0'))).toBe(false);
    expect(archive.counts()).toEqual({ articles: 2, passages: 3 });
    expect(archive.byWords(stems('سامر الحداد'), 5)).toEqual([]);
    expect(archive.frequencies(stems('الحداد'))).toEqual(new Map([['حداد', 0]]));
    expect(archive.spellings(['حدات']).get('حدات')).toEqual([]);
    expect(archive.byVector(entries()[0]?.vectors[0] as Float32Array, 5).map(({ id }) => id)).not.toContain(
      1,
    );
    expect(archive.meetings({ limit: 5 })).toEqual([]);
    archive.add([entries()[0] as Entry], NOW);
    expect(archive.byWords(stems('سامر الحداد'), 5).map(({ id }) => id)).toEqual([6]);
    expect(archive.check()).toEqual([]);
    archive.close();
  });

  it('follows an article whose address its publisher changed, and notes that one is gone', () => {
    const archive = filled(at());
    const moved = archive.move(idOf('a0'), 'https://akhbar.example/new');
    expect(moved).toBe(idOf('new'));
    expect(archive.article(idOf('a0'))?.url).toBe('https://akhbar.example/new');
    expect(archive.named('https://akhbar.example/a0').id).toBe(moved);
    expect(archive.named(moved.slice(0, 8)).id).toBe(moved);
    expect(archive.markGone(moved, true, NOW)).toBe(true);
    expect(archive.markGone(moved, true, NOW)).toBe(false);
    expect(archive.publisherChanges(moved).gone).toBe(NOW.toISOString());
    expect(archive.check()).toEqual([]);
    archive.close();
  });

  it('tells what is newest, whose articles it holds, and what came since a moment', () => {
    const archive = filled(at());
    expect(archive.newest(2).map(({ id }) => id)).toEqual([idOf('a2'), idOf('a1')]);
    expect(archive.publishers()).toEqual([
      { name: 'الأخبار', articles: 3, from: '2024-03-05', to: '2024-03-05' },
    ]);
    const mark = archive.mark();
    archive.add([entryOf(articleAt('b', 'خبر جديد.'), random(3))], NOW);
    archive.add([entryOf(articleAt('a1', 'زار رئيس الحكومة الميناء.'), random(3))], NOW);
    expect(archive.arrivals(mark)).toEqual({
      added: new Set([idOf('b')]),
      changed: new Map([[idOf('a1'), TEXTS[1]]]),
    });
    archive.close();
  });

  it('finds meetings by who took part, when, and in which article', () => {
    const archive = filled(at());
    const keys = MET.participants.flatMap(participantKeys);
    const found = (query: object): string[] =>
      archive.meetings({ limit: 5, ...query }).map(({ article }) => article.id);
    expect(found({ keys })).toEqual([idOf('a0')]);
    expect(found({ keys: ['لا أحد'] })).toEqual([]);
    expect(found({ from: '2024-03-03', to: '2024-03-04' })).toEqual([idOf('a0')]);
    expect(found({ from: '2024-03-04' })).toEqual([]);
    expect(found({ articles: [idOf('a1')] })).toEqual([]);
    expect(archive.meetings({ limit: 1 })[0]).toMatchObject({ ...MET, article: { text: TEXTS[0] } });
    expect(archive.passages([1])[0]?.article.id).toBe(idOf('a0'));
    expect(archive.days([3]).map(({ from }) => from)).toEqual(['2024-03-03']);
    expect(archive.heads([2])).toEqual([{ id: 2, article: idOf('a0'), published: '2024-03-05' }]);
    expect(archive.signed([idOf('a2')]).map(({ id }) => id)).toEqual([idOf('a2')]);
    expect(archive.people()).toBeDefined();
    archive.close();
  });

  it('ranks as the archive in a folder does, by words and by vectors', () => {
    const words = 'وزير رئيس مدينة قصر سامر الحداد نادية مطار بحث التجارة النفط اتفاق زيارة وفد'.split(' ');
    const sentence = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 10 });
    const texts =
      fc.sample(fc.array(sentence, { minLength: 60, maxLength: 60 }), { numRuns: 1, seed: 4 })[0] ?? [];
    const next = random(4);
    const made = texts.map((text, i) => {
      const article = articleAt(`w${i}`, text.join(' '));
      return entryOf(
        {
          ...article,
          title: `خبر ${text[0]}`,
          published: `2024-03-${String((i % 28) + 1).padStart(2, '0')}`,
        },
        next,
      );
    });
    const [one, other] = [newArchive(), Archive.open(at(), SMALL, { create: true })];
    for (const archive of [one, other]) archive.add(made, NOW);
    const both = (read: (archive: Archive) => unknown): void => expect(read(other)).toEqual(read(one));
    for (const asked of fc.sample(sentence, { numRuns: 25, seed: 5 })) {
      const wanted = stems(asked.join(' '));
      for (const title of [1, 0.4, 0]) both((archive) => rounded(archive.byWords(wanted, 40, title), 9));
      const within = { from: '2024-03-04', to: '2024-03-09' };
      both((archive) => rounded(archive.byWordsWithin(wanted, within, 20), 9));
      both((archive) => archive.frequencies(wanted));
      both((archive) => archive.spellings(asked.map((word) => `${word.slice(0, -1)}ز`)));
      const vector = unitVector(next);
      both((archive) => rounded(archive.byVector(vector, 10), 5));
      both((archive) => rounded(archive.byCentredVector(vector, 10), 5));
    }
    for (const archive of [one, other]) archive.close();
  });

  it('is remade when other networks make it, with vectors of another length', async () => {
    const place = at();
    filled(place).close();
    const newer = { ...SMALL, name: 'newer', dimensions: 12 };
    expect(() => Archive.open(place, newer)).toThrow(/isnad rebuild/u);
    const archive = Archive.open(place, newer, { anyVersion: true });
    const rebuilt = await archive.rebuild(networksOf(random(7), 12), quietly());
    expect(rebuilt?.parts).toContain('vectors');
    archive.close();
    const again = Archive.open(place, newer);
    expect(again.vector(again.byVector(unitVector(random(1), 12), 1)[0]?.id as number)).toHaveLength(12);
    expect(again.check()).toEqual([]);
    await again.rebuild(networksOf(random(8), 12), quietly({ all: true }));
    expect(again.counts()).toEqual({ articles: 3, passages: 5 });
    expect(again.check()).toEqual([]);
    again.close();
  });

  it('takes in letters beyond the first 65,536 and looks for what is typed like them', () => {
    const archive = Archive.open(at(), SMALL, { create: true });
    const text = 'استقبل الوزير وفد 𐌰𐌱𐌲𐌳𐌴 في المدينة 😀.';
    expect(archive.add([entryOf(articleAt('a', text), random(1))], NOW)).toEqual(['added']);
    expect(archive.byWords(stems('𐌰𐌱𐌲𐌳𐌴'), 3)).toHaveLength(1);
    expect(archive.spellings(['𐌰𐌱𐌲𐌳𐌵']).get('𐌰𐌱𐌲𐌳𐌵')).toEqual(stems('𐌰𐌱𐌲𐌳𐌴'));
    expect(archive.check()).toEqual([]);
    archive.close();
  });

  it('adds all of a batch or nothing', () => {
    const archive = filled(at());
    const torn = {
      ...entryOf(articleAt('b', 'خبر جديد.'), random(3)),
      meetings: [null as unknown as Meeting],
    };
    expect(() => archive.add([entryOf(articleAt('c', 'خبر آخر.'), random(3)), torn], NOW)).toThrow();
    expect(archive.counts().articles).toBe(3);
    expect(archive.add([entryOf(articleAt('c', 'خبر آخر.'), random(3))], NOW)).toEqual(['added']);
    expect(archive.check()).toEqual([]);
    archive.close();
  });

  it('notices what another connection adds and removes', async () => {
    const place = at();
    const reader = Archive.open(place, SMALL, { create: true });
    const writer = Archive.open(place, SMALL, { create: true });
    const entry = entryOf(articleAt('a', TEXTS[0] as string), random(5));
    const asked = entry.vectors[0] as Float32Array;
    expect(reader.byVector(asked, 3)).toEqual([]);
    writer.add([entry], NOW);
    await immediate();
    expect(reader.byVector(asked, 3)[0]?.score).toBeCloseTo(1, 5);
    expect(reader.frequencies(['حداد']).get('حداد')).toBe(1);
    expect(reader.passageCount()).toBe(entry.passages.length);
    writer.remove(idOf('a'));
    await immediate();
    expect(reader.byVector(asked, 3)).toEqual([]);
    expect(reader.frequencies(['حداد']).get('حداد')).toBe(0);
    expect(reader.passageCount()).toBe(0);
    reader.close();
    writer.close();
  });

  it.runIf(isPostgres)('is backed up by the tools of the server, and says so', () => {
    const archive = filled(at());
    expect(() => archive.backUp(`${newFolder()}/copy`)).toThrow(/pg_dump/u);
    archive.close();
  });
});
