import { describe, expect, it } from 'vitest';
import { type ArchiveNetworks, type RebuildProgress, rebuild } from '../../../src/archive/derived/rebuild.ts';
import { countRemade } from '../../../src/archive/derived/remade.ts';
import { writeComparers, writeMade } from '../../../src/archive/derived/versions.ts';
import { writeArticle } from '../../../src/archive/kept/kept-articles.ts';
import { random, SMALL } from '../../support/archives.ts';
import { keptEntry, newDatabase, TAKEN_IN } from '../../support/kept.ts';
import { networksOf, quietly } from '../../support/rebuilding.ts';

/** A database of articles that are as this isnad makes them, and networks that note what they are asked. */
function made(...names: string[]) {
  const database = newDatabase();
  for (const [i, name] of names.entries()) {
    writeArticle(database, keptEntry(name, `جملة من ${name}. جملة ثانية.`), TAKEN_IN);
    writeMade(database, i + 1, SMALL);
  }
  const asked: string[] = [];
  const own = networksOf(random(5));
  const networks: ArchiveNetworks = {
    embed: (articles) => {
      asked.push(...articles.map(({ title }) => `embed ${title.slice(-1)}`));
      return own.embed(articles);
    },
    meetings: (articles) => {
      asked.push(...articles.map(({ title }) => `read ${title.slice(-1)}`));
      return own.meetings(articles);
    },
  };
  return { database, asked, networks };
}

describe('a rebuild', () => {
  it('remakes nothing that is not stale', async () => {
    const { database, asked, networks } = made('a', 'b');
    expect(await rebuild(database, 'f', SMALL, networks, quietly())).toEqual({ parts: [], articles: 0 });
    expect(asked).toEqual([]);
    database.close();
  });

  it('remakes of each article what others have read of it', async () => {
    const { database, asked, networks } = made('a', 'b');
    writeMade(database, 2, { ...SMALL, readers: 'others' });
    const seen: RebuildProgress[] = [];
    const options = quietly({ onProgress: (progress) => seen.push(progress) });
    expect(await rebuild(database, 'f', SMALL, networks, options)).toEqual({
      parts: ['meetings', 'keys', 'sightings'],
      articles: 1,
    });
    expect(asked).toEqual(['read b']);
    expect(seen).toEqual([{ doing: 'make', done: 1, total: 1 }]);
    expect(countRemade(database)).toBe(0);
    expect(await rebuild(database, 'f', SMALL, networks, quietly())).toMatchObject({ articles: 0 });
    database.close();
  });

  it('remakes with vectors of another network the passages and all that is of them', async () => {
    const { database, asked, networks } = made('a');
    const other = { ...SMALL, hash: 'ffffffffffffffff' };
    const rebuilt = await rebuild(database, 'f', other, networks, quietly());
    expect(rebuilt).toEqual({ parts: ['passages', 'days', 'vectors', 'words', 'spellings'], articles: 1 });
    expect(asked).toEqual(['embed a']);
    database.close();
  });

  it('remakes all where that is asked for', async () => {
    const { database, asked, networks } = made('a', 'b');
    expect(await rebuild(database, 'f', SMALL, networks, quietly({ all: true }))).toMatchObject({
      articles: 2,
    });
    expect(asked).toEqual(['embed a', 'embed b', 'read a', 'read b']);
    expect(database.prepare('SELECT count(*) FROM passages').pluck().get()).toBe(4);
    database.close();
  });

  it('stopped, has changed nothing, and does not make again what is kept', async () => {
    const { database, asked, networks } = made('a', 'b');
    writeComparers(database, { ...SMALL, hash: 'ffffffffffffffff' });
    const stop = new AbortController();
    const options = quietly({ signal: stop.signal, onProgress: () => stop.abort() });
    const before = database.prepare('SELECT id FROM passages').pluck().all();
    expect(await rebuild(database, 'f', SMALL, networks, options)).toBeNull();
    expect(database.prepare('SELECT id FROM passages').pluck().all()).toEqual(before);
    expect(countRemade(database)).toBe(2);
    const made2 = asked.length;
    expect(await rebuild(database, 'f', SMALL, networks, quietly())).toMatchObject({ articles: 2 });
    expect(asked).toHaveLength(made2);
    database.close();
  });

  it('that fails is told of, and the archive is as before', async () => {
    const { database, networks } = made('a');
    const failing = { ...networks, embed: () => Promise.reject(new Error('stopped')) };
    await expect(rebuild(database, 'f', SMALL, failing, quietly({ all: true }))).rejects.toThrow('stopped');
    expect(database.prepare('SELECT count(*) FROM passages').pluck().get()).toBe(2);
    database.close();
  });
});
