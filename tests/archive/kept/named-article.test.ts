import { describe, expect, it } from 'vitest';
import { ArchiveError } from '../../../src/archive/database/error.ts';
import { articleId } from '../../../src/news/article/article.ts';
import { articleOf, entryOf, newArchive, random } from '../../support/archives.ts';

const NOW = new Date('2024-03-06T00:00:00Z');
const TEXT = 'افتتح رئيس البلدية الجسر الجديد فوق النهر صباح الأحد.';
const URL = 'https://akhbar.example/أخبار/silo-fire';
const IDS = [articleId({ url: URL, title: '', text: '' }), 'abcdef0123456789', 'abcdef0199999999'];

const archive = newArchive();
const next = random(1);
archive.add(
  IDS.map((id, i) => entryOf({ ...articleOf(id, TEXT), ...(i === 0 ? { url: URL } : {}) }, next)),
  NOW,
);

describe('an article named by an operator', () => {
  it.each([
    ['its id', IDS[0], 0],
    ['the beginning of its id', IDS[0]?.slice(0, 6), 0],
    ['the beginning that parts it from another', 'abcdef01234', 1],
    ['its address', URL, 0],
    [
      'its address, encoded, with what tells where a reader came from',
      `${encodeURI(URL)}/?utm_source=x#top`,
      0,
    ],
  ])('is found by %s', (_, name, which) => {
    expect(archive.named(name as string).id).toBe(IDS[which]);
  });

  it.each([
    ['silo-fire', /"silo-fire" names no article/u],
    ['لا شيء', /names no article/u],
    ['', /names no article/u],
    ['*', /names no article/u],
    ['??????', /names no article/u],
    ['abcde', /names no article.*6 or more/u],
    [`${IDS[1]}0`, /names no article/u],
    [` ${IDS[1]}`, /names no article/u],
    ['ABCDEF0123456789', /names no article/u],
    ['ffffffffffffffff', /no article has the id ffffffffffffffff: "isnad search"/u],
    ['https://akhbar.example/other', /no article has the address https:\/\/akhbar.example\/other/u],
    ['https://', /names no article/u],
    ['abcdef', /several .* abcdef: .*abcdef0123456789 «.*abcdef0199999999 «/u],
  ])('is refused when the name is %j', (name, why) => {
    expect(() => archive.named(name)).toThrow(ArchiveError);
    expect(() => archive.named(name)).toThrow(why);
  });
});

describe('an article that its publisher moved', () => {
  const moving = newArchive();
  const [one, two, three] = ['a', 'b', 'c'].map((name) => `https://akhbar.example/${name}`) as [
    string,
    string,
    string,
  ];
  const idOf = (url: string): string => articleId({ url, title: '', text: '' });
  const add = (url: string): void => {
    moving.add([entryOf({ ...articleOf(idOf(url), TEXT), url }, next)], NOW);
  };

  it('is found by every address and id that it had', () => {
    add(one);
    moving.move(idOf(one), two);
    moving.move(idOf(two), three);
    for (const name of [one, two, three, idOf(one), idOf(two).slice(0, 8)]) {
      expect(moving.named(name).url).toBe(three);
    }
    expect(moving.article(idOf(one))?.url).toBe(three);
    expect(moving.article(`${idOf(one).slice(0, 15)}*`)).toBeUndefined();
    expect(moving.check()).toEqual([]);
  });

  it('is no longer meant by an address that another article has now', () => {
    add(two);
    expect(moving.named(two).url).toBe(two);
    expect(moving.named(one).url).toBe(three);
    moving.remove(idOf(two));
    expect(() => moving.named(two)).toThrow(/no article has the address/u);
  });

  it('may move back, and onto an article that is there', () => {
    moving.move(idOf(three), one);
    expect(moving.named(three).url).toBe(one);
    expect(moving.named(one).url).toBe(one);
    add(two);
    moving.move(idOf(one), two);
    for (const name of [one, two, three]) expect(moving.named(name).url).toBe(two);
    expect(moving.counts().articles).toBe(1);
  });

  it('leaves nothing of its addresses when it is removed', () => {
    moving.remove(moving.named(three).id);
    for (const name of [one, two, three]) expect(() => moving.named(name)).toThrow(/no article has/u);
    expect(moving.check()).toEqual([]);
  });
});
