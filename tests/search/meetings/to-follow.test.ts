import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../../src/archive/archive.ts';
import { toFollow } from '../../../src/search/meetings/to-follow.ts';
import { meetingOf, personOf } from '../../answer/participants.ts';
import { networksOf } from '../../support/passages.ts';
import { toldArchive } from '../told-archive.ts';

const [SALMA, KARIM] = [personOf('سلمى حداد', 'وزيرة الثقافة'), personOf('كريم منصور')];
let archive: Archive;
beforeAll(() => {
  archive = toldArchive(['a', 'التقت وزيرة الثقافة سلمى حداد كريم منصور.', meetingOf([SALMA, KARIM])]);
});
afterAll(() => archive.close());

/** Whom a text names, where the tagger finds what is marked in `written`. */
const found = (text: string, written = '') =>
  toFollow({ archive, tagger: networksOf(written, []).tagger }, text);

describe('whom somebody wants to follow', () => {
  it('is somebody of the archive, by any name or office', async () => {
    for (const text of ['سلمى حداد', 'حداد', 'وزيرة الثقافة', '«سلمى حداد»؟']) {
      expect(await found(text), text).toMatchObject({
        name: 'سلمى حداد',
        title: 'وزيرة الثقافة',
        with: null,
        isKnown: true,
      });
    }
    expect((await found('سلمى حداد'))?.since).toEqual(archive.mark());
  });

  it.each(['سلمى حداد وكريم منصور', 'سلمى حداد مع كريم منصور', 'حداد منصور'])(
    'is somebody with somebody else: %s',
    async (text) => {
      expect(await found(text)).toMatchObject({ name: 'سلمى حداد', with: 'كريم منصور' });
    },
  );

  it('is who is not known yet, too, alone or with somebody else', async () => {
    expect(await found('وليد زعفران', '{وليد زعفران}')).toMatchObject({
      name: 'وليد زعفران',
      title: null,
      with: null,
      isKnown: false,
    });
    expect(await found('وليد زعفران وليلى الكهرماني', '{وليد زعفران} {وليلى الكهرماني}')).toMatchObject({
      name: 'وليد زعفران',
      with: 'ليلى الكهرماني',
    });
    expect(await found('زرقاء اليمامة')).toMatchObject({ name: 'زرقاء اليمامة', isKnown: false });
  });

  it.each([
    '',
    '؟!',
    '12 34',
    'x'.repeat(1000),
    '🙂 🙂',
    'وو',
    'كلمة',
    'نص طويل من كلمات كثيرة لا تسمي أحدا هنا',
  ])('is nobody: %.10s', async (text) => {
    expect(await found(text)).toBeNull();
  });
});
