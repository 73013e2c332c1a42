import { beforeEach, describe, expect, it } from 'vitest';
import { TELEGRAM } from '../../../src/telegram/constants.ts';
import { type Following, Followings } from '../../../src/telegram/following/followings.ts';
import { ownInMemory } from '../../../src/telegram/own-file.ts';

const BASE = {
  chat: 1,
  thread: null,
  name: 'سلمى حداد',
  with: null,
  since: { articles: 5, versions: 2 },
  language: 'ar',
} as const;

let followings: Followings;
beforeEach(() => {
  followings = new Followings(ownInMemory());
});

const add = (given: Partial<Omit<Following, 'id'>> = {}) => followings.add({ ...BASE, ...given });

describe('whom chats follow', () => {
  it('is kept as it was given, in the order in which it began', () => {
    expect([add(), add({ with: 'كريم منصور', thread: 9, language: 'ckb' })]).toEqual(['added', 'added']);
    expect(followings.of(1)).toMatchObject([
      { ...BASE, id: 1 },
      { ...BASE, with: 'كريم منصور', thread: 9, language: 'ckb' },
    ]);
    expect(followings.of(2)).toEqual([]);
  });

  it('is followed once, and by another chat too', () => {
    expect([add(), add({ since: { articles: 9, versions: 9 } }), add({ chat: 2 })]).toEqual([
      'added',
      'known',
      'added',
    ]);
    expect(followings.all()).toHaveLength(2);
  });

  it('is as many as a chat may have', () => {
    for (let i = 0; i < TELEGRAM.followed; i++) expect(add({ name: `اسم ${i}` })).toBe('added');
    expect([add({ name: 'آخر' }), add({ name: 'اسم 0' }), add({ chat: 2 })]).toEqual([
      'full',
      'known',
      'added',
    ]);
  });

  it('ends by its number in its own chat alone', () => {
    add();
    const [{ id } = { id: 0 }] = followings.of(1);
    expect(followings.end(2, id)).toBeNull();
    expect(followings.end(1, id)).toMatchObject(BASE);
    expect(followings.end(1, id)).toBeNull();
  });

  it('is forgotten with its chat, and goes where that goes', () => {
    add();
    add({ name: 'هدى الشامي' });
    add({ chat: 2 });
    followings.move(1, 2);
    expect([
      followings.of(1).length,
      followings
        .of(2)
        .map(({ name }) => name)
        .sort(),
    ]).toEqual([0, ['سلمى حداد', 'هدى الشامي']]);
    expect([followings.forget(2), followings.forget(2)]).toEqual([2, 0]);
  });

  it('advances from where it was read, and from nowhere else', () => {
    add();
    const [one] = followings.all() as [Following];
    const until = { articles: 7, versions: 2 };
    expect(followings.advance(one, until)).toBe(true);
    expect(followings.all()[0]?.since).toEqual(until);
    expect(followings.advance(one, { articles: 8, versions: 2 })).toBe(false);
    followings.forget(1);
    expect(followings.advance({ ...one, since: until }, until)).toBe(false);
  });
});
