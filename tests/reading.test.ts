import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Archive } from '../src/archive/archive.ts';
import { type ReadingParts, read } from '../src/reading.ts';
import { meetingOf, personOf } from './answer/participants.ts';
import { toldArchive } from './search/told-archive.ts';
import { idOf } from './support/archives.ts';
import { networksOf } from './support/passages.ts';

let archive: Archive;
let parts: ReadingParts;
beforeAll(() => {
  const people = [personOf('كمال الصالح'), personOf('نوال العطار')];
  archive = toldArchive(['a', 'التقى كمال الصالح نوال العطار.', meetingOf(people)], ['b', 'هطل المطر.']);
  parts = { archive, tagger: networksOf('', []).tagger };
});
afterAll(() => archive.close());

describe('what is read of the archive beside answers', () => {
  it('is an article with the meetings that it is cited for', async () => {
    const found = await read(parts, { what: 'article', id: idOf('a') });
    expect(found?.article.id).toBe(idOf('a'));
    expect(found?.meetings).toHaveLength(1);
    expect((await read(parts, { what: 'article', id: idOf('b') }))?.meetings).toEqual([]);
    expect(await read(parts, { what: 'article', id: 'ffff' })).toBeNull();
  });

  it('is whom somebody met', async () => {
    expect((await read(parts, { what: 'chronology', name: 'الصالح' }))?.meetings).toHaveLength(1);
    expect(await read(parts, { what: 'chronology', name: 'وائل الصباغ' })).toBeNull();
    const asked = await read(parts, {
      what: 'meetings',
      text: 'كمال الصالح ونوال العطار',
      asOf: '2024-03-20',
    });
    expect(asked?.with).toBe('نوال العطار');
  });

  it('is whom somebody may follow, and what is new of them', async () => {
    const found = await read(parts, { what: 'to-follow', text: 'كمال الصالح' });
    expect(found).toMatchObject({ name: 'كمال الصالح', isKnown: true });
    const followed = [{ id: 1, name: 'كمال الصالح', with: null, since: { articles: 0, versions: 0 } }];
    expect((await read(parts, { what: 'new-meetings', followed }))?.found).toHaveLength(1);
    const since = archive.mark();
    expect(
      (await read(parts, { what: 'new-meetings', followed: [{ ...followed[0], since } as never] }))?.found,
    ).toEqual([]);
  });

  it('is a picture, on a page that there is', async () => {
    const picture = (page: number, name = 'الصالح') =>
      read(parts, { what: 'timeline', name, page, theme: 'light' });
    const png = Buffer.from((await picture(1)) ?? []);
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([await picture(2), await picture(1, 'وائل الصباغ')]).toEqual([null, null]);
    const network = await read(parts, { what: 'network', name: 'الصالح', theme: 'dark' });
    expect(
      Buffer.from(network ?? [])
        .subarray(1, 4)
        .toString('latin1'),
    ).toBe('PNG');
  });
});
