import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../../src/archive/archive.ts';
import { known, meetingsAsked, namesIn, wordsOf } from '../../../src/search/meetings/meetings-asked.ts';
import { meetingOf, personOf } from '../../answer/participants.ts';
import { peopleOf } from '../../support/people.ts';
import { toldArchive } from '../told-archive.ts';

const [SALMA, KARIM, HUDA, RAMADAN] = ['سلمى حداد', 'كريم منصور', 'هدى الشامي', 'رمضان حداد'].map((name) =>
  personOf(name),
) as [
  ReturnType<typeof personOf>,
  ReturnType<typeof personOf>,
  ReturnType<typeof personOf>,
  ReturnType<typeof personOf>,
];
const on = (day: string) => ({ from: day, to: day });

let archive: Archive;
beforeAll(() => {
  archive = toldArchive(
    ['a', 'التقت سلمى حداد كريم منصور.', meetingOf([SALMA, KARIM], on('2023-03-04'))],
    ['b', 'استقبلت سلمى حداد هدى الشامي.', meetingOf([SALMA, HUDA], on('2023-05-05'))],
    ['c', 'زار رمضان حداد هدى الشامي.', meetingOf([RAMADAN, HUDA], on('2022-01-09'))],
  );
});
afterAll(() => archive.close());

describe('meetingsAsked', () => {
  const of = (text: string) => {
    const made = meetingsAsked(archive, text, '2024-03-20');
    return made === null
      ? null
      : { name: made.name, with: made.with, days: made.meetings.map(({ from }) => from) };
  };

  it.each([
    ['سلمى حداد', 'سلمى حداد', null, ['2023-03-04', '2023-05-05']],
    ['لقاءات سلمى حداد وكريم منصور؟', 'سلمى حداد', 'كريم منصور', ['2023-03-04']],
    ['سلمى حداد مع هدى الشامي', 'سلمى حداد', 'هدى الشامي', ['2023-05-05']],
    ['سلمى حداد في آذار 2023', 'سلمى حداد', null, ['2023-03-04']],
    ['سلمى حداد 2023', 'سلمى حداد', null, ['2023-03-04', '2023-05-05']],
    ['سلمى حداد ٢٠٢٢', 'سلمى حداد', null, []],
    ['رمضان حداد', 'رمضان حداد', null, ['2022-01-09']],
  ])('«%s»', (text, name, other, days) => {
    expect(of(text.replace('لقاءات ', ''))).toEqual({ name, with: other, days });
  });

  it.each(['وائل الصباغ', '', '؟', 'في آذار 2023', '2023'])('is nobody’s of «%s»', (text) => {
    expect(of(text)).toBeNull();
  });
});

describe('wordsOf', () => {
  it('leaves out the small words at both ends alone', () => {
    expect(wordsOf('«عن سلمى حداد في»')).toEqual(['سلمى', 'حداد']);
    expect(wordsOf('سلمى من حداد')).toEqual(['سلمى', 'من', 'حداد']);
    expect(wordsOf('، و ؟')).toEqual([]);
  });
});

describe('namesIn and known', () => {
  const all = peopleOf([
    { article: 'a', name: 'سلمى حداد', titles: ['وزيرة الثقافة'], day: '2024-05-14' },
    { article: 'b', name: 'كريم منصور', titles: [], day: '2024-05-14' },
  ]);

  it('tell one name from two', () => {
    expect(namesIn(['سلمى', 'حداد'], all)).toEqual({ of: 'سلمى حداد', with: null });
    for (const joined of ['سلمى حداد كريم منصور', 'سلمى حداد وكريم منصور', 'سلمى حداد مع كريم منصور']) {
      expect(namesIn(joined.split(' '), all), joined).toEqual({ of: 'سلمى حداد', with: 'كريم منصور' });
    }
    expect(namesIn(['وائل', 'الصباغ'], all)).toBeNull();
    expect(namesIn([], all)).toBeNull();
  });

  it('know somebody by name or by office', () => {
    expect(known('حداد', all).map(({ name }) => name)).toEqual(['سلمى حداد']);
    expect(known('وزيرة الثقافة', all).map(({ name }) => name)).toEqual(['سلمى حداد']);
    expect(known('وزير النقل', all)).toEqual([]);
  });
});
